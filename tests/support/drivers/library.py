"""The pictures of exercises to choose from, as a person meets them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from kiosk.exercise.repository import ExerciseRepository
from tests.support.drivers.screen import ScreenDriver
from ui.widgets.cards.picture_tile import PictureTile

_CLEAR = 64
"""Levels of a colour, of 255, that two painters' pixels differ by at most where nothing moved."""


class LibraryDriver:
    """The cards of exercises on the screen that shows."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    @property
    def names(self) -> list[str]:
        """The cards, in the order of reading."""
        return [tile.accessibleName() for tile in self._tiles()]

    @property
    def moving(self) -> list[str]:
        """The cards whose pictures move now."""
        return [tile.accessibleName() for tile in self._tiles() if tile._figure is not None]

    @property
    def read(self) -> int:
        """How many exercises have been read so far."""
        exercises = self._screen.built.exercises
        assert isinstance(exercises, ExerciseRepository)
        return exercises._read.cache_info().currsize

    def look_at(self, name: str) -> QImage:
        """What the picture of a card looks like."""
        tile = next(tile for tile in self._tiles() if tile.accessibleName() == name)
        shown = tile.picture_rect().translated(self._screen.rect(tile).topLeft())
        return self._screen.picture().copy(shown)

    def unlike(self, name: str, other: QImage) -> float:
        """The share of pixels of a card's picture that differ clearly from another picture."""
        here, there = (_levels(picture) for picture in (self.look_at(name), other))
        return float((np.abs(here - there) > _CLEAR).any(axis=-1).mean())

    def _tiles(self) -> list[PictureTile]:
        return self._screen.pieces(PictureTile)


def _levels(picture: QImage) -> NDArray[np.int16]:
    rows = picture.convertToFormat(QImage.Format.Format_RGB32)
    levels = np.frombuffer(rows.constBits(), np.uint8).astype(np.int16)
    return levels.reshape(picture.height(), picture.width(), 4)
