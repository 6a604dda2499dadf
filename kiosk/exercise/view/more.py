"""What a guided exercise has besides Pause, Stop and Steps: a sheet that one button opens."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.exercise.events import Demonstrate, StretchAction
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session import words as say
from kiosk.exercise.session.state import Finished, Session
from kiosk.exercise.session.steps import Bout, Done, Hold
from kiosk.exercise.view.controls import Control
from kiosk.shared.comfort import Sound
from kiosk.shared.wording import Words
from kiosk.visit.comfort_words import sound_name
from kiosk.visit.events import SetSound


@dataclass(frozen=True, slots=True)
class ControlGroup:
    """Controls that belong together, under a heading."""

    title: str
    controls: tuple[Control, ...]


@dataclass(frozen=True, slots=True)
class MoreProps:
    """The sheet; `close` closes it."""

    title: str
    groups: tuple[ControlGroup, ...]
    close: str


def build_more_view(session: Session, sound: Sound, words: Words) -> MoreProps:
    """Return the controls of the present step."""
    bout = say.shown_bout(session, session.last)
    _ = words.gettext
    over = isinstance(session.mode, Finished)
    steering = () if over else tuple(_steering(session, bout, words))
    return MoreProps(
        title=_("More"),
        groups=(*steering, _sounds(sound, words), _clinicians(bout, words)),
        close=_("Done"),
    )


def _steering(session: Session, bout: Bout, words: Words) -> Iterator[ControlGroup]:
    """Yield what changes the course of the exercise."""
    _ = words.gettext
    ways = [
        _control("repeat", _("Repeat"), in_session.Repeat(), "back"),
        _control("skip", _("Skip"), in_session.Skip(), "next"),
    ]
    if bout.side != "both":
        ways.append(_control("switch", _("Other side"), in_session.SwitchSide()))
    if _has_next(session, bout):
        ways.append(_control("next", _("Next exercise"), in_session.SkipExercise(), "next"))
    yield ControlGroup(_("This exercise"), tuple(ways))
    hold = _hold(session, bout)
    if hold is not None:
        count = words.ngettext("A hold of {n} second", "A hold of {n} seconds", hold)
        changes = (
            _control("shorter", _("−5 s"), in_session.Extend(-5.0)),
            _control("longer", _("+5 s"), in_session.Extend(5.0)),
        )
        yield ControlGroup(count, changes)


def _sounds(now: Sound, words: Words) -> ControlGroup:
    # each has an icon, so that the mark of the chosen one moves none of them
    icons = {Sound.VOICE: "listen", Sound.TONES: "listen", Sound.SILENT: "close"}
    names = {sound: sound_name(sound, words) for sound in Sound}
    return ControlGroup(
        words.gettext("Sound"),
        tuple(
            Control(f"sound_{sound.value}", name, SetSound(sound), icons[sound], on=sound == now)
            for sound, name in names.items()
        ),
    )


def _clinicians(bout: Bout, words: Words) -> ControlGroup:
    _ = words.gettext
    show = Control("demonstrate", _("Demonstrate"), Demonstrate(bout.exercise))
    return ControlGroup(_("For clinicians"), (show,))


def _has_next(session: Session, bout: Bout) -> bool:
    ahead = session.plan[session.index + 1 :]
    return any(not isinstance(step, Done) and step.bout.item != bout.item for step in ahead)


def _hold(session: Session, bout: Bout) -> int | None:
    """Return the seconds of the next hold of this exercise; None if nothing is held any more."""
    ahead = session.plan[session.index :]
    holds = (s for s in ahead if isinstance(s, Hold) and s.bout.item == bout.item)
    return next((round(step.seconds) for step in holds), None)


def _control(name: str, text: str, event: in_session.Event, icon: str = "") -> Control:
    return Control(name, text, StretchAction(event), icon)
