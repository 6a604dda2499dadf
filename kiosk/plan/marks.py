"""Printers' marks as a phone's code can hold them.

Readers guess the encoding of a code unless all of it is ASCII, and some guess wrong: ZBar read one
“·” in an English plan as a Chinese character. So marks that have an everyday twin become that.
"""

_SEPARATED = (" · ", ", ")
_TWINS = str.maketrans(
    {
        "·": ",",
        "×": "x",
        "•": "-",
        "–": "-",
        "—": "-",
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "…": "...",
        "\N{NO-BREAK SPACE}": " ",
    }
)


def plain_marks(text: str) -> str:
    """Return the text with marks in ASCII; letters of any script stay."""
    return text.replace(*_SEPARATED).translate(_TWINS)
