"""A video on a page: its poster, or the film with its captions and controls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.blocks.links import LinkEvent, link_event
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.blocks.video.block import VideoBox
from kiosk.content.model.blocks import Action, Blocks
from kiosk.content.model.pack import Video
from kiosk.shared.comfort import LOUDNESS, Comfort
from kiosk.shared.wording import Words
from kiosk.video.events import VideoAction
from kiosk.video.watching import Mode, Playback
from kiosk.visit.events import Choose

STEP = 10.0
"""Seconds that one touch goes back or on."""
READING = "words"
"""The choice of who would rather read a video than watch it."""


@dataclass(frozen=True, slots=True)
class ControlProps:
    """A button: what it is called, what it does."""

    words: str
    event: VideoAction | Choose | LinkEvent
    icon: str = ""


@dataclass(frozen=True, slots=True)
class ChapterProps:
    """A part of the film: its title, the second at which it begins, whether it shows now."""

    title: str
    at: float
    now: bool


@dataclass(frozen=True, slots=True)
class FilmProps:
    """What the player obeys: the file, whether it moves, where it jumps to, how loud (0 to 1)."""

    video: str
    file: str
    mode: Mode
    jump: tuple[int, float]
    loudness: float


@dataclass(frozen=True, slots=True)
class TimelineProps:
    """The film's line: where it is, in words and as a share from 0 to 1, and its chapters.

    `chapter` is the title of the one that shows, `next_chapter` where a key leads; both may be
    empty.
    """

    video: str
    seconds: float
    position: str
    share: float
    chapters: tuple[ChapterProps, ...]
    chapter: str
    next_chapter: VideoAction | None


@dataclass(frozen=True, slots=True)
class WatchedProps:
    """A film that is open. `caption` is said now; `captions` are all, so that the longest finds
    room. `main` plays, pauses or repeats: a touch on the film does the same. At the end `links`
    lead on, and there is no `timeline`.
    """

    film: FilmProps
    main: ControlProps
    controls: tuple[ControlProps, ...]
    close: ControlProps
    shows_controls: bool
    timeline: TimelineProps | None
    caption: str
    captions: tuple[str, ...]
    links: tuple[ControlProps, ...]


@dataclass(frozen=True, slots=True)
class VideoProps(BlockProps):
    """Everything of a video. `watched` is None while its poster shows; `captions` are all.

    `read` leads to its words; None where they show beside the poster already.
    """

    kind: ClassVar[str] = "video"

    title: str
    poster: str
    alt: str
    open: ControlProps
    read: ControlProps | None
    about: str
    blocks: Blocks
    text_title: str
    message: str
    captions: tuple[str, ...]
    watched: WatchedProps | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a visit a video depends on. `speaks`: a voice can read its captions aloud."""

    watching: Playback | None
    comfort: Comfort
    words: Words
    speaks: bool = False
    links: tuple[Action, ...] = ()


def build_view(block: VideoBox, context: BlockContext) -> VideoProps:
    """Return the video as the visitor has it."""
    shared = context.shared
    video = shared.library.video(shared.language, block.video)
    credit = shared.toc.credits.get(video.poster)
    shown = Shown(
        context.page.video, context.page.comfort, context.words, shared.speaks, context.links
    )
    props = build_video_view(video, credit.alt if credit else "", shown)
    if context.choices.chosen() == READING or props.message:
        return props
    words = context.words.gettext("Read it instead")
    return replace(props, read=ControlProps(words, context.choices.choose(READING), "book"))


def build_video_view(video: Video, alt: str, shown: Shown) -> VideoProps:
    """Return the video as the visitor has it; `alt` says what its poster shows."""
    _ = shown.words.gettext
    watching = shown.watching
    mine = watching if watching is not None and watching.video == video.id else None
    failed = mine is not None and mine.mode == "failed"
    return VideoProps(
        title=video.title,
        poster=video.poster,
        alt=alt,
        open=ControlProps(_("Play the video"), VideoAction(video.id, "open"), "play"),
        read=None,
        about=_about(video, shown),
        blocks=video.blocks,
        text_title=_("The video in words"),
        message=_("The video does not start. You can read it here.") if failed else "",
        captions=tuple(caption.text for caption in video.captions),
        watched=None if mine is None or failed else _watched(video, mine, shown),
    )


