"""Limits Qt's messages in the log to warnings and worse.

A `qtlogging.ini` in the user's home folder could switch on everything, thousands of lines a minute,
and staff would find nothing in the log. `QT_LOGGING_RULES` still counts.
"""

from PySide6.QtCore import QLoggingCategory

_WARNINGS = "*.debug=false\n*.info=false\n"


def keep_to_warnings(*more: str) -> None:
    """Let Qt log warnings only; `more` has further rules, such as `qt.x.warning=false`."""
    QLoggingCategory.setFilterRules(_WARNINGS + "\n".join(more))
