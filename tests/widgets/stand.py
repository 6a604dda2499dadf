"""A widget on a stand: shown by itself at its own height, touched as a finger does."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.shared import paths
from kiosk.startup.typefaces import own
from ui.theme import fonts
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.base.item import flowing
from ui.widgets.base.touch import Touchable

PACK = Path(paths.built_in_pack())
FULL_HD = (1920, 1080)
LONG = "Stretch the calf at the wall, gently, for as long as it stays easy; never into pain."


def a_theme(
    size: tuple[int, int] = FULL_HD,
    text: str = "m",
    theme: str = "light",
    *,
    rtl: bool = False,
    reduced: bool = False,
) -> Theme:
    """Return a theme with the typeface and the pictures that come with the kiosk."""
    fonts.load(own())
    tokens = make_tokens(Screen(*size, 21.5), text, theme, reduced)
    return Theme(tokens, PackArt(lambda path: (PACK / path).read_bytes()), rtl)


class Stand:
    """A widget that shows, as wide as asked and as tall as it says."""

    def __init__(self, qtbot: QtBot, widget: QWidget, width: int, height: int = 0) -> None:
        self.widget = widget
        qtbot.addWidget(widget)
        self.resize(width, height or flowing(widget).height_for(width))
        widget.show()

    def resize(self, width: int, height: int) -> None:
        """Give the widget another size, in pixels."""
        self.widget.resize(width, height)

    @property
    def picture(self) -> QImage:
        """What it looks like."""
        return self.widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def touch(self, name: str = "", at: QPoint | None = None) -> None:
        """Touch what is called `name` in it, or the widget itself, in the middle if nothing else
        is said."""
        found = [w for w in self.widget.findChildren(Touchable) if w.accessibleName() == name]
        widget = found[0] if name else self.widget
        self.touch_widget(widget, at or widget.rect().center())

    @staticmethod
    def touch_widget(widget: QWidget, at: QPoint) -> None:
        """Touch one part at a point of its own."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def places(self, kind: type[QWidget] = QWidget) -> list[QRect]:
        """Return where its parts of a kind show."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        found = self.widget.findChildren(kind, options=direct)
        return [part.geometry() for part in found if not part.isHidden()]

    def colours(self) -> Counter[str]:
        """Return how many pixels there are of each colour."""
        image = self.picture
        pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return Counter(QColor(image.pixel(*at)).name() for at in pixels)


def heard(signal: object) -> list[object]:
    """Return a list that grows by what a signal says, a value or nothing."""
    said: list[object] = []
    connect: Callable[[object], object] = signal.connect  # type: ignore[attr-defined]
    connect(lambda *values: said.append(values[0] if values else None))
    return said
