"""The demonstration: the figure, text to read from afar, and quiet controls at the foot."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.exercise.demonstration.changes import Seek
from kiosk.exercise.events import DemonstrationAction
from kiosk.exercise.view.demonstration import DemonstrationProps
from ui.exercise.changing import ButtonForm, ChangingButtons, ChangingTexts
from ui.exercise.demonstration_layout import DemonstrationLayout, DemonstrationPieces
from ui.exercise.placing import Placing
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.text.numeral import Numeral


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
        self.render_props(props)

    def _made(self, props: DemonstrationProps) -> DemonstrationPieces:
        theme, colour = self._theme, self._theme.tokens.colour
        tint = colour.tints[props.tint - 1]
        return DemonstrationPieces(
            FigureView(tint, colour.floor, theme.tokens.space.card_radius, self),
            Numeral(theme, self),
            Scrubber(theme, props.bar, self),
            ChangingTexts(theme, self),
            ChangingButtons(theme, self, self.intent.emit),
        )

    def render_props(self, props: DemonstrationProps) -> None:
        """Show this moment; only what differs from the last one is updated."""
        self._props = props
        self._pieces.figure.set_drawing(props.drawing)
        self._pieces.figure.setAccessibleName(props.alt)
        self._pieces.numeral.show_number(props.number, props.digits)
        self._pieces.bar.show_share(props.share)
        changed = [self._show_texts(props), self._show_buttons(props), props.digits != self._digits]
        self._digits = props.digits
        if any(changed):
            self._lay_out()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out everything."""
        super().resizeEvent(event)
        self._lay_out()

    def _show_texts(self, props: DemonstrationProps) -> bool:
        """Show the texts; return whether any has changed."""
        sizes = self._theme.tokens.type
        low = self._theme.tokens.low  # text to read from afar comes first
        wanted = {
            "title": (props.title, sizes.chrome if low else sizes.h3, False),
            "side": (props.side, sizes.body if low else sizes.h1, True),
            "seen": (props.seen, sizes.chrome, False),
            "unit": (props.unit, sizes.chrome if low else sizes.h3, False),
            "position": (props.position, sizes.chrome, False),
        }
        wanted |= {s.more.name: (s.words, sizes.chrome, True) for s in props.steppers}
        found = [self._pieces.texts.show(name, *given) for name, given in wanted.items()]
        return any(found)

    def _show_buttons(self, props: DemonstrationProps) -> bool:
        """Show the controls; return whether any has changed."""
        buttons, held = self._pieces.buttons, ButtonForm(repeats=True)
        main = {"close": props.close, "play": props.play, "plan": props.plan}
        found = [buttons.show(name, c, ButtonForm(main=True)) for name, c in main.items()]
        found.append(buttons.show("earlier", props.earlier, held))
        found.append(buttons.show("later", props.later, ButtonForm(repeats=True, icon_last=True)))
        ways = {way.name: way for way in props.ways}
        ways |= {"see_plan": props.see_plan} if props.see_plan else {}
        found += [buttons.show(name, way, ButtonForm()) for name, way in ways.items()]
        for stepper in props.steppers:
            found += [buttons.show(c.name, c, held) for c in (stepper.less, stepper.more)]
            buttons[stepper.less.name].setAccessibleName(stepper.less_name)
            buttons[stepper.more.name].setAccessibleName(stepper.more_name)
        return any(found)

    def _seek(self, share: float, held: bool) -> None:
        self.intent.emit(DemonstrationAction(Seek(share, held)))

    def _lay_out(self) -> None:
        if self.width() > 0 and self._pieces.buttons:
            DemonstrationLayout(self._placing, self._pieces, self._props).lay_out()
