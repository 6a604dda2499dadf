"""Blocks onto pages: whole blocks only.

The first page is the one for the fridge door: when to do what, what else helps at home, what cannot
wait, the next visit. Then come the exercises, two a page, the signs that can wait, lines for
questions where a page has room left, and the diary with the list for the visit on a page of their
own; each on one of its own where the list is long.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.plan.model import RedFlagLine
from kiosk.plan.sheet import SheetProps
from ui.plan.paper.agenda import Agenda
from ui.plan.paper.base.blocks import Block, Habits, NextVisit, Notes
from ui.plan.paper.base.canvas import FOOT_LINE_MM, SMALL, Canvas
from ui.plan.paper.diary import Diary
from ui.plan.paper.exercise.block import Density, ExerciseBlock
from ui.plan.paper.head import Head
from ui.plan.paper.signs import FORMS, RedFlagBox, SignsForm
from ui.plan.paper.visit_list import VisitList
from ui.widgets.base.paging import Fill, FlowPiece, paginate, tops, used
from ui.widgets.text.text_layout import SetText, Span

GAPS_MM = (6.0, 4.0, 2.5, 1.5)
"""Between blocks: the first that everything has room with."""
AIRY_MM = 12.0
"""The most that gaps grow to on a page that has room left."""
FULL = 0.6
"""A page that is emptier than this looks forgotten."""


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
    """Return what stands where."""
    made = _Blocks(canvas, props)
    cover, left = _cover(canvas, made)
    diary = Diary(canvas, props.diary, props.visit, made.width, made.high)
    last: list[Page] = [(Placed(diary, canvas.room),)]
    if diary.visit is None:
        gap = canvas.mm(GAPS_MM[0])
        alone = _with_notes(canvas, made, [made.visit_list()], gap, last=True)
        last.insert(0, _placed(alone, canvas.room, gap))
    return (*cover, *_rest(canvas, made, left), *last)


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
    whose = Span(", ".join(filter(None, (plan.clinic, plan.phone))))
    who = SetText((whose,), canvas.style(SMALL, soft), half, most_lines=1)
    at_end = canvas.style(SMALL, soft, Qt.AlignmentFlag.AlignTrailing)
    page = SetText(which, at_end, half)
    who.paint(painter, QPointF(start.left(), top))
    page.paint(painter, QPointF(end.left(), top))


class _Blocks:
    """Makes the blocks of one plan for one kind of paper."""

    def __init__(self, canvas: Canvas, props: SheetProps) -> None:
        self._canvas, self._props = canvas, props
        self.width, self.high = round(canvas.room.width()), round(canvas.room.height())
        signs = props.plan.red_flags
        self._now = [line for line in signs if line.level == "now"]
        self._later = [line for line in signs if line.level != "now"]

    def opening(self) -> list[Block]:
        """Return the letterhead, and when to do what."""
        canvas, props = self._canvas, self._props
        head: list[Block] = [Head(canvas, props, self.width)]
        if not props.agenda:
            return head
        return [*head, Agenda(canvas, props.labels.agenda, props.agenda, self.width)]

    def habits(self) -> list[Block]:
        """Return what else helps at home, if the pack says it."""
        plan = self._props.plan
        if not plan.habits:
            return []
        return [Habits(self._canvas, plan.habits_title, plan.habits, self.width)]

    def urgent(self, form: SignsForm) -> list[Block]:
        """Return the signs that cannot wait."""
        return self._signs(self._props.labels.urgent, self._now, form)

    def later(self, form: SignsForm) -> list[Block]:
        """Return the signs that can wait."""
        return self._signs(self._props.labels.later, self._later, form)

    def _signs(self, title: str, lines: list[RedFlagLine], form: SignsForm) -> list[Block]:
        return [RedFlagBox(self._canvas, title, lines, self.width, form)] if lines else []

    def visit_list(self) -> Block:
        """Return the list to fill in for the visit."""
        return VisitList(self._canvas, self._props.visit, self.width, self.high)

    def visit(self) -> list[Block]:
        """Return the line for the next visit."""
        return [NextVisit(self._canvas, self._props.plan.next_visit, self.width)]

    def exercises(self, gap: int, above: int, below: int) -> list[Block]:
        """Return the exercises, two a page: each half of it, or what the other one leaves. One that
        stands alone leaves room for what is `above` the first or `below` the last.

        They are set closer, the taller one first, where a page has no room for both otherwise.
        """
        both = self.high - gap
        start = 1 if above else 0
        firsts = range(start, self._count, 2)
        pairs = [range(start), *(range(first, min(first + 2, self._count)) for first in firsts)]
        rests = [above, *(below for _first in firsts)]
        return [
            block
            for pair, rest in zip(pairs, rests, strict=True)
            if pair and self._count
            for block in self._pair(pair, both, rest)
        ]

    @property
    def _count(self) -> int:
        return len(self._props.plan.exercises)

    def _pair(self, pair: range, both: int, beside: int) -> list[Block]:
        usual = [self._exercise(index, 0) for index in pair]
        tallest = max(range(len(pair)), key=lambda n: usual[n].height)
        rest = 0 if len(pair) > 1 else beside
        forms = [[Density.USUAL] * len(pair)]
        for closer in (Density.COMPACT, Density.TIGHT):
            one = [closer if n == tallest else forms[-1][n] for n in range(len(pair))]
            forms += [one, [closer] * len(pair)]
        for form in forms:
            least = [
                self._exercise(index, 0, density).height
                for index, density in zip(pair, form, strict=True)
            ]
            if sum(least) + rest <= both:
                break
        else:
            form, least = forms[0], [block.height for block in usual]
        others = [*reversed(least)] if len(pair) > 1 else [rest]
        return [
            self._exercise(index, max(high, min(both // 2, both - other)), density)
            for index, high, other, density in zip(pair, least, others, form, strict=True)
        ]

    def _exercise(self, index: int, height: int, density: Density = Density.USUAL) -> ExerciseBlock:
        props = self._props
        return ExerciseBlock(self._canvas, props, index, self.width, height, density)

    def notes(self, height: int) -> Block:
        """Return lines to write on."""
        return Notes(self._canvas, self._props.labels.notes, self.width, height)


class _Left(NamedTuple):
    """What does not stand on the first page: blocks that follow it, and whether the signs that can
    wait are among what is to come."""

    blocks: tuple[Block, ...] = ()
    later: bool = True


def _cover(canvas: Canvas, made: _Blocks) -> tuple[list[Page], _Left]:
    """Return the first page, and what it has no room for: what cannot wait leaves it last."""
    opening, habits, visit = made.opening(), made.habits(), made.visit()
    ways: list[tuple[list[Block], _Left, bool]] = [
        ([*opening, *habits], _Left(later=False), True),
        ([*opening, *habits], _Left(), False),
        (opening, _Left(tuple(habits)), False),
    ]
    gaps = [*map(canvas.mm, GAPS_MM)]
    tries = [*product(ways, FORMS, gaps), *product(ways[-1:], (SignsForm.BARE,), gaps)]
    for (top, left, all_signs), form, gap in tries:
        foot = [*made.urgent(form), *(made.later(form) if all_signs else ()), *visit]
        if page := _filled(canvas, made, top, foot, gap):
            return [page], left
    urgent = made.urgent(SignsForm.PARAGRAPH)
    return [], _Left((*opening, *urgent, *habits, *visit))


def _filled(
    canvas: Canvas, made: _Blocks, top: list[Block], foot: list[Block], gap: int
) -> Page | None:
    """Return a page with the foot at its end; None if the blocks are too tall for one.

    What room is left goes into the gaps, and where that is much, into lines to write on.
    """
    room, blocks = canvas.room, [*top, *foot]
    spare = made.high - used(_pieces(blocks, gap), range(len(blocks)))
    if spare < 0:
        return None
    if spare > (1 - FULL) * made.high:
        return _filled(canvas, made, [*top, made.notes(spare - 2 * gap)], foot, gap)
    wide = max(gap, min(canvas.mm(AIRY_MM), gap + spare // max(1, len(blocks) - 1)))
    low = made.high - used(_pieces(foot, wide), range(len(foot)))
    return _placed(top, room, wide) + _placed(foot, room.adjusted(0, low, 0, 0), wide)


def _rest(canvas: Canvas, made: _Blocks, left: _Left) -> list[Page]:
    """Return the pages between the first one and the diary: as few as can be."""
    gap = canvas.mm(GAPS_MM[0])
    drafts = []
    for form in FORMS if left.later else FORMS[:1]:
        later = made.later(form) if left.later else []
        above, below = (sum(x.height for x in some) for some in (left.blocks, later))
        blocks = [*left.blocks, *made.exercises(gap, above, below), *later]
        views = paginate(_pieces(blocks, gap), made.high, Fill.FROM_TOP) if blocks else ()
        drafts.append([blocks[view.start : view.stop] for view in views])
    sheets = min(drafts, key=len)
    return [
        _placed(_with_notes(canvas, made, sheet, gap, last=sheet is sheets[-1]), canvas.room, gap)
        for sheet in sheets
    ]


def _with_notes(
    canvas: Canvas, made: _Blocks, sheet: list[Block], gap: int, *, last: bool
) -> list[Block]:
    """Return a page's blocks; lines to write on take what the last one, or one that would look
    forgotten, has left."""
    taken = used(_pieces(sheet, gap), range(len(sheet)))
    room = made.high - taken - gap
    if room < Notes.least(canvas) or not (last or taken < FULL * made.high):
        return sheet
    return [*sheet, made.notes(room)]


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
