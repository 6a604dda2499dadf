"""What Qt may say in the log: warnings and worse.

A `qtlogging.ini` in the home of whoever starts the kiosk can ask for everything, thousands of lines
a minute, among which staff find nothing any more. `QT_LOGGING_RULES` counts all the same.
"""

from PySide6.QtCore import QLoggingCategory

_WARNINGS = "*.debug=false\n*.info=false\n"


def keep_to_warnings(*more: str) -> None:
    """Let Qt say warnings alone; `more` are rules of its own kind, such as `qt.x.warning=false`."""
    QLoggingCategory.setFilterRules(_WARNINGS + "\n".join(more))
