"""Boxes whose headings name something that can be drawn: a muscle, a state of it."""

from collections.abc import Iterator
from typing import TypeVar

from kiosk.content.markdown.boxes import Opened, Titled
from kiosk.shared.issue import closest, one_of, quote

Name = TypeVar("Name", bound=str)


def each_named(
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
