"""Turns the pieces of a staff page into flow items for `PagedFlow`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, zip_longest

from PySide6.QtWidgets import QWidget

from kiosk.staff.model.events import Event
from kiosk.staff.pages import pieces as p
from ui.staff.sizes import heading_size
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.card import Card, fact_card
from ui.widgets.cards.check_line import CheckLine
from ui.widgets.cards.count_line import CountLine
from ui.widgets.cards.notice_board import NoticeBoard
from ui.widgets.cards.setting_line import SettingLine
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.captioned import Captioned
from ui.widgets.layout.row import Row
from ui.widgets.media.chart import Chart
from ui.widgets.media.chart_data import ChartData
from ui.widgets.media.picture import Picture
from ui.widgets.media.ruler import Ruler
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import ENDLESS, SetText
from ui.widgets.text.text_style import text_style

_CARD_EMS, _LINE_EMS = 8.5, 17.0
"""The narrowest card of a figure, and of a setting, in ems of the bars' text."""
_LABEL_GAP_EMS, _SIDE_EMS = 0.4, 2.6
"""Between two labels of a chart, and at its side, in ems of its text."""
_PICTURES_A_ROW, _PICTURE_ASPECT = 3, 0.56


@dataclass(frozen=True)
class PageBuilder:
    """Builds a page of `width` pixels; a touched button's event goes to `act`.

    `room` is the height of a screenful: no card is taller. `ground` is what a chart stands on.
    """

    theme: Theme
    width: int
    act: Callable[[Event], None]
    room: int = 1_000_000
    ground: str = ""

    def items(self, pieces: Sequence[p.Piece]) -> list[FlowItem]:
        """Return the page, piece by piece; settings that follow one another stand in columns."""
        found: list[FlowItem] = []
        for together, group in groupby(pieces, _stands_in_columns):
            if together:
                found += self._columns([piece for piece in group if isinstance(piece, p.Line)])
            else:
                found += [atom for piece in group for atom in self._of(piece)]
        if pieces and isinstance(pieces[0], p.Presses):  # it changes what stands below it
            found[0] = replace(found[0], joins_next=True)
        return found

    def _of(self, piece: p.Piece) -> list[FlowItem]:
        space = self.theme.tokens.space
        match piece:
            case p.Heading(text):
                size = heading_size(self.theme)
                heading = RichText(self.theme, text, size=size, bold=True, heading=True)
                return [FlowItem(heading, space.l, keep_with_next=True)]
            case p.Words():
                return [FlowItem(self._words(piece), space.xs if piece.small else space.m)]
            case p.Cards(cards):
                return self._cards(cards)
            case p.Pictures(pictures):
                return self._pictures(pictures)
            case p.Panels(panels):
                return self._panels(panels)
            case p.Line():
                return [FlowItem(self._line(piece), space.xs if piece.plain else space.m)]
            case p.Check() | p.Count():
                bar = isinstance(piece, p.Count) and piece.share is not None
                return [FlowItem(self._told(piece), space.s if bar else space.xs)]
            case p.Presses() | p.Bars() | p.Ruler() | p.Notice():
                return [FlowItem(self._large(piece), space.m)]

    def _told(self, piece: p.Check | p.Count) -> QWidget:
        if isinstance(piece, p.Count):
            return CountLine(self.theme, piece.label, piece.value, piece.share)
        return CheckLine(self.theme, piece.label, piece.value, piece.well)

    def _large(self, piece: p.Presses | p.Bars | p.Ruler | p.Notice) -> QWidget:
        match piece:
            case p.Presses(presses, label):
                return self._presses(presses, label)
            case p.Bars():
                size = self.theme.tokens.type.chrome_small
                data = _chart_data(piece)
                return Chart(self.theme, data, piece.summary, ground=self.ground, size=size)
            case p.Notice(text):
                return NoticeBoard(self.theme, [text])
            case p.Ruler(millimetres, label):
                return Ruler(self.theme, millimetres, label)

    def _words(self, piece: p.Words) -> QWidget:
        sizes = self.theme.tokens.type
        if not piece.alarm:
            size = sizes.chrome_small if piece.small else sizes.chrome
            return RichText(self.theme, piece.text, size=size)
        return NoticeBoard(self.theme, [piece.text], alarm=True)

    def _cards(self, cards: Sequence[p.Card]) -> list[FlowItem]:
        narrowest = _CARD_EMS * self.theme.tokens.type.chrome
        columns = max(1, min(len(cards), 4, int(self.width // narrowest)))
        rows = -(-len(cards) // columns)
        columns = -(-len(cards) // rows)
        size = heading_size(self.theme)
        made = [fact_card(self.theme, c.kicker, c.title, c.note, size=size) for c in cards]
        gap = self.theme.tokens.space.gutter
        starts = range(0, len(made), columns)
        items = [FlowItem(Row(self.theme, made[i : i + columns], columns), gap) for i in starts]
        return [replace(item, joins_next=True) for item in items]

    def _line(self, line: p.Line) -> SettingLine:
        button = None if line.press is None else self._button(line.press)
        return SettingLine(
            self.theme,
            line.label,
            line.value,
            button,
            note=line.note,
            plain=line.plain,
            alarm=line.alarm,
            done=line.done,
        )

    def _columns(self, lines: Sequence[p.Line]) -> list[FlowItem]:
        """Return settings, two beside each other where there is room."""
        space = self.theme.tokens.space
        columns = 2 if len(lines) > 1 and self._half() >= self._ems(_LINE_EMS) else 1
        made = [self._line(line) for line in lines]
        rows = [made[i : i + columns] for i in range(0, len(made), columns)]
        return [
            FlowItem(Row(self.theme, row, columns), space.s if number else space.m)
            for number, row in enumerate(rows)
        ]

    def _panels(self, panels: Sequence[p.Panel]) -> list[FlowItem]:
        """Return cards, two beside each other where there is room for what they hold."""
        gap = self.theme.tokens.space.gutter
        beside = len(panels) > 1 and self._half() >= max(self._least(panel) for panel in panels)
        columns = 2 if beside else 1
        width = self._half() if beside else self.width
        made = [self._panel(panel, width) for panel in panels]
        if any(card.height_for(width) > self.room for card in made):
            for card in made:
                card.deleteLater()
            return self._without_cards(panels)
        starts = range(0, len(made), columns)
        return [FlowItem(Row(self.theme, made[i : i + columns], columns), gap) for i in starts]

    def _panel(self, panel: p.Panel, width: int) -> Card:
        colour, inner = self.theme.tokens.colour, width - 2 * self.theme.tokens.space.m
        inside = replace(self, width=inner, ground=colour.card)
        items: list[FlowItem] = []
        for piece, below in zip_longest(panel.pieces, panel.pieces[1:]):
            ruled = isinstance(below, p.Line)
            if isinstance(piece, p.Line) and piece.plain and not ruled:
                line = inside._line(piece)
                line.end()
                items.append(FlowItem(line, self.theme.tokens.space.xs))
            else:
                items += inside._of(piece)
        size = heading_size(self.theme)
        heading = RichText(self.theme, panel.title, size=size, bold=True, heading=True)
        return Card(self.theme, [FlowItem(heading), *items])

    def _without_cards(self, panels: Sequence[p.Panel]) -> list[FlowItem]:
        """Return what cards would hold, in pieces that a screenful can be divided between."""
        pieces = [piece for panel in panels for piece in (p.Heading(panel.title), *panel.pieces)]
        return [atom for piece in pieces for atom in self._of(piece)]

    def _pictures(self, pictures: Sequence[p.Picture]) -> list[FlowItem]:
        """Return rows of pictures; a screen that is low for its letters has no room for any."""
        if self.theme.tokens.low:
            return []
        made = [
            Picture(self.theme, each.path, each.alt, chapter=each.tint, aspect=_PICTURE_ASPECT)
            for each in pictures
        ]
        columns = -(-len(made) // -(-len(made) // _PICTURES_A_ROW))
        gap = self.theme.tokens.space.m
        starts = range(0, len(made), columns)
        return [FlowItem(Row(self.theme, made[i : i + columns], columns), gap) for i in starts]

    def _least(self, panel: p.Panel) -> int:
        """Return the width below which a card has the whole page's."""
        tokens = self.theme.tokens
        rulers = [piece.millimetres for piece in panel.pieces if isinstance(piece, p.Ruler)]
        ruler = max(rulers, default=0) * tokens.screen.px_per_mm
        charts = [
            _chart_width(self.theme, piece) for piece in panel.pieces if isinstance(piece, p.Bars)
        ]
        return max(self._ems(_LINE_EMS), round(max(ruler, *charts, 0)) + 2 * tokens.space.m)

    def _half(self) -> int:
        return (self.width - self.theme.tokens.space.gutter) // 2

    def _ems(self, ems: float) -> int:
        return round(ems * self.theme.tokens.type.chrome)

    def _presses(self, presses: Sequence[p.Press], label: str) -> QWidget:
        row = ButtonRow(self.theme)
        for press in presses:
            row.add(self._button(press), "")
        if not label:
            return row
        size = self.theme.tokens.type.chrome
        heading = RichText(self.theme, label, size=size, bold=True, heading=True)
        return Captioned(self.theme, heading, row)

    def _button(self, press: p.Press) -> Button:
        button = Button(self.theme, press.text, kind=press.kind, icon=press.icon, main=False)
        button.touched.connect(lambda: self.act(press.event))
        return button


def _stands_in_columns(piece: p.Piece) -> bool:
    return isinstance(piece, p.Line) and not (
        piece.plain or piece.alarm or piece.done or piece.wide
    )


def _chart_data(piece: p.Bars) -> ChartData:
    bar, missing = piece.keys
    return ChartData(
        piece.labels, piece.values, (), piece.whole, piece.ticks, piece.across, piece.upwards,
        (bar, "", missing),
    )  # fmt: skip


def _chart_width(theme: Theme, piece: p.Bars) -> int:
    """Return the width in which no label of a chart touches the next one."""
    size = theme.tokens.type.chrome_small
    style = text_style(theme, size=size)
    wide = [
        max(SetText(line, style, ENDLESS).widest() for line in label.split("\n"))
        for label in piece.labels
    ]
    apart = max((sum(pair) / 2 for pair in pairwise(wide)), default=0)
    return round((apart + size * _LABEL_GAP_EMS) * len(wide) + size * _SIDE_EMS)
