"""How the whole frame changes to what it shows next: a sheet rises, or one picture replaces
another."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.motion.layer import end_layers
from ui.widgets.motion.scenes import Dissolve, Rise
from ui.widgets.motion.snapshot import snapshot
from ui.widgets.motion.transition import Transition

if TYPE_CHECKING:  # imported after the first picture, which has no overlay
    from ui.widgets.layout.sheet import Sheet


class Motion(Enum):
    """What moves over the whole frame."""

    DISSOLVE = auto()
    SWAP = auto()
    COME = auto()
    GO = auto()


class FrameMotion(Transition):
    """Keeps what the frame looks like, and once it shows something else, moves to that."""

    def __init__(self, theme: Theme, frame: QWidget, top: Callable[[], Sheet | None]) -> None:
        """`top` returns the sheet that covers the page, if there is one."""
        super().__init__(frame)
        self._top = top
        self._theme = theme
        self._frame = frame
        self._motion: Motion | None = None
        self._before = QImage()
        self._leaving: tuple[Sheet, QImage] | None = None

    @property
    def kept(self) -> bool:
        """Whether a motion waits for what the frame shows next."""
        return self._motion is not None

    def keep(self, motion: Motion) -> None:
        """Keep the present look: it is about to change."""
        self.stop()
        if self.kept or not self._milliseconds(motion) or not self._frame.isVisible():
            return
        self._motion, top = motion, self._top()
        if motion is Motion.GO and top is not None:
            self._leaving = top, top.likeness()
            self._before = self._dimmed(snapshot(self._frame, (top, self)), top)
        else:
            self._before = snapshot(self._frame)

    def likeness(self) -> QImage | None:
        """Return what the frame looks like, for another frame to follow; None if nothing moves."""
        moves = self._milliseconds(Motion.SWAP) and self._frame.isVisible()
        return snapshot(self._frame) if moves else None

    def follow(self, likeness: QImage | None, motion: Motion) -> None:
        """Keep the look of another frame that was here before; nothing moves if that is None."""
        if likeness is not None and self._milliseconds(motion):
            self._motion, self._before = motion, likeness

    def show_kept(self) -> None:
        """Move from what was kept to what shows now."""
        motion, before, leaving = self._motion, self._before, self._leaving
        top = self._top()
        self._motion, self._before, self._leaving = None, QImage(), None
        if motion is None or before.size() != self._frame.size():
            return
        end_layers(self._frame)  # what fades by itself there is part of this motion
        way = self._theme.tokens.mm(self._theme.tokens.motion.rise_mm)
        scene: Rise | Dissolve
        if motion is Motion.COME and top is not None:
            ground = self._dimmed(snapshot(self._frame, (top, self)), top)
            scene = Rise(before, ground, top.likeness(), top.card().topLeft(), way)
        elif motion is Motion.GO and leaving is not None:
            ground = snapshot(self._frame)
            at = leaving[0].card().topLeft()
            scene = Rise(before, ground, leaving[1], at, way, leaving=True)
        else:
            scene = Dissolve(before, snapshot(self._frame))
        self.begin(scene, self._milliseconds(motion))

    def _milliseconds(self, motion: Motion) -> int:
        lengths = self._theme.tokens.motion
        return {
            Motion.DISSOLVE: lengths.dissolve,
            Motion.SWAP: lengths.swap,
            Motion.COME: lengths.sheet,
            Motion.GO: lengths.sheet,
        }[motion]

    def _dimmed(self, ground: QImage, sheet: Sheet) -> QImage:
        painter = QPainter(ground)
        sheet.dim(painter)
        painter.end()
        return ground
