"""A video on a page: its poster, or the film with its captions and controls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.blocks.video.block import VideoBox
from kiosk.content.model.blocks import Blocks
from kiosk.content.model.pack import Video
from kiosk.shared.comfort import LOUDNESS, Comfort
from kiosk.shared.wording import Words
from kiosk.video.events import VideoAction
from kiosk.video.watching import Mode, Playback

STEP = 10.0
"""Seconds that one touch goes back or on."""


@dataclass(frozen=True, slots=True)
class ControlProps:
    """A button: what it is called, what it does. `weight`: `main`, `other` or `chosen`."""

    words: str
    event: VideoAction
    icon: str = ""
    weight: Literal["main", "other", "chosen"] = "other"


@dataclass(frozen=True, slots=True)
class FilmProps:
    """What the player obeys: the file, whether it moves, where it jumps to, how loud (0 to 1)."""

    video: str
    file: str
    mode: Mode
    jump: tuple[int, float]
    loudness: float


@dataclass(frozen=True, slots=True)
class VideoProps(BlockProps):
    """Everything of a video. `film` is None while its poster shows.

    `caption` is said now; `captions` are all, so that the longest finds room. `share` is how far
    the film is, 0 to 1.
    """

    kind: ClassVar[str] = "video"

    title: str
    poster: str
    alt: str
    open: ControlProps
    about: str
    blocks: Blocks
    text_title: str
    message: str
    film: FilmProps | None = None
    caption: str = ""
    captions: tuple[str, ...] = ()
    controls: tuple[ControlProps, ...] = ()
    chapters: tuple[ControlProps, ...] = ()
    position: str = ""
    share: float = 0.0


def build_view(block: VideoBox, context: BlockContext) -> VideoProps:
    """Return the video as the visitor has it."""
    shared = context.shared
    video = shared.library.video(shared.language, block.video)
    credit = shared.toc.credits.get(video.poster)
    alt = credit.alt if credit else ""
    return build_video_view(video, alt, context.page.video, context.page.comfort, context.words)


def build_video_view(
    video: Video, alt: str, watching: Playback | None, comfort: Comfort, words: Words
) -> VideoProps:
    """Return the video as the visitor has it; `alt` says what its poster shows."""
    _ = words.gettext
    mine = watching if watching is not None and watching.video == video.id else None
    length = _clock(video.seconds)
    about = _("{length} · captions · no sound") if not video.sound else _("{length} · captions")
    failed = mine is not None and mine.mode == "failed"
    props = VideoProps(
        title=video.title,
        poster=video.poster,
        alt=alt,
        open=ControlProps(_("Play the video"), VideoAction(video.id, "open"), "play", "main"),
        about=about.format(length=length),
        blocks=video.blocks,
        text_title=_("The video in words"),
        message=_("The video does not start. You can read it here.") if failed else "",
    )
    return props if mine is None or failed else _running(props, video, mine, comfort, words)


def _running(
    props: VideoProps, video: Video, mine: Playback, comfort: Comfort, words: Words
) -> VideoProps:
    _ = words.gettext
    mine = replace(mine, at=_moment(video, mine))
    said = [c.text for c in video.captions if c.begin <= mine.at < c.end]
    return VideoProps(
        title=props.title,
        poster=props.poster,
        alt=props.alt,
        open=props.open,
        about=props.about,
        blocks=props.blocks,
        text_title=props.text_title,
        message=props.message,
        film=FilmProps(
            video.id,
            video.film,
            mine.mode,
            mine.jump,
            0.0 if mine.muted or not video.sound else LOUDNESS[comfort.volume],
        ),
        caption=said[0] if said and mine.captions else "",
        captions=tuple(c.text for c in video.captions) if mine.captions else (),
        controls=_controls(video, mine, words),
        chapters=_chapters(video, mine),
        position=_("{now} of {length}").format(now=_clock(mine.at), length=_clock(video.seconds)),
        share=mine.at / video.seconds,
    )


def _moment(video: Video, mine: Playback) -> float:
    """Return the second that shows: a player reports the last picture, which begins earlier."""
    return video.seconds if mine.mode == "ended" else min(mine.at, video.seconds)


def _controls(video: Video, mine: Playback, words: Words) -> tuple[ControlProps, ...]:
    _ = words.gettext
    if mine.runs:
        main = ControlProps(_("Pause"), VideoAction(video.id, "pause"), "pause", "main")
    elif mine.mode == "ended":
        main = ControlProps(_("Play again"), VideoAction(video.id, "again"), "play", "main")
    else:
        main = ControlProps(_("Play on"), VideoAction(video.id, "play"), "play", "main")
    controls = [main]
    if mine.mode != "ended":
        controls.append(ControlProps(_("From the start"), VideoAction(video.id, "again")))
    controls += [
        ControlProps(_("10 s back"), _jump(video, mine.at - STEP)),
        ControlProps(_("10 s on"), _jump(video, min(mine.at + STEP, video.seconds - 1.0))),
    ]
    captions = _("Captions off") if mine.captions else _("Captions on")
    controls.append(ControlProps(captions, VideoAction(video.id, "captions")))
    if video.sound:
        sound = _("Sound on") if mine.muted else _("Sound off")
        controls.append(ControlProps(sound, VideoAction(video.id, "sound")))
    return (*controls, ControlProps(_("Close the video"), VideoAction(video.id, "close"), "close"))


def _chapters(video: Video, mine: Playback) -> tuple[ControlProps, ...]:
    now = [chapter.at for chapter in video.chapters if chapter.at <= mine.at]
    at = len(now) - 1
    return tuple(
        ControlProps(c.title, _jump(video, c.at), weight="chosen" if i == at else "other")
        for i, c in enumerate(video.chapters)
    )


def _jump(video: Video, seconds: float) -> VideoAction:
    # a whole number of seconds: events change, and buttons with them, once a second at most
    return VideoAction(video.id, "jump", float(int(max(0.0, seconds))))


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
