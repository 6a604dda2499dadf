"""Where blocks stand on the sheets of a plan: whole, apart, in order, what cannot wait first."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF

from kiosk.content.model.pack import Library
from kiosk.exercise.repository import ExerciseRepository
from kiosk.plan.model import Point, RedFlagLine, TakeHome
from kiosk.plan.sheet import SheetProps, build_sheet_view
from kiosk.shared.wording import Words
from kiosk.startup.typefaces import own
from tests.plan.plans import PLAN
from tests.support.clock import FakeClock
from ui.plan.paper.agenda import Agenda
from ui.plan.paper.base.blocks import Habits, NextVisit, Notes
from ui.plan.paper.base.canvas import Canvas, Paper
from ui.plan.paper.diary import Diary
from ui.plan.paper.exercise.block import ExerciseBlock
from ui.plan.paper.head import Head
from ui.plan.paper.pages import GAPS_MM, Page, lay_out
from ui.plan.paper.signs import RedFlagBox
from ui.plan.paper.visit_list import FEWEST_ROWS, VisitList
from ui.theme import fonts

NOW = RedFlagLine("Get medical help at once:", "Chest discomfort", "now")
LATER = RedFlagLine("See a doctor soon:", "Weakness", "visit")
CANVASES = {
    f"{paper.value}{' from the right' if rtl else ''}": Canvas(paper, rtl)
    for paper in Paper
    for rtl in (False, True)
}
on_every_paper = pytest.mark.parametrize("canvas", CANVASES.values(), ids=CANVASES.keys())
MakeSheet = Callable[[TakeHome], SheetProps]


@pytest.fixture
def sheet_of(qapp: object, library: Library) -> MakeSheet:
    fonts.load(own())
    repository = ExerciseRepository(library.exercise_file)
    return lambda plan: build_sheet_view(plan, repository, Words("en"), FakeClock().today())


def many(plan: TakeHome, count: int) -> TakeHome:
    """Return the plan with so many exercises."""
    whole = plan.exercises * count
    return replace(plan, exercises=whole[:count])


PLANS = {
    "no exercise": many(PLAN, 0),
    "one": many(PLAN, 1),
    "three": PLAN,
    "ten": many(PLAN, 10),
    "signs of both kinds": replace(PLAN, red_flags=(NOW, NOW, LATER)),
    "no habits and no signs": replace(PLAN, habits=(), red_flags=()),
    "very many signs": replace(PLAN, red_flags=(replace(NOW, signs="Pain and more. " * 60),) * 5),
    "long habits": replace(PLAN, habits=(Point("Stretch.", "Every morning and night. " * 40),) * 3),
}
of_every_plan = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS.keys())


def kinds(pages: tuple[Page, ...]) -> list[list[type]]:
    return [[type(placed.block) for placed in page] for page in pages]


@on_every_paper
@of_every_plan
def test_blocks_stand_whole_and_apart_on_the_sheet(
    sheet_of: MakeSheet, plan: TakeHome, canvas: Canvas
) -> None:
    for page in lay_out(canvas, sheet_of(plan)):
        assert page
        for placed in page:
            assert canvas.room.contains(placed.rect)
            assert placed.rect.height() == min(placed.block.height, canvas.room.height())
        shrunk = [QRectF(p.rect).adjusted(0, 1, 0, -1) for p in page]
        assert not any(a.intersects(b) for a, b in combinations(shrunk, 2))


@on_every_paper
@of_every_plan
def test_every_block_is_there_once_and_in_order(
    sheet_of: MakeSheet, plan: TakeHome, canvas: Canvas
) -> None:
    pages = kinds(lay_out(canvas, sheet_of(plan)))
    flat = [kind for page in pages for kind in page]
    assert flat.count(ExerciseBlock) == len(plan.exercises)
    assert flat.count(Agenda) == bool(plan.exercises)
    assert flat.count(Habits) == bool(plan.habits)
    assert flat.count(RedFlagBox) == len({line.level == "now" for line in plan.red_flags})
    assert flat.count(NextVisit) == 1
    assert flat[0] is Head
    assert pages[-1] == [Diary]


@of_every_plan
def test_exercises_keep_their_order_two_a_page(sheet_of: MakeSheet, plan: TakeHome) -> None:
    canvas = Canvas(Paper.A4)
    pages = lay_out(canvas, sheet_of(plan))
    counts = []
    for page in pages:
        exercises = [p.rect.top() for p in page if isinstance(p.block, ExerciseBlock)]
        assert exercises == sorted(exercises)
        assert min(p.rect.top() for p in page) == canvas.room.top()
        counts.append(len(exercises))
    assert max(counts) <= 2
    assert counts.count(1) <= 1 + (plan is PLANS["long habits"])


def filled(page: Page, canvas: Canvas) -> float:
    """Return which share of its room a page's blocks and the gaps between them take."""
    gaps = canvas.mm(GAPS_MM[0]) * (len(page) - 1)
    return (sum(p.rect.height() for p in page) + gaps) / canvas.room.height()