def _about(video: Video, shown: Shown) -> str:
    _ = shown.words.gettext
    if video.sound or shown.speaks:
        words = _("{length} · captions · sound")
    else:
        words = _("{length} · captions · no sound")
    return words.format(length=_clock(video.seconds))


def _watched(video: Video, mine: Playback, shown: Shown) -> WatchedProps:
    mine = replace(mine, at=_moment(video, mine))
    ended = mine.mode == "ended"
    said = [c.text for c in video.captions if c.begin <= mine.at < c.end]
    loud = video.sound and not mine.muted
    return WatchedProps(
        film=FilmProps(
            video.id,
            video.film,
            mine.mode,
            mine.jump,
            LOUDNESS[shown.comfort.volume] if loud else 0.0,
        ),
        main=_main(video, mine, shown.words),
        controls=() if ended else _controls(video, mine, shown),
        close=ControlProps(
            shown.words.gettext("Close the video"), VideoAction(video.id, "close"), "close"
        ),
        shows_controls=mine.controls,
        timeline=None if ended else _timeline(video, mine, shown.words),
        caption=said[0] if said and mine.captions else "",
        captions=tuple(c.text for c in video.captions) if mine.captions else (),
        links=_links(shown.links) if ended else (),
    )


def _moment(video: Video, mine: Playback) -> float:
    """Return the second that shows: a player reports the last picture, which begins earlier."""
    return video.seconds if mine.mode == "ended" else min(mine.at, video.seconds)


def _main(video: Video, mine: Playback, words: Words) -> ControlProps:
    _ = words.gettext
    if mine.runs:
        return ControlProps(_("Pause"), VideoAction(video.id, "pause"), "pause")
    if mine.mode == "ended":
        return ControlProps(_("Watch again"), VideoAction(video.id, "again"), "play")
    return ControlProps(_("Play on"), VideoAction(video.id, "play"), "play")


def _controls(video: Video, mine: Playback, shown: Shown) -> tuple[ControlProps, ...]:
    _ = shown.words.gettext
    controls = [
        ControlProps(_("10 s back"), _jump(video, mine.at - STEP)),
        ControlProps(_("10 s on"), _jump(video, min(mine.at + STEP, video.seconds - 1.0))),
    ]
    captions = _("Captions off") if mine.captions else _("Captions on")
    controls.append(ControlProps(captions, VideoAction(video.id, "captions")))
    if video.sound or shown.speaks:
        sound = _("Sound on") if mine.muted else _("Sound off")
        controls.append(ControlProps(sound, VideoAction(video.id, "sound")))
    return tuple(controls)


def _timeline(video: Video, mine: Playback, words: Words) -> TimelineProps:
    begun = [index for index, chapter in enumerate(video.chapters) if chapter.at <= mine.at]
    at = begun[-1] if begun else -1
    chapters = tuple(
        ChapterProps(chapter.title, chapter.at, index == at)
        for index, chapter in enumerate(video.chapters)
    )
    after = video.chapters[(at + 1) % len(chapters)].at if chapters else None
    position = words.gettext("{now} of {length}")
    return TimelineProps(
        video=video.id,
        seconds=video.seconds,
        position=position.format(now=_clock(mine.at), length=_clock(video.seconds)),
        share=mine.at / video.seconds,
        chapters=chapters,
        chapter=chapters[at].title if begun else "",
        next_chapter=None if after is None else _jump(video, after),
    )


def _links(actions: tuple[Action, ...]) -> tuple[ControlProps, ...]:
    events = ((action, link_event(action.target)) for action in actions)
    return tuple(ControlProps(action.text, event) for action, event in events if event)


def _jump(video: Video, seconds: float) -> VideoAction:
    # a whole number of seconds: events change, and buttons with them, once a second at most
    return VideoAction(video.id, "jump", float(int(max(0.0, seconds))))


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
