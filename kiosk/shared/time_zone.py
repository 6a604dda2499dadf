"""The computer's time zone, where it is damaged: Babel reads it as it is loaded, and would raise.

`TZ`, `/etc/timezone` and `/etc/localtime` are files and words that people and power cuts spoil. The
system's own library takes UTC then, and so does everything here.
"""

import logging

from kiosk.shared import clock

_log = logging.getLogger(__name__)


def settle() -> None:
    """See that Babel can be loaded; call it before."""
    try:
        import babel.localtime
    except Exception as error:  # whatever lies at the place of a time zone
        _log.warning(
            "The time zone of this computer cannot be read (%s): all times are those of UTC. "
            "Set it anew.",
            error,
        )
        clock.go_by_utc()
        import babel.localtime

    assert babel.localtime
