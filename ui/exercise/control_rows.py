"""Rows of a demonstration's controls: how wide and tall they are, and how they are placed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.demonstration import Stepper
from ui.exercise.changing import ChangingButtons, ChangingTexts
from ui.exercise.placing import Placing

MAIN = frozenset({"play"})
"""The controls that are larger than the others, and never tight."""
Piece = Control | Stepper
Row = Sequence[Piece]


@dataclass(frozen=True)
class ControlRows:
    """Measures and places rows; a number stands between its two buttons."""

    placing: Placing
    buttons: ChangingButtons
    texts: ChangingTexts

    def width(self, row: Row, *, tight: bool = False) -> int:
        """Return the width of a row of buttons in their usual form, or of tight ones."""
        widths = [self._piece_width(piece, tight) for piece in row]
        return sum(widths) + sum(self._gap_after(piece) for piece in row[:-1])

    def height(self, row: Row) -> int:
        """Return the height of a row: of its tallest button."""
        controls = [c for p in row for c in ((p,) if isinstance(p, Control) else (p.less, p.more))]
        buttons = [self.buttons[control.name] for control in controls]
        highs = [b.height_for(b.natural_width()) for b in buttons]
        return max([*highs, self.placing.tokens.touch.other])

    def place(self, row: Row, room: QRect, *, tight: bool = False, fills: bool = False) -> None:
        """Place a row from the start of `room` on, `fills` it to its end; a number alone does."""
        x = room.left()
        spare = room.width() - self.width(row, tight=tight) if fills else 0
        for left, piece in zip(range(len(row), 0, -1), row, strict=True):
            more = max(0, spare) // left
            spare -= more
            width = self._piece_width(piece, tight) + more
            if isinstance(piece, Stepper):
                width = room.width() if len(row) == 1 else width
                self._place_stepper(piece, QRect(x, room.top(), width, room.height()))
            else:
                width = min(room.width(), width)
                self.place_button(piece.name, QRect(x, room.top(), width, room.height()))
            x += width + self._gap_after(piece)

    def _gap_after(self, piece: Piece) -> int:
        """Return the gap behind a piece: "more" of one number is not beside "less" of another."""
        return self.placing.gap * (3 if isinstance(piece, Stepper) else 1)

    def place_button(self, name: str, room: QRect) -> None:
        """Place a button half-way up its row."""
        high = self.buttons[name].height_for(room.width())
        top = room.top() + (room.height() - high) // 2
        self.placing.put(self.buttons[name], QRect(room.left(), top, room.width(), high))

    def _piece_width(self, piece: Piece, tight: bool) -> int:
        if isinstance(piece, Control):
            return self.buttons.wide(piece.name, tight=tight and piece.name not in MAIN)
        sides = [self.buttons.wide(c.name, tight=tight) for c in (piece.less, piece.more)]
        words = self.texts.natural_width(piece.more.name, piece.most)
        return words + 2 * (max(sides) + 2 * self.placing.gap)

    def _place_stepper(self, stepper: Stepper, room: QRect) -> None:
        names = (stepper.less.name, stepper.more.name)
        side = max(self.buttons[name].natural_width() for name in names)
        text, gap = self.texts[stepper.more.name], self.placing.gap
        across = room.width() - 2 * (side + gap)
        tall = text.height_for(across)
        self.place_button(names[0], QRect(room.left(), room.top(), side, room.height()))
        last = room.right() + 1 - side
        self.place_button(names[1], QRect(last, room.top(), side, room.height()))
        middle = room.top() + (room.height() - tall) // 2
        self.placing.put(text, QRect(room.left() + side + gap, middle, across, tall))
