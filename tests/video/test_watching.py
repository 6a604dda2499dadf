"""A video being watched: touches and reports in, what follows out; when nobody counts as gone."""

from dataclasses import replace

import pytest

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold, next_wake
from kiosk.blocks.video.view import VideoProps, build_video_view, links_of
from kiosk.content.model import blocks as b
from kiosk.content.model.pack import Caption, Review, Video, VideoChapter
from kiosk.shared.comfort import Comfort, Sound, TextSize, ThemeName, Volume
from kiosk.shared.wording import Words
from kiosk.video.view import Shown, WatchedProps
from kiosk.video.watching import LINGER, PATIENCE, UNHURRIED, Playback, watched
from kiosk.visit.sheets import ComfortSheet

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
    "another screenful": e.ShowView(1),
    "help": e.OpenSection("two"),
    "close": e.VideoAction("v", "close"),
}


@pytest.mark.parametrize("event", LEAVES.values(), ids=LEAVES)
def test_it_ends_when_its_page_is_left(event: e.Event) -> None:
    assert fold(_at(e.VideoAction("v", "open")), event, 1.0).video is None


def test_who_reads_on_where_it_did_not_start_still_reads() -> None:
    failed = _at(e.VideoAction("v", "open"), e.VideoAction("v", "failed"))
    assert _mode(fold(failed, e.ShowView(1), 1.0)) == "failed"
    assert fold(failed, e.TurnPage(1), 1.0).video is None


def _playing(at: float = 0.0) -> s.AppState:
    """Return a film that began at `at`."""
    return fold(_at(e.VideoAction("v", "open")), e.VideoAction("v", "moved", 0.1), at)


def _controls(state: s.AppState) -> bool:
    assert state.video is not None
    return state.video.controls


def test_it_waits_below_a_sheet() -> None:
    state = fold(_playing(), e.OpenSheet(ComfortSheet()), 1.0)
    assert _mode(state) == "paused"
    assert _mode(fold(state, e.CloseSheet(), 2.0)) == "paused"
    starting = fold(_at(e.VideoAction("v", "open")), e.OpenSheet(ComfortSheet()), 1.0)
    assert _mode(starting) == "starting"


def test_controls_go_some_seconds_after_the_film_has_begun() -> None:
    state = _playing(3.0)
    assert _controls(state)
    assert next_wake(state, 3.0) == 3.0 + LINGER
    assert _controls(fold(state, e.Tick(), 3.0 + LINGER - 0.1))
    gone = fold(state, e.Tick(), 3.0 + LINGER)
    assert not _controls(gone)
    assert next_wake(gone, 8.0) != 3.0 + LINGER  # nothing is due any more


SLOW: dict[str, tuple[e.Event, float]] = {
    "medium letters": (e.SetTextSize(TextSize.M), LINGER),
    "the largest letters": (e.SetTextSize(TextSize.XL), UNHURRIED),
    "the highest contrast": (e.SetTheme(ThemeName.CONTRAST_DARK), UNHURRIED),
}


@pytest.mark.parametrize(("choice", "linger"), SLOW.values(), ids=SLOW)
def test_who_sees_badly_has_longer_to_find_the_controls(choice: e.Event, linger: float) -> None:
    state = fold(_at(choice, e.VideoAction("v", "open")), e.VideoAction("v", "moved", 0.1), 0.0)
    assert next_wake(state, 0.0) == LINGER  # at first the picture is to be seen
    state = fold(state, e.Touched(), 20.0)
    assert next_wake(state, 20.0) == 20.0 + linger
    assert _controls(fold(state, e.Tick(), 20.0 + linger - 0.1))
    assert not _controls(fold(state, e.Tick(), 20.0 + linger))


WAKES: dict[str, e.Event] = {
    "a finger anywhere, or a key": e.Touched(),
    "captions": e.VideoAction("v", "captions"),
    "a jump": e.VideoAction("v", "jump", 9.0),
    "a pause": e.VideoAction("v", "pause"),
    "the end": e.VideoAction("v", "ended"),
    "the comfort sheet": e.SetTheme(ThemeName.DARK),
}