@on_every_paper
@of_every_plan
def test_no_page_looks_forgotten(sheet_of: MakeSheet, plan: TakeHome, canvas: Canvas) -> None:
    pages = lay_out(canvas, sheet_of(plan))
    assert min(filled(page, canvas) for page in pages) >= 0.6


def test_what_cannot_wait_and_the_next_visit_are_at_the_foot_of_the_first_sheet(
    sheet_of: MakeSheet,
) -> None:
    canvas = Canvas(Paper.A4)
    many_signs = replace(LATER, signs="Weakness and more. " * 100)
    plan = many(replace(PLAN, red_flags=(NOW, many_signs)), 10)
    first, *others = lay_out(canvas, sheet_of(plan))
    box, visit = first[-2:]
    assert (type(box.block), type(visit.block)) == (RedFlagBox, NextVisit)
    assert visit.rect.bottom() == canvas.room.bottom()
    assert box.rect.bottom() < visit.rect.top()
    later = kinds((*others,))
    assert [page.count(RedFlagBox) for page in later][-2:] == [1, 0]
    assert later[-2][-1] is Notes  # what the signs leave of their page


def test_all_signs_are_on_the_first_sheet_if_it_holds_them(sheet_of: MakeSheet) -> None:
    plan = replace(PLAN, red_flags=(NOW, LATER))
    first, *others = kinds(lay_out(Canvas(Paper.A4), sheet_of(plan)))
    assert first.count(RedFlagBox) == 2
    assert not any(RedFlagBox in page for page in others)


def test_signs_that_no_first_sheet_holds_come_before_the_exercises(sheet_of: MakeSheet) -> None:
    pages = kinds(lay_out(Canvas(Paper.A4), sheet_of(PLANS["very many signs"])))
    flat = [kind for page in pages for kind in page]
    assert flat.index(RedFlagBox) < flat.index(ExerciseBlock)


def test_habits_give_way_to_signs_that_cannot_wait(sheet_of: MakeSheet) -> None:
    first, second, *_ = kinds(lay_out(Canvas(Paper.A4), sheet_of(PLANS["long habits"])))
    assert [kind for kind in first if kind is not Notes] == [Head, Agenda, RedFlagBox, NextVisit]
    assert second[0] is Habits


def test_blocks_of_the_first_sheet_stand_equally_far_apart(sheet_of: MakeSheet) -> None:
    for count in range(1, 12):
        first = lay_out(Canvas(Paper.A4), sheet_of(many(PLAN, count)))[0]
        body = [placed for placed in first if not isinstance(placed.block, RedFlagBox | NextVisit)]
        gaps = [b.rect.top() - a.rect.bottom() for a, b in pairwise(body)]
        assert max(gaps) - min(gaps) <= 1
        assert min(gaps) >= Canvas(Paper.A4).mm(GAPS_MM[-1])


@on_every_paper
def test_a_day_of_the_diary_has_room_for_handwriting(sheet_of: MakeSheet, canvas: Canvas) -> None:
    [placed] = lay_out(canvas, sheet_of(PLAN))[-1]
    assert isinstance(placed.block, Diary)
    assert placed.block.row_height() >= canvas.mm(9)


def test_a_block_taller_than_the_sheet_has_one_to_itself(sheet_of: MakeSheet) -> None:
    giant = replace(PLAN, habits=(Point("Stretch.", "Every morning and night. " * 900),))
    canvas = Canvas(Paper.A4)
    pages = lay_out(canvas, sheet_of(giant))
    [alone] = [page for page in pages if isinstance(page[0].block, Habits)]
    assert len(alone) == 1
    assert alone[0].block.height > alone[0].rect.height() == canvas.room.height()


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("ticked", [0, 3, 20])
def test_there_is_room_to_write_medicines_down(
    sheet_of: MakeSheet, paper: Paper, ticked: int
) -> None:
    """Below the diary; on a page of their own where many signs were marked."""
    told = tuple(f"A sign that somebody has marked in the check, number {n}" for n in range(ticked))
    sheet = sheet_of(replace(PLAN, tell_title="Tell", tell=told, tickable=("I sit", "I train")))
    assert sheet.visit.lines[-2:] == (("I sit", False), ("I train", False))
    *others, [placed] = lay_out(Canvas(paper), sheet)
    assert isinstance(placed.block, Diary)
    alone = [p.block for page in others for p in page if isinstance(p.block, VisitList)]
    below = [placed.block.visit] if placed.block.visit else []
    (found,) = [*alone, *below]
    assert bool(alone) == (ticked == 20)
    assert found.rows >= FEWEST_ROWS
