"""A film's captions, spoken: what to say, and when to be silent, after a step.

The voice follows the film. A sentence waits for the one before it, so that a slow voice cuts
nothing off; of those that wait only the newest is said. Whatever stops the film, or moves it,
silences the voice at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.content.model.pack import Caption, Library
from kiosk.video.watching import Playback


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to say; `waits` until what is being said has ended, else in place of it."""

    text: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Hush:
    """Be silent."""


@dataclass(frozen=True, slots=True)
class SpokenCaptions:
    """What is to be spoken, and in which language."""

    language: str
    captions: tuple[Caption, ...] = ()


def spoken_captions(library: Library, language: str, video: str) -> SpokenCaptions:
    """Return what is to be spoken of a video, in the language of its words: the pack's own where
    nobody has translated them. Nothing of a film that is heard itself."""
    found = library.video(language, video)
    if found.sound:
        return SpokenCaptions(language)
    own = library.languages[0]
    translated = language == own or found != library.video(own, video)
    return SpokenCaptions(language if translated else own, found.captions)


def narrated(
    before: Playback | None, after: Playback | None, captions: Sequence[Caption]
) -> Sentence | Hush | None:
    """Return what the step from `before` to `after` asks of the voice; None: nothing."""
    spoke = before is not None and _speaks(before)
    if after is None or not _speaks(after):
        over = after is not None and _may_sound(after)
        return Hush() if before is not None and _may_sound(before) and not over else None
    jumped = before is not None and before.jump != after.jump
    now = _line(after, captions)
    if not spoke or jumped:
        text = captions[now].text if now is not None else ""
        return Sentence(text, waits=False) if text else Hush() if jumped else None
    assert before is not None
    if now is None or now == _line(before, captions):
        return None
    return Sentence(captions[now].text, waits=True)


def _speaks(watching: Playback) -> bool:
    """Return whether the captions of a film are to be heard now."""
    return watching.mode == "playing" and not watching.muted


def _may_sound(watching: Playback) -> bool:
    """Return whether something of a film may still be heard: its last sentence may end."""
    return watching.mode in ("playing", "ended") and not watching.muted


def _line(watching: Playback, captions: Sequence[Caption]) -> int | None:
    """Return the caption at the film's moment."""
    at = watching.at
    return next((i for i, c in enumerate(captions) if c.begin <= at < c.end), None)
