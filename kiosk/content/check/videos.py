"""What a video must agree with: its film, its captions, its chapters."""

from itertools import pairwise

from kiosk.content.check.links import check_picture
from kiosk.content.model.pack import Caption, Review, Video, VideoChapter
from kiosk.content.model.report import Log
from kiosk.content.model.video_schema import VideoFront
from kiosk.content.parse.parts import PackParts, PageFile
from kiosk.shared.issue import closest, one_of, quote

_SLACK = 0.5
"""Seconds that a caption may outlast the film."""


def check_videos(parts: PackParts, log: Log) -> None:
    """Note in `log` every video that cannot be shown whole, and films that nobody shows."""
    used: set[str] = set()
    for page in parts.pages:
        if page.kind == "video" and isinstance(page.front, VideoFront):
            used.add(page.front.film)
            _check_video(page, page.front, parts, log)
    for film in sorted(set(parts.films) - used):
        log.warning(film, 1, "No video shows this film.", "Name it in a video, or remove it.")
    for language, name in sorted(parts.captions):
        if name not in parts.ids("video", language):
            path = f"{language}/videos/{name}.vtt"
            log.error(path, 1, "These captions have no video.", f"Add {name}.md beside them.")


def _check_video(page: PageFile, front: VideoFront, parts: PackParts, log: Log) -> None:
    if front.film not in parts.films:
        near = closest(front.film, parts.films)
        hint = f"Did you mean {near}?" if near else "Copy it into videos, as .webm or .mp4."
        if not near and parts.films:
            hint = f"Write {one_of(parts.films)}, or copy it into videos."
        says = f"There is no film {quote(front.film)}."
        log.error(page.path, page.line("film"), says, hint, "film")
    check_picture(front.poster, page.path, page.line("poster"), parts, log)
    captions = parts.captions.get((page.language, page.id))
    path = f"{page.language}/videos/{page.id}.vtt"
    if captions is None and path not in parts.paths:
        log.error(
            f"{page.language}/videos/{page.id}.vtt",
            1,
            "The video has no captions.",
            "Add this file: who cannot hear, or keeps the sound off, needs them.",
        )
    elif captions and captions[-1].end > front.seconds + _SLACK:
        says = f"The captions go on after the film's end at {front.seconds:g} s."
        log.error(page.path, page.line("seconds"), says, "Mend one of the two.", "seconds")
    starts = [mark.at for mark in front.chapters]
    if any(a >= b for a, b in pairwise(starts)) or any(at >= front.seconds for at in starts):
        log.error(
            page.path,
            page.line("chapters"),
            "The chapters do not follow one another within the film.",
            "Write them in order, each before the film's end.",
            "chapters",
        )
    if not page.body.blocks and not log.mentions(page.path):
        log.error(
            page.path,
            1,
            "The video has no text.",
            "Write what it says below the second line +++, for who cannot play it.",
        )


def assemble_videos(parts: PackParts, language: str) -> dict[str, Video]:
    """Return the videos that have words in `language`; `parts` must be without errors."""
    return {page.id: _video(page, parts) for page in parts.of_kind("video", language)}


def _video(page: PageFile, parts: PackParts) -> Video:
    front = page.front
    assert isinstance(front, VideoFront)
    captions: tuple[Caption, ...] = parts.captions[page.language, page.id]
    return Video(
        id=page.id,
        title=front.title,
        film=front.film,
        poster=front.poster,
        seconds=front.seconds,
        chapters=tuple(VideoChapter(mark.at, mark.title) for mark in front.chapters),
        captions=captions,
        blocks=page.body.blocks,
        review=Review(front.reviewed_by, front.reviewed_on, front.review_due, front.status),
        sound=front.sound,
    )
