"""The directives that bring a picture of their own: the muscle, the body, a video."""

from collections.abc import Callable, Iterator
from typing import TypeVar, get_args

from kiosk.content.markdown.boxes import Opened, Titled, titled
from kiosk.content.model.blocks import (
    BodyMap,
    BodySpot,
    Muscle,
    MuscleName,
    MuscleState,
    MuscleWords,
    VideoBox,
)
from kiosk.shared.issue import closest, one_of, quote

Name = TypeVar("Name", bound=str)

_STATES: dict[str, MuscleState] = {word: word for word in get_args(MuscleState)}
_MUSCLES: dict[str, MuscleName] = {word: word for word in get_args(MuscleName)}


def muscle(opened: Opened) -> Muscle | None:
    """Return the muscle with the words for its states."""
    found = _named(opened, titled(opened, "state", required=True), "state", _STATES)
    items = tuple(MuscleWords(part.title, state, part.runs) for part, state in found)
    return Muscle(items) if items else None


def body_map(opened: Opened) -> BodyMap | None:
    """Return the body with the words for its muscles."""
    parts = titled(opened, "muscle", required=True, buttons=True)
    found = _named(opened, parts, "muscle", _MUSCLES)
    items = tuple(BodySpot(p.title, name, p.runs, p.actions) for p, name in found)
    return BodyMap(items) if items else None


def _named(
    opened: Opened, parts: Iterator[Titled], mark: str, known: dict[str, Name]
) -> list[tuple[Titled, Name]]:
    """Return the parts whose mark names one of `known`, each once; note the others."""
    found: dict[Name, Titled] = {}
    for part in parts:
        name = known.get(part.value)
        if name is None:
            if part.value:
                _unknown(opened, part, mark, known)
        elif name in found:
            opened.error(f"{quote(part.value)} stands here twice.", "Keep one of them.", part.line)
        else:
            found[name] = part
    return [(part, name) for name, part in found.items()]


def _unknown(opened: Opened, part: Titled, mark: str, known: dict[str, Name]) -> None:
    near = closest(part.value, known)
    opened.error(
        f"{quote(part.value)} is not a {mark} that can be drawn.",
        f"Did you mean {near}?" if near else f"Write {{{mark}=…}} with {one_of(known)}.",
        part.line,
    )


def video(opened: Opened) -> VideoBox | None:
    """Return the box of a video; its words stand in a file of its own."""
    for child in opened.children[:1]:
        opened.error(
            "This box holds nothing but the video.",
            "Write what it says in the video's own file.",
            opened.context.line(child),
        )
    if not opened.argument:
        opened.error(
            "This box does not say which video it shows.",
            "Write its id behind the name, as in ::: video cramp.",
        )
        return None
    opened.context.use("video", opened.argument, opened.line)
    return VideoBox(opened.argument)


READERS: dict[str, Callable[[Opened], Muscle | BodyMap | VideoBox | None]] = {
    "muscle": muscle,
    "bodymap": body_map,
    "video": video,
}
