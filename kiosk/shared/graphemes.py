"""What a reader takes for one character: a letter with its accents, an emoji with all its parts.

Nothing cuts through one. Borders are those of Unicode's annex 29, as the `regex` package knows
them; it is loaded only for a text that needs it.
"""

from collections.abc import Callable
from functools import cache


def characters(text: str) -> list[str]:
    """Return the characters as a reader counts them."""
    return list(text) if text.isascii() else _apart()(text)


def without_last(text: str) -> str:
    """Return the text as it was before the last character was typed."""
    return text[:-1] if text.isascii() else "".join(characters(text)[:-1])


def start_of(text: str, most: int) -> str:
    """Return the longest beginning that has at most `most` code points and cuts no character.

    One character that is longer than all of it gives nothing.
    """
    if len(text) <= most or text.isascii():
        return text[:most]
    kept = 0
    for character in characters(text):
        if kept + len(character) > most:
            break
        kept += len(character)
    return text[:kept]


@cache
def _apart() -> Callable[[str], list[str]]:
    import regex

    pattern = regex.compile(r"\X")
    return lambda text: [found.group() for found in pattern.finditer(text)]