@pytest.mark.parametrize("event", WAKES.values(), ids=WAKES)
def test_controls_come_back(event: e.Event) -> None:
    gone = fold(_playing(), e.Tick(), LINGER)
    assert not _controls(gone)
    back = fold(gone, event, 50.0)
    assert _controls(back)
    assert back.last_touch == 50.0 or event == e.VideoAction("v", "ended")


def test_reports_bring_no_controls_back() -> None:
    gone = fold(_playing(), e.Tick(), LINGER)
    assert not _controls(fold(gone, e.VideoAction("v", "moved", 8.0), 50.0))


@pytest.mark.parametrize("what", ["pause", "ended"])
def test_while_the_film_stands_controls_stay(what: str) -> None:
    state = fold(_playing(), e.VideoAction("v", what), 1.0)
    assert _controls(fold(state, e.Tick(), 60.0))


SOUNDS: dict[str, tuple[list[e.Event], bool]] = {
    "as every visit begins": ([], False),
    "tones instead of a voice": ([e.SetSound(Sound.TONES)], True),
    "silence": ([e.SetSound(Sound.SILENT)], True),
    "silence, but this film": ([e.SetSound(Sound.SILENT), e.VideoAction("v", "sound")], False),
    "off, and opened again": ([e.VideoAction("v", "sound"), e.VideoAction("v", "open")], True),
    "off, and then a voice in general": (
        [e.VideoAction("v", "sound"), e.SetSound(Sound.VOICE)],
        False,
    ),
    "off, tones, and opened again": (
        [e.VideoAction("v", "sound"), e.SetSound(Sound.VOICE), e.VideoAction("v", "open")],
        False,
    ),
}


@pytest.mark.parametrize(("events", "muted"), SOUNDS.values(), ids=SOUNDS)
def test_sound_is_as_the_visitor_chose(events: list[e.Event], muted: bool) -> None:
    first = events[:1] if events and isinstance(events[0], e.SetSound) else []
    state = _at(*first, e.VideoAction("v", "open"))
    for event in events[len(first) :]:
        state = fold(state, event, 1.0)
    assert state.video is not None
    assert state.video.muted is muted


# What shows.

LINKS = (b.Action("Ease", "section:ease"), b.Action("Why", "section:why"))


def _props(
    watching: Playback | None,
    video: Video = VIDEO,
    comfort: Comfort = ENGLISH,
    speaks: bool = False,
) -> VideoProps:
    shown = Shown(watching, comfort, Words("en"), speaks, links_of(LINKS))
    return build_video_view(video, "alt", shown)


def _shown(
    watching: Playback | None,
    video: Video = VIDEO,
    comfort: Comfort = ENGLISH,
    speaks: bool = False,
) -> WatchedProps:
    watched = _props(watching, video, comfort, speaks).watched
    assert watched is not None
    return watched


ABOUT = {
    "silent": (VIDEO, False, "0:20 · captions · no sound"),
    "read aloud": (VIDEO, True, "0:20 · captions · sound"),
}


@pytest.mark.parametrize(("video", "speaks", "about"), ABOUT.values(), ids=ABOUT)
def test_the_poster_shows_until_it_is_touched_and_for_another_video(
    video: Video, speaks: bool, about: str
) -> None:
    for watching in (None, replace(PLAYING, video="w")):
        props = _props(watching, video, speaks=speaks)
        assert props.watched is None
        assert props.poster.about == about


CAPTIONS = {0.0: "Hello.", 3.2: "", 3.5: "It cramps.", 8.9: "It cramps.", 9.0: ""}


@pytest.mark.parametrize(("at", "text"), CAPTIONS.items())
def test_captions_appear_at_their_times(at: float, text: str) -> None:
    assert _shown(replace(PLAYING, at=at)).caption == text
    assert _shown(replace(PLAYING, at=at, captions=False)).caption == ""


def test_no_caption_stands_over_a_picture_that_is_not_the_films_own() -> None:
    """The poster shows until the first picture, and the last one until the film begins again."""
    assert _shown(replace(PLAYING, mode="starting", at=0.0)).caption == ""
    assert _shown(replace(PLAYING, mode="paused", at=0.0)).caption == "Hello."


