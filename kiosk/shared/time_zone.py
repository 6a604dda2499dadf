"""Protects against a damaged time zone: Babel reads it on import, and would raise.

`TZ`, `/etc/timezone` and `/etc/localtime` can be damaged by people and by power cuts. The C library
then uses UTC, and so does this program.
"""

import logging

from kiosk.shared import clock

_log = logging.getLogger(__name__)


def settle() -> None:
    """Make sure that Babel can be imported; call this before."""
    try:
        import babel.localtime
    except Exception as error:  # anything may lie where the time zone should be
        _log.warning(
            "The time zone of this computer cannot be read (%s): all times are those of UTC. "
            "Set it anew.",
            error,
        )
        clock.go_by_utc()
        import babel.localtime

    assert babel.localtime
