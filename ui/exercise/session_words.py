"""The texts of a guided exercise and their sizes."""

from kiosk.exercise.view.session import StretchProps
from ui.exercise.changing import SetWords
from ui.theme.tokens import Tokens

HEAD = ("part", "side", "seen", "callout")
"""The texts above the ring, from the top."""


def session_words(props: StretchProps, tokens: Tokens) -> dict[str, SetWords]:
    """Return the texts by name; those that say nothing are left out.

    The top bar names the exercise. On a low screen only it says which one of a routine it is,
    because the ring needs the space.
    """
    sizes, low = tokens.type, tokens.low
    head = sizes.h3 if low else sizes.h1
    callout = sizes.h2 if props.side and not low else head
    given = {
        "part": SetWords("" if low else props.part, sizes.body, soft=True),
        "side": SetWords(props.side, head, bold=True),
        "seen": SetWords(props.seen, sizes.chrome, soft=True),
        "callout": SetWords(props.callout, callout, bold=not (low and props.side)),
        "guide": SetWords(props.guide, guide_size(tokens)),
        "advice": SetWords(props.advice, sizes.h3 if low or tokens.scarce else sizes.h1),
    }
    reading = HEAD if props.steps else ()
    return {n: said for n, said in given.items() if said.words and n not in reading}


def guide_size(tokens: Tokens) -> int:
    """Return the em of the sentence below the figure, in pixels."""
    return tokens.type.body if tokens.scarce else tokens.type.h3
