"""The layout of a guided exercise: figure, sentence, ring and the text around it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.exercise.view.session import StretchProps
from ui.exercise.changing import ChangingButtons, ChangingTexts
from ui.exercise.placing import Placing
from ui.exercise.session_foot import SessionFoot
from ui.exercise.session_words import HEAD, guide_size
from ui.exercise.steps_list import StepsList
from ui.theme.theme import Theme
from ui.widgets.layout.rows import in_rows, wide
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.media.set_line import SetLine
from ui.widgets.text.rich_text import RichText

_FIGURE_SHARE, _UPRIGHT_SHARE = 0.56, 0.5
"""The figure's share of the width (landscape), and of the height (upright)."""
_LESS_FIGURE = 5
"""How many times the figure gives way to the steps, down to half of its share."""
_ANSWERS = 0.55
"""The answers' least share of the column's width."""
_MOST_RING = 0.8
"""The ring's most of the column's width: the column breathes."""


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
class SessionLayout:
    """Places every piece for one moment of a guided exercise."""

    theme: Theme
    placing: Placing
    pieces: SessionPieces
    props: StretchProps

    def lay_out(self) -> None:
        """Place the foot, and in the rest the figure and the texts, or the steps."""
        space = self.placing.tokens.space
        foot = SessionFoot(self.placing, self.pieces.buttons).lay_out()
        across, high = self.placing.width - 2 * space.margin, foot - space.m
        whole = QRect(space.margin, 0, across, high)
        steps = self.pieces.steps
        self.pieces.ring.setVisible(steps is None and not self.props.answers)
        self.pieces.line.setVisible(not self.props.steps)
        if steps is not None and self.props.steps:
            self._lay_out_steps(steps, whole)
            return
        figure, column = self._divided(whole, self._figure_share())
        self._show_figure(figure)
        if steps is not None:
            self._lay_out_setup(steps, column)
        else:
            self._lay_out_timer(column)

    def _figure_share(self) -> float:
        return _UPRIGHT_SHARE if self.placing.tokens.screen.portrait else _FIGURE_SHARE

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

    def _lay_out_steps(self, steps: StepsList, whole: QRect) -> None:
        """Place the steps with as much of the figure beside them as they leave, or with none:
        words come first."""
        for smaller in range(_LESS_FIGURE + 1):
            share = self._figure_share() * (1.0 - smaller / (2 * _LESS_FIGURE))
            figure, column = self._divided(whole, share)
            if steps.fits(column.width(), column.height()):
                self._show_figure(figure)
                break
        else:
            self._show_figure(None)
            column = whole
            steps.fits(whole.width(), whole.height(), smaller=True)
        self.placing.put(steps, column)
        steps.lay_out()

    def _show_figure(self, room: QRect | None) -> None:
        for piece in (self.pieces.figure, self.pieces.texts["guide"]):
            piece.setVisible(room is not None)
        if room is not None:
            self._lay_out_figure(room)

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
        size = guide_size(self.placing.tokens)
        return RichText(self.theme, words, size=size, heading=True).height_for(width)

    def _lay_out_timer(self, room: QRect) -> None:
        """Place what to do above the ring and one line below it; the ring never moves."""
        space = self.placing.tokens.space
        head = self._lay_out_head(room)
        line = max(self.pieces.line.height_for(room.width()), self.placing.tokens.touch.other)
        foot = QRect(room.left(), room.bottom() + 1 - line, room.width(), line)
        self._lay_out_line(foot)
        gap = space.s if self.placing.tokens.low else space.m
        ring = QRect(room.left(), head + gap, room.width(), foot.top() - head - 2 * gap)
        spare = max(0, ring.height() - round(room.width() * _MOST_RING)) // 2
        self.placing.put(self.pieces.ring, ring.adjusted(0, spare, 0, -spare))
        self._lay_out_answers(ring)

    def _lay_out_answers(self, room: QRect) -> None:
        """Place the answers in place of the ring, one below the other, all of one width."""
        buttons = [self.pieces.buttons[control.name] for control in self.props.answers]
        if not buttons:
            return
        least = round(room.width() * _ANSWERS)
        width = min(room.width(), max(least, *(b.natural_width() for b in buttons)))
        high, gap = max(b.height_for(width) for b in buttons), self.placing.gap
        y = room.top() + (room.height() - len(buttons) * (high + gap) + gap) // 2
        for button in buttons:
            self.placing.put(
                button, QRect(room.left() + (room.width() - width) // 2, y, width, high)
            )
            y += high + gap

    def _lay_out_setup(self, step: StepsList, room: QRect) -> None:
        """Place the step between what to do and where it is; below it the ways out."""
        space = self.placing.tokens.space
        gap = space.s if self.placing.tokens.low else space.m
        head = self._lay_out_head(room)
        top = self._lay_out_after(room) - gap
        line = self.pieces.line.height_for(room.width())
        self.placing.put(self.pieces.line, QRect(room.left(), top - line, room.width(), line))
        card = QRect(room.left(), head + gap, room.width(), top - line - head - 2 * gap)
        step.fits(card.width(), card.height(), smaller=True)
        self.placing.put(step, card)
        step.lay_out()

    def _lay_out_after(self, room: QRect) -> int:
        """Place the ways out at the foot of the column, one over the other where it is narrow;
        return the top."""
        buttons, gap = self.pieces.buttons, self.placing.gap
        names = [control.name for control in self.props.after]
        widths = {name: min(room.width(), buttons.wide(name)) for name in names}
        y = room.bottom() + 1
        for row in reversed(in_rows(widths, room.width(), gap)):
            high = max(buttons[name].height_for(widths[name]) for name in row)
            y -= high
            x = room.left() + (room.width() - wide([widths[n] for n in row], gap)) // 2
            for name in row:
                self.placing.put(buttons[name], QRect(x, y, widths[name], high))
                x += widths[name] + gap
            y -= gap
        return y + gap

    def _lay_out_head(self, room: QRect) -> int:
        """Place the words above the ring, in the middle of the room they may need; return its
        foot."""
        gap = self.placing.tokens.space.xs
        names = [name for name in HEAD if name in self.pieces.texts]
        heights = {n: self.pieces.texts[n].height_for(room.width()) for n in names}
        taken = sum(heights.values()) + gap * (len(names) - 1)
        tall = max(taken, self._head_height())
        y = room.top() + (tall - taken) // 2
        for name in names:
            self.placing.put(
                self.pieces.texts[name], QRect(room.left(), y, room.width(), heights[name])
            )
            y += heights[name] + gap
        return room.top() + tall

    def _head_height(self) -> int:
        """Return the room that the side and what to do need, each on one line."""
        sizes, low = self.placing.tokens.type, self.placing.tokens.low
        ems = [sizes.h3, sizes.h3] if low else [sizes.h1, sizes.h2]
        ems += [sizes.body] if self.props.part and not low else []
        lines = sum(round(em * sizes.heading_line_height) for em in ems)
        return lines + self.placing.tokens.space.xs * (len(ems) - 1)

    def _lay_out_line(self, room: QRect) -> None:
        """Place the line under the ring; at the end, where to go from here."""
        self.placing.put(self.pieces.line, room)
        buttons, gap = self.pieces.buttons, self.placing.gap
        names = [control.name for control in self.props.after]
        widths = [buttons[name].natural_width() for name in names]
        x = room.left() + (room.width() - wide(widths, gap)) // 2
        for name, width in zip(names, widths, strict=True):
            high = buttons[name].height_for(width)
            top = room.top() + (room.height() - high) // 2
            self.placing.put(buttons[name], QRect(x, top, width, high))
            x += width + gap
