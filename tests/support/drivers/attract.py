"""The attract screen as a person meets it, and as the program makes it move."""

from unittest.mock import patch

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.drivers.screen import ScreenDriver
from ui.pages.attract import AttractScreen
from ui.widgets.media.figure_view import FigureView
from ui.widgets.text.rich_text import RichText


class AttractDriver:
    """What belongs to the attract screen alone."""

    def __init__(self, screen: ScreenDriver) -> None:
        self.screen = screen
        self._built = screen.built

    def load_loop(self, broken: str = "") -> None:
        """Let the program have its idle moment; the exercise `broken` cannot be read."""
        scene = type(self._built.exercises).scene

        def read(repository: object, exercise: str) -> object:
            if exercise == broken:
                raise KeyError(f"{exercise}: broken")
            return scene(repository, exercise)  # type: ignore[arg-type]

        with patch.object(type(self._built.exercises), "scene", read):
            self._built.load_loop()
            QApplication.processEvents()

    def cover(self) -> None:
        """Take the window from the screen."""
        self._built.window.hide()
        QApplication.processEvents()

    def uncover(self) -> None:
        """Bring it back."""
        self._built.window.show()
        QApplication.processEvents()

    def touch_the_picture(self) -> None:
        """Touch the person who moves."""
        at = self.screen.rect(self._figures()[0]).center()
        self.screen.contact(QTest.mousePress, at)
        self.screen.contact(QTest.mouseRelease, at)
        self.screen.settle()

    def touch_the_screen(self) -> None:
        """Touch it where nobody stands."""
        at = self._built.window.rect().center()
        self.screen.contact(QTest.mousePress, at)
        self.screen.contact(QTest.mouseRelease, at)
        self.screen.settle()

    @property
    def moves(self) -> bool:
        """Whether a figure shows and the program waits for its next frame."""
        return bool(self._figures()) and self.screen.wakes_in is not None

    @property
    def question(self) -> str:
        """The large words."""
        texts = [t for t in self.screen.pieces(RichText) if t.accessibleName().endswith("?")]
        assert len(texts) == 1, "one question at a time"
        return texts[0].accessibleName()

    @property
    def title_place(self) -> int:
        """Where the large words end, in pixels from the top."""
        texts = [t for t in self.screen.pieces(RichText) if t.accessibleName().endswith("?")]
        return self.screen.rect(texts[0]).bottom()

    def unlike(self, other: QImage) -> float:
        """The share of sampled pixels that differ clearly from another picture."""
        here = self.screen.picture()
        places = [(x, y) for x in range(0, here.width(), 4) for y in range(0, here.height(), 4)]
        far = sum(
            abs(here.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 24
            for x, y in places
        )
        return far / len(places)

    def _figures(self) -> list[FigureView]:
        return [
            figure
            for screen in self.screen.pieces(AttractScreen)
            for figure in screen.findChildren(FigureView)
            if figure.isVisible()
        ]
