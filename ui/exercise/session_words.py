"""The texts of a guided exercise and their sizes."""

from dataclasses import dataclass

from kiosk.exercise.view.session import StretchProps
from ui.theme.tokens import Tokens

_NOT_IF_LOW = frozenset({"part", "title", "then"})


@dataclass(frozen=True)
class SetWords:
    """A text with its size in pixels; `soft`: less important, drawn softer."""

    words: str
    size: int
    bold: bool = False
    soft: bool = False


def session_words(props: StretchProps, tokens: Tokens) -> dict[str, SetWords]:
    """Return the texts by name.

    On a low screen only the top bar names the exercise, because the ring needs the space.
    """
    sizes, low = tokens.type, tokens.low
    given = {
        "part": SetWords(props.part, sizes.body, soft=True),
        "title": SetWords(props.title, sizes.h3, soft=True),
        "side": SetWords(props.side, sizes.h3 if low else sizes.h1, bold=True),
        "seen": SetWords(props.seen, sizes.body),
        "callout": SetWords(props.callout, sizes.h2 if props.side else sizes.h1, bold=True),
        "position": SetWords(props.position, sizes.body),
        "then": SetWords(props.then, sizes.body, soft=True),
        "guide": SetWords(props.guide, sizes.body if low else sizes.h3),
    }
    left_out = _NOT_IF_LOW if low else frozenset()
    return {n: said for n, said in given.items() if said.words and n not in left_out}
