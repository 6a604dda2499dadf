"""Paints the video's frames: a picture at one side, a few large words at the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kiosk.figure.scene.scene import Scene as Figure
from kiosk.video.pictures import drawing_at
from kiosk.video.script import Scene, Script
from ui.theme import fonts, paint
from ui.theme.roles import LIGHT
from ui.theme.theme import PackArt
from ui.widgets.media.figure_ground import HORIZON, card_path, fit
from ui.widgets.media.figure_view import paint_items
from ui.widgets.text.text_layout import SetText, Style

_FADE = 0.4
"""Seconds in which a scene, or a line of words, comes."""
_PICTURE, _WORDS = (0.03, 0.03, 0.54, 0.97), (0.595, 0.965)
"""The picture's left, top, right, bottom and the words' left and right, as shares of a frame."""
_FOOT = 0.19
"""The share of the height at the foot that captions may cover: nothing to be seen stands there."""
_BADGE_ROOM = 0.055
"""Half of what stays free in the middle of a poster of two pictures, of its width."""
_TITLE, _LINE, _GAP = 0.092, 0.058, 0.040
"""Ems of the title and of a line, and the gap between lines, as shares of the height."""
_LINES_FROM, _LINES_UNTIL = 0.10, 0.62
"""The first and the last line come at these shares of a scene."""
_DARKER = 104
_ALARM = 3
"""The tint of warning signs: its pictures and titles are in the alarm's colour."""


@dataclass(frozen=True)
class Pictures:
    """Where figures and icons come from."""

    figure: Callable[[str], Figure]
    art: PackArt


