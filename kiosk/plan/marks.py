"""Typographic marks replaced by ASCII, for codes.

Unless a code is pure ASCII readers guess its encoding, and some guess wrong: ZBar read one “·” in
an English plan as a Chinese character. So each mark with an ASCII equivalent is replaced by it.
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
    """Return the text with marks in ASCII; letters are kept."""
    return text.replace(*_SEPARATED).translate(_TWINS)
