"""Draws every picture of a pack once, in a process that may be ended at any of them.

It prints a picture's path before it draws it, `!` if it cannot, and `.` at the end.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.content import limits, tree
from kiosk.content.font_check import is_font
from kiosk.content.picture_kinds import kind_of
from kiosk.updates import child, judge
from ui import font_trial

_DRAWN = (1600, 1200)  # about what a picture covers on a large screen
_ALLOCATION = 64  # MB a picture may take


def main(folder: Path) -> int:
    """Draw the pictures of the pack in `folder`; 0 if all could be drawn."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    QImageReader.setAllocationLimit(_ALLOCATION)
    child.limit_memory()
    for entry in tree.scan(folder).files:
        kind = "font" if is_font(entry.path) else kind_of(entry.path)
        if not kind:
            continue
        _say(entry.path)
        child.limit_cpu(judge.PICTURE_CPU)
        if not draws(tree.read(folder, entry.path, _most(kind)), kind):
            _say("!")
            return 1
    _say(".")
    del application
    return 0


def draws(data: bytes, kind: str) -> bool:
    """Draw one picture, or with one font, as its name says; tell whether there was one."""
    if kind == "font":
        return font_trial.draws(data)
    if kind == "svg":
        return _draws_svg(data)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    return not reader.read().isNull()


def _most(kind: str) -> int:
    return limits.MAX_FONT_BYTES if kind == "font" else limits.MAX_RASTER_BYTES


def _draws_svg(data: bytes) -> bool:
    picture = QSvgRenderer(QByteArray(data))
    image = QImage(*_DRAWN, QImage.Format.Format_ARGB32_Premultiplied)
    if not picture.isValid() or image.isNull():
        return False
    image.fill(0)
    painter = QPainter(image)
    picture.render(painter)
    painter.end()
    return True


def _say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()
