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
from ui.widgets.base.paging import Fill, FlowPiece, paginate, tops, used
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
    width, high = round(room.width()), round(room.height())
    body, foot = _exercises(canvas, props, width), _foot(canvas, props, width)
    taken = sum(block.height + gap for block in foot)
    later = [line for line in props.plan.red_flags if line.level != "now"]
    last: list[Block] = [RedFlagBox(canvas, later, width)] if later else []
    if taken > high * FOOT_SHARE:
        last, foot, taken = [*foot[:-1], *last, foot[-1]], [], 0
    if props.plan.habits:
        habits = Habits(canvas, props.plan.habits_title, props.plan.habits, width)
        body.insert(_fitting(body, habits, high - taken, gap), habits)
    blocks = [*body, *last]
    head, *rest = _pieces(blocks, gap)
    pieces = [head._replace(pictured=True), *rest]
    views = paginate(pieces, high, Fill.FROM_TOP, pictured_room=high - taken)
    first, *others = (blocks[view.start : view.stop] for view in views)
    foot_top = high - taken + gap
    pages = [
        _placed(first, room.adjusted(0, 0, 0, -taken), gap)
        + _placed(foot, room.adjusted(0, foot_top, 0, 0), gap),
        *(_placed(page, room, gap) for page in others),
    ]
    return (*pages, (Placed(Diary(canvas, props.diary, width, high), room),))


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
    page = SetText(which, at_end, half)
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
    pieces, more = _pieces(body, gap), FlowPiece(extra.height, gap)
    above = [
        n for n in range(1, len(body) + 1) if used([*pieces[:n], more], range(n + 1)) <= height
    ]
    place = max(above, default=0)
    return place if place >= min(2, len(body)) else len(body)


def _foot(canvas: Canvas, props: SheetProps, width: int) -> list[Block]:
    plan = props.plan
    blocks: list[Block] = []
    now = [line for line in plan.red_flags if line.level == "now"]
    if now:
        blocks.append(RedFlagBox(canvas, now, width))
    blocks.append(NextVisit(canvas, plan.next_visit, width))
    return blocks


def _placed(blocks: Sequence[Block], room: QRectF, gap: int) -> Page:
    """Return blocks one below the other from the top of `room`; a giant is as high as that."""
    return tuple(
        Placed(
            block,
            QRectF(room.left(), room.top() + top, room.width(), min(block.height, room.height())),
        )
        for block, top in zip(blocks, tops(_pieces(blocks, gap)), strict=True)
    )


def _pieces(blocks: Sequence[Block], gap: int) -> list[FlowPiece]:
    return [FlowPiece(block.height, gap) for block in blocks]
