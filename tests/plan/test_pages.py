"""Where blocks stand on the sheets of a plan: whole, apart, in order, what cannot wait first."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from kiosk.content.model.pack import Library
from kiosk.exercise.repository import ExerciseRepository
from kiosk.plan.model import Point, RedFlagLine, TakeHome
from kiosk.plan.sheet import SheetProps, build_sheet_view
from kiosk.shared import paths
from kiosk.shared.wording import Words
from kiosk.startup.resolve import open_content
from kiosk.startup.typefaces import own
from tests.plan.plans import PLAN
from tests.support.clock import FakeClock
from ui.plan.paper.blocks import Habits, Head, NextVisit, RedFlagBox
from ui.plan.paper.canvas import Canvas, Paper
from ui.plan.paper.diary import Diary
from ui.plan.paper.exercise import ExerciseBlock
from ui.plan.paper.pages import Page, lay_out
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


@pytest.fixture(scope="module")
def library(cache_folder: Path) -> Library:
    return open_content(paths.built_in_pack(), cache_folder)


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
    assert flat.count(Habits) == bool(plan.habits)
    assert flat.count(RedFlagBox) == len({line.level == "now" for line in plan.red_flags})
    assert flat.count(NextVisit) == 1
    assert flat[0] is Head
    assert pages[-1] == [Diary]


@of_every_plan
def test_exercises_keep_their_order(sheet_of: MakeSheet, plan: TakeHome) -> None:
    pages = lay_out(Canvas(Paper.A4), sheet_of(plan))
    for page in pages:
        tops = [p.rect.top() for p in page]
        in_order = [p.rect.top() for p in page if isinstance(p.block, ExerciseBlock)]
        assert in_order == sorted(in_order)
        assert min(tops) == Canvas(Paper.A4).room.top()


def test_what_cannot_wait_and_the_next_visit_are_at_the_foot_of_the_first_sheet(
    sheet_of: MakeSheet,
) -> None:
    canvas = Canvas(Paper.A4)
    plan = many(replace(PLAN, red_flags=(NOW, LATER)), 10)
    first, *others = lay_out(canvas, sheet_of(plan))
    box, visit = first[-2:]
    assert (type(box.block), type(visit.block)) == (RedFlagBox, NextVisit)
    assert visit.rect.bottom() == canvas.room.bottom()
    assert box.rect.bottom() < visit.rect.top()
    later = kinds((*others,))
    assert [page.count(RedFlagBox) for page in later][-2:] == [1, 0]


def test_signs_that_would_take_the_first_sheet_follow_the_exercises(sheet_of: MakeSheet) -> None:
    first, *others = kinds(lay_out(Canvas(Paper.A4), sheet_of(PLANS["very many signs"])))
    assert ExerciseBlock in first
    assert RedFlagBox not in first
    assert any(page[-1] is NextVisit for page in others)


def test_blocks_stand_closer_where_that_saves_a_sheet(sheet_of: MakeSheet) -> None:
    """Of all counts of exercises one at least needs the closer gaps; none is further apart."""
    canvas, gaps = Canvas(Paper.A4), set()
    for count in range(1, 12):
        first = lay_out(canvas, sheet_of(many(PLAN, count)))[0]
        body = [placed for placed in first if not isinstance(placed.block, RedFlagBox | NextVisit)]
        gaps |= {round(b.rect.top() - a.rect.bottom()) for a, b in pairwise(body)}
    assert gaps <= {canvas.mm(6), canvas.mm(3), canvas.mm(1.5)}
    assert len(gaps) > 1


def test_a_block_taller_than_the_sheet_has_one_to_itself(sheet_of: MakeSheet) -> None:
    giant = replace(PLAN, habits=(Point("Stretch.", "Every morning and night. " * 900),))
    canvas = Canvas(Paper.A4)
    pages = lay_out(canvas, sheet_of(giant))
    [alone] = [page for page in pages if isinstance(page[0].block, Habits)]
    assert len(alone) == 1
    assert alone[0].block.height > alone[0].rect.height() == canvas.room.height()
