"""A grid of tiles: the cells, and the one way to set the tiles that suits all of them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

from ui.theme.theme import Theme
from ui.widgets.tiles.tile import CHOICE_WORDINGS, SHARES, Side, Tile, TileForm, Wording

_LEAST_MM, _SMALLEST = 11.0, 0.14
"""The least side of a picture, in millimetres that shrink with a small screen, and its least share
of the cell: a smaller one looks forgotten."""


class Setting(NamedTuple):
    """How well tiles stand in their cells, the weightiest first, and the form that does it.

    `told`: the title has at least the size of the text. `wording` counts only where pictures are
    large. `area` is that of the smallest picture, in pixels.
    """

    whole: bool
    pictured: bool
    told: bool
    large: bool
    wording: int
    area: int
    form: TileForm

    @property
    def worth(self) -> tuple[int, ...]:
        """Return how good it is, to compare."""
        return tuple(int(value) for value in self[:6])


def cells(room: QRect, count: int, columns: int, gap: int) -> list[QRect]:
    """Return the cells of a grid that fills `room`, reading from the left.

    The tiles of a last row that is not full share its whole width.
    """
    rows = -(-count // columns)
    tall = (room.height() - gap * (rows - 1)) // max(1, rows)
    found = []
    for row in range(rows):
        here = min(columns, count - row * columns)
        wide = (room.width() - gap * (here - 1)) // here
        top = room.top() + row * (tall + gap)
        found += [QRect(room.left() + i * (wide + gap), top, wide, tall) for i in range(here)]
    return found


def best_setting(
    theme: Theme,
    tiles: Sequence[Tile],
    sizes: Sequence[QSize],
    wordings: Sequence[Wording] = CHOICE_WORDINGS,
    least_mm: float = _LEAST_MM,
) -> Setting:
    """Return the best way to set tiles in cells of these sizes, the same for all of them.

    `least_mm`: the least side of a picture, in millimetres that shrink with a small screen.
    A large picture comes before more words, and whole words before any picture.
    """
    least = round(theme.tokens.mm(least_mm))
    best: Setting | None = None
    for setting in _settings(tiles, sizes, wordings, least):
        if best is None or setting.worth > best.worth:
            best = setting
        if best.large and best.told and -best.wording < wordings.index(setting.form.wording):
            break  # fewer words are no gain any more
    assert best is not None, "there is always a form without a picture"
    return best


def _settings(
    tiles: Sequence[Tile], sizes: Sequence[QSize], wordings: Sequence[Wording], least: int
) -> Iterator[Setting]:
    """Yield every way, the one with most words first."""
    for number, wording in enumerate(wordings):
        for side in Side:
            form, pictures = _largest(TileForm(wording, side), tiles, sizes)
            if not pictures:  # of what does not fit, the fewest words are best
                yield Setting(False, False, False, False, number, 0, form)
                continue
            cell = min(size.width() * size.height() for size in sizes)
            area = min(p.width() * p.height() for p in pictures)
            least_side = min(min(p.width(), p.height()) for p in pictures)
            pictured = least_side >= least and area >= _SMALLEST * cell
            told, large = wording.title != "chrome", area >= tiles[0].large * cell
            if pictured or side is Side.NONE:
                counts = -number if large else 0
                yield Setting(True, pictured, told, large, counts, area, form)


def _largest(
    form: TileForm, tiles: Sequence[Tile], sizes: Sequence[QSize]
) -> tuple[TileForm, list[QSize]]:
    """Return the form with the largest pictures that leave the words their room, and these."""
    if form.side is not Side.BESIDE:
        levelled = _levelled(form, tiles, sizes)
        return levelled, _pictures(tiles, sizes, levelled)
    for share in SHARES:
        wide = form._replace(share=share)
        if pictures := _pictures(tiles, sizes, wide):
            return wide, pictures
    return form._replace(share=SHARES[-1]), []


def _pictures(tiles: Sequence[Tile], sizes: Sequence[QSize], form: TileForm) -> list[QSize]:
    """Return how large each tile's picture is seen; nothing where the words of one do not fit."""
    found = []
    for tile, size in zip(tiles, sizes, strict=True):
        picture = tile.picture_in(form, size)
        if picture is None:
            return []
        found.append(picture)
    return found


def _levelled(form: TileForm, tiles: Sequence[Tile], sizes: Sequence[QSize]) -> TileForm:
    """Return a form whose pictures are all of one height."""
    if form.side is not Side.STACKED:
        return form
    pairs = zip(tiles, sizes, strict=True)
    return form._replace(words=max(tile.words_height(form, size.width()) for tile, size in pairs))
