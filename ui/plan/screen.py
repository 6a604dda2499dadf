"""Take it home: the code or the picture at one side, the plan at the other."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.model.pack import SignLevel
from kiosk.plan.model import RedFlagLine
from kiosk.plan.view import ExerciseRow, PrintProps, TakeHomeProps
from kiosk.shared import qr
from kiosk.visit.codes import CodeProps
from ui.blocks.care_cards import warning_shape
from ui.blocks.codes import option_row
from ui.blocks.page_blocks import Builder
from ui.plan.exercise_row import PicturedRow, has_room
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.code_panel import CODE_SHARE, CodePanel
from ui.widgets.input.button import Button
from ui.widgets.layout.beside import Beside
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.card_strip import card_strips
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.layout.split_layout import SplitScreen
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.running_head import RunningHead
from ui.widgets.text.text_layout import Span


class CodeOrPicture(QWidget):
    """The code, or the picture where there is none; beside the warning signs theirs."""

    def __init__(self, theme: Theme, props: TakeHomeProps) -> None:
        super().__init__()
        ground = theme.tokens.colour.grounds[props.tint - 1]
        self._theme = theme
        self._picture = Picture(theme, props.picture, props.alt, ground=ground)
        self._signs = Picture(theme, props.signs_picture, props.signs_alt, ground=ground)
        for picture in (self._picture, self._signs):
            picture.setParent(self)
        self._code: CodePanel | None = None

    def show_code(self, code: CodeProps | None, *, signs: bool) -> None:
        """Show a code; None shows the picture, of warning `signs` or not."""
        self._picture.setVisible(code is None and not signs)
        self._signs.setVisible(code is None and signs)
        if code is None:
            if self._code is not None:
                self._code.hide()
            return
        rows = qr.modules(code.content)
        if self._code is None:
            self._code = CodePanel(self._theme, rows, code.alt, code.words, self)
            self._code.setGeometry(self.rect())
        else:
            self._code.show_code(rows, code.alt, code.words)
        self._code.show()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let either fill the room."""
        super().resizeEvent(event)
        for child in (self._picture, self._signs, self._code):
            if child is not None:
                child.setGeometry(self.rect())


def _whole(items: list[FlowItem]) -> list[FlowItem]:
    """Return pieces of which those below one heading stay together while a screenful holds them."""
    return [
        item
        if after is None or _heads(after)
        else replace(item, keep_with_next=True, joins_next=True)
        for item, after in zip_longest(items, items[1:])
    ]


def _near(theme: Theme) -> int:
    """Return the gap between what stands beside the code: on a low screen it has little room."""
    return theme.tokens.space.s if theme.tokens.low else theme.tokens.space.m


def _heads(item: FlowItem) -> bool:
    return isinstance(item.widget, RichText) and item.keep_with_next