class Frames:
    """Every frame of a script at one size; frame n is the same picture each time."""

    def __init__(self, script: Script, pictures: Pictures, width: int, height: int) -> None:
        self._script, self._pictures = script, pictures
        self._wide, self._high = width, height
        self._last: tuple[int, QImage] | None = None

    def frame(self, number: int) -> QImage:
        """Return frame `number`, from 0."""
        seconds = number / self._script.fps
        index = self._script.scene_at(seconds)
        scene = self._script.scenes[index]
        into = seconds - scene.begin
        image = self._painted(scene, into)
        if index == 0 or into >= _FADE:
            return image
        under = self._end_of(index - 1).copy()
        painter = QPainter(under)
        painter.setOpacity(into / _FADE)
        painter.drawImage(0, 0, image)
        painter.end()
        return under

    def poster(self, seconds: float) -> QImage:
        """Return the poster: the script's own, else the frame at `seconds`.

        Its middle stays free for a badge.
        """
        scenes = self._script.poster
        if not scenes:
            return self.frame(round(seconds * self._script.fps))
        image = QImage(self._wide, self._high, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.paper))
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        width = 1.0 / len(scenes)
        for number, scene in enumerate(scenes):
            area = QRectF(number * width * self._wide, 0, width * self._wide, self._high)
            last = scene.shown.length - 1 / self._script.fps
            clear = _BADGE_ROOM * self._wide if len(scenes) > 1 else 0.0
            room = area.adjusted(clear if number else 0, 0, 0 if number else -clear, 0)
            self._scenery(painter, scene, last, area, room, 0.0)
        painter.end()
        return image

    def _end_of(self, index: int) -> QImage:
        """Return the last picture of a scene, which the next one fades over."""
        if self._last is None or self._last[0] != index:
            scene = self._script.scenes[index]
            self._last = index, self._painted(scene, scene.shown.length - 1 / self._script.fps)
        return self._last[1]

    def _painted(self, scene: Scene, into: float) -> QImage:
        image = QImage(self._wide, self._high, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.paper))
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._picture(painter, scene, into)
        self._words(painter, scene, into)
        painter.end()
        return image

    def _picture(self, painter: QPainter, scene: Scene, into: float) -> None:
        left, top, right, bottom = _PICTURE
        area = QRectF(
            left * self._wide,
            top * self._high,
            (right - left) * self._wide,
            (bottom - top) * self._high,
        )
        self._scenery(painter, scene, into, area, area, 0.04 * self._high)
        if scene.shown.count:
            self._ring(painter, area, scene, into)
        if scene.shown.icons and (scene.shown.act or scene.shown.exercise):
            self._badges(painter, scene, into, area)

    def _scenery(
        self,
        painter: QPainter,
        scene: Scene,
        into: float,
        area: QRectF,
        room: QRectF,
        radius: float,
    ) -> None:
        """Paint what a scene shows on its card `area`; people and muscles within `room`."""
        tint = LIGHT.tints[scene.shown.tint - 1]
        paint.rounded(painter, area, radius, tint)
        drawing = drawing_at(scene, into, self._pictures.figure, LIGHT.heat, LIGHT.alarm)
        if drawing is None:
            self._icons(painter, scene, into, area)
            return
        pad = 0.04 * self._high
        inner = room.adjusted(pad, pad, -pad, 0)
        inner.setBottom((1 - _FOOT) * self._high)
        placing = fit(drawing.box, inner)
        painter.save()
        painter.setClipPath(card_path(area, radius))
        if scene.shown.exercise or scene.shown.act:
            # the floor: the card once more, a shade darker
            horizon = placing.map(QPointF(0, HORIZON)).y()
            floor = QRectF(area.left(), horizon, area.width(), area.bottom() - horizon)
            painter.fillRect(floor, QColor(tint).darker(_DARKER))
        paint_items(painter, (*drawing.still, *drawing.moving), placing)
        painter.restore()

    def _ring(self, painter: QPainter, area: QRectF, scene: Scene, into: float) -> None:
        """Paint the ring that fills as a stretch is held, and how long that is."""
        side = 0.24 * self._high
        rect = QRectF(area.left() + 0.05 * side, area.top() + 0.05 * side, side, side)
        rect = rect.adjusted(0.13 * side, 0.13 * side, -0.05 * side, -0.05 * side)
        paint.rounded(painter, rect, side, LIGHT.card)
        pen = QPen(QColor(LIGHT.hair), 0.075 * side, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = rect.adjusted(*(s * 0.09 * side for s in (1, 1, -1, -1)))
        painter.drawEllipse(ring)
        pen.setColor(QColor(LIGHT.teal))
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * min(1.0, into / scene.shown.length)))
        words = self._set(f"{scene.shown.count} s", 0.062, True, LIGHT.ink, round(side))
        words.paint(
            painter,
            QPointF(rect.center().x() - words.widest() / 2, rect.center().y() - words.height / 2),
        )

    def _icons(self, painter: QPainter, scene: Scene, into: float, area: QRectF) -> None:
        """Paint the icons on discs, one after the other."""
        names = scene.shown.icons
        rows = ceil(len(names) / 2)
        side = min(area.width() / (2 if len(names) > 1 else 1), area.height() / rows) * 0.66
        for i, name in enumerate(names):
            row, column = divmod(i, 2)
            alone = len(names) - 2 * row == 1
            x = area.center().x() + (0 if alone else (column - 0.5) * side * 1.16)
            y = area.center().y() + (row - (rows - 1) / 2) * side * 1.16
            painter.setOpacity(self._shown(i, len(names), scene, into))
            self._disc(painter, scene, name, QRectF(x - side / 2, y - side / 2, side, side))
        painter.setOpacity(1.0)

    def _disc(self, painter: QPainter, scene: Scene, name: str, disc: QRectF) -> None:
        paint.rounded(painter, disc, disc.width(), LIGHT.card)
        inner = round(disc.width() * 0.56)
        ink = LIGHT.alarm if scene.shown.tint == _ALARM else LIGHT.action
        at = disc.center() - QPointF(inner / 2, inner / 2)
        painter.drawPixmap(at, self._pictures.art.icon(name, ink, inner))

    def _badges(self, painter: QPainter, scene: Scene, into: float, area: QRectF) -> None:
        """Paint the icons beside a person, one below the other at the top, each with its line."""
        side = 0.17 * self._high
        x = area.right() - 0.045 * self._high - side
        for i, name in enumerate(scene.shown.icons):
            y = area.top() + 0.045 * self._high + i * side * 1.16
            painter.setOpacity(self._shown(i, len(scene.shown.icons), scene, into))
            self._disc(painter, scene, name, QRectF(x, y, side, side))
        painter.setOpacity(1.0)

    def _words(self, painter: QPainter, scene: Scene, into: float) -> None:
        left, right = _WORDS
        wide = round((right - left) * self._wide)
        ink = LIGHT.alarm if scene.shown.tint == _ALARM else LIGHT.ink
        title = self._set(scene.words.title, _TITLE, True, ink, wide)
        lines = [self._set(line, _LINE, False, LIGHT.ink_soft, wide) for line in scene.words.lines]
        gap = _GAP * self._high
        y = ((1 - _FOOT) * self._high - title.height - sum(line.height + gap for line in lines)) / 2
        x = left * self._wide
        title.paint(painter, QPointF(x, y))
        y += title.height + gap
        for i, line in enumerate(lines):
            painter.setOpacity(self._shown(i, len(lines), scene, into))
            line.paint(painter, QPointF(x, y))
            y += line.height + gap
        painter.setOpacity(1.0)

    def _shown(self, index: int, count: int, scene: Scene, into: float) -> float:
        """Return how much of the `index`th of `count` things has come, 0 to 1."""
        step = (_LINES_UNTIL - _LINES_FROM) / max(count, 1)
        comes = (_LINES_FROM + index * step) * scene.shown.length
        return min(max((into - comes) / _FADE, 0.0), 1.0)

    def _set(self, words: str, em: float, bold: bool, colour: str, width: int) -> SetText:
        style = Style(fonts.font(round(em * self._high), bold=bold), colour, 1.18)
        return SetText(words, style, width)
