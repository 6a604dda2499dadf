"""The demonstration: the figure, text to read from afar, and quiet controls at the foot."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.exercise.demonstration.changes import Seek
from kiosk.exercise.events import DemonstrationAction
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.demonstration import DemonstrationProps, Stepper
from ui.exercise.changing import ButtonForm, ChangingButtons, ChangingTexts, SetWords
from ui.exercise.control_rows import MAIN
from ui.exercise.demonstration_layout import DemonstrationLayout, DemonstrationPieces
from ui.exercise.placing import Placing
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.motion.cross_fade import CrossFade
from ui.widgets.text.numeral import Numeral

_STEPS = frozenset({"earlier", "later"})
"""Buttons that are touched several times in a row."""


class DemonstrationScreen(QWidget):
    """`intent` sends the event of a touch, on a button or on the timeline's bar."""

    intent = Signal(object)

    def __init__(
        self, theme: Theme, props: DemonstrationProps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._placing = Placing(theme, self)
        self._pieces = self._made(props)
        self._pieces.bar.sought.connect(self._seek)
        self._props = props
        self._digits = 0
        self._tight = False
        self._fade = CrossFade(self)
        self.render_props(props)

    def _made(self, props: DemonstrationProps) -> DemonstrationPieces:
        theme, colour = self._theme, self._theme.tokens.colour
        tint = colour.tints[props.tint - 1]
        return DemonstrationPieces(
            FigureView(tint, colour.floor, theme.tokens.space.card_radius, self, theme.palette),
            Numeral(theme, self),
            Scrubber(theme, props.bar, self),
            ChangingTexts(theme, self),
            ChangingButtons(theme, self, self.intent.emit),
        )

    def render_props(self, props: DemonstrationProps) -> None:
        """Show this moment; only what differs from the last one is updated."""
        before, self._props = self._props, props
        words = self._words(props)
        places = self._replaced(before, props, words)
        if places:
            self._fade.keep(places)
        self._pieces.figure.set_drawing(props.drawing)
        self._pieces.figure.setAccessibleName(props.alt)
        self._pieces.numeral.show_number(props.number, props.digits)
        self._pieces.bar.show_share(props.share)
        changed = [
            bool(self._pieces.texts.show(words)),
            self._show_buttons(props),
            props.digits != self._digits,
        ]
        self._digits = props.digits
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
        self, before: DemonstrationProps, props: DemonstrationProps, words: dict[str, SetWords]
    ) -> list[QRect]:
        """Return where words or digits are about to be replaced, if that may be seen to move."""
        if not self._theme.tokens.motion.swap or not self.isVisible():
            return []
        places = list(self._pieces.texts.differing(words))
        if before.picture != props.picture:
            places.append(self._pieces.figure.geometry())
        if before.number != props.number:
            places.append(self._pieces.numeral.geometry())
        return places

    def _words(self, props: DemonstrationProps) -> dict[str, SetWords]:
        sizes = self._theme.tokens.type
        low = self._theme.tokens.low  # text to read from afar comes first
        wanted = {
            "title": SetWords(props.title, sizes.chrome if low else sizes.h3),
            "side": SetWords(props.side, sizes.body if low else sizes.h1, bold=True),
            "seen": SetWords(props.seen, sizes.chrome),
            "unit": SetWords(props.unit, sizes.chrome if low else sizes.h3),
            "position": SetWords(props.position, sizes.chrome),
        }
        for group in props.groups:
            title = SetWords(group.title, sizes.chrome, soft=True, centred=False)
            wanted[group.name] = title
        wanted |= {
            s.more.name: SetWords(s.words, sizes.chrome, bold=True) for s in _steppers(props)
        }
        return wanted

    def _show_buttons(self, props: DemonstrationProps) -> bool:
        """Show the controls; return whether any has changed."""
        tight = self._tight
        held = ButtonForm(repeats=True, tight=tight)
        wanted = {
            "close": (props.close, ButtonForm(tight=tight)),
            "plan": (props.plan, ButtonForm(tight=tight)),
        }
        if props.see_plan:
            wanted["see_plan"] = (props.see_plan, ButtonForm())
        for control in _controls(props):
            wanted[control.name] = (control, _form(control, tight))
        for stepper in _steppers(props):
            wanted |= {c.name: (c, held) for c in (stepper.less, stepper.more)}
        changed = self._pieces.buttons.show(wanted)
        for stepper in _steppers(props):
            self._pieces.buttons[stepper.less.name].setAccessibleName(stepper.less_name)
            self._pieces.buttons[stepper.more.name].setAccessibleName(stepper.more_name)
        return changed

    def _seek(self, share: float, held: bool) -> None:
        self.intent.emit(DemonstrationAction(Seek(share, held)))

    def _lay_out(self) -> None:
        if self.width() <= 0 or not self._pieces.buttons:
            return
        layout = DemonstrationLayout(self._placing, self._pieces, self._props)
        if layout.is_tight() != self._tight:
            self._tight = not self._tight
            self._show_buttons(self._props)
        layout.lay_out()


def _controls(props: DemonstrationProps) -> Iterator[Control]:
    for group in props.groups:
        yield from (p for row in group.rows for p in row if isinstance(p, Control))


def _steppers(props: DemonstrationProps) -> Iterator[Stepper]:
    for group in props.groups:
        yield from (p for row in group.rows for p in row if isinstance(p, Stepper))


def _form(control: Control, tight: bool) -> ButtonForm:
    return ButtonForm(
        main=control.name in MAIN,
        icon_last=control.name == "later",
        repeats=control.name in _STEPS,
        tight=tight and control.name not in MAIN,
    )
