"""What a widget looks like, as plain pixels: a motion copies them, and lays nothing out."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

_CHILDREN_ONLY = QWidget.RenderFlag.DrawChildren


def snapshot(widget: QWidget, without: Collection[QWidget] = ()) -> QImage:
    """Return what `widget` looks like, in the format that is copied to the screen unconverted;
    `without` some of its children that show."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(widget.palette().window().color())
    if not without:
        widget.render(image, QPoint(0, 0))
        return image
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isHidden() and child not in without:
            child.render(image, child.pos())
    return image


def cut_out(widget: QWidget, area: QRect) -> QImage:
    """Return what stands in a part of `widget`, on nothing."""
    image = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image, QPoint(0, 0), QRegion(area), _CHILDREN_ONLY)
    return image