class TakeHomeScreen(SplitScreen):
    """The plan, and the ways to take it along. Upright the code stands above these ways alone, so
    that each part of the plan below has a screenful's room."""

    def __init__(self, theme: Theme, props: TakeHomeProps, parent: QWidget | None = None) -> None:
        self._theme = self._usual_theme = theme
        self._props = props
        self._exhibit = CodeOrPicture(theme, props)
        self._sign_widgets: tuple[QWidget, ...] = ()
        self._coded: tuple[QWidget, ...] = ()
        super().__init__(
            theme,
            self._exhibit,
            view=props.view,
            share=CODE_SHARE,
            banded=True,
            parent=parent,
        )
        self.flow.go_on_as(RunningHead(theme, props.text.labels.going_on, props.title))
        self.flow.view_shown.connect(self._show_beside)

    def render_props(self, props: TakeHomeProps) -> None:
        """Show what has changed of the plan, or another screenful."""
        before, self._props = self._props, props
        self._view = props.view
        if replace(props, view=before.view, code=before.code) != before:
            self.rebuild()
        else:
            self.show_view(props.view)
        self._show_beside(self.flow.view)

    def _show_beside(self, view: int) -> None:
        """Show the code beside the screenfuls that tell of it; the others have a picture."""
        told = self.flow.tells_of_picture(view)
        signs = any(self.flow.view_of(widget) == view for widget in self._sign_widgets)
        self._exhibit.show_code(self._props.code if told else None, signs=signs)

    @property
    def holds_share(self) -> bool:
        """Whether upright the panel keeps its height: it has a code."""
        return True

    def make_room(self) -> None:
        """Set the words smaller where the code would stand without what to do with it."""
        super().make_room()
        self.shrink_until(lambda: not any(map(self.flow.view_of, self._coded)))

    def items(self, width: int) -> list[FlowItem]:
        """Return the ways, the exercises, the pack's words, the red flags, the next visit."""
        usual = self._usual_theme
        self._theme = replace(usual, tokens=usual.tokens.stepped(self._step_size))
        props = self._props
        tint = self._theme.tokens.colour.tints[props.tint - 1]
        builder = Builder(self._theme, props.text, tint, tint, width, self.intent.emit, dense=True)
        options, near = option_row(self._theme, props.ways), _near(self._theme)
        options.chosen.connect(self.intent)
        signs = [*self._red_flags()]
        self._sign_widgets = tuple(item.widget for item in signs)
        coded = [*builder.head(props.title, ""), FlowItem(options, near), *self._way()]
        self._coded = tuple(item.widget for item in coded)
        return [
            *(replace(item, pictured=True) for item in coded),
            *self._exercises(width),
            *self._tell(),
            *self._blocks(builder),
            *signs,
            *self._after_signs(),
        ]

    def _blocks(self, builder: Builder) -> list[FlowItem]:
        """Return the pack's words; upright, where a screenful holds them, whole."""
        items = builder.items(self._props.blocks)
        return _whole(items) if self._theme.tokens.screen.portrait else items

    def _way(self) -> Iterator[FlowItem]:
        props, size = self._props, self._theme.tokens.type.body
        said = " ".join(filter(None, (props.how, props.left_out)))
        yield FlowItem(RichText(self._theme, said, size=size), _near(self._theme))
        if props.printing is not None:
            yield from self._printing(props.printing)

    def _printing(self, printing: PrintProps) -> Iterator[FlowItem]:
        space = self._theme.tokens.space
        if printing.said:
            yield FlowItem(
                self._note(printing.said, "help" if printing.failed else "print"), space.m
            )
        if printing.button:
            row = ButtonRow(self._theme)
            button = Button(self._theme, printing.button, kind="primary", icon="print")
            row.add(button, printing.event)
            row.chosen.connect(self.intent)
            yield FlowItem(row, space.m)

    def _note(self, words: str, icon: str) -> Panel:
        tokens = self._theme.tokens
        border = tokens.colour.line if tokens.high_contrast else ""
        shape = Shape(fill=tokens.colour.tints[0], border=border, hang=True, tight=True)
        badge = Badge(icon=icon, fill=tokens.colour.card)
        return Panel(self._theme, [[Span(words)]], badge=badge, shape=shape)

    def _exercises(self, width: int) -> Iterator[FlowItem]:
        props, tokens = self._props, self._theme.tokens
        if not props.exercises_title:
            return
        yield self._heading(props.exercises_title)
        if props.about:
            yield self._announcement(props.about, tokens.space.s, leads=bool(props.exercises))
        for number, exercise in enumerate(props.exercises, start=1):
            if exercise.above:
                yield self._announcement(exercise.above, tokens.space.l, leads=True)
            yield FlowItem(self._exercise(number, exercise, width), tokens.space.m)

    def _announcement(self, words: str, gap: int, *, leads: bool) -> FlowItem:
        """Return what stands over exercises; `leads`: there are some."""
        tokens = self._theme.tokens
        said = RichText(self._theme, words, size=tokens.type.body, colour=tokens.colour.ink_soft)
        return FlowItem(said, gap, keep_with_next=leads)

    def _heading(self, words: str) -> FlowItem:
        tokens = self._theme.tokens
        title = RichText(self._theme, words, size=tokens.type.h2, bold=True, heading=True)
        return FlowItem(title, tokens.space.l, keep_with_next=True)

    def _tell(self) -> Iterator[FlowItem]:
        """Yield what the visitor marked for the physio, as a list."""
        props, tokens = self._props, self._theme.tokens
        if not props.tell:
            return
        yield self._heading(props.tell_title)
        lines = [[Span(f"•\u00a0{line}")] for line in props.tell]
        yield FlowItem(Panel(self._theme, lines, shape=Shape(tight=True)), tokens.space.s)

    def _exercise(
        self, number: int, exercise: ExerciseRow, width: int
    ) -> Panel | Beside | PicturedRow:
        """Return its name and dose, and its picture where there is room."""
        words = self._words(number, exercise)
        if not has_room(self._theme, width):
            return words
        tint = self._theme.tokens.colour.tints[self._props.tint - 1]
        return PicturedRow(self._theme, exercise.picture, tint, words)

    def _words(self, number: int, exercise: ExerciseRow) -> Panel | Beside:
        colour = self._theme.tokens.colour
        badge = Badge(text=str(number), fill=colour.action, ink=colour.on_action)
        words = Panel(
            self._theme,
            [[Span(exercise.dose)]],
            title=exercise.title,
            badge=badge,
            shape=Shape(hang=True),
        )
        if not exercise.off:
            return words
        button = Button(self._theme, exercise.off, icon="close", main=False)
        button.setAccessibleName(exercise.spoken)
        button.touched.connect(lambda: self.intent.emit(exercise.event))
        return Beside(self._theme, words, button)

    def _red_flags(self) -> Iterator[FlowItem]:
        """Yield a heading, each thing to do, and below it its signs as a list."""
        if self._props.signs_title:
            yield self._heading(self._props.signs_title)
        for line in self._props.red_flags:
            yield from self._sign_strips(line)

    def _sign_strips(self, line: RedFlagLine) -> list[FlowItem]:
        """Return what to do and its signs one by one; each screenful says what to do."""
        theme, size = self._theme, self._theme.tokens.type.body
        shape, badge = self._sign_card(line.level)
        words = Shape(ink=shape.ink, hang=True)

        def heading() -> Panel:
            return Panel(theme, [], title=line.lead, badge=badge, shape=words, title_size=size)

        dot = Badge(ink=shape.ink)
        signs = line.pieces or (line.signs,)
        lines = [Panel(theme, [[Span(sign)]], badge=dot, shape=words) for sign in signs]
        if line.further:
            lines.append(Panel(theme, [[Span(line.further)]], shape=Shape(ink=shape.ink)))
        return card_strips(theme, lines, heading, shape, theme.tokens.space.s, len(signs))

    def _sign_card(self, level: SignLevel) -> tuple[Shape, Badge | None]:
        tokens = self._theme.tokens
        shape = replace(warning_shape(tokens, level, tight=True), hang=True, strong_border=False)
        icon = "help" if level == "now" else "clock"
        return shape, None if tokens.low else Badge(icon=icon, ink=shape.ink)

    def _after_signs(self) -> Iterator[FlowItem]:
        """Yield where all other signs are, and the way to the next visit."""
        props, tokens = self._props, self._theme.tokens
        if props.other_signs:
            words = RichText(self._theme, props.other_signs, size=tokens.type.body)
            yield FlowItem(words, tokens.space.s, keep_with_next=True)
        row = ButtonRow(self._theme)
        book = Button(self._theme, props.visit.book, icon="calendar", main=False)
        row.add(book, props.visit.event)
        row.chosen.connect(self.intent)
        yield FlowItem(row, tokens.space.m)
