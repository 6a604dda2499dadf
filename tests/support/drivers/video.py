"""Films on a page."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from tests.support.drivers.screen import ScreenDriver
from ui.video.controls import Overlay
from ui.video.player import Player
from ui.video.poster import Poster, PosterNote
from ui.video.timeline import Timeline
from ui.widgets.media.film import FilmView
from ui.widgets.text.caption import Caption


class VideoDriver:
    """The film that is watched."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    # What a person does.

    def touch_film(self) -> None:
        """Touch the picture itself, where nothing lies over it."""
        self._screen.touch_at(self.rect.topLeft() + QPoint(self.rect.width() // 2, 60))

    def touch_line(self, share: float) -> None:
        """Touch the film's line, `share` of its length from its beginning."""
        self._screen.touch_at(self._on_line(share))

    def hold_line(self, share: float) -> None:
        """Put a finger on the film's line and leave it there."""
        self._screen.contact(QTest.mousePress, self._on_line(share))

    def report(self, what: str, seconds: float = 0.0) -> None:
        """Let the player report something, whatever it really does."""
        self._screen.go(e.VideoAction("cramp", what, seconds))

    # What a person sees.

    @property
    def mode(self) -> str:
        """What the video that is watched does; empty for none."""
        video = self._screen.built.controller.state.video
        return video.mode if video else ""

    @property
    def at(self) -> float:
        """The second of the film that shows."""
        video = self._screen.built.controller.state.video
        return video.at if video else 0.0

    @property
    def title_rect(self) -> QRect:
        """Where the poster's title and length stand."""
        return self._screen.rect(self._screen.pieces(PosterNote)[0])

    @property
    def rect(self) -> QRect:
        """Where the film is, or its poster."""
        films = self._screen.pieces(FilmView)
        if films:
            corner = self._screen.rect(films[0]).topLeft()
            return films[0].place.translated(corner)
        return self._screen.rect(self._screen.pieces(Poster)[0])

    def controls_shown(self) -> bool:
        """Whether anything lies over the film."""
        return bool(self._screen.pieces(Overlay))

    @property
    def covered(self) -> QRect:
        """What of the film's room lies under controls."""
        return self._screen.rect(self._screen.pieces(Overlay)[0])

    @property
    def caption_rect(self) -> QRect:
        """Where captions are."""
        return self._screen.rect(self._screen.pieces(Caption)[0])

    @property
    def focused(self) -> str:
        """What the keyboard has reached, by its name."""
        focus: QWidget | None = self._screen.built.window.focusWidget()
        return "" if focus is None else focus.accessibleName()

    def players_alive(self) -> int:
        """How many films are held by a player."""
        self._screen.settle()
        return len(self._screen.built.window.findChildren(Player))

    def _on_line(self, share: float) -> QPoint:
        line = self._screen.pieces(Timeline)[0]
        left, right = line.ends()
        corner = self._screen.rect(line).topLeft()
        return corner + QPoint(round(left + (right - left) * share), line.height() // 2)
