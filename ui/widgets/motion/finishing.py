"""Widgets that move by themselves: whoever takes a picture of a screen ends that first."""

from PySide6.QtWidgets import QWidget


def finish_motion(root: QWidget) -> None:
    """End every motion that is under way on `root`.

    A widget with a motion of its own that has an end has a `finish_motion()`: it is at once as
    after the motion.
    """
    for widget in root.findChildren(QWidget):
        # not a runtime protocol: to ask one of every widget took longer than all else here
        finish = getattr(type(widget), "finish_motion", None)
        if finish is not None:
            finish(widget)
