"""Blocks onto pages: whole blocks only; what cannot wait and the next visit are at the foot of the
first, signs that can wait follow the exercises.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.plan.sheet import SheetProps
from ui.plan.paper.blocks import Block, Habits, Head, NextVisit, RedFlagBox, joined
from ui.plan.paper.canvas import FOOT_LINE_MM, SMALL, Canvas
from ui.plan.paper.diary import Diary
from ui.plan.paper.exercise import ExerciseBlock
from ui.widgets.text.text_layout import SetText, Span

GAPS_MM = (6.0, 3.0, 1.5)
"""Between blocks: the first that a smaller one does not better."""
FOOT_SHARE = 0.5
"""Red flags that take more of the first page than this follow the exercises instead."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where it stands. A block that is taller than `rect` is painted smaller."""

    block: Block
    rect: QRectF

    def paint(self, painter: QPainter) -> None:
        """Paint it, whole."""
        scale = min(1.0, self.rect.height() / max(1, self.block.height))
        painter.save()
        if scale < 1.0:
            painter.translate(self.rect.center().x() * (1 - scale), self.rect.top() * (1 - scale))
            painter.scale(scale, scale)
        whole = QRectF(self.rect.left(), self.rect.top(), self.rect.width(), self.block.height)
        self.block.paint(painter, whole)
        painter.restore()


Page = tuple[Placed, ...]


def lay_out(canvas: Canvas, props: SheetProps) -> tuple[Page, ...]:
    """Return what stands where: the plan on as many pages as it needs, then the diary.

    The first page is the one for the fridge door: the habits come onto it where the next exercise
    is too tall for what is left of it. Blocks stand closer where that saves a page, or brings more
    onto the first.
    """
    drafts = (_laid_out(canvas, props, canvas.mm(gap)) for gap in GAPS_MM)
    return min(drafts, key=lambda pages: (len(pages), -len(pages[0])))


def _laid_out(canvas: Canvas, props: SheetProps, gap: int) -> tuple[Page, ...]:
    room = canvas.room
    width = round(room.width())
    body, foot = _exercises(canvas, props, width), _foot(canvas, props, width)
    taken = sum(block.height + gap for block in foot)
    later = [line for line in props.plan.red_flags if line.level != "now"]
    last: list[Block] = [RedFlagBox(canvas, later, width)] if later else []
    if taken > room.height() * FOOT_SHARE:
        last, foot, taken = [*foot[:-1], *last, foot[-1]], [], 0
    if props.plan.habits:
        habits = Habits(canvas, props.plan.habits_title, props.plan.habits, width)
        body.insert(_fitting(body, habits, room.height() - taken, gap), habits)
    pages = _flowed([*body, *last], room, gap, first_room=room.height() - taken)
    pages[0] += _at_the_bottom(foot, room, gap)
    diary = Diary(canvas, props.diary, width, round(room.height()))
    return (*(tuple(page) for page in pages), (Placed(diary, room),))


def paint_foot_line(
    canvas: Canvas, painter: QPainter, props: SheetProps, number: int, of: int
) -> None:
    """Paint whose plan it is and which page, in the bottom margin."""
    room = canvas.room
    half = round(room.width()) // 2
    plan, soft = props.plan, canvas.colour.ink_soft
    which = props.labels.page.format(number=number, of=of)
    top = room.bottom() + canvas.mm(FOOT_LINE_MM)
    start = canvas.placed(QRectF(room.left(), top, half, 0), room)
    end = canvas.placed(QRectF(room.left() + half, top, half, 0), room)
    # one line: a long name must not run over the sheet's edge
    whose = Span(joined(plan.clinic, plan.phone))
    who = SetText((whose,), canvas.style(SMALL, soft), half, most_lines=1)
    at_end = canvas.style(SMALL, soft, Qt.AlignmentFlag.AlignTrailing)
    page = SetText((Span(which),), at_end, half)
    who.paint(painter, QPointF(start.left(), top))
    page.paint(painter, QPointF(end.left(), top))


def _exercises(canvas: Canvas, props: SheetProps, width: int) -> list[Block]:
    plan = props.plan
    blocks: list[Block] = [Head(canvas, plan, props.labels, width)]
    for number, (exercise, picture) in enumerate(
        zip(plan.exercises, props.pictures, strict=True), start=1
    ):
        blocks.append(ExerciseBlock(canvas, number, exercise, picture, width))
    return blocks


def _fitting(body: Sequence[Block], extra: Block, height: float, gap: int) -> int:
    """Return where `extra` goes: after the last block that fits above it on the first page.

    At the very end, if it would keep the first exercise off that page.
    """
    used, place = 0, 0
    for block in body:
        if used + block.height + gap + extra.height > height:
            break
        used += block.height + gap
        place += 1
    return place if place >= min(2, len(body)) else len(body)


def _foot(canvas: Canvas, props: SheetProps, width: int) -> list[Block]:
    plan = props.plan
    blocks: list[Block] = []
    now = [line for line in plan.red_flags if line.level == "now"]
    if now:
        blocks.append(RedFlagBox(canvas, now, width))
    blocks.append(NextVisit(canvas, plan.next_visit, width))
    return blocks


def _flowed(
    blocks: Sequence[Block], room: QRectF, gap: int, first_room: float
) -> list[list[Placed]]:
    """Return pages filled from the top; a block that does not fit begins the next page."""
    pages: list[list[Placed]] = [[]]
    y, bottom = room.top(), room.top() + first_room
    for block in blocks:
        if pages[-1] and y + block.height > bottom:
            pages.append([])
            y, bottom = room.top(), room.bottom()
        height = min(float(block.height), bottom - y)
        pages[-1].append(Placed(block, QRectF(room.left(), y, room.width(), height)))
        y += height + gap
    return pages


def _at_the_bottom(blocks: Sequence[Block], room: QRectF, gap: int) -> list[Placed]:
    placed: list[Placed] = []
    bottom = room.bottom()
    for block in reversed(blocks):
        top = bottom - block.height
        placed.append(Placed(block, QRectF(room.left(), top, room.width(), block.height)))
        bottom = top - gap
    return placed
