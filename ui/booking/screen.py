"""Booking: the code at one side; ways to book, how to scan, and the hours at the other."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.booking.view import BookingProps, HoursProps
from kiosk.shared import qr
from ui.blocks.codes import option_row
from ui.blocks.page_blocks import Builder
from ui.booking.scan_steps import ScanSteps, has_room
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.code_panel import CODE_SHARE, CodePanel
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.layout.split_layout import SplitScreen
from ui.widgets.media.picture import Picture
from ui.widgets.text.running_head import RunningHead
from ui.widgets.text.text_layout import Span


class BookingScreen(SplitScreen):
    """One way to book at a time."""

    def __init__(self, theme: Theme, props: BookingProps, parent: QWidget | None = None) -> None:
        self._theme = self._usual_theme = theme
        self._props = props
        self._code: CodePanel | None = None
        super().__init__(
            theme,
            self._panel(),
            view=props.view,
            share=CODE_SHARE,
            parent=parent,
        )
        self.flow.go_on_as(RunningHead(theme, props.text.labels.going_on, props.title))

    def render_props(self, props: BookingProps) -> None:
        """Show another way to book, another minute, another screenful."""
        before, self._props = self._props, props
        if self._code is not None and props.code is not None and props.code != before.code:
            code = props.code
            self._code.show_code(qr.modules(code.content), code.alt, code.words)
        self._view = props.view
        if (props.ways, props.steps, props.hours) != (before.ways, before.steps, before.hours):
            self.rebuild()
        else:
            self.show_view(props.view)

    @property
    def holds_share(self) -> bool:
        """Whether upright the panel keeps its height: it has a code."""
        return True

    def items(self, width: int) -> list[FlowItem]:
        """Return the ways, how to scan, the hours, and what else the page says."""
        usual = self._usual_theme
        self._theme = replace(usual, tokens=usual.tokens.stepped(self._step_size))
        props, space = self._props, self._theme.tokens.space
        tint = self._theme.tokens.colour.tints[props.tint - 1]
        builder = Builder(self._theme, props.text, tint, tint, width, self.intent.emit)
        items = builder.head(props.title, "" if props.ways else props.lead)
        if props.ways:
            items.append(FlowItem(self._ways(), space.l))
        items += self._steps(width)
        if props.hours is not None:
            items.append(FlowItem(self._now(props.hours), space.l))
        items += builder.items(props.blocks)
        if props.plan:
            items.append(FlowItem(self._plan(), space.l))
        if props.hours is not None:
            items.append(FlowItem(self._week(props.hours), space.l, begins=True))
        return items

    def _panel(self) -> QWidget:
        props = self._props
        if props.code is None:
            ground = self._theme.tokens.colour.grounds[props.tint - 1]
            return Picture(self._theme, props.picture, props.alt, ground=ground)
        rows = qr.modules(props.code.content)
        self._code = CodePanel(self._theme, rows, props.code.alt, props.code.words)
        return self._code

    def _ways(self) -> ButtonRow:
        row = option_row(self._theme, self._props.ways)
        row.chosen.connect(self.intent)
        return row

    def _steps(self, width: int) -> list[FlowItem]:
        """Return how to scan; with a picture of it where there is room for one."""
        props, space = self._props, self._theme.tokens.space
        steps = [self._step(number, words) for number, words in enumerate(props.steps, start=1)]
        tall = props.hours is None  # with them, the page is full
        if steps and props.picture and has_room(self._theme, width, tall):
            picture = Picture(self._theme, props.picture, props.alt, chapter=props.tint)
            return [FlowItem(ScanSteps(self._theme, steps, picture, tall), space.l)]
        return [FlowItem(step, space.m if index else space.l) for index, step in enumerate(steps)]

    def _step(self, number: int, words: str) -> Panel:
        colour = self._theme.tokens.colour
        badge = Badge(text=str(number), fill=colour.action, ink=colour.on_action)
        return Panel(self._theme, [[Span(words)]], badge=badge, shape=Shape(hang=True))

    def _now(self, hours: HoursProps) -> Panel:
        tokens = self._theme.tokens
        border = tokens.colour.line if tokens.high_contrast else ""
        shape = Shape(fill=tokens.colour.tints[0], border=border, hang=True, tight=True)
        badge = Badge(icon="clock", fill=tokens.colour.card)
        return Panel(self._theme, [[Span(hours.now, strong=True)]], badge=badge, shape=shape)

    def _week(self, hours: HoursProps) -> Panel:
        colour = self._theme.tokens.colour
        shape = Shape(fill=colour.card, border=colour.hair)
        lines = [[Span(f"{days}: ", strong=True), Span(spans)] for days, spans in hours.week]
        return Panel(self._theme, lines, title=hours.title, shape=shape)

    def _plan(self) -> ButtonRow:
        row = ButtonRow(self._theme)
        row.add(Button(self._theme, self._props.plan, icon="stretch"), self._props.plan_event)
        row.chosen.connect(self.intent)
        return row
