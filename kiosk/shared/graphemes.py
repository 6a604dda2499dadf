"""Characters as readers count them: a letter with its accents, an emoji with all its parts.

Text is never cut within one. Boundaries follow Unicode's annex 29, as in the `regex` package, which
is loaded only for a text that needs it.
"""

from collections.abc import Callable
from functools import cache


def characters(text: str) -> list[str]:
    """Return the characters as a reader counts them."""
    return list(text) if text.isascii() else _apart()(text)


def without_last(text: str) -> str:
    """Return the text without its last character."""
    return text[:-1] if text.isascii() else "".join(characters(text)[:-1])


def start_of(text: str, most: int) -> str:
    """Return the longest start with at most `most` code points that cuts no character.

    Empty if the first character alone is longer.
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
