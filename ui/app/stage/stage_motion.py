"""What moves on the stage from one picture to another: pages slide, a tile grows, words fade."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.motion.scenes import Dissolve, Grow
from ui.widgets.motion.slide import Slide
from ui.widgets.motion.transition import Transition


class StageMotion:
    """Covers `stage` while something moves; `settled` is called when that is over."""

    def __init__(self, theme: Theme, stage: QWidget, settled: Callable[[], None]) -> None:
        self._theme = theme
        self._stage = stage
        self.slide = Slide(stage)
        self.slide.finished.connect(lambda _completes: settled())
        self._transition = Transition(stage)
        self._transition.finished.connect(settled)

    @property
    def moving(self) -> bool:
        """Whether anything moves, or follows a finger."""
        return self.slide.isVisible() or self._transition.running

    def stop(self) -> None:
        """End it at once."""
        self.slide.stop()
        self._transition.stop()

    def move(self, before: QImage, after: QImage, side: int, opens: QRect) -> None:
        """Move from one picture to the other, which comes from a `side` of the screen (0: from
        none). `opens` is the place of the tile that was touched."""
        tokens = self._theme.tokens
        if not opens.isEmpty():
            space, edge = tokens.space, tokens.colour.line
            grow = Grow(before, after, opens, space.card_radius, edge, space.border)
            self._transition.begin(grow, tokens.motion.grow)
        elif side:
            self.slide.begin(before, after, side)
            self.slide.settle(True, tokens.motion.slide)
        else:
            self._transition.begin(Dissolve(before, after), tokens.motion.swap)

    def fade(self, before: QImage, after: QImage, words: QWidget) -> None:
        """Let words fade into others; the rest moves by itself."""
        area = place_of(words, self._stage)
        fade = Dissolve(before.copy(area), after.copy(area))
        self._transition.begin(fade, self._theme.tokens.motion.swap, area)


def place_of(widget: QWidget, stage: QWidget) -> QRect:
    """Return where a widget is on the stage, as far as it is seen."""
    return QRect(widget.mapTo(stage, QPoint(0, 0)), widget.size()) & stage.rect()


def tile_at(under: QWidget, stage: QWidget) -> QRect:
    """Return the place of the tile that a finger came down on; empty if it was something else."""
    widget = under if shiboken6.isValid(under) else None
    while widget is not None and widget is not stage:
        if getattr(widget, "grows", False):
            return place_of(widget, stage)
        widget = widget.parentWidget()
    return QRect()
