"""The guided exercise: the figure, ring and texts beside it, buttons at the foot."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.exercise.events import ReadSteps
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.session import StretchProps
from ui.exercise.changing import ButtonForm, ChangingButtons, ChangingTexts, SetWords
from ui.exercise.placing import Placing, drop
from ui.exercise.session_layout import SessionLayout
from ui.exercise.session_room import SessionPieces, SessionRoom
from ui.exercise.session_words import session_words
from ui.exercise.steps_layout import TURNS
from ui.exercise.steps_list import StepsList
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.media.set_line import SetLine
from ui.widgets.motion.cross_fade import CrossFade

_MAIN = ButtonForm(main=True)
_LARGE = frozenset({"step_on", "ready"})
"""The ways on that stand out at one step or another, and have one size at all of them."""


class StretchScreen(QWidget):
    """Shows one moment after the other; `intent` sends the event of a touch."""

    intent = Signal(object)

    def __init__(self, theme: Theme, props: StretchProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._placing = Placing(theme, self)
        self._props: StretchProps | None = None
        colour = theme.tokens.colour
        tint = colour.tints[props.tint - 1]
        self._figure = FigureView(
            tint, colour.floor, theme.tokens.space.card_radius, self, theme.palette
        )
        self._ring = Ring(theme, self)
        self._line = SetLine(theme, self)
        self._texts = ChangingTexts(theme, self)
        self._buttons = ChangingButtons(theme, self, self.intent.emit)
        self._steps: StepsList | None = None
        self._fade = CrossFade(self)
        self.render_props(props)

    def render_props(self, props: StretchProps) -> None:
        """Show this moment; only what differs from the last one is updated."""
        before, self._props = self._props, props
        words = session_words(props, self._theme.tokens)
        fades = before is not None and bool(self._theme.tokens.motion.swap) and self.isVisible()
        places = self._replaced(before, props, words) if fades and before else []
        if places:
            self._fade.keep(places)
        self._figure.set_drawing(props.drawing)
        self._figure.setAccessibleName(props.alt)
        if before is not None and props.over and not before.over:
            self._ring.close_round()
        self._ring.show_share(props.share, props.number, props.unit, leads=props.unit_leads)
        changed = [
            bool(self._texts.show(words)),
            self._line.show_set(props.position, props.then, props.index, props.count),
            self._show_steps(before, props),
            self._buttons.show(self._controls(props)),
        ]
        self._buttons["main"].setVisible(not props.over)
        if any(changed):
            self._lay_out()
        if places:
            self._fade.begin(self._theme.tokens.motion.swap)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out everything."""
        super().resizeEvent(event)
        self._lay_out()

    def _replaced(
        self, before: StretchProps, props: StretchProps, words: dict[str, SetWords]
    ) -> list[QRect]:
        """Return where words or digits are about to be replaced."""
        if bool(before.steps) != bool(props.steps) or bool(before.setup) != bool(props.setup):
            return [self.rect()]
        if before.read_from != props.read_from:
            return [self.rect()]
        if before.setup != props.setup and self._steps is not None:
            return [self._steps.geometry(), self._line.geometry()]
        places = list(self._texts.differing(words))
        if _is_another_picture(before, props):
            places.append(self._figure.geometry())
        number, caption = (r.translated(self._ring.pos()) for r in self._ring.number_rects())
        turned = before.unit_leads != props.unit_leads
        if turned or _ring_gives_way(before) != _ring_gives_way(props):
            places.append(self._ring.geometry())
        timed = not props.steps and not props.setup
        if before.number != props.number and timed:
            places.append(number)
        if before.unit != props.unit and timed:
            places.append(caption)
        if (before.position, before.then) != (props.position, props.then):
            places.append(self._line.geometry())
        return places

    def _controls(self, props: StretchProps) -> dict[str, tuple[Control, ButtonForm]]:
        foot = (props.leave, props.read, props.more, props.keep, props.main)
        shown = {control.name: (control, _MAIN) for control in foot if control is not None}
        shown |= {control.name: (control, _MAIN) for control in props.answers}
        shown |= {c.name: (c, _form(c)) for c in props.after}
        return shown | {control.name: (control, _form(control)) for control in self._turns(props)}

    def _turns(self, props: StretchProps) -> tuple[Control, ...]:
        """Return the buttons to other pages of the steps, which are known once they are placed."""
        if self._steps is None or not props.steps:
            return ()
        steps = [self._steps.first_step_of(by) or 0 for by in (-1, 1)]
        texts, icons = (props.earlier, props.later), ("back", "next")
        return tuple(
            Control(name, text, ReadSteps(True, step), icon)
            for name, text, step, icon in zip(TURNS, texts, steps, icons, strict=True)
        )

    def _show_steps(self, before: StretchProps | None, props: StretchProps) -> bool:
        if before is not None and (before.steps, before.setup) == (props.steps, props.setup):
            return before.read_from != props.read_from
        if self._steps is not None:
            drop(self._steps)
            self._steps = None
        if props.steps:
            self._steps = StepsList(self._theme, props.title, props.steps, self)
        elif props.setup:
            self._steps = StepsList(self._theme, "", (props.setup,), self, first=props.index + 1)
        if self._steps is not None:
            self._steps.show()
        return True

    def _lay_out(self) -> None:
        if not self._buttons or self._props is None or not self.width():
            return
        pieces = SessionPieces(
            self._figure, self._ring, self._line, self._texts, self._buttons, self._steps
        )
        layout = SessionLayout(SessionRoom(self._theme, self._placing, pieces, self._props))
        layout.lay_out()
        # which pages the steps have is known only now, and so where their buttons lead
        if self._props.steps and self._buttons.show(self._controls(self._props)):
            layout.lay_out()


def _form(control: Control) -> ButtonForm:
    """Return the form of a way on: it is the same at every moment."""
    return ButtonForm(main=control.name in _LARGE, icon_last=control.icon == "next")


def _ring_gives_way(props: StretchProps) -> bool:
    """Return whether something stands in place of the ring at the end."""
    return bool(props.answers or props.advice)


def _is_another_picture(before: StretchProps, props: StretchProps) -> bool:
    """Return whether another picture takes the figure's place: neither is one of a turn."""
    still, now = before.drawing, props.drawing
    return now.box != still.box and bool(now.legs) and bool(still.legs)
