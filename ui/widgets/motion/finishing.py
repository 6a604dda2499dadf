"""Widgets that move by themselves: whoever takes a picture of a screen ends that first."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Moving(Protocol):
    """A widget with a motion of its own that has an end."""

    def finish_motion(self) -> None:
        """Be at once as after the motion."""


def finish_motion(root: QWidget) -> None:
    """End every motion that is under way on `root`."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, Moving):
            widget.finish_motion()
