"""What a pack says of its pictures: who made each, what it shows, the words in it."""

import msgspec


class PictureLabel(msgspec.Struct, frozen=True):
    """A word in a picture; where its middle is, in shares of the picture's width and height."""

    word: str
    x: float
    y: float


class Credit(msgspec.Struct, frozen=True):
    """A file's maker and licence. `alt` and `labels` are in the language at hand."""

    path: str
    title: str
    alt: str
    credit: str
    licence: str
    source: str
    labels: tuple[PictureLabel, ...] = ()
