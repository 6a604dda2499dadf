"""The layout of a guided exercise: figure, sentence, ring and the text around it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.exercise.session_foot import SessionFoot
from ui.exercise.session_room import SessionRoom
from ui.exercise.steps_layout import StepsLayout
from ui.widgets.layout.rows import wide

_ANSWERS = 0.55
"""The answers' least share of the column's width."""
_MOST_RING = 0.8
"""The ring's most of the column's width: the column breathes."""


@dataclass(frozen=True)
class SessionLayout:
    """Places every piece for one moment of a guided exercise."""

    room: SessionRoom

    def lay_out(self) -> None:
        """Place the foot, and in the rest the figure and the texts, or the steps."""
        placing, pieces, props = self.room.placing, self.room.pieces, self.room.props
        space = placing.tokens.space
        foot = SessionFoot(placing, pieces.buttons).lay_out()
        whole = QRect(space.margin, 0, placing.width - 2 * space.margin, foot - space.m)
        pieces.ring.setVisible(pieces.steps is None and not (props.answers or props.advice))
        pieces.line.setVisible(not props.steps)
        if pieces.steps is None:
            self._lay_out_timer(self.room.show(whole, self.room.usual))
        elif props.steps:
            StepsLayout(self.room, pieces.steps).lay_out_list(whole)
        else:
            StepsLayout(self.room, pieces.steps).lay_out_setup(whole)

    def _lay_out_timer(self, room: QRect) -> None:
        """Place what to do above the ring and one line below it; the ring never moves."""
        space = self.room.placing.tokens.space
        head = self.room.head(room)
        line = max(
            self.room.pieces.line.height_for(room.width()), self.room.placing.tokens.touch.other
        )
        foot = QRect(room.left(), room.bottom() + 1 - line, room.width(), line)
        self._lay_out_line(foot)
        gap = space.s if self.room.placing.tokens.low else space.m
        ring = QRect(room.left(), head + gap, room.width(), foot.top() - head - 2 * gap)
        spare = max(0, ring.height() - round(room.width() * _MOST_RING)) // 2
        self.room.placing.put(self.room.pieces.ring, ring.adjusted(0, spare, 0, -spare))
        self._lay_out_answers(ring)
        self._lay_out_advice(ring)

    def _lay_out_answers(self, room: QRect) -> None:
        """Place the answers in place of the ring, one below the other, all of one width."""
        buttons = [self.room.pieces.buttons[control.name] for control in self.room.props.answers]
        if not buttons:
            return
        least = round(room.width() * _ANSWERS)
        width = min(room.width(), max(least, *(b.natural_width() for b in buttons)))
        high, gap = max(b.height_for(width) for b in buttons), self.room.placing.gap
        y = room.top() + (room.height() - len(buttons) * (high + gap) + gap) // 2
        for button in buttons:
            self.room.placing.put(
                button, QRect(room.left() + (room.width() - width) // 2, y, width, high)
            )
            y += high + gap

    def _lay_out_advice(self, room: QRect) -> None:
        """Place what follows from the answer where that was given: there somebody looks."""
        texts = self.room.pieces.texts
        if "advice" in texts:
            high = texts["advice"].height_for(room.width())
            top = room.top() + (room.height() - high) // 2
            self.room.placing.put(texts["advice"], QRect(room.left(), top, room.width(), high))

    def _lay_out_line(self, room: QRect) -> None:
        """Place the line under the ring; at the end, where to go from here."""
        self.room.placing.put(self.room.pieces.line, room)
        buttons, gap = self.room.pieces.buttons, self.room.placing.gap
        names = [control.name for control in self.room.props.after]
        widths = [buttons[name].natural_width() for name in names]
        x = room.left() + (room.width() - wide(widths, gap)) // 2
        for name, width in zip(names, widths, strict=True):
            high = buttons[name].height_for(width)
            top = room.top() + (room.height() - high) // 2
            self.room.placing.put(buttons[name], QRect(x, top, width, high))
            x += width + gap
