"""Which words and which tone a moment's cues give."""

from typing import get_args

import pytest

from kiosk.exercise.session.cue_words import Saying, leaving, sample, saying
from kiosk.exercise.session.cues import LAST_SECONDS, Cue, CueName
from kiosk.shared.wording import Words
from kiosk.sound.tones import TONES

WORDS = Words("en")

SAID: dict[str, tuple[list[Cue], Saying | None]] = {
    "nothing": ([], None),
    "a hold begins": ([Cue("hold")], Saying("Hold still.", "begin")),
    "half-way": ([Cue("half_way")], Saying("Half-way.", "half_way")),
    "the countdown is tones": ([Cue("two")], Saying("", "last_seconds")),
    "a repetition is its number": ([Cue("rep", 7)], Saying("7.", "rep")),
    "the last repetition and what follows are one saying": (
        [Cue("rep", 12), Cue("rest")],
        Saying("12. Rest.", "rest"),
    ),
    "a late second of the countdown is not heard": (
        [Cue("one"), Cue("switch_sides")],
        Saying("Change sides.", "change"),
    ),
    "the newest second alone is heard": (
        [Cue("half_way"), Cue("three"), Cue("two")],
        Saying("", "last_seconds"),
    ),
    "the end": ([Cue("done")], Saying("Well done. You have finished.", "done")),
}


@pytest.mark.parametrize(("cues", "said"), SAID.values(), ids=SAID.keys())
def test_cues_say(cues: list[Cue], said: Saying | None) -> None:
    assert saying(cues, WORDS) == said


def test_the_countdown_is_words_or_a_tone_of_its_own() -> None:
    call = leaving(WORDS)
    others = [saying([Cue(name)], WORDS) for name in get_args(CueName)]
    assert "still there" in call.text
    assert call.tone not in {other.tone for other in others if other}


@pytest.mark.parametrize("name", get_args(CueName))
def test_every_cue_can_be_heard(name: CueName) -> None:
    said = saying([Cue(name, 1, "Put one foot back.")], WORDS)
    assert said is not None
    assert said.tone in TONES
    assert bool(said.text) == (name not in {last for last, _seconds in LAST_SECONDS})


def test_words_are_the_visitors() -> None:
    class Backwards(Words):
        def gettext(self, message: str) -> str:
            return message[::-1]

    said = saying([Cue("rest")], Backwards("xx"))
    assert said == Saying(".tseR", "rest")
    assert sample(Backwards("xx")).text == ".siht ekil sdnuos tI"
