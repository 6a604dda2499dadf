"""What a kiosk remembers of its updates: the latest day it has seen, and how the tries went."""

import datetime as dt

import msgspec

from kiosk.shared import small_files
from kiosk.shared.clock import RELEASED, plausible
from kiosk.shared.disk import Disk, make_folders, replace_file
from kiosk.updates.model.paths import UpdatePaths

_MOST_BYTES = 64 * 1024
_ZONES = dt.timedelta(days=1)  # a kiosk that travels may see yesterday again


class UpdateState(msgspec.Struct, frozen=True):
    """`latest_day` is the latest day ever seen; `last_good` that of the last successful check.

    `failures` counts the tries since then, `message` says why the last one failed.
    """

    latest_day: dt.date | None = None
    last_good: dt.date | None = None
    failures: int = 0
    message: str = ""


def read_state(home: UpdatePaths) -> UpdateState:
    """Return what was remembered, or nothing if the file is missing or damaged."""
    try:
        return msgspec.json.decode(small_files.read(home.state, _MOST_BYTES), type=UpdateState)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return UpdateState()


def write_state(home: UpdatePaths, disk: Disk, state: UpdateState) -> None:
    """Remember; afterwards it is on the disk. OSError if it cannot be."""
    make_folders(disk, home.folder)
    replace_file(disk, home.state, msgspec.json.encode(state))


def forget_days(home: UpdatePaths, disk: Disk) -> None:
    """Forget the latest day that was seen, because staff say that the clock is right now.

    With it goes what the last look said: the next one comes as soon as if none had failed.
    """
    kept = msgspec.structs.replace(read_state(home), latest_day=None, failures=0, message="")
    write_state(home, disk, kept)


def believed_day(state: UpdateState, today: dt.date) -> dt.date:
    """Return the day by which expiry is decided: never before the latest day that was seen,
    nor before this program's own.

    Otherwise turning the clock back would make an old offer look fresh.
    """
    return max(today, state.latest_day or today, RELEASED)


def day_to_remember(state: UpdateState, today: dt.date) -> dt.date | None:
    """Return the latest day ever seen, after a look today.

    A day on which no clock can be right is not remembered: one look in the year 2099 would else
    make every offer an expired one for ever.
    """
    return believed_day(state, today) if plausible(today) else state.latest_day


def went_back(state: UpdateState, today: dt.date) -> bool:
    """Tell whether the clock shows an earlier day than it did before."""
    return state.latest_day is not None and today < state.latest_day - _ZONES


def clock_fault(state: UpdateState, today: dt.date) -> str:
    """Return what to tell staff of a clock that went back, or cannot be right; or nothing."""
    if not plausible(today):
        return f"This computer's clock says {today}, which cannot be right. Set the clock."
    if not went_back(state, today):
        return ""
    return (
        f"This computer's clock says {today}, but it was {state.latest_day} before. Set the clock; "
        "if it is right now, say so in staff mode under “Device”, or run: "
        "kiosk content update --clock-is-right"
    )