def test_the_chapter_that_plays_is_named_and_marked() -> None:
    for at, name, marks in ((7.9, "One", [True, False]), (8.0, "Two", [False, True])):
        timeline = _shown(replace(PLAYING, at=at)).timeline
        assert timeline is not None
        assert timeline.chapter == name
        assert [chapter.now for chapter in timeline.chapters] == marks


KEYED = {4.0: 8.0, 8.0: 0.0}


@pytest.mark.parametrize(("at", "to"), KEYED.items())
def test_a_key_leads_to_the_next_chapter_and_from_the_last_to_the_first(
    at: float, to: float
) -> None:
    timeline = _shown(replace(PLAYING, at=at)).timeline
    assert timeline is not None
    assert timeline.next_chapter == e.VideoAction("v", "jump", to)


def test_controls_say_what_they_do() -> None:
    shown = _shown(PLAYING)
    assert [c.words for c in shown.controls] == ["10 s back", "10 s on", "Captions off"]
    assert shown.close.words == "Close the video"
    mains = {
        mode: _shown(replace(PLAYING, mode=mode)).main.words
        for mode in ("starting", "playing", "paused", "ended")
    }
    assert mains == {
        "starting": "Pause", "playing": "Pause", "paused": "Play on", "ended": "Watch again",
    }  # fmt: skip


@pytest.mark.parametrize("video", ["silent", "loud"])
def test_sound_can_be_switched_where_there_is_any(video: str) -> None:
    found = loud() if video == "loud" else VIDEO
    for speaks in (False, True):
        words = [c.words for c in _shown(PLAYING, found, speaks=speaks).controls]
        assert ("Sound off" in words) == (speaks or video == "loud")
    muted = _shown(replace(PLAYING, muted=True), found, speaks=True)
    assert "Sound on" in [c.words for c in muted.controls]


def test_at_the_end_the_pages_own_links_lead_on() -> None:
    assert _shown(PLAYING).links == ()
    ended = _shown(replace(PLAYING, mode="ended"))
    assert [(c.words, c.event) for c in ended.links] == [
        ("Ease", e.OpenSection("ease")),
        ("Why", e.OpenSection("why")),
    ]
    assert ended.timeline is None
    assert ended.controls == ()


JUMPS = {4.0: (0.0, 14.0), 15.0: (5.0, 19.0), 19.9: (9.0, 19.0)}


@pytest.mark.parametrize(("at", "jumps"), JUMPS.items())
def test_ten_seconds_lead_to_within_the_film(at: float, jumps: tuple[float, float]) -> None:
    controls = {c.words: c.event for c in _shown(replace(PLAYING, at=at)).controls}
    found = (controls["10 s back"], controls["10 s on"])
    assert found == tuple(e.VideoAction("v", "jump", to) for to in jumps)


CLOCKS = {
    "it runs": (PLAYING, "0:04 of 0:20", 0.2),
    "the last picture": (replace(PLAYING, at=19.4), "0:19 of 0:20", 0.97),
    "a file that is longer than it says": (replace(PLAYING, at=21.7), "0:20 of 0:20", 1.0),
}


@pytest.mark.parametrize(("watching", "position", "share"), CLOCKS.values(), ids=CLOCKS)
def test_the_clock_ends_at_the_films_length(
    watching: Playback, position: str, share: float
) -> None:
    timeline = _shown(watching).timeline
    assert timeline is not None
    assert timeline.position == position
    assert timeline.share == pytest.approx(share)


def loud() -> Video:
    return Video(**{f: getattr(VIDEO, f) for f in VIDEO.__struct_fields__} | {"sound": True})


def test_how_loud_it_is_follows_the_visitor() -> None:
    def loudness(watching: Playback, video: Video) -> float:
        return _shown(watching, video, Comfort("en", volume=Volume.SOFT)).film.loudness

    assert loudness(PLAYING, loud()) == 0.3
    assert loudness(replace(PLAYING, muted=True), loud()) == 0.0
    assert loudness(PLAYING, VIDEO) == 0.0


def test_a_film_that_failed_leaves_poster_words_and_text() -> None:
    props = _props(replace(PLAYING, mode="failed"))
    assert props.watched is None
    assert "read it here" in props.message
    assert props.blocks == VIDEO.blocks
