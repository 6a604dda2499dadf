"""Parts of a page stand whole, apart, in the reading direction, at every width."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.stand import LONG, Stand, a_theme, heard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.band import Band
from ui.widgets.cards.bars import BarOf, Bars
from ui.widgets.cards.beside_code import BesideCode
from ui.widgets.cards.card import Card, fact_card
from ui.widgets.cards.count_line import CountLine
from ui.widgets.cards.notice_board import NoticeBoard
from ui.widgets.cards.setting_line import SettingLine
from ui.widgets.cards.stage_path import StageCard, StagePath
from ui.widgets.cards.step_road import RoadStop, StepRoad
from ui.widgets.input.button import Button
from ui.widgets.input.stepper import Stepper
from ui.widgets.layout.beside import Beside
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.captioned import Captioned
from ui.widgets.layout.changing import Changing
from ui.widgets.layout.label_row import LabelRow
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.layout.row import Row
from ui.widgets.layout.table import TableRow
from ui.widgets.media.qr import QrCode
from ui.widgets.media.ruler import Ruler
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

WIDTHS = (420, 760, 1500)
LOOKS = {
    "m": {"size": (1920, 1080), "text": "m"},
    "xl upright": {"size": (1080, 1920), "text": "xl"},
}


def words(theme: Theme, text: str = LONG) -> RichText:
    return RichText(theme, text, size=theme.tokens.type.body)


def said(theme: Theme, text: str = LONG) -> Panel:
    return Panel(theme, [[Span(text)]])


def row(theme: Theme, *names: str) -> ButtonRow:
    made = ButtonRow(theme)
    for name in names or ("Yes", "Not sure", "No, never"):
        made.add(Button(theme, name), name.lower())
    return made


def stepper(theme: Theme) -> Stepper:
    made = Stepper(theme, "Less", "More")
    made.show_value("12 min", True, True)
    return made


def panel(theme: Theme, *, hang: bool) -> Panel:
    shape = Shape(fill=theme.tokens.colour.card, hang=hang)
    return Panel(theme, [[Span(LONG)], [Span("Short.")]], title="A title", badge=Badge(text="3"),
                 shape=shape)  # fmt: skip


STOPS = [RoadStop(f"Week {n}", f"Week {n}", "check", str(n), n == 1) for n in range(4)]
LAYOUTS: dict[str, Callable[[Theme, int], QWidget]] = {
    "band": lambda t, _: Band(t, "Take care", "flag", t.tokens.colour.tints[1], row(t)),
    "bars": lambda t, _: Bars(t, [BarOf([Span("Before")], 3, 5), BarOf([Span("After")], 1, 5)]),
    "code and words": lambda t, _: BesideCode(
        t, QrCode(t, [0] * 25, "A code"), [FlowItem(words(t, "Scan me")), FlowItem(words(t), 20)]
    ),
    "card": lambda t, _: Card(t, [FlowItem(words(t)), FlowItem(words(t, "Short"), 18)]),
    "count": lambda t, _: CountLine(t, LONG, "12 visits", 0.5),
    "fact": lambda t, _: fact_card(t, "Minutes", "12", LONG),
    "notices": lambda t, _: NoticeBoard(t, [LONG, "Closed today"]),
    "setting": lambda t, _: SettingLine(t, "Size", LONG, Button(t, "Change"), note=LONG),
    "alarm": lambda t, _: SettingLine(t, "Size", LONG, Button(t, "Mend"), alarm=True),
    "stages": lambda t, _: StagePath(t, [StageCard(t, "Week", "Stretch", n == 1) for n in (1, 2)]),
    "road": lambda t, width: StepRoad(t, STOPS, width, "#ffffff", "#000000"),
    "piece and button": lambda t, _: Beside(t, said(t), Button(t, "Show me")),
    "buttons": lambda t, _: row(t, "Yes", "No", "Later", "Ask me again in a week"),
    "heading and choices": lambda t, _: Captioned(t, words(t, "Text size"), row(t)),
    "label and buttons": lambda t, _: LabelRow(t, words(t, "In the calf"), row(t, "Yes", "No")),
    "panel": lambda t, _: panel(t, hang=False),
    "panel that hangs": lambda t, _: panel(t, hang=True),
    "row": lambda t, _: Row(t, [fact_card(t, "A", "1", ""), fact_card(t, "B", "2", LONG)]),
    "table": lambda t, _: TableRow(
        t, [[Span("A")], [Span(LONG)]], [9, 30], header=False, ground=""
    ),
    "stepper": lambda t, _: stepper(t),
    "ruler": lambda t, _: Ruler(t, 50, LONG),
}  # fmt: skip
each_layout = pytest.mark.parametrize("make", LAYOUTS.values(), ids=LAYOUTS.keys())
each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())


@each_look
@each_layout
def test_parts_are_whole_and_apart(
    qtbot: QtBot, make: Callable[[Theme, int], QWidget], look: dict[str, object]
) -> None:
    theme = a_theme(**look)  # type: ignore[arg-type]
    for width in WIDTHS:
        stand = Stand(qtbot, make(theme, width), width)
        places = stand.places()
        assert places
        whole = stand.widget.rect()
        assert [place for place in places if not whole.contains(place)] == []
        assert not any(a.intersects(b) for a, b in combinations(places, 2))


@each_layout
def test_parts_stand_the_other_way_round_where_one_reads_from_the_right(
    qtbot: QtBot, make: Callable[[Theme, int], QWidget]
) -> None:
    for width in WIDTHS:
        left, right = (
            Stand(qtbot, make(a_theme(rtl=rtl), width), width).places() for rtl in (False, True)
        )
        assert [(width - p.x() - p.width(), p.y(), p.width(), p.height()) for p in right] == [
            (p.x(), p.y(), p.width(), p.height()) for p in left
        ]


PAIRS: dict[str, Callable[[Theme], QWidget]] = {
    "band": lambda t: Band(t, "Take care", "flag", "#ffffff", row(t)),
    "piece and button": lambda t: Beside(t, said(t), Button(t, "Show me")),
    "heading and choices": lambda t: Captioned(t, words(t, "Text size"), row(t)),
    "label and buttons": lambda t: LabelRow(t, words(t, "In the calf"), row(t)),
}


@pytest.mark.parametrize("make", PAIRS.values(), ids=PAIRS.keys())
def test_two_stand_side_by_side_only_where_there_is_room(
    qtbot: QtBot, make: Callable[[Theme], QWidget]
) -> None:
    """Side by side, both have their middle on one line; else the second begins under the first."""
    wide = Stand(qtbot, make(a_theme()), 1500)
    first, second = wide.places()
    assert first.right() < second.left()
    assert abs(first.center().y() - second.center().y()) <= 1
    narrow = Stand(qtbot, make(a_theme()), 360)
    first, second = narrow.places()
    assert first.bottom() < second.top()


def test_the_lower_of_two_side_by_side_stands_half_way_up(qtbot: QtBot) -> None:
    theme = a_theme()
    buttons = row(theme, *(f"Choice {number}" for number in range(20)))
    for pair in (
        Beside(theme, said(theme, LONG * 4), Button(theme, "Show me")),
        Captioned(theme, words(theme, "Size"), buttons),
    ):
        first, second = Stand(qtbot, pair, 1200).places()
        assert first.right() < second.left()
        assert abs(first.height() - second.height()) > 20
        assert abs(first.center().y() - second.center().y()) <= 1


def test_a_label_without_buttons_takes_no_room_for_them(qtbot: QtBot) -> None:
    theme = a_theme()
    label = LabelRow(theme, words(theme), ButtonRow(theme))
    assert label.height_for(400) == words(theme).height_for(400)


def test_buttons_wrap_and_say_what_they_stand_for(qtbot: QtBot) -> None:
    theme = a_theme()
    buttons = row(theme, "Yes", "No", "Later")
    stand = Stand(qtbot, buttons, buttons.natural_width())
    assert len({place.y() for place in stand.places()}) == 1
    stand.resize(buttons.natural_width() - 1, 400)
    assert len({place.y() for place in stand.places()}) == 2
    chosen = heard(buttons.chosen)
    for name in ("Yes", "No", "Later"):
        stand.touch(name)
    assert chosen == ["yes", "no", "later"]
    buttons.set_values(["a", "b", "c"])
    stand.touch("No")
    assert chosen[-1] == "b"


def test_what_changes_keeps_the_room_of_the_tallest(qtbot: QtBot) -> None:
    theme = a_theme()
    short, tall = words(theme, "Short"), words(theme)
    changing = Changing([short, tall], 0)
    stand = Stand(qtbot, changing, 300)
    assert changing.height_for(300) == tall.height_for(300) > short.height_for(300)
    assert stand.places() == [QRect(0, 0, 300, short.height_for(300))]
    changing.show_one(1)
    assert stand.places() == [QRect(0, 0, 300, tall.height_for(300))]


def test_a_row_leaves_room_for_the_columns_that_it_lacks(qtbot: QtBot) -> None:
    theme = a_theme()
    cards = [fact_card(theme, "A", "1", ""), fact_card(theme, "B", "2", LONG)]
    first, second = Stand(qtbot, Row(theme, cards, columns=3), 900).places()
    gutter = theme.tokens.space.gutter
    assert first.width() == second.width() == (900 - 2 * gutter) // 3
    assert first.height() == second.height()
    assert second.left() - first.right() - 1 == gutter


@pytest.mark.parametrize("width", [420, 500, 900, 1600])
def test_stations_stand_so_that_no_word_is_cut(qtbot: QtBot, width: int) -> None:
    theme = a_theme(text="xl")
    cards = [StageCard(theme, f"Week {n}", "Unhurried strengthening", n == 1) for n in range(4)]
    path = StagePath(theme, cards)
    Stand(qtbot, path, width)
    assert not any(card.clipped() for card in cards)
    assert width != 1600 or len({card.y() for card in cards}) < 4


def test_a_setting_beside_a_taller_one_stands_half_way_up(qtbot: QtBot) -> None:
    theme = a_theme()
    low = SettingLine(theme, "Size", "", Button(theme, "Change"))
    settings = Row(theme, [low, SettingLine(theme, LONG, LONG)])
    Stand(qtbot, settings, 700)
    middles = [
        part.geometry().center().y() for part in low.findChildren(QWidget) if part.isVisible()
    ]
    assert low.height() > low.height_for(low.width())
    assert middles == pytest.approx([low.rect().center().y()] * 2, abs=1)


def test_a_setting_has_all_the_room_where_there_is_no_button(qtbot: QtBot) -> None:
    theme = a_theme()
    with_button = SettingLine(theme, "Size", LONG, Button(theme, "Change"))
    without = SettingLine(theme, "Size", LONG)
    wide = [
        max(p.width() for p in Stand(qtbot, w, 700).places(RichText))
        for w in (with_button, without)
    ]
    assert wide[1] - wide[0] > theme.tokens.touch.main


def test_a_setting_s_button_says_what_it_changes(qtbot: QtBot) -> None:
    theme = a_theme()
    line = SettingLine(theme, "Text size", "Large", Button(theme, "Change"))
    touched = heard(line.touched)
    Stand(qtbot, line, 700).touch("Change: Text size")
    assert touched == [None]


def test_panel_titles_stand_beside_their_badge_and_words_below(qtbot: QtBot) -> None:
    theme = a_theme()
    title, first, _second = Stand(qtbot, panel(theme, hang=False), 700).places()
    assert title.left() > first.left() == theme.tokens.space.l
    title, first, second = Stand(qtbot, panel(theme, hang=True), 700).places()
    assert title.left() == first.left() == second.left() > theme.tokens.space.l


def test_a_panel_without_a_surface_has_no_air_around(qtbot: QtBot) -> None:
    theme = a_theme()
    bare = Panel(theme, [[Span(LONG)]])
    assert Stand(qtbot, bare, 500).places() == [bare.rect()]
