"""The inviting screen between visits: the whole of it is one button."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.screens.attract import AttractProps
from ui.theme import guard, paint
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.flow import mirrored
from ui.widgets.rich_text import RichText
from ui.widgets.touch import Touchable


class AttractScreen(Touchable):
    """Covers everything; a touch anywhere starts a visit."""

    def __init__(self, look: Look, props: AttractProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._props = props
        colour, sizes = look.tokens.colour, look.tokens.type
        self._clinic = RichText(
            look, props.clinic, size=sizes.h3, bold=True, colour=colour.on_night, parent=self
        )
        self._title = RichText(
            look,
            props.title,
            size=self._display(),
            bold=True,
            heading=True,
            colour=colour.on_night,
            parent=self,
        )
        self._lead = RichText(
            look, props.lead, size=sizes.h2, colour=colour.on_night_soft, parent=self
        )
        self._button = Button(look, props.button, kind="sun", size=sizes.h2, parent=self)
        self._button.touched.connect(self.touched)
        self.setAccessibleName(f"{props.title} {props.lead} {props.button}")

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words at the leading side, picture at the other; upright: picture below."""
        super().resizeEvent(event)
        margin, space = self._margin(), self._look.tokens.space
        room = self._words_width()
        beside = margin + self._mark() + space.m
        y = self._place(self._clinic, beside, margin, room - self._mark() - space.m)
        heights = [t.height_for(room) for t in (self._title, self._lead)]
        wide = min(room, self._button.natural_width() + space.xl * 2)
        tall = round(self._button.height_for(wide) * 1.25)
        block = sum(heights) + space.l + space.xl + tall
        area = (
            self.height() if not self._look.tokens.screen.portrait else round(self.height() * 0.5)
        )
        y = max(y + space.l, (area - block) // 2)
        y = self._place(self._title, margin, y, room) + space.l
        y = self._place(self._lead, margin, y, room) + space.xl
        self._button.setGeometry(self._mirror(QRect(margin, y, wide, tall)))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the night, the capsule and the person in it, and the mark."""
        painter = QPainter(self)
        colour = self._look.tokens.colour
        painter.fillRect(self.rect(), QColor(colour.night))
        area = self._picture_rect()
        paint.rounded(painter, QRectF(area), area.width() / 2, colour.night_raised)
        side = min(area.width(), area.height())
        pixmap = self._look.art.picture(self._props.picture, side, side)
        at = QRectF(area).center() - QPointF(pixmap.width() / 2, pixmap.height() / 2)
        painter.drawPixmap(at.toPoint(), pixmap)
        mark = self._mark()
        logo = self._look.art.picture("images/logo.svg", mark, mark)
        top = self._clinic.geometry().center().y() - mark // 2
        painter.drawPixmap(self._mirror(QRect(self._margin(), top, mark, mark)).topLeft(), logo)

    def _place(self, text: RichText, x: int, y: int, room: int) -> int:
        high = text.height_for(room)
        text.setGeometry(self._mirror(QRect(x, y, room, high)))
        return y + high

    def _picture_rect(self) -> QRect:
        margin = self._look.tokens.space.margin
        if self._look.tokens.screen.portrait:
            top = round(self.height() * 0.52)
            return QRect(
                margin * 2, top, self.width() - margin * 4, self.height() - top - margin * 2
            )
        wide = round(self.width() * 0.42)
        rect = QRect(self.width() - wide - margin, margin, wide, self.height() - 2 * margin)
        return self._mirror(rect)

    def _words_width(self) -> int:
        if self._look.tokens.screen.portrait:
            return self.width() - 2 * self._margin()
        return self.width() - self._picture_rect().width() - self._margin() * 2

    def _margin(self) -> int:
        return self._look.tokens.space.margin * 2

    def _mark(self) -> int:
        return self._look.tokens.mm(13)

    def _display(self) -> int:
        return round(self._look.tokens.type.display * 1.15)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._look.right_to_left)
