"""How much a drawing becomes once everything that repeats is written out."""

from dataclasses import dataclass, field


@dataclass
class CopiedElement:
    """An element with an id, or the whole drawing: what it holds and which ids it repeats."""

    elements: int = 0
    repeats: list[str] = field(default_factory=list)
    inside: list["CopiedElement"] = field(default_factory=list)


class Copies:
    """What a drawing repeats, noted while it is read."""

    def __init__(self) -> None:
        self._whole = CopiedElement()
        self._open = [self._whole]
        self._named: dict[str, CopiedElement] = {}

    def begin(self, name: str, repeated: str) -> None:
        """Take an element; `name` is its id, `repeated` what it repeats. One with an id ends."""
        piece = self._open[-1]
        if name:
            piece = CopiedElement()
            self._open[-1].inside.append(piece)
            self._open.append(piece)
            self._named.setdefault(name, piece)
        piece.elements += 1
        if repeated:
            piece.repeats.append(repeated)

    def end(self) -> None:
        """Leave the element with an id that was begun last."""
        self._open.pop()

    def written_out(self, most: int) -> int:
        """Return how many elements are drawn, counting no further than about `most`."""
        return written_out(self._whole, self._named, most)


def written_out(whole: CopiedElement, named: dict[str, CopiedElement], most: int) -> int:
    """Return how many elements are drawn, counting no further than about `most`."""
    known: dict[int, int] = {}
    busy: set[int] = set()

    def count(piece: CopiedElement) -> int:
        if id(piece) in known:
            return known[id(piece)]
        if id(piece) in busy:
            return 0  # what repeats itself is drawn by no program
        busy.add(id(piece))
        total = piece.elements
        for name in piece.repeats:
            total += count(named[name]) if name in named else 0
        for part in piece.inside:
            total += count(part)
        busy.discard(id(piece))
        known[id(piece)] = min(total, most + 1)
        return known[id(piece)]

    try:
        return count(whole)
    except RecursionError:
        return most + 1  # a renderer would go as deep
