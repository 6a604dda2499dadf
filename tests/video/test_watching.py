"""A video being watched: touches and reports in, what follows out; when nobody counts as gone."""

from dataclasses import replace

import pytest

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold, next_wake
from kiosk.blocks.video.view import VideoProps, build_video_view
from kiosk.content.model import blocks as b
from kiosk.content.model.pack import Caption, Review, Video, VideoChapter
from kiosk.shared.comfort import Comfort, Volume
from kiosk.shared.wording import Words
from kiosk.video.watching import PATIENCE, Playback, watched

RULES = s.VisitRules(("one", "two"), "two", Comfort("en"))
ENGLISH = Comfort("en")
PLAYING = Playback("v", "playing", 0.0, 4.0)
VIDEO = Video(
    "v", "A cramp", "videos/v.webm", "images/v.jpg", 20.0,
    (VideoChapter(0.0, "One"), VideoChapter(8.0, "Two")),
    (Caption(0.0, 3.0, "Hello."), Caption(3.5, 9.0, "It cramps.")),
    (b.Paragraph((b.Run("All of it."),)),), Review("", None, None, "draft"),
)  # fmt: skip

STEPS = {
    "opened": (None, "open", 0.0, "starting", 0.0),
    "it begins": (Playback("v", "starting", 0.0), "moved", 0.1, "playing", 0.1),
    "it goes on": (PLAYING, "moved", 5.0, "playing", 5.0),
    "paused": (PLAYING, "pause", 0.0, "paused", 4.0),
    "a picture while paused": (replace(PLAYING, mode="paused"), "moved", 6.0, "paused", 6.0),
    "on again": (replace(PLAYING, mode="paused"), "play", 0.0, "playing", 4.0),
    "over": (PLAYING, "ended", 0.0, "ended", 4.0),
    "a late report after the end": (replace(PLAYING, mode="ended"), "moved", 9.0, "ended", 4.0),
    "once more": (replace(PLAYING, mode="ended"), "again", 0.0, "starting", 0.0),
    "back from the end": (replace(PLAYING, mode="ended"), "jump", 2.0, "playing", 2.0),
    "a late report after a failure": (replace(PLAYING, mode="failed"), "moved", 9.0, "failed", 4.0),
    "a late end after a failure": (replace(PLAYING, mode="failed"), "ended", 9.0, "failed", 4.0),
    "an end while paused": (replace(PLAYING, mode="paused"), "ended", 9.0, "paused", 4.0),
    "before the beginning": (PLAYING, "jump", -3.0, "playing", 0.0),
    "broken": (PLAYING, "failed", 0.0, "failed", 4.0),
    "tried again": (replace(PLAYING, mode="failed"), "play", 0.0, "starting", 0.0),
    "nonsense": (PLAYING, "explode", 0.0, "playing", 4.0),
}


@pytest.mark.parametrize(("before", "what", "seconds", "mode", "at"), STEPS.values(), ids=STEPS)
def test_steps(before: Playback | None, what: str, seconds: float, mode: str, at: float) -> None:
    after = watched(before, "v", what, seconds, 50.0)
    assert after is not None
    assert (after.mode, after.at) == (mode, at)


def test_each_jump_is_one_even_to_the_same_place() -> None:
    once = watched(PLAYING, "v", "jump", 2.0, 0.0)
    twice = watched(once, "v", "jump", 2.0, 0.0)
    assert once
    assert twice
    assert once.jump != twice.jump


def test_captions_stay_off_for_the_visit_and_no_longer() -> None:
    state = fold(s.start(RULES, 0.0), e.OpenSection("one"), 0.0)
    for what in ("open", "captions", "close", "open"):
        state = fold(state, e.VideoAction("v", what), 1.0)
    assert state.video is not None
    assert not state.video.captions
    state = fold(s.start(RULES, 500.0), e.OpenSection("one"), 500.0)
    state = fold(state, e.VideoAction("v", "open"), 501.0)
    assert state.video is not None
    assert state.video.captions


def test_captions_come_back_when_asked_for() -> None:
    state = fold(s.start(RULES, 0.0), e.OpenSection("one"), 0.0)
    for what in ("open", "captions", "captions", "close", "open"):
        state = fold(state, e.VideoAction("v", what), 1.0)
    assert state.video is not None
    assert state.video.captions


def test_reports_of_another_video_or_of_none_change_nothing() -> None:
    assert watched(PLAYING, "w", "moved", 9.0, 0.0) == PLAYING
    assert watched(None, "v", "moved", 9.0, 0.0) is None
    assert watched(PLAYING, "v", "close", 0.0, 0.0) is None


def _at(*events: e.Event) -> s.AppState:
    state = s.start(RULES, 0.0)
    for event in (e.LeaveAttract(), e.OpenSection("one"), *events):
        state = fold(state, event, 0.0)
    return state


def _mode(state: s.AppState) -> str:
    assert state.video is not None
    return state.video.mode


def test_a_film_that_does_not_start_in_time_gives_way() -> None:
    state = _at(e.VideoAction("v", "open"))
    assert next_wake(state, 0.0) == PATIENCE
    assert _mode(fold(state, e.Tick(), PATIENCE - 0.1)) == "starting"
    assert _mode(fold(state, e.Tick(), PATIENCE)) == "failed"


