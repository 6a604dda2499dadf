"""The layout of a guided exercise: figure, sentence, ring and the text around it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.session import StretchProps
from ui.exercise.placing import Placing
from ui.exercise.session_foot import SessionFoot
from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.media.dots import Dots
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.text.rich_text import RichText

_FIGURE_SHARE, _UPRIGHT_SHARE = 0.56, 0.45
"""The figure's share of the width (landscape), and of the height (upright)."""
_DOTS_MM = 7
"""The height for the dots above their words; they stand in its middle."""


@dataclass(frozen=True)
class SessionPieces:
    """The widgets of a guided exercise; texts and buttons by name."""

    figure: FigureView
    ring: Ring
    dots: Dots
    texts: Mapping[str, RichText]
    buttons: Mapping[str, Button]


@dataclass(frozen=True)
class SessionLayout:
    """Places every piece for one moment of a guided exercise."""

    theme: Theme
    placing: Placing
    pieces: SessionPieces
    props: StretchProps

    def lay_out(self) -> None:
        """Place the foot, and in the rest the figure and the texts."""
        space = self.placing.tokens.space
        foot = SessionFoot(self.placing, self.pieces.buttons, self.props).lay_out()
        across, high = self.placing.width - 2 * space.margin, foot - space.m
        if self.placing.tokens.screen.portrait:
            tall = round(high * _UPRIGHT_SHARE)
            self._lay_out_figure(QRect(space.margin, 0, across, tall))
            self._lay_out_words(QRect(space.margin, tall + space.m, across, high - tall - space.m))
            return
        figure = round(across * _FIGURE_SHARE)
        self._lay_out_figure(QRect(space.margin, 0, figure, high))
        x = space.margin + figure + space.margin
        self._lay_out_words(QRect(x, 0, self.placing.width - space.margin - x, high))

    def _lay_out_figure(self, room: QRect) -> None:
        """Place the figure, and below it the sentence to read, with room for the longest one."""
        gap = self.placing.tokens.space.s
        tall = max(self._guide_height(words, room.width()) for words in self.props.guides)
        self.placing.put(self.pieces.figure, room.adjusted(0, 0, 0, -tall - gap))
        guide = self.pieces.texts["guide"]
        high = guide.height_for(room.width())
        top = room.bottom() + 1 - tall + (tall - high) // 2
        self.placing.put(guide, QRect(room.left(), top, room.width(), high))

    def _guide_height(self, words: str, width: int) -> int:
        sizes = self.placing.tokens.type
        size = sizes.body if self.placing.tokens.low else sizes.h3
        text = RichText(self.theme, words, size=size, heading=True)
        return text.height_for(width)

    def _lay_out_words(self, room: QRect) -> None:
        """Place the texts above and below the ring, which takes the rest."""
        gap, dots = self.placing.tokens.space.s, self.placing.tokens.mm(_DOTS_MM)
        heights = {
            n: t.height_for(room.width()) for n, t in self.pieces.texts.items() if n != "guide"
        }
        if "position" in heights:
            heights["position"] = max(heights["position"] + dots, self._beside_height())
        apart = self.placing.tokens.space.s  # what comes next is set apart from what is now
        taken = sum(heights.values()) + len(heights) * gap + 2 * apart
        heights["ring"] = room.height() - taken
        y = room.top()
        for name in ("part", "title", "side", "seen", "ring", "callout", "position", "then"):
            if name not in heights:
                continue
            y += apart if name in ("position", "then") else 0
            area = QRect(room.left(), y, room.width(), heights[name])
            if name == "position":
                self._lay_out_position(area, dots)
            else:
                self.placing.put(
                    self.pieces.ring if name == "ring" else self.pieces.texts[name], area
                )
            y += heights[name] + gap

    def _lay_out_position(self, room: QRect, dots: int) -> None:
        """Place dots and words, with the buttons that change the hold on both sides."""
        text = self.pieces.texts["position"]
        high = text.height_for(room.width())
        top = room.top() + (room.height() - high - dots) // 2
        across = min(text.natural_width(), room.width())
        middle = room.left() + room.width() // 2
        self.placing.put(
            self.pieces.dots, QRect(middle - room.width() // 4, top, room.width() // 2, dots)
        )
        self.placing.put(text, QRect(middle - across // 2, top + dots, across, high))
        for name in ("shorter", "longer"):
            if name in self.pieces.buttons:
                self._lay_out_beside(self.pieces.buttons[name], name == "longer", room, across)

    def _lay_out_beside(self, button: Button, last: bool, room: QRect, words: int) -> None:
        """Place a button under the ring's edge, or further out if the words in the middle need
        it."""
        side = button.natural_width()
        tall = button.height_for(side)
        most = (room.width() - words) // 2 - side - self.placing.gap
        inset = max(0, min((room.width() - self._ring_side()) // 2, most))
        left = room.right() + 1 - inset - side if last else room.left() + inset
        self.placing.put(button, QRect(left, room.top() + (room.height() - tall) // 2, side, tall))

    def _ring_side(self) -> int:
        return min(self.pieces.ring.width(), self.pieces.ring.height())

    def _beside_height(self) -> int:
        beside = [self.pieces.buttons[n] for n in ("shorter", "longer") if n in self.pieces.buttons]
        return max((b.height_for(b.natural_width()) for b in beside), default=0)
