"""What is wrong with how a screen is laid out."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.support.drivers.screen import ScreenDriver
from ui.pages.page import PageScreen
from ui.pages.section import SectionScreen
from ui.widgets.base.item import FlowItem
from ui.widgets.base.touch import Touchable
from ui.widgets.cards.picture_tile import PictureTile
from ui.widgets.layout.sheet import Sheet
from ui.widgets.text.rich_text import RichText
from ui.widgets.tiles.tile import Tile

SMALLEST_PICTURE_MM, MOST_UPRIGHT = 12.0, 1.5
"""The least length of a picture to choose by, and how many times as high as wide it may be."""


class Screenful(NamedTuple):
    """How much of its room a screenful takes, 0 to 1, and of how many pieces it is.

    `bare`: all that it has is a heading, or the sentence below one.
    """

    full: float
    pieces: int
    bare: bool = False


class LayoutDriver:
    """The layout of what shows."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def flaws(self) -> list[str]:
        """What is wrong with the layout: cut words, things off the screen, pieces that overlap."""
        return [
            *self._cut(),
            *self._off_screen(),
            *self._overlaps(),
            *self._overfull(),
            *self._slivers(),
        ]

    def screenfuls(self) -> list[list[Screenful]]:
        """The screenfuls of each page of the section that shows; none where no section does."""
        shown = self._screen.built.controller.frame.stage.screen_shown
        if not isinstance(shown, SectionScreen):
            return []
        shown.paging()
        return [_screenfuls(page) for page in shown._pages]

    def panels(self) -> list[list[QSize]]:
        """The sizes of the still pictures in the section that shows, by page and screenful; not
        those that take the words' room, or are left out."""
        shown = self._screen.built.controller.frame.stage.screen_shown
        if not isinstance(shown, SectionScreen):
            return []
        shown.paging()
        return [
            []
            if page.whole or page._panels
            else [size for view in range(page.views) if (size := _panel(page, view)).isValid()]
            for page in shown._pages
        ]

    def parted(self) -> list[int]:
        """The pages of the section that shows, from 1, on which a control and what it shows are on
        different screenfuls."""
        shown = self._screen.built.controller.frame.stage.screen_shown
        if not isinstance(shown, SectionScreen):
            return []
        shown.paging()
        return [
            number
            for number, page in enumerate(shown._pages, 1)
            for part in page.parts
            if part.reveal is not None
            and page.flow.view_of(part.control) != page.flow.view_of(part.reveal)
        ]

    def word_sizes(self) -> list[list[int]]:
        """The em of each letter that is not bold, by page of the section that shows, in pixels."""
        shown = self._screen.built.controller.frame.stage.screen_shown
        if not isinstance(shown, SectionScreen):
            return []
        shown.paging()
        return [
            [
                text.word_style.font.pixelSize()
                for item in page.flow._made()
                for text in [item.widget, *item.widget.findChildren(RichText)]
                if isinstance(text, RichText) and not text.word_style.font.bold()
                for _ in text.text()
            ]
            for page in shown._pages
        ]

    def usual_size(self) -> int:
        """The em of a text that does not grow, in pixels."""
        return self._screen.tokens.type.body

    def small_targets(self, main_mm: float, other_mm: float) -> list[str]:
        """Touch targets below their millimetres; links in text count by their touchable area."""
        per_mm = self._screen.tokens.screen.px_per_mm
        found = []
        for target in self._screen.targets():
            least = main_mm if getattr(target.widget, "main", False) else other_mm
            side = min(target.rect.width(), target.rect.height()) / per_mm
            if side < least:
                found.append(f"{target.name}: {side:.1f} mm, not {least} mm")
        return found

    def _cut(self) -> Iterator[str]:
        for widget in self._screen.visible():
            clipped = getattr(widget, "clipped", None)
            if clipped is not None and clipped():
                yield f"cut: {type(widget).__name__} “{widget.accessibleName()}”"

    def _off_screen(self) -> Iterator[str]:
        for widget in self._screen.visible():
            parent = widget.parentWidget()
            if (
                parent
                and not parent.rect().contains(widget.geometry())
                and widget.width()
                and widget.height()
            ):
                place = type(parent).__name__
                yield f"outside of its {place}: {type(widget).__name__} “{widget.accessibleName()}”"

    def _overlaps(self) -> Iterator[str]:
        leaves = [w for w in self._screen.pieces(QWidget) if isinstance(w, (RichText, Touchable))]
        leaves = [w for w in leaves if w.accessibleName()]
        for index, one in enumerate(leaves):
            for other in leaves[index + 1 :]:
                nested = one.isAncestorOf(other) or other.isAncestorOf(one)
                if not nested and self._screen.rect(one).intersects(self._screen.rect(other)):
                    yield f"overlap: “{one.accessibleName()}” and “{other.accessibleName()}”"

    def _overfull(self) -> Iterator[str]:
        for widget in self._screen.visible():
            if isinstance(widget, Sheet) and widget.overfull():
                yield "a sheet is taller than the screen"

    def _slivers(self) -> Iterator[str]:
        """Pictures that are too small to show anything, or of which a strip is seen."""
        least = SMALLEST_PICTURE_MM * self._screen.tokens.screen.px_per_mm
        tiles: list[PictureTile | Tile] = [*self._screen.pieces(PictureTile)]
        tiles += self._screen.pieces(Tile)
        for tile in tiles:
            seen = tile.picture_rect()
            if seen.isEmpty():
                continue
            whole = tile.rect().contains(seen) and seen.height() < MOST_UPRIGHT * seen.width()
            if max(seen.width(), seen.height()) < least - 1 or not whole:
                yield f"a strip of a picture beside “{tile.accessibleName()}”"


def _screenfuls(page: PageScreen) -> list[Screenful]:
    return [
        Screenful(full, len(view), not page.whole and all(map(_announces, page.flow._made(view))))
        for full, view in zip(page.fills(), page.flow._views, strict=False)
    ]


def _panel(page: PageScreen, view: int) -> QSize:
    """The picture's size on a screenful; none where it has no picture."""
    spread = page._spread
    if not spread.has_panel:
        return QSize()
    if not spread._banded:
        return spread._panel.size()
    high = page.flow.picture(view)
    return QSize(spread._panel.width(), high) if high else QSize()


def _announces(item: FlowItem) -> bool:
    return isinstance(item.widget, RichText) and item.keep_with_next
