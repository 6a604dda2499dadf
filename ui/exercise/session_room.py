"""What all moments of a guided exercise share: its widgets, the figure's room, the words above."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.session import StretchProps
from ui.exercise.changing import ChangingButtons, ChangingTexts
from ui.exercise.placing import Placing
from ui.exercise.session_words import HEAD, guide_size
from ui.exercise.steps_list import StepsList
from ui.theme.theme import Theme
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.media.set_line import SetLine
from ui.widgets.text.rich_text import RichText

_FIGURE_SHARE, _UPRIGHT_SHARE = 0.56, 0.5
"""The figure's share of the width (landscape), and of the height (upright)."""
_LESS_FIGURE = 5
"""How many times the figure gives way to the steps, down to half of its share."""
_SEEN = 0.4
"""The picture's least share of the room's height: below, nobody sees what the figure does."""


@dataclass(frozen=True)
class SessionPieces:
    """The widgets of a guided exercise; `steps` stand in place of the timer while they are read."""

    figure: FigureView
    ring: Ring
    line: SetLine
    texts: ChangingTexts
    buttons: ChangingButtons
    steps: StepsList | None


@dataclass(frozen=True)
class SessionRoom:
    """Divides the room above the foot between the figure and what stands beside or below it."""

    theme: Theme
    placing: Placing
    pieces: SessionPieces
    props: StretchProps

    @property
    def usual(self) -> float:
        """The figure's share where nothing needs its room."""
        return _UPRIGHT_SHARE if self.placing.tokens.screen.portrait else _FIGURE_SHARE

    def shares(self) -> tuple[float, ...]:
        """Return the shares that the figure may have beside steps, the largest first."""
        return tuple(self.usual * (1.0 - n / (2 * _LESS_FIGURE)) for n in range(_LESS_FIGURE + 1))

    def beside(self, whole: QRect, share: float) -> QRect:
        """Return the room beside or below a figure with a share of the whole."""
        return self._divided(whole, share)[1]

    def sees(self, whole: QRect, share: float, guides: int) -> bool:
        """Tell whether the picture is large enough over sentences `guides` pixels high."""
        return self._divided(whole, share)[0].height() - guides >= _SEEN * whole.height()

    def show(self, whole: QRect, share: float, *, guide: bool = True) -> QRect:
        """Place the figure with a share of the room, over the sentence to read unless that stands
        elsewhere or nowhere; return the rest."""
        figure, rest = self._divided(whole, share)
        self.pieces.figure.setVisible(True)
        gap = self.placing.tokens.space.s
        tall = self.guides_height(figure.width()) + gap if guide else 0
        self.placing.put(self.pieces.figure, figure.adjusted(0, 0, 0, -tall))
        self.pieces.texts["guide"].setVisible(guide)
        if guide:
            self.show_guide(figure.adjusted(0, figure.height() - tall + gap, 0, 0))
        return rest

    def hide_figure(self) -> None:
        """Leave the figure out, and the sentence below it."""
        self.pieces.figure.setVisible(False)
        self.pieces.texts["guide"].setVisible(False)

    def show_guide(self, room: QRect) -> None:
        """Place the sentence to read in the middle of room for the longest one."""
        guide = self.pieces.texts["guide"]
        guide.setVisible(True)
        high = guide.height_for(room.width())
        top = room.top() + (room.height() - high) // 2
        self.placing.put(guide, QRect(room.left(), top, room.width(), high))

    def guides_height(self, width: int) -> int:
        """Return the height of the longest sentence to read."""
        size = guide_size(self.placing.tokens)
        return max(
            RichText(self.theme, words, size=size, heading=True).height_for(width)
            for words in self.props.guides
        )

    def head_names(self, *wanted: str) -> tuple[str, ...]:
        """Show only these of the words above the ring; return those that say something."""
        texts = self.pieces.texts
        found = tuple(name for name in HEAD if name in texts)
        for name in found:
            texts[name].setVisible(name in wanted)
        return tuple(name for name in found if name in wanted)

    def head(self, room: QRect, names: tuple[str, ...] = ()) -> int:
        """Place the words above the ring, in the middle of the room they may need, or only some of
        them; return their foot."""
        gap, texts = self.placing.tokens.space.xs, self.pieces.texts
        shown = names or self.head_names(*HEAD)
        heights = {n: texts[n].height_for(room.width()) for n in shown}
        taken = sum(heights.values()) + gap * max(0, len(shown) - 1)
        tall = taken if names else max(taken, self._head_height())
        y = room.top() + (tall - taken) // 2
        for name in shown:
            self.placing.put(texts[name], QRect(room.left(), y, room.width(), heights[name]))
            y += heights[name] + gap
        return room.top() + tall

    def _divided(self, whole: QRect, share: float) -> tuple[QRect, QRect]:
        """Return where the figure, with a share of the room, and what it stands beside are."""
        space = self.placing.tokens.space
        if self.placing.tokens.screen.portrait:
            tall = round(whole.height() * share)
            below = whole.adjusted(0, tall + space.m, 0, 0)
            return QRect(whole.left(), whole.top(), whole.width(), tall), below
        figure = round(whole.width() * share)
        beside = whole.adjusted(figure + space.margin, 0, 0, 0)
        return QRect(whole.left(), whole.top(), figure, whole.height()), beside

    def _head_height(self) -> int:
        """Return the room that the side and what to do need, each on one line."""
        sizes, low = self.placing.tokens.type, self.placing.tokens.low
        ems = [sizes.h3, sizes.h3] if low else [sizes.h1, sizes.h2]
        ems += [sizes.body] if self.props.part and not low else []
        lines = sum(round(em * sizes.heading_line_height) for em in ems)
        return lines + self.placing.tokens.space.xs * (len(ems) - 1)
