"""The sheets over a page: a meaning, choices, the question before an exercise, the countdown."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.exercise.events import AnswerSafety
from kiosk.exercise.view.safety import SafetyLine, SafetyProps, SideProps, StandingProps
from kiosk.pages.sheets import ChoiceGroup, ChoicesProps, MeaningProps, WarningProps
from kiosk.shared import qr
from kiosk.visit.events import GoBack
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.beside_code import BesideCode
from ui.widgets.cards.picture_tile import PictureTile
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.captioned import Captioned
from ui.widgets.layout.row import Row
from ui.widgets.layout.sheet import Sheet
from ui.widgets.media.qr import QrCode
from ui.widgets.media.ring import Ring
from ui.widgets.text.rich_text import RichText

_LINES_A_ROW = 2
_LINE_EMS = 11.5
"""The least width of half a screen, in ems of body text, for two columns of lines."""
_WORDY = 0.87
"""How many times as large the lines are where the largest letters meet a low screen."""
_SIGNS_TINT = 2
"""Index of the ground behind the pictures of warning signs."""


class MeaningSheet(Sheet):
    """The meaning of a term, or a reference with the code that opens it."""

    def __init__(self, theme: Theme, props: MeaningProps, parent: QWidget | None = None) -> None:
        sizes, colour, space = theme.tokens.type, theme.tokens.colour, theme.tokens.space
        soft = colour.ink_soft
        title = sizes.h2 if props.code else sizes.h1
        close = _close_row(theme, props.close)
        items = [
            FlowItem(RichText(theme, props.kicker, size=sizes.small, bold=True, colour=soft)),
            FlowItem(RichText(theme, props.title, size=title, bold=True, heading=True), space.xs),
            FlowItem(RichText(theme, props.body, size=sizes.h3), space.m),
        ]
        if props.foot:
            items.append(
                FlowItem(RichText(theme, props.foot, size=sizes.body, colour=soft), space.s)
            )
        if props.code:
            items.append(FlowItem(RichText(theme, props.scan, size=sizes.body), space.m))
            code = QrCode(theme, qr.modules(props.code), props.code_says)
            items = [FlowItem(BesideCode(theme, code, items))]
        items.append(FlowItem(close, space.xl if not props.code else space.l))
        super().__init__(theme, items, width_mm=250 if props.code else 210, parent=parent)
        close.chosen.connect(self.dismissed)


class ChoicesSheet(Sheet):
    """Groups of choices; `intent` sends the event of the one that was touched."""

    intent = Signal(object)

    def __init__(self, theme: Theme, props: ChoicesProps, parent: QWidget | None = None) -> None:
        sizes, space = theme.tokens.type, theme.tokens.space
        title = RichText(theme, props.title, size=sizes.h2, bold=True, heading=True)
        items = [FlowItem(title)]
        rows = []
        for group in props.groups:
            row = _choice_row(theme, group)
            rows.append(row)
            if group.title:
                heading = RichText(theme, group.title, size=sizes.chrome, bold=True, heading=True)
                items.append(FlowItem(Captioned(theme, heading, row), space.l))
            else:
                items.append(FlowItem(row, space.s))
        close = _close_row(theme, props.close, "check")
        items.append(FlowItem(close, space.xl))
        super().__init__(theme, items, width_mm=300, parent=parent)
        close.chosen.connect(self.dismissed)
        for row in rows:
            row.chosen.connect(self.intent)


class QuestionSheet(Sheet):
    """A question that waits for its answer: a touch beside it is none, so that it stays.

    `intent` sends the event of an answer, or of going back to where the exercise was opened.
    """

    intent = Signal(object)

    def dismisses(self, _at: QPoint) -> bool:
        """Whether a touch at a place closes it: never."""
        return False


class SafetySheet(QuestionSheet):
    """The signs that make exercise unsafe, as lines to touch, and two large answers.

    `intent` sends the answer, with the signs in question.
    """

    def __init__(self, theme: Theme, props: SafetyProps, parent: QWidget | None = None) -> None:
        sizes, space = theme.tokens.type, theme.tokens.space
        low = theme.tokens.low
        title_size = sizes.body if low else sizes.h2
        title = RichText(theme, props.title, size=title_size, bold=True, heading=True)
        gap = theme.tokens.touch.gap if low else max(space.s, theme.tokens.touch.gap)
        items = [FlowItem(title)]
        if not low:  # the lines need the space
            items.append(FlowItem(RichText(theme, props.body, size=sizes.body), space.xs))
        tiles = [self._line(theme, line) for line in props.lines]
        columns = _columns(theme)
        for start in range(0, len(tiles), columns):
            pair = Row(theme, tiles[start : start + columns], columns)
            items.append(FlowItem(pair, gap if start or low else space.m))
        row = ButtonRow(theme)  # neither answer is the one to give
        row.add(Button(theme, props.none_of_these, icon="check"), AnswerSafety(False))
        row.add(Button(theme, props.one_of_these, kind="alarm", icon="help"), AnswerSafety(True))
        row.add(_back_button(theme, props.back), GoBack())
        items.append(FlowItem(row, gap if low else space.l))
        super().__init__(theme, items, width_mm=340, parent=parent)
        row.chosen.connect(self.intent)

    def _line(self, theme: Theme, line: SafetyLine) -> PictureTile:
        ground = theme.tokens.colour.grounds[_SIGNS_TINT]
        wordy = theme.tokens.low and theme.tokens.largest_text  # there the words need the room
        if wordy:
            theme = replace(theme, tokens=theme.tokens.stepped(_WORDY))
        tile = PictureTile(
            theme,
            line.text,
            spoken=line.text,
            picture="" if wordy else line.picture,
            ground=ground,
            chosen=False,
            beside=True,
            plain=True,
        )
        tile.touched.connect(lambda: self.intent.emit(line.event))
        return tile


class SideSheet(QuestionSheet):
    """The question which side has a cramp: large answers side by side."""

    def __init__(self, theme: Theme, props: SideProps, parent: QWidget | None = None) -> None:
        sizes, space = theme.tokens.type, theme.tokens.space
        title = RichText(theme, props.title, size=sizes.h1, bold=True, heading=True, centred=True)
        buttons = [Button(theme, choice.text, main=True, size=sizes.h2) for choice in props.choices]
        row = Row(theme, buttons, len(buttons))
        below = ButtonRow(theme)
        if props.other is not None:
            below.add(Button(theme, props.other.text, main=True), props.other.event)
        below.add(_back_button(theme, props.back), GoBack())
        items = [FlowItem(title), FlowItem(row, space.xl), FlowItem(below, space.l)]
        super().__init__(theme, items, width_mm=200, parent=parent)
        for button, choice in zip(buttons, props.choices, strict=True):
            button.touched.connect(partial(self.intent.emit, choice.event))
        below.chosen.connect(self.intent)


class StandingSheet(QuestionSheet):
    """Whether somebody can stand; after a no, what can be done sitting or lying."""

    def __init__(self, theme: Theme, props: StandingProps, parent: QWidget | None = None) -> None:
        sizes, space = theme.tokens.type, theme.tokens.space
        title = RichText(theme, props.title, size=sizes.h1, bold=True, heading=True)
        items = [FlowItem(title), FlowItem(RichText(theme, props.body, size=sizes.h3), space.s)]
        rows = []
        for choices, kind in ((props.offers, "primary"), (props.choices, "plain")):
            if choices:
                row = ButtonRow(theme)
                for choice in choices:
                    looks = kind if props.offers else "primary"
                    row.add(Button(theme, choice.text, kind=looks), choice.event)
                items.append(FlowItem(row, space.l))
                rows.append(row)
        rows[-1].add(_back_button(theme, props.back), GoBack())
        super().__init__(theme, items, width_mm=300, parent=parent)
        for row in rows:
            row.chosen.connect(self.intent)


class WarningSheet(Sheet):
    """The countdown before the reset, with one big button to stay."""

    def __init__(self, theme: Theme, props: WarningProps, parent: QWidget | None = None) -> None:
        sizes, space = theme.tokens.type, theme.tokens.space
        self._ring = Ring(theme, parent=None)
        title = RichText(theme, props.title, size=sizes.h1, bold=True, heading=True, centred=True)
        body = RichText(theme, props.body, size=sizes.h3, centred=True)
        stay = Button(theme, props.stay, kind="primary", icon="hand", size=sizes.h3)
        items = [
            FlowItem(title),
            FlowItem(body, space.s),
            FlowItem(self._ring, space.l),
            FlowItem(stay, space.l),
        ]
        super().__init__(theme, items, width_mm=170, parent=parent)
        stay.touched.connect(self.dismissed)
        self.render_props(props)

    def dismisses(self, _at: QPoint) -> bool:
        """Whether a touch anywhere closes it: always, since it means "still here"."""
        return True

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close it: any key means "still here"."""
        if not event.isAutoRepeat():
            self.dismissed.emit()

    def render_props(self, props: WarningProps) -> None:
        """Show the seconds left."""
        self._ring.show_share(props.share, props.seconds)


def _back_button(theme: Theme, words: str) -> Button:
    """Return the quiet button that leads back from a question."""
    return Button(theme, words, icon="back", main=False)


def _columns(theme: Theme) -> int:
    """Return the number of columns of lines: fewer on an upright screen, which has the height."""
    tokens = theme.tokens
    narrow = tokens.screen.width / _LINES_A_ROW < _LINE_EMS * tokens.type.body
    return 1 if tokens.screen.portrait and narrow else _LINES_A_ROW


def _choice_row(theme: Theme, group: ChoiceGroup) -> ButtonRow:
    row = ButtonRow(theme)
    for choice in group.choices:
        kind = "chosen" if choice.chosen else "plain"
        icon = "check" if choice.chosen else ""
        row.add(Button(theme, choice.text, kind=kind, icon=icon, main=False), choice.event)
    return row


def _close_row(theme: Theme, text: str, icon: str = "close") -> ButtonRow:
    row = ButtonRow(theme)
    row.add(Button(theme, text, kind="primary", icon=icon), "close")
    return row
