"""What a pack says of its pictures: who made each, what it shows, the words in it."""

import msgspec


class PictureLabel(msgspec.Struct, frozen=True):
    """A word in a picture; where its middle is, in shares of the picture's width and height; and
    the `scene` that it names: its left, top, width and height in the same shares."""

    word: str
    x: float
    y: float
    scene: tuple[float, float, float, float] | None = None


class Credit(msgspec.Struct, frozen=True):
    """A file's maker and licence. `alt` and `labels` are in the language at hand."""

    path: str
    title: str
    alt: str
    credit: str
    licence: str
    source: str
    labels: tuple[PictureLabel, ...] = ()
