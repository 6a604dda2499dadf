"""A video on a page: its poster, or the film with its captions and controls; and its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.blocks.links import link_event
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.blocks.video.block import VideoBox
from kiosk.content.model.blocks import Action, Blocks
from kiosk.content.model.pack import Video
from kiosk.video.view import (
    ControlProps,
    PosterProps,
    Shown,
    WatchedProps,
    build_poster,
    build_watched,
    mine,
)

READING = "words"
"""The choice of who would rather read a video than watch it."""


@dataclass(frozen=True, slots=True)
class VideoProps(BlockProps):
    """Everything of a video. `watched` is None while its poster shows; `blocks` are its words."""

    kind: ClassVar[str] = "video"

    poster: PosterProps
    blocks: Blocks
    text_title: str
    message: str
    watched: WatchedProps | None = None


def build_view(block: VideoBox, context: BlockContext) -> VideoProps:
    """Return the video as the visitor has it."""
    shared = context.shared
    video = shared.library.video(shared.language, block.video)
    credit = shared.toc.credits.get(video.poster)
    comfort, words = context.page.comfort, context.words
    links = links_of(context.links)
    shown = Shown(context.page.video, comfort, words, shared.speaks, links)
    props = build_video_view(video, credit.alt if credit else "", shown)
    if context.choices.chosen() == READING or props.message:
        return props
    event = context.choices.choose(READING)
    read = ControlProps(words.gettext("Read it instead"), event, "book")
    return replace(props, poster=replace(props.poster, read=read))


def build_video_view(video: Video, alt: str, shown: Shown) -> VideoProps:
    """Return the video as the visitor has it; `alt` says what its poster shows."""
    _ = shown.words.gettext
    playback = mine(video, shown.watching)
    failed = playback is not None and playback.mode == "failed"
    return VideoProps(
        poster=build_poster(video, alt, None, shown),
        blocks=video.blocks,
        text_title=_("The video in words"),
        message=_("The video does not start. You can read it here.") if failed else "",
        watched=None if playback is None or failed else build_watched(video, playback, shown),
    )


def links_of(actions: tuple[Action, ...]) -> tuple[ControlProps, ...]:
    """Return the buttons of a page's links."""
    events = ((action, link_event(action.target)) for action in actions)
    return tuple(ControlProps(action.text, event) for action, event in events if event)