def test_who_watches_is_still_there_and_who_paused_may_be_gone() -> None:
    state = _at(e.VideoAction("v", "open"))
    for now in range(1, 200):
        state = fold(fold(state, e.VideoAction("v", "moved", now), now), e.Tick(), now)
    assert state.seconds_left is None
    paused = fold(state, e.VideoAction("v", "pause"), 200.0)
    paused = fold(paused, e.VideoAction("v", "moved", 199.0), 285.0)
    assert fold(paused, e.Tick(), 295.0).seconds_left is not None
    # a player that hangs reports nothing, and holds nothing off
    assert fold(state, e.Tick(), 295.0).seconds_left is not None


LEAVES = {
    "home": e.GoHome(),
    "next": e.TurnPage(1),
    "help": e.OpenSection("two"),
    "close": e.VideoAction("v", "close"),
}


@pytest.mark.parametrize("event", LEAVES.values(), ids=LEAVES)
def test_it_ends_when_its_page_is_left(event: e.Event) -> None:
    assert fold(_at(e.VideoAction("v", "open")), event, 1.0).video is None


def test_a_swipe_over_the_film_does_not_end_it() -> None:
    assert fold(_at(e.VideoAction("v", "open")), e.ShowView(1), 1.0).video is not None


def _shown(
    watching: Playback | None, video: Video = VIDEO, comfort: Comfort = ENGLISH
) -> VideoProps:
    return build_video_view(video, "alt", watching, comfort, Words("en"))


def test_the_poster_shows_until_it_is_touched_and_for_another_video() -> None:
    for watching in (None, replace(PLAYING, video="w")):
        assert _shown(watching).film is None
        assert _shown(watching).about == "0:20 · captions · no sound"


CAPTIONS = {0.0: "Hello.", 3.2: "", 3.5: "It cramps.", 8.9: "It cramps.", 9.0: ""}


@pytest.mark.parametrize(("at", "text"), CAPTIONS.items())
def test_captions_appear_at_their_times(at: float, text: str) -> None:
    assert _shown(replace(PLAYING, at=at)).caption == text
    assert _shown(replace(PLAYING, at=at, captions=False)).caption == ""


def test_the_chapter_that_plays_is_marked() -> None:
    weights = [[c.weight for c in _shown(replace(PLAYING, at=at)).chapters] for at in (7.9, 8.0)]
    assert weights == [["chosen", "other"], ["other", "chosen"]]


def test_controls_say_what_they_do() -> None:
    words = [c.words for c in _shown(PLAYING).controls]
    assert words == [
        "Pause", "From the start", "10 s back", "10 s on", "Captions off", "Close the video",
    ]  # fmt: skip
    assert _shown(replace(PLAYING, mode="paused")).controls[0].words == "Play on"
    assert _shown(replace(PLAYING, mode="ended")).controls[0].words == "Play again"
    assert "Sound off" in [c.words for c in _shown(PLAYING, loud()).controls]


JUMPS = {4.0: (0.0, 14.0), 15.0: (5.0, 19.0), 19.9: (9.0, 19.0)}


@pytest.mark.parametrize(("at", "jumps"), JUMPS.items())
def test_ten_seconds_lead_to_within_the_film(at: float, jumps: tuple[float, float]) -> None:
    controls = {c.words: c.event for c in _shown(replace(PLAYING, at=at)).controls}
    found = (controls["10 s back"], controls["10 s on"])
    assert found == tuple(e.VideoAction("v", "jump", to) for to in jumps)


CLOCKS = {
    "it runs": (PLAYING, "0:04 of 0:20", 0.2),
    "the last picture": (replace(PLAYING, at=19.4), "0:19 of 0:20", 0.97),
    "over": (replace(PLAYING, mode="ended", at=19.4), "0:20 of 0:20", 1.0),
    "over without a report": (replace(PLAYING, mode="ended", at=0.0), "0:20 of 0:20", 1.0),
    "a file that is longer than it says": (replace(PLAYING, at=21.7), "0:20 of 0:20", 1.0),
}


@pytest.mark.parametrize(("watching", "position", "share"), CLOCKS.values(), ids=CLOCKS)
def test_the_clock_ends_at_the_films_length(
    watching: Playback, position: str, share: float
) -> None:
    shown = _shown(watching)
    assert shown.position == position
    assert shown.share == pytest.approx(share)


def test_from_the_end_ten_seconds_back_are_ten() -> None:
    controls = {c.words: c.event for c in _shown(replace(PLAYING, mode="ended")).controls}
    assert controls["10 s back"] == e.VideoAction("v", "jump", 10.0)


def loud() -> Video:
    return Video(**{f: getattr(VIDEO, f) for f in VIDEO.__struct_fields__} | {"sound": True})


def test_how_loud_it_is_follows_the_visitor() -> None:
    def loudness(watching: Playback, video: Video) -> float:
        film = _shown(watching, video, Comfort("en", volume=Volume.SOFT)).film
        assert film is not None
        return film.loudness

    assert loudness(PLAYING, loud()) == 0.3
    assert loudness(replace(PLAYING, muted=True), loud()) == 0.0
    assert loudness(PLAYING, VIDEO) == 0.0


def test_a_film_that_failed_leaves_poster_words_and_text() -> None:
    props = _shown(replace(PLAYING, mode="failed"))
    assert props.film is None
    assert "read it here" in props.message
    assert props.blocks == VIDEO.blocks
