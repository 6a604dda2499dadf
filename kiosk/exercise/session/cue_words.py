"""How a cue sounds: words for the voice, or a tone if there is no voice.

The countdown is a tone even with the voice on. A voice starts some tenths of a second late, by a
different time each time, and a word lasts nearly a second; a tone starts at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.exercise.session.cues import LAST_SECONDS, Cue, CueName
from kiosk.shared.wording import Words
from kiosk.sound.tones import ToneName


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing to hear: the text, or the tone. Without `text` always the tone."""

    text: str
    tone: ToneName


_TONES: dict[CueName, ToneName] = {
    "setup": "ready",
    "prepare": "ready",
    "hold": "begin",
    "reps": "begin",
    "drill": "begin",
    "half_way": "half_way",
    "three": "last_seconds",
    "two": "last_seconds",
    "one": "last_seconds",
    "rep": "rep",
    "switch_sides": "change",
    "rest": "rest",
    "done": "done",
}
_COUNTDOWN = frozenset(name for name, _seconds in LAST_SECONDS)


def saying(cues: Sequence[Cue], words: Words) -> Saying | None:
    """Return the sound for the cues of one moment; None if there are none.

    They are spoken as one, so that none cuts off another. A second of the countdown sounds only if
    it is the latest cue.
    """
    if not cues:
        return None
    newest = cues[-1]
    if newest.name in _COUNTDOWN:
        return Saying("", _TONES[newest.name])
    spoken = [cue_text(cue, words) for cue in cues if cue.name not in _COUNTDOWN]
    return Saying(" ".join(spoken), _TONES[newest.name])


def sample(words: Words) -> Saying:
    """Return a sample, for a visitor who has chosen a sound or a volume."""
    _ = words.gettext
    return Saying(_("It sounds like this."), "begin")


def leaving(words: Words) -> Saying:
    """Return the warning before the idle countdown ends the visit."""
    _ = words.gettext
    return Saying(_("Are you still there? Touch the big button to stay."), "leaving")


def cue_text(cue: Cue, words: Words) -> str:
    """Return a cue as text; empty for the countdown, whose number is on the screen."""
    _ = words.gettext
    texts: dict[CueName, str] = {
        "setup": cue.text,
        "prepare": _("Get ready."),
        "hold": _("Hold still."),
        "reps": _("Begin."),
        "drill": _("Begin."),
        "half_way": _("Half-way."),
        "rep": f"{cue.count}.",
        "switch_sides": _("Change sides."),
        "rest": _("Rest."),
        "done": _("Well done. You have finished."),
    }
    return texts.get(cue.name, "")
