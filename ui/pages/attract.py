"""The attract screen, between visits: the whole screen is one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.pages.attract import ABOVE, BELOW, HALF_WIDE, MARGIN, AttractProps
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.base.touch import Touchable
from ui.widgets.cards.notice_board import NoticeBoard, notice_board
from ui.widgets.input.button import Button
from ui.widgets.input.name_spot import NameSpot
from ui.widgets.media.figure_ground import card_path, fit, paint_ground
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:  # imported after this screen was painted
    from ui.widgets.media.figure_view import FigureView

_TINT = 0
"""The tint behind every guided stretch."""


class AttractScreen(Touchable):
    """Covers everything; a touch anywhere starts a visit.

    The still picture stands in the same place as the figure that replaces it.
    """

    def __init__(self, theme: Theme, props: AttractProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        colour, sizes = theme.tokens.colour, theme.tokens.type
        small = sizes.body if theme.tokens.low else sizes.h2
        self._clinic = RichText(
            theme, props.clinic, size=sizes.h3, bold=True, colour=colour.on_night, parent=self
        )
        self._titles = [
            RichText(
                theme,
                title,
                size=self._display(),
                bold=True,
                heading=True,
                colour=colour.on_night,
                parent=self,
            )
            for title in props.titles
        ]
        self._figure: FigureView | None = None
        self._lead = RichText(
            theme, props.lead, size=small, colour=colour.on_night_soft, parent=self
        )
        self._button = Button(theme, props.button, kind="sun", size=small, parent=self)
        self._button.touched.connect(self.touched)
        self._notices = notice_board(theme, props.notices[:1], self)
        self.name_spot = NameSpot(theme, colour.sun, self)
        self.name_spot.touched.connect(self.touched)
        self._show_title(props)

    def render_props(self, props: AttractProps) -> None:
        """Show the next moment: the figure once it is loaded, else the still picture."""
        before, self._props = self._props, props
        if props.shown != before.shown:
            self._show_title(props)
        if props.drawing is not None:
            figure = self._figure or self._new_figure()
            figure.set_drawing(props.drawing)
            figure.set_veil(props.veil)
            figure.setVisible(True)
        elif self._figure is not None and before.drawing is not None:
            self._figure.hide()
            self.update()

    def _show_title(self, props: AttractProps) -> None:
        for index, title in enumerate(self._titles):
            title.setVisible(index == props.shown)
        self.setAccessibleName(f"{props.titles[props.shown]} {props.lead} {props.button}")

    def _new_figure(self) -> FigureView:
        from ui.widgets.media.figure_view import FigureView

        colour, area = self._theme.tokens.colour, self._picture_rect()
        figure = FigureView(
            colour.tints[_TINT], colour.floor, _capsule(area), self, self._theme.palette
        )
        figure.setGeometry(area)
        self._figure = figure
        return figure

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out: text on the leading side, picture on the other; upright, picture below."""
        super().resizeEvent(event)
        margin, space = self._margin(), self._theme.tokens.space
        room = self._words_width()
        beside = margin + self._mark() + space.m
        y = self._place(self._clinic, beside, margin, room - self._mark() - space.m)
        self._place_spot(beside + self._clinic.natural_width() - margin)
        # room for the longest question, set directly above the line below it
        title = max(t.height_for(room) for t in self._titles)
        heights = [title, self._lead.height_for(room)]
        wide = min(room, self._button.natural_width() + space.xl * 2)
        tall = round(self._button.height_for(wide) * 1.25)
        area = (
            self.height() if not self._theme.tokens.screen.portrait else round(self.height() * 0.5)
        )
        notice = 0 if self._notices is None else self._notices.height_for(room)
        gap, wide_gap = space.l, space.xl
        block = sum(heights) + tall + notice
        if y + block + 3 * gap + wide_gap > area - space.m:
            gap, wide_gap = space.s, space.m
        block += gap + wide_gap + (gap if notice else 0)
        y = max(y + gap, (area - block) // 2)
        for text in self._titles:
            self._place(text, margin, y + title - text.height_for(room), room)
        y += title + gap
        y = self._place(self._lead, margin, y, room) + wide_gap
        self._button.setGeometry(self._mirror(QRect(margin, y, wide, tall)))
        if self._notices is not None:
            self._place(self._notices, margin, y + tall + gap, room)
        if self._figure is not None:
            self._figure.setGeometry(self._picture_rect())

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the background, the capsule with the person in it, and the logo."""
        painter = QPainter(self)
        colour = self._theme.tokens.colour
        painter.fillRect(self.rect(), QColor(colour.night))
        if self._props.drawing is None:
            self._paint_still(painter)
        mark = self._mark()
        logo = self._theme.picture("images/logo.svg", mark, mark)
        top = self._clinic.geometry().center().y() - mark // 2
        painter.drawPixmap(self._mirror(QRect(self._margin(), top, mark, mark)).topLeft(), logo)

    def _paint_still(self, painter: QPainter) -> None:
        """Paint the still picture where the figure will stand, clipped by the same capsule."""
        colour, area = self._theme.tokens.colour, QRectF(self._picture_rect())
        placing = fit((-HALF_WIDE, -BELOW, HALF_WIDE, ABOVE), area)
        wide = HALF_WIDE + MARGIN
        room = placing.mapRect(QRectF(-wide, -BELOW - MARGIN, 2 * wide, BELOW + ABOVE + 2 * MARGIN))
        card = card_path(area, _capsule(self._picture_rect()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, card, placing, colour.tints[_TINT], colour.floor)
        painter.setClipPath(card)
        if self._props.in_room:
            size = room.size().toSize()
            pixmap = self._theme.picture(self._props.picture, size.width(), size.height())
            painter.drawPixmap(room.topLeft(), pixmap)
        else:
            painter.fillPath(card, QColor(colour.tints[_TINT]))
            self._paint_covering(painter, self._picture_rect())
        painter.restore()

    def _paint_covering(self, painter: QPainter, area: QRect) -> None:
        """Paint a picture of any shape, centred, large enough to cover `area`."""
        wide, high = area.width(), area.height()
        whole = self._theme.picture(self._props.picture, wide, high)
        more = max(wide / max(1, whole.width()), high / max(1, whole.height()))
        cover = self._theme.picture(self._props.picture, round(wide * more), round(high * more))
        middle = area.center() - cover.rect().center()
        painter.drawPixmap(middle, cover)

    def _place_spot(self, wide: int) -> None:
        """Let the spot cover logo and name; the ring goes round the logo, with some space."""
        mark, high = self._mark(), self._theme.tokens.touch.main
        air = self._theme.tokens.space.xs
        top = self._clinic.geometry().center().y() - high // 2
        wide = min(wide, self._words_width())
        spot = self._mirror(QRect(self._margin() - air, top, wide + air, high))
        self.name_spot.setGeometry(spot)
        at = self._mirror(QRect(self._margin(), top + (high - mark) // 2, mark, mark))
        ring = at.translated(-spot.topLeft()).adjusted(-air, -air, air, air)
        self.name_spot.set_ring(QRectF(ring))

    def _place(self, text: RichText | NoticeBoard, x: int, y: int, room: int) -> int:
        high = text.height_for(room)
        text.setGeometry(self._mirror(QRect(x, y, room, high)))
        return y + high

    def _picture_rect(self) -> QRect:
        margin = self._theme.tokens.space.margin
        if self._theme.tokens.screen.portrait:
            top = round(self.height() * 0.52)
            return QRect(
                margin * 2, top, self.width() - margin * 4, self.height() - top - margin * 2
            )
        wide = round(self.width() * (0.3 if self._theme.tokens.low else 0.42))
        rect = QRect(self.width() - wide - margin, margin, wide, self.height() - 2 * margin)
        return self._mirror(rect)

    def _words_width(self) -> int:
        if self._theme.tokens.screen.portrait:
            return self.width() - 2 * self._margin()
        beside = self._theme.tokens.space.margin * (3 if self._theme.tokens.low else 4)
        return self.width() - self._picture_rect().width() - beside

    def _margin(self) -> int:
        return self._theme.tokens.space.margin * (1 if self._theme.tokens.low else 2)

    def _mark(self) -> int:
        return self._theme.tokens.mm(13)

    def _display(self) -> int:
        sizes = self._theme.tokens.type
        return sizes.h1 if self._theme.tokens.low else round(sizes.display * 1.15)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)


def _capsule(area: QRect) -> float:
    return min(area.width(), area.height()) / 2
