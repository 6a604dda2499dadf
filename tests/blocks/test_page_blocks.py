"""The blocks that stand still, kind by kind: what becomes of each at a width and on a screen."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.blocks.evidence.block import Evidence, Finding
from kiosk.blocks.program.block import ProgramPath
from kiosk.content.model import blocks as b
from kiosk.content.model.pack import WarningSigns
from kiosk.pages.labels import block_labels
from kiosk.pages.page import CreditLine, ReferenceLine, TextProps
from kiosk.shared.wording import Words
from kiosk.visit.events import OpenSheet
from kiosk.visit.sheets import ReferenceSheet
from kiosk.warning_signs.book import SignBook
from ui.blocks.grids import card_rows
from ui.blocks.interactive import InteractiveBlock
from ui.blocks.page_blocks import Builder
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.flip_card import FlipCard, FlipWords
from ui.widgets.cards.source_row import SourceRow
from ui.widgets.input.button import Button
from ui.widgets.layout.panel import Panel
from ui.widgets.layout.row import Row
from ui.widgets.layout.table import TableRow
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

LONG = "A paragraph that takes its lines, as a patient would read it on a bench. "
ONE, TWO = OpenSheet(ReferenceSheet("one")), OpenSheet(ReferenceSheet("two"))
MakeBuilder = Callable[..., Builder]


def _runs(words: str) -> b.Runs:
    return (b.Run(words),)


@pytest.fixture
def make_builder(qapp: QApplication) -> MakeBuilder:
    def make(
        *,
        width: int = 1200,
        size: tuple[int, int, float] = (1920, 1080, 21.5),
        text_size: str = "m",
    ) -> Builder:
        theme = Theme(make_tokens(Screen(*size), text_size, "light"), PackArt(lambda _: b""))
        text = TextProps(
            block_labels(Words("en")),
            {"one": "1", "two": "2"},
            {},
            (ReferenceLine(ONE, "1", "A trial", "A journal", "example.org"),),
            (CreditLine("Somebody, CC0", "A calf"), CreditLine("", "A foot")),
            SignBook(WarningSigns((), ()), (), "", ""),
        )
        return Builder(theme, text, "#ffffff", "#ffffff", width, lambda _event: None)

    return make


def _kinds(items: list[FlowItem]) -> list[type]:
    return [type(item.widget) for item in items]


def test_references_become_raised_numbers_and_neighbours_get_a_comma(
    make_builder: MakeBuilder,
) -> None:
    runs = (b.Run("So it is."), b.Run("", target="ref:one"), b.Run("", target="ref:two"))
    spans = make_builder().spans(runs)
    assert "".join(span.text for span in spans) == "So it is.\u00a01,\u00a02"
    assert [span.raised for span in spans] == [False, True, True, True]
    assert [span.target for span in spans if span.target] == [ONE, TWO]


def test_a_paragraph_beside_what_answers_to_touch_stays_with_it(make_builder: MakeBuilder) -> None:
    builder = make_builder()
    before, part, after = b.Paragraph(_runs("Touch.")), Evidence(()), b.Paragraph(_runs("Read."))
    control, chart, words = (Button(builder.theme, name) for name in ("Less", "Chart", "Words"))
    answers = InteractiveBlock((FlowItem(control), FlowItem(chart), FlowItem(words)))
    made = builder.items((before, part, after, b.Paragraph(_runs("Next."))), {1: answers})
    assert [item.joins_next for item in made] == [True, False, False, True, False, False]
    step = replace(answers, step="1")
    alone = builder.items((before, part, after), {1: step})
    assert not any(item.joins_next for item in alone)


def test_what_announces_stays_with_what_it_announces(make_builder: MakeBuilder) -> None:
    first, second, heading, _ = make_builder().items(
        (
            b.Paragraph(_runs("Three things help: ")),
            b.Paragraph(_runs("This does not.")),
            b.Heading(2, "Next"),
            b.Paragraph(_runs("Words")),
        )
    )
    assert (first.joins_next, second.joins_next) == (True, False)
    assert heading.keep_with_next


def test_buttons_stay_with_the_words_before_them(make_builder: MakeBuilder) -> None:
    actions = b.Actions((b.Action("Begin", "exercise:x"), b.Action("Read on", "page:y")))
    words, row = make_builder().items((b.Paragraph(_runs("Ready?")), actions))
    assert words.keep_with_next
    begin, read = row.widget.findChildren(Button)
    assert (begin.main, read.main) == (True, False)


@pytest.mark.parametrize(
    ("count", "width", "rows"), [(3, 1200, 1), (4, 1200, 2), (5, 1200, 3), (3, 400, 3)]
)
def test_cards_stand_side_by_side_where_they_have_room(
    make_builder: MakeBuilder, count: int, width: int, rows: int
) -> None:
    cards = b.Cards(tuple(b.Card(f"{n}", _runs("Words")) for n in range(count)))
    items = make_builder(width=width).items((cards,))
    assert _kinds(items) == [Row] * rows


def test_steps_are_numbered_from_one(make_builder: MakeBuilder) -> None:
    steps = b.Steps((b.Step("Stand", ()), b.Step("Lean", _runs("Slowly"))))
    items = make_builder().items((steps,))
    assert _kinds(items) == [Panel, Panel]
    assert items[0].gap > 0


@pytest.mark.parametrize(("size", "boxes"), [((1080, 1920, 21.5), 1), ((800, 480, 7.0), 3)])
def test_a_box_is_cut_between_its_paragraphs_on_a_low_screen(
    make_builder: MakeBuilder, size: tuple[int, int, float], boxes: int
) -> None:
    builder = make_builder(size=size, text_size="xl")
    assert builder.theme.tokens.low is (boxes > 1)
    for block in (
        b.Callout("tip", tuple(_runs(f"{n}") for n in range(3))),
        b.Summary(tuple(_runs(f"{n}") for n in range(3))),
    ):
        assert _kinds(builder.items((block,))) == [Panel] * boxes


def test_a_box_that_no_screenful_holds_is_cut_too(make_builder: MakeBuilder) -> None:
    block = b.Callout("note", tuple(_runs(LONG) for _ in range(6)))
    builder = make_builder(width=500)
    items = builder.items((block,))
    assert len(items) == 6
    for item in items:
        assert isinstance(item.widget, Panel)
        assert item.widget.height_for(500) < builder.theme.tokens.tallest_box


TABLE = b.Table(
    (_runs("For"), _runs("How long"), _runs("How often")),
    (
        (_runs("Calf"), _runs("30 seconds"), _runs("twice a day")),
        (_runs("Foot"), _runs("20 seconds"), _runs("once a day")),
    ),
)


def test_a_table_has_a_header_that_stays_with_its_rows(make_builder: MakeBuilder) -> None:
    items = make_builder().items((TABLE,))
    assert _kinds(items) == [TableRow] * 3
    assert [item.keep_with_next for item in items] == [True, False, False]


def test_a_table_without_room_becomes_a_card_a_row(make_builder: MakeBuilder) -> None:
    items = make_builder(width=300).items((TABLE,))
    assert _kinds(items) == [Panel, Panel]
    said = [text.accessibleName() for text in items[0].widget.findChildren(RichText)]
    assert said == ["For Calf", "How long: 30 seconds", "How often: twice a day"]


def test_a_story_is_told_under_its_title(make_builder: MakeBuilder) -> None:
    parts = (b.StoryPart("Before", _runs("It hurt")), b.StoryPart("After", _runs("It held")))
    title, *boxes = make_builder().items((b.Story("Ann, a runner", parts),))
    assert title.keep_with_next
    assert _kinds(boxes) == [Panel, Panel]


def test_a_finding_says_its_verdict_first(make_builder: MakeBuilder) -> None:
    builder = make_builder()
    finding = Finding("Quinine", "not-routine", _runs("It harms some."))
    (item,) = builder.items((Evidence((finding,)),))
    said = [text.accessibleName() for text in item.widget.findChildren(RichText)]
    verdict = builder.text.labels.verdicts["not-routine"]
    assert said == ["Quinine", f"{verdict}. It harms some."]


def test_a_touch_on_a_source_leads_to_it(make_builder: MakeBuilder) -> None:
    touched: list[object] = []
    base = make_builder()
    builder = Builder(base.theme, base.text, base.tint, base.ground, base.width, touched.append)
    (item,) = builder.items((b.References(),))
    assert isinstance(item.widget, SourceRow)
    item.widget.touched.emit()
    assert touched == [ONE]


def test_every_maker_is_named_and_further_titles_follow(make_builder: MakeBuilder) -> None:
    items = make_builder().items((b.Credits(),))
    said = [t.accessibleName() for i in items for t in i.widget.findChildren(RichText)]
    assert said == ["Somebody, CC0: A calf", "A foot"]
    assert all(one.gap >= other.gap for one, other in pairwise(items))


def test_a_block_that_nothing_draws_is_an_error(make_builder: MakeBuilder) -> None:
    with pytest.raises(TypeError, match="ProgramPath"):
        make_builder().items((ProgramPath("calf"),))


@pytest.mark.parametrize("dense", [False, True])
@pytest.mark.parametrize(("title", "rows"), [("Age", 1), ("Muskelverletzungsvorbeugung", 2)])
def test_cards_stand_one_below_the_other_where_a_word_has_no_room_beside_its_neighbour(
    make_builder: MakeBuilder, title: str, rows: int, dense: bool
) -> None:
    builder = replace(make_builder(), dense=dense)
    body = builder.theme.tokens.type.body
    words = FlipWords(title, [Span("A cause.")], [Span("Do this.")], "What to do", "Back")
    builder = replace(builder, width=24 * body)
    cards = [
        FlipCard(builder.theme, words, icon="flag", tint="#ffffff", turned=False) for _ in range(2)
    ]
    assert len(card_rows(builder, cards, 11.5, 10)) == rows
