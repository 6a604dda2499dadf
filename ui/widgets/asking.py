"""Questions on one card, one at a time: a picture, how far along, the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.look import Look
from ui.widgets.flow import mirrored
from ui.widgets.rich_text import RichText
from ui.widgets.text_layout import Span

_BESIDE_EMS = 17.0
"""From this width on, in ems of body text, the picture stands beside the words."""
_PICTURE_SHARE, _PICTURE_MM, _ABOVE_MM = 0.34, 62, 30


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what stands above it, its words, its picture with what that shows."""

    kicker: str
    spans: Sequence[Span]
    picture: str
    alt: str


class Asking(QWidget):
    """The card has the height of its tallest question, so that nothing moves between them."""

    def __init__(
        self, look: Look, questions: Sequence[Question], at: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._questions = tuple(questions)
        self._at = at
        sizes, soft = look.tokens.type, look.tokens.colour.ink_soft
        self._texts = [
            (
                RichText(look, q.kicker, size=sizes.small, bold=True, colour=soft, parent=self),
                RichText(look, q.spans, size=sizes.h2, bold=True, heading=True, parent=self),
            )
            for q in questions
        ]
        self.ask(at)

    @property
    def texts(self) -> list[RichText]:
        """The questions' words, for whoever follows their links."""
        return [words for _, words in self._texts]

    def ask(self, at: int) -> None:
        """Show question `at`, from 0."""
        self._at = at
        for index, pair in enumerate(self._texts):
            for text in pair:
                text.setVisible(index == at)
        self.setAccessibleName(self._questions[at].alt)
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(self._arranged(width, index)[3] for index in range(len(self._questions)))

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every question where it belongs."""
        super().resizeEvent(event)
        for index, (kicker, words) in enumerate(self._texts):
            _, first, second, high = self._arranged(self.width(), index)
            spare = max(0, self.height() - high) // 2 if self._beside(self.width()) else 0
            kicker.setGeometry(self._mirror(first.translated(0, spare)))
            words.setGeometry(self._mirror(second.translated(0, spare)))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the picture and the bar of questions."""
        painter = QPainter(self)
        tokens = self._look.tokens
        colour, space = tokens.colour, tokens.space
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, space.card_radius, colour.card, colour.line, space.border)
        picture = self._questions[self._at].picture
        area = self._mirror(self._arranged(self.width(), self._at)[0])
        if self._beside(self.width()):
            area.moveTop((self.height() - area.height()) // 2)
        if picture:
            pixmap = self._look.art.picture(picture, area.width(), area.height())
            half = QPointF(pixmap.width() / 2, pixmap.height() / 2)
            painter.drawPixmap((QRectF(area).center() - half).toPoint(), pixmap)
        self._paint_bar(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        """Paint a mark a question, those asked before and this one filled."""
        kicker = self._texts[self._at][0].geometry()
        tokens, count = self._look.tokens, len(self._questions)
        gap, high = tokens.space.xs, float(self._bar())
        room = QRectF(kicker.left(), kicker.bottom() + tokens.space.xs, kicker.width(), high)
        wide = min((room.width() - gap * (count - 1)) / count, float(tokens.mm(16)))
        for index in range(count):
            x = index * (wide + gap)
            left = room.right() - x - wide if self._look.right_to_left else room.left() + x
            fill = tokens.colour.teal if index <= self._at else None
            border = tokens.colour.teal if index <= self._at else tokens.colour.line
            mark = QRectF(left, room.top(), wide, high)
            paint.rounded(painter, mark, high, fill, border, tokens.space.border)

    def _arranged(self, width: int, index: int) -> tuple[QRect, QRect, QRect, int]:
        """Return where picture, kicker and question go, and the height of it all."""
        pad, space = self._look.tokens.space.l, self._look.tokens.space
        kicker, words = self._texts[index]
        side, left, top = self._picture_side(width), pad, pad
        picture = QRect(pad, pad, side, side)
        if side and self._beside(width):
            left = pad + side + pad
        elif side:
            picture.moveLeft((width - side) // 2)
            top = picture.bottom() + 1 + space.s
        room = width - left - pad
        first = QRect(left, top, room, kicker.height_for(room))
        y = first.bottom() + 1 + self._bar() + 2 * space.s
        second = QRect(left, y, room, words.height_for(room))
        foot = second.bottom() + 1
        if self._beside(width):
            foot = max(foot, picture.bottom() + 1)
        return picture, first, second, foot + pad

    def _picture_side(self, width: int) -> int:
        if not any(question.picture for question in self._questions):
            return 0
        if self._beside(width):
            most = _ABOVE_MM if self._look.tokens.low else _PICTURE_MM
            return min(round(width * _PICTURE_SHARE), self._look.tokens.mm(most))
        return self._look.tokens.mm(_ABOVE_MM)

    def _beside(self, width: int) -> bool:
        return width > _BESIDE_EMS * self._look.tokens.type.body

    def _bar(self) -> int:
        return self._look.tokens.mm(2.4)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._look.right_to_left)
