"""What a voice says while a film plays: its captions, in step, and nothing after a stop."""

from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model.pack import Caption, Library, Review, Video
from kiosk.video.narration import Hush, Sentence, SpokenCaptions, narrated, spoken_captions
from kiosk.video.watching import Playback, watched

CAPTIONS = (Caption(0.0, 3.0, "One."), Caption(3.2, 6.0, "Two."), Caption(6.2, 9.0, "Three."))
AT_ONE = Playback("v", "playing", 0.0, at=1.0)
GAP = replace(AT_ONE, at=3.1)
AT_TWO = replace(AT_ONE, at=4.0)
STARTING = replace(AT_ONE, mode="starting", at=0.0)
PAUSED = replace(AT_ONE, mode="paused")
MUTED = replace(AT_ONE, muted=True)
ENDED = replace(AT_ONE, mode="ended", at=9.0)

STEPS: dict[str, tuple[Playback | None, Playback | None, Sentence | Hush | None]] = {
    "nothing is watched": (None, None, None),
    "opened": (None, STARTING, None),
    "it begins": (STARTING, replace(AT_ONE, at=0.1), Sentence("One.", waits=False)),
    "it goes on": (AT_ONE, replace(AT_ONE, at=1.1), None),
    "a caption is over": (AT_ONE, GAP, None),
    "the next one waits for a slow voice": (GAP, AT_TWO, Sentence("Two.", waits=True)),
    "without a gap too": (AT_ONE, AT_TWO, Sentence("Two.", waits=True)),
    "paused": (AT_ONE, PAUSED, Hush()),
    "still paused": (PAUSED, replace(PAUSED, at=1.2), None),
    "on again, from the sentence's beginning": (PAUSED, AT_ONE, Sentence("One.", waits=False)),
    "on again in a gap": (replace(GAP, mode="paused"), GAP, None),
    "muted": (AT_ONE, MUTED, Hush()),
    "it goes on in silence": (MUTED, replace(AT_TWO, muted=True), None),
    "heard again": (MUTED, AT_ONE, Sentence("One.", waits=False)),
    "a jump": (AT_ONE, replace(AT_TWO, jump=(1, 4.0)), Sentence("Two.", waits=False)),
    "a jump within a sentence": (
        AT_ONE,
        replace(AT_ONE, at=0.0, jump=(1, 0.0)),
        Sentence("One.", waits=False),
    ),
    "a jump into a gap": (AT_ONE, replace(GAP, jump=(1, 3.1)), Hush()),
    "from the start": (AT_TWO, replace(STARTING, jump=(1, 0.0)), Hush()),
    "the end lets the last sentence end": (replace(AT_ONE, at=8.9), ENDED, None),
    "after the end": (ENDED, ENDED, None),
    "closed": (AT_ONE, None, Hush()),
    "closed after the end: it may still speak": (ENDED, None, Hush()),
    "closed in silence": (MUTED, None, None),
    "failed": (AT_ONE, replace(AT_ONE, mode="failed"), Hush()),
}


@pytest.mark.parametrize(("before", "after", "said"), STEPS.values(), ids=STEPS)
def test_a_step_asks_of_the_voice(
    before: Playback | None, after: Playback | None, said: Sentence | Hush | None
) -> None:
    assert narrated(before, after, CAPTIONS) == said


def test_a_film_from_its_beginning_to_its_end_says_every_caption_once() -> None:
    state, said = watched(None, "v", "open", 0.0, 0.0), []
    for step in range(1, 95):
        before, state = state, watched(state, "v", "moved", step / 10, step / 10)
        found = narrated(before, state, CAPTIONS)
        said += [found.text] if isinstance(found, Sentence) else []
    assert said == [caption.text for caption in CAPTIONS]


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["play", "pause", "again", "jump", "sound", "captions", "moved", "ended", "close"]
        ),
        st.floats(0, 10),
    ),
    max_size=30,
)


@given(EVENTS)
def test_nothing_is_said_but_while_the_film_plays_and_after_a_stop_there_is_silence(
    events: list[tuple[str, float]],
) -> None:
    state, speaking = watched(None, "v", "open", 0.0, 0.0), False
    for now, (what, seconds) in enumerate(events):
        before, state = state, watched(state, "v", what, seconds, float(now))
        found = narrated(before, state, CAPTIONS)
        if isinstance(found, Sentence):
            assert state is not None
            assert state.mode == "playing"
            assert not state.muted
            speaking = True
        elif found == Hush():
            speaking = False
        stands = state is None or state.muted or state.mode in ("paused", "failed", "starting")
        assert not (stands and speaking)


class _Library:
    """Videos by language; a language without its own shows those of the first."""

    languages = ("en", "es", "nl")

    def __init__(self, sound: bool = False) -> None:
        review = Review("", None, None, "draft")
        self._videos = {
            code: Video(
                "v", title, "videos/v.webm", "images/v.jpg", 9.0, (), CAPTIONS, (), review, sound
            )
            for code, title in (("en", "A cramp"), ("es", "Un calambre"))
        }

    def video(self, language: str, _video: str) -> Video:
        return self._videos.get(language, self._videos["en"])


SPOKEN = {"its own language": ("en", "en"), "translated": ("es", "es"), "not": ("nl", "en")}


@pytest.mark.parametrize(("language", "spoken"), SPOKEN.values(), ids=SPOKEN)
def test_captions_are_spoken_in_the_language_of_their_words(language: str, spoken: str) -> None:
    library = cast(Library, _Library())
    assert spoken_captions(library, language, "v") == SpokenCaptions(spoken, CAPTIONS)


def test_a_film_that_is_heard_itself_is_never_talked_over() -> None:
    library = cast(Library, _Library(sound=True))
    assert spoken_captions(library, "en", "v").captions == ()
