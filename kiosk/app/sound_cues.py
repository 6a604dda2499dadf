"""What a step from one state of a visit to the next makes heard.

`kiosk.stretch` is loaded only once an exercise is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kiosk.shared.comfort import Sound
from kiosk.visit.navigation import Attract, Page

if TYPE_CHECKING:
    from kiosk.app.state import AppState
    from kiosk.exercise.session.cues import Cue
    from kiosk.exercise.session.state import Session

Heard: TypeAlias = "Literal['nothing', 'hush', 'over', 'sample', 'leaving'] | tuple[Cue, ...]"


CALLED_AGAIN = 8
"""Seconds before the end of the countdown at which it is heard once more."""


def heard(before: AppState, after: AppState) -> Heard:
    """Return the cues to say; or to hush what sounds, to give a sample, or nothing new.

    `over`: the visit is, and with it all sound. `leaving`: it soon will be, if nobody is there.
    """
    if _place_left(before, after):
        if isinstance(after.place.route, Attract):
            return "over"
        return _cues(before.exercise.session, after.exercise.session) or "hush"
    if _sound_chosen(before, after):
        return "hush" if after.comfort.sound is Sound.SILENT else "sample"
    if _asks_who_is_there(before, after):
        return "leaving"
    if _cut_off(before, after):
        return "hush"
    return _cues(before.exercise.session, after.exercise.session) or "nothing"


def _place_left(before: AppState, after: AppState) -> bool:
    """Tell whether another place shows; another screenful of a page is the same place."""
    one, other = before.place.route, after.place.route
    if isinstance(one, Page) and isinstance(other, Page):
        return (one.section, one.question) != (other.section, other.question)
    return one != other


def _sound_chosen(before: AppState, after: AppState) -> bool:
    one, other = before.comfort, after.comfort
    return (one.sound, one.volume) != (other.sound, other.volume)


def _asks_who_is_there(before: AppState, after: AppState) -> bool:
    """Tell whether the countdown begins, or has come to be worth a second call."""
    left, was = after.seconds_left, before.seconds_left
    return left is not None and (was is None or left <= CALLED_AGAIN < was)


def _cut_off(before: AppState, after: AppState) -> bool:
    """Tell whether what sounds is out of place.

    It is in another language, the exercise stands still, or whoever was called is there.
    """
    if before.comfort.language != after.comfort.language:
        return True
    if before.seconds_left is not None and after.seconds_left is None:
        return True
    was, now = before.exercise.session, after.exercise.session
    if was is None or now is None:
        return was is not None
    from kiosk.exercise.session.state import paused_because

    return paused_because(was) is None and paused_because(now) is not None


def _cues(before: Session | None, after: Session | None) -> tuple[Cue, ...]:
    if after is None or after is before:
        return ()
    from kiosk.exercise.session.selectors import cues
    from kiosk.exercise.session.state import Session

    return cues(before or Session(after.plan), after)
