"""What a video shows: its poster, or the film with its captions and controls."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.content.model.pack import Video
from kiosk.shared.comfort import LOUDNESS, Comfort
from kiosk.shared.wording import Words
from kiosk.video.events import VideoAction
from kiosk.video.watching import Mode, Playback

STEP = 10.0
"""Seconds that one touch goes back or on."""


@dataclass(frozen=True, slots=True)
class ControlProps:
    """A button: what it is called, the event of a touch."""

    words: str
    event: object
    icon: str = ""


@dataclass(frozen=True, slots=True)
class PosterProps:
    """The picture before a film plays, and what is said of it. `captions` are all of the film's.

    `read` leads to its words; None where they show beside the poster already.
    """

    title: str
    picture: str
    alt: str
    open: ControlProps
    read: ControlProps | None
    about: str
    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChapterProps:
    """A part of the film: its title, the second at which it begins, whether it shows now."""

    title: str
    at: float
    now: bool


@dataclass(frozen=True, slots=True)
class FilmProps:
    """What the player obeys: the file, whether it moves, where it jumps to, how loud (0 to 1).

    `at` is where the film is, for a player that begins in the middle: in another look.
    """

    video: str
    file: str
    mode: Mode
    jump: tuple[int, float]
    loudness: float
    at: float = 0.0


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
class Shown:
    """What of a visit a video depends on. `speaks`: a voice can read its captions aloud; `links`
    lead on from its end."""

    watching: Playback | None
    comfort: Comfort
    words: Words
    speaks: bool = False
    links: tuple[ControlProps, ...] = ()


def mine(video: Video, watching: Playback | None) -> Playback | None:
    """Return the playback if it is this video's."""
    return watching if watching is not None and watching.video == video.id else None


def build_poster(video: Video, alt: str, read: ControlProps | None, shown: Shown) -> PosterProps:
    """Return what shows before the film; `alt` says what its picture shows."""
    words = shown.words.gettext("Play the video")
    return PosterProps(
        title=video.title,
        picture=video.poster,
        alt=alt,
        open=ControlProps(words, VideoAction(video.id, "open"), "play"),
        read=read,
        about=_about(video, shown),
        captions=tuple(caption.text for caption in video.captions),
    )


def _about(video: Video, shown: Shown) -> str:
    _ = shown.words.gettext
    if video.sound or shown.speaks:
        words = _("{length} · captions · sound")
    else:
        words = _("{length} · captions · no sound")
    return words.format(length=_clock(video.seconds))


def build_watched(video: Video, playback: Playback, shown: Shown) -> WatchedProps:
    """Return what shows of a film that is open."""
    playback = replace(playback, at=_moment(video, playback))
    ended = playback.mode == "ended"
    said = [c.text for c in video.captions if c.begin <= playback.at < c.end]
    if playback.mode == "starting":  # what shows is the poster, or the film's last picture
        said = []
    loud = video.sound and not playback.muted
    return WatchedProps(
        film=FilmProps(
            video.id,
            video.film,
            playback.mode,
            playback.jump,
            LOUDNESS[shown.comfort.volume] if loud else 0.0,
            playback.at,
        ),
        main=_main(video, playback, shown.words),
        controls=() if ended else _controls(video, playback, shown),
        close=ControlProps(
            shown.words.gettext("Close the video"), VideoAction(video.id, "close"), "close"
        ),
        shows_controls=playback.controls,
        timeline=None if ended else _timeline(video, playback, shown.words),
        caption=said[0] if said and playback.captions else "",
        captions=tuple(c.text for c in video.captions) if playback.captions else (),
        links=shown.links if ended else (),
    )


def _moment(video: Video, playback: Playback) -> float:
    """Return the second that shows: a player reports the last picture, which begins earlier."""
    return video.seconds if playback.mode == "ended" else min(playback.at, video.seconds)


def _main(video: Video, playback: Playback, words: Words) -> ControlProps:
    _ = words.gettext
    if playback.runs:
        return ControlProps(_("Pause"), VideoAction(video.id, "pause"), "pause")
    if playback.mode == "ended":
        return ControlProps(_("Watch again"), VideoAction(video.id, "again"), "play")
    return ControlProps(_("Play on"), VideoAction(video.id, "play"), "play")


def _controls(video: Video, playback: Playback, shown: Shown) -> tuple[ControlProps, ...]:
    _ = shown.words.gettext
    controls = [
        ControlProps(_("10 s back"), _jump(video, playback.at - STEP)),
        ControlProps(_("10 s on"), _jump(video, min(playback.at + STEP, video.seconds - 1.0))),
    ]
    captions = _("Captions off") if playback.captions else _("Captions on")
    controls.append(ControlProps(captions, VideoAction(video.id, "captions")))
    if video.sound or shown.speaks:
        sound = _("Sound on") if playback.muted else _("Sound off")
        controls.append(ControlProps(sound, VideoAction(video.id, "sound")))
    return tuple(controls)


def _timeline(video: Video, playback: Playback, words: Words) -> TimelineProps:
    begun = [index for index, chapter in enumerate(video.chapters) if chapter.at <= playback.at]
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
        position=position.format(now=_clock(playback.at), length=_clock(video.seconds)),
        share=playback.at / video.seconds,
        chapters=chapters,
        chapter=chapters[at].title if begun else "",
        next_chapter=None if after is None else _jump(video, after),
    )


def _jump(video: Video, seconds: float) -> VideoAction:
    # a whole number of seconds: events change, and buttons with them, once a second at most
    return VideoAction(video.id, "jump", float(int(max(0.0, seconds))))


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
