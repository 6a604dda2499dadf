"""What a person at home finds on the printed plan, whatever is on it and in both reading
directions."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.clinic.settings import EXAMPLE
from kiosk.content.model.pack import Library
from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.repository import ExerciseRepository
from kiosk.figure.drawing.display_list import Drawing
from kiosk.plan.model import build_take_home_view
from kiosk.plan.sheet import SheetProps, build_sheet_view
from kiosk.plan.view import suggested
from kiosk.shared import paths
from kiosk.shared.wording import Words
from kiosk.startup.typefaces import own
from kiosk.visit.context import ViewContext
from tests.support.clock import FakeClock
from tests.support.pdf import read_pages
from ui.plan.paper import pdf as printing
from ui.plan.paper.base.blocks import Habits
from ui.plan.paper.base.canvas import SMALL, UNITS_AN_INCH, Canvas, Paper
from ui.plan.paper.exercise.block import Density, ExerciseBlock
from ui.plan.paper.exercise.figure import paint_figure
from ui.plan.paper.pages import GAPS_MM, lay_out
from ui.plan.paper.signs import RedFlagBox
from ui.theme import fonts
from ui.widgets.text.text_layout import SetText

ALL = tuple(sorted(p.stem for p in (paths.built_in_pack() / "exercises").glob("*.toml")))
COUNTS = (0, 1, 2, 3, 6, 17)
FULL = 0.6

MakeSheet = Callable[..., SheetProps]


@pytest.fixture
def sheet_of(qapp: object, library: Library) -> MakeSheet:
    fonts.load(own())
    repository = ExerciseRepository(library.exercise_file)

    def make(*names: str, language: str = "en") -> SheetProps:
        words = Words(language)
        context = ViewContext(library, library.toc("en"), EXAMPLE, words)
        wanted = [prescribed(n, repository.plan(n), library.exercise_file(n)) for n in names]
        plan = build_take_home_view(wanted, context, suggested(context, repository))
        return build_sheet_view(plan, repository, words, FakeClock().today())

    return make


TALL = (Paper.LETTER, 2)
"""Where an exercise has a page of its own: beside it neither the habits nor the signs have room."""

on_both_papers = pytest.mark.parametrize("paper", Paper, ids=lambda paper: paper.value)
of_so_many = pytest.mark.parametrize("count", COUNTS)


@on_both_papers
@of_so_many
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_well_filled_with_two_exercises_at_most(
    sheet_of: MakeSheet, count: int, paper: Paper, language: str
) -> None:
    canvas = Canvas(paper, language == "ar")
    pages = lay_out(canvas, sheet_of(*ALL[:count], language=language))
    gap = canvas.mm(GAPS_MM[0])
    exercises = []
    for page in pages:
        taken = sum(placed.rect.height() for placed in page) + gap * (len(page) - 1)
        assert taken / canvas.room.height() >= FULL
        exercises.append(sum(isinstance(placed.block, ExerciseBlock) for placed in page))
    assert sum(exercises) == max(1, count)  # without any, the clinic's suggestion
    assert max(exercises) <= 2
    assert exercises.count(1) <= 2
    for page in (page for page, number in zip(pages, exercises, strict=True) if number == 1):
        if (paper, count) == TALL:
            continue
        beside = {type(placed.block) for placed in page}
        assert beside & {Habits, RedFlagBox}  # one alone shares its page with what is read too


@on_both_papers
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_page_has_room_for_any_two_exercises(
    sheet_of: MakeSheet, paper: Paper, language: str
) -> None:
    canvas = Canvas(paper, language == "ar")
    sheet, wide = sheet_of(*ALL, language=language), round(canvas.room.width())
    heights = sorted(
        ExerciseBlock(canvas, sheet, index, wide, density=Density.TIGHT).height
        for index in range(len(ALL))
    )
    assert sum(heights[-2:]) + canvas.mm(GAPS_MM[0]) <= canvas.room.height()


def test_each_exercise_is_drawn_at_its_start_and_at_its_end(
    sheet_of: MakeSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Drawing] = []

    def record(painter: QPainter, canvas: Canvas, drawing: Drawing, rect: QRectF) -> None:
        drawn.append(drawing)
        paint_figure(painter, canvas, drawing, rect)

    monkeypatch.setattr("ui.plan.paper.exercise.poses.paint_figure", record)
    sheet = sheet_of(*ALL)
    printing.pdf(sheet)
    assert len(drawn) == 2 * len(ALL)
    for picture, start, end in zip(sheet.pictures, drawn[::2], drawn[1::2], strict=True):
        assert (start, end) == (picture.start.drawing, picture.end.drawing)
        assert start.moving != end.moving


@on_both_papers
def test_each_exercise_says_how_much_on_which_days_and_when_to_stop(
    sheet_of: MakeSheet, paper: Paper
) -> None:
    sheet = sheet_of(*ALL)
    pages = [_folded(page) for page in read_pages(printing.pdf(sheet, paper))]
    for exercise, picture in zip(sheet.plan.exercises, sheet.pictures, strict=True):
        [page] = [
            page
            for page in pages
            if _folded(exercise.stop) in page and _folded(exercise.title) in page
        ]
        dose = exercise.dose
        said = (
            *dose.amount,
            dose.days,
            dose.often,
            exercise.feel,
            picture.start.caption,
            picture.end.caption,
            picture.side,
        )
        for words in said:
            assert _folded(words) in page


def test_where_nothing_was_done_a_calf_stretch_is_named_and_drawn(sheet_of: MakeSheet) -> None:
    sheet = sheet_of()
    first, second, *_ = map(_folded, read_pages(printing.pdf(sheet)))
    assert _folded("Our suggestion, until you and your physio choose what you do:") in first
    assert _folded("Every day, morning and night") in first
    assert [exercise.title for exercise in sheet.plan.exercises] == ["Wall calf stretch"]
    for page in (first, second):
        assert _folded("Wall calf stretch") in page
    assert _folded("Hold 30 seconds 3 times, each side") in second


@on_both_papers
@of_so_many
def test_no_line_ends_in_a_dot_between(sheet_of: MakeSheet, count: int, paper: Paper) -> None:
    for page in read_pages(printing.pdf(sheet_of(*ALL[:count]), paper)):
        assert not [line for line in page.splitlines() if line.rstrip().endswith("·")]


@on_both_papers
def test_words_are_large_and_none_stands_alone(
    sheet_of: MakeSheet, monkeypatch: pytest.MonkeyPatch, paper: Paper
) -> None:
    texts: list[SetText] = []
    paint = SetText.paint

    def record(text: SetText, painter: QPainter, at: QPointF) -> None:
        texts.append(text)
        paint(text, painter, at)

    monkeypatch.setattr(SetText, "paint", record)
    pages = read_pages(printing.pdf(sheet_of(*ALL), paper))
    points = [text._layout.font().pixelSize() * 72 / UNITS_AN_INCH for text in texts]
    assert min(points) >= SMALL - 0.05
    small = [text for text, size in zip(texts, points, strict=True) if size < 12]
    assert len(small) == 2 * len(pages)  # the line at each page's foot alone
    wide = Canvas(paper).mm(60)
    for text in texts:
        if text.lines > 1 and text.width > wide:
            last = text._layout.lineAt(text.lines - 1)
            said = text._layout.text()[last.textStart() : last.textStart() + last.textLength()]
            assert len(said.split()) > 1, text._layout.text()


def _folded(words: str) -> str:
    """Return words as they are compared: in one case, wherever a line breaks."""
    kept = words.replace("\ufffe", "-")  # what Qt's reader makes of a hyphen at a line's end
    return "".join(kept.split()).lower()
