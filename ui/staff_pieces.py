"""From the pieces of a staff page to what `PagedFlow` sets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.screens import staff_pieces as p
from kiosk.staff.events import Event
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.button_row import ButtonRow
from ui.widgets.captioned import Captioned
from ui.widgets.chart import Chart, ChartData
from ui.widgets.fact_card import FactCard
from ui.widgets.flow import Atom, Row
from ui.widgets.notice_board import NoticeBoard
from ui.widgets.rich_text import RichText
from ui.widgets.ruler import Ruler
from ui.widgets.setting_line import SettingLine

_CARD_EMS = 11.0
"""The narrowest card of a figure, in ems of the bars' text."""


@dataclass(frozen=True)
class Pieces:
    """Builds a page of `width` pixels; a touched button's event goes to `act`."""

    look: Look
    width: int
    act: Callable[[Event], None]

    def atoms(self, pieces: Sequence[p.Piece]) -> list[Atom]:
        """Return the page, piece by piece."""
        return [atom for piece in pieces for atom in self._of(piece)]

    def _of(self, piece: p.Piece) -> list[Atom]:
        space = self.look.tokens.space
        match piece:
            case p.Heading(text):
                size = self.look.tokens.type.h3
                heading = RichText(self.look, text, size=size, bold=True, heading=True)
                return [Atom(heading, space.l, keep_with_next=True)]
            case p.Words():
                return [Atom(self._words(piece), space.xs if piece.small else space.m)]
            case p.Cards(cards):
                return self._cards(cards)
            case p.Line(label, value, press):
                return [Atom(self._line(label, value, press), space.xs)]
            case p.Presses(presses, label):
                return [Atom(self._presses(presses, label), space.m)]
            case p.Bars():
                return [Atom(Chart(self.look, _chart_data(piece), piece.summary), space.m)]
            case p.Ruler(millimetres, label):
                return [Atom(Ruler(self.look, millimetres, label), space.m)]

    def _words(self, piece: p.Words) -> QWidget:
        sizes = self.look.tokens.type
        if not piece.alarm:
            size = sizes.chrome_small if piece.small else sizes.chrome
            return RichText(self.look, piece.text, size=size)
        return NoticeBoard(self.look, [piece.text], alarm=True)

    def _cards(self, cards: Sequence[p.Card]) -> list[Atom]:
        narrowest = _CARD_EMS * self.look.tokens.type.chrome
        columns = max(1, min(len(cards), 4, int(self.width // narrowest)))
        rows = -(-len(cards) // columns)
        columns = -(-len(cards) // rows)
        made = [FactCard(self.look, card.kicker, card.title, card.note) for card in cards]
        gap = self.look.tokens.space.gutter
        starts = range(0, len(made), columns)
        return [Atom(Row(self.look, made[i : i + columns], columns), gap) for i in starts]

    def _line(self, label: str, value: str, press: p.Press | None) -> SettingLine:
        button = None if press is None else self._button(press)
        return SettingLine(self.look, label, value, button)

    def _presses(self, presses: Sequence[p.Press], label: str) -> QWidget:
        row = ButtonRow(self.look)
        for press in presses:
            row.add(self._button(press), "")
        if not label:
            return row
        size = self.look.tokens.type.chrome
        heading = RichText(self.look, label, size=size, bold=True, heading=True)
        return Captioned(self.look, heading, row)

    def _button(self, press: p.Press) -> Button:
        button = Button(self.look, press.text, kind=press.kind, icon=press.icon, main=False)
        button.touched.connect(lambda: self.act(press.event))
        return button


def _chart_data(piece: p.Bars) -> ChartData:
    bar, missing = piece.keys
    return ChartData(
        piece.labels, piece.values, (), piece.whole, piece.ticks, piece.across, piece.upwards,
        (bar, "", missing),
    )  # fmt: skip
