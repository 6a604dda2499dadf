"""The words of a guided exercise, and how large each is set."""

from dataclasses import dataclass

from kiosk.exercise.view.session import StretchProps
from ui.theme.tokens import Tokens

_NOT_IF_LOW = frozenset({"part", "title", "then"})


@dataclass(frozen=True)
class SetWords:
    """Words with their size in pixels; `soft` are those that may be read later."""

    words: str
    size: int
    bold: bool = False
    soft: bool = False


def session_words(props: StretchProps, tokens: Tokens) -> dict[str, SetWords]:
    """Return what is said, by name.

    On a low screen the bar above says what the exercise is, as the ring needs the room.
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
