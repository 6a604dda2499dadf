"""The sounds that follow from a step, that is from two states of a visit.

`kiosk/exercise/session` is imported only once an exercise is open.
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
"""Seconds before the end of the countdown at which it sounds again."""


def heard(before: AppState, after: AppState) -> Heard:
    """Return what to do: say cues, silence what sounds, play a sample, or nothing.

    `over`: the visit has ended, and with it all sound. `leaving`: it is about to end.
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
    """Return whether another place shows; another screenful of a page is the same place."""
    one, other = before.place.route, after.place.route
    if isinstance(one, Page) and isinstance(other, Page):
        return (one.section, one.question) != (other.section, other.question)
    return one != other


def _sound_chosen(before: AppState, after: AppState) -> bool:
    one, other = before.comfort, after.comfort
    return (one.sound, one.volume) != (other.sound, other.volume)


def _asks_who_is_there(before: AppState, after: AppState) -> bool:
    """Return whether the countdown begins, or is due to sound again."""
    left, was = after.seconds_left, before.seconds_left
    return left is not None and (was is None or left <= CALLED_AGAIN < was)


def _cut_off(before: AppState, after: AppState) -> bool:
    """Return whether the present sound no longer fits.

    The language has changed, the exercise is paused, or the visitor has answered the countdown.
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
