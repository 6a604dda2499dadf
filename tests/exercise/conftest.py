"""Shows a widget as large as its screen has room for it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.exercise.demonstration_screen import DemonstrationScreen


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[QWidget, tuple[int, int, float]], None]]:
    shown: list[QWidget] = []

    def show(widget: QWidget, size: tuple[int, int, float]) -> None:
        # a demonstration has the whole screen, a guided exercise stands below a bar
        whole = isinstance(widget, DemonstrationScreen)
        widget.resize(size[0], size[1] if whole else round(size[1] * 0.8))
        widget.show()
        shown.append(widget)

    yield show
    for widget in shown:
        widget.hide()
        widget.deleteLater()
