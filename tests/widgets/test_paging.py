"""Screenfuls hold whole pieces, every piece once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.base.paging import Fill, FlowPiece, paginate, spaced, tops, torn, used

CASES: dict[str, tuple[list[FlowPiece], int, list[list[int]]]] = {
    "nothing": ([], 100, [[]]),
    "all fits": ([FlowPiece(40), FlowPiece(40, 20)], 100, [[0, 1]]),
    "the gap counts": ([FlowPiece(40), FlowPiece(49, 20)], 100, [[0], [1]]),
    "the gap gives way": ([FlowPiece(40), FlowPiece(41, 20)], 100, [[0, 1]]),
    "the picture takes room on its screenful alone": (
        [FlowPiece(40, pictured=True), FlowPiece(40), FlowPiece(40)],
        100,
        [[0], [1, 2]],
    ),
    "no sparse one before the last": ([FlowPiece(26)] * 5, 104, [[0, 1, 2], [3, 4]]),
    "no small piece alone": (
        [FlowPiece(45), FlowPiece(30), FlowPiece(30), FlowPiece(30)],
        110,
        [[0, 1], [2, 3]],
    ),
    "no gap above the first of a screenful": ([FlowPiece(80), FlowPiece(100, 50)], 100, [[0], [1]]),
    "a giant stands alone": ([FlowPiece(10), FlowPiece(500), FlowPiece(10)], 100, [[0], [1], [2]]),
    "a heading goes with what follows": (
        [FlowPiece(60), FlowPiece(20, 0, True), FlowPiece(50)],
        100,
        [[0], [1, 2]],
    ),
    "two headings go together": (
        [FlowPiece(40), FlowPiece(20, 0, True), FlowPiece(20, 0, True), FlowPiece(50)],
        100,
        [[0], [1, 2, 3]],
    ),
    "a heading over a giant stays at the top": (
        [FlowPiece(20, 0, True), FlowPiece(500)],
        100,
        [[0], [1]],
    ),
    "a piece that begins a screenful": (
        [FlowPiece(40), FlowPiece(30, 5), FlowPiece(30, 5, begins=True)],
        100,
        [[0, 1], [2]],
    ),
    "it does not where everything fits": (
        [FlowPiece(40), FlowPiece(30, 5, begins=True)],
        100,
        [[0, 1]],
    ),
    "the last of too much that belongs together takes one along": (
        [FlowPiece(30, 0, True), FlowPiece(30, 0, True), FlowPiece(30, 0, True), FlowPiece(30)],
        100,
        [[0, 1], [2, 3]],
    ),
    "a giant takes none along": (
        [FlowPiece(30, 0, True), FlowPiece(30, 0, True), FlowPiece(30, 0, True), FlowPiece(90)],
        100,
        [[0, 1, 2], [3]],
    ),
    "what belongs together goes to the next screenful as a whole": (
        [FlowPiece(50), FlowPiece(40, joins_next=True), FlowPiece(40)],
        100,
        [[0], [1, 2]],
    ),
    "not where a screenful were left nearly empty for that": (
        [
            FlowPiece(20),
            FlowPiece(40, joins_next=True),
            FlowPiece(40, joins_next=True),
            FlowPiece(20),
        ],
        100,
        [[0, 1], [2, 3]],
    ),
    "a screenful more is worse than parting what would rather stay together": (
        [FlowPiece(60), FlowPiece(30, joins_next=True), FlowPiece(60), FlowPiece(40)],
        100,
        [[0, 1], [2, 3]],
    ),
    "what says its heading again is taller at the top": (
        [FlowPiece(60), FlowPiece(30, first=60), FlowPiece(45)],
        100,
        [[0, 1], [2]],
    ),
    "a heading said again takes room": (
        [FlowPiece(90), FlowPiece(30, first=60), FlowPiece(45)],
        100,
        [[0], [1], [2]],
    ),
    "a card that says its heading again is parted before a screenful is half empty": (
        [FlowPiece(50), *[FlowPiece(20, first=30)] * 4],
        100,
        [[0, 1], [2, 3, 4]],
    ),
    "what holds less firmly is parted first": (
        [
            FlowPiece(30, 0, True),
            FlowPiece(30, 0, True, joins_next=True),
            FlowPiece(30, 0, True),
            FlowPiece(30),
        ],
        100,
        [[0, 1], [2, 3]],
    ),
    "however uneven that is": (
        [FlowPiece(30, 0, True, joins_next=True), *[FlowPiece(30, 0, True)] * 2, FlowPiece(30)],
        100,
        [[0], [1, 2, 3]],
    ),
    "a question is parted from the first words of its answer last of all": (
        [FlowPiece(60), FlowPiece(30, 0, True, heads=True), FlowPiece(20, 0, True), FlowPiece(80)],
        100,
        [[0], [1, 2], [3]],
    ),
    "but it is parted where nothing else is possible": (
        [FlowPiece(60, 0, True, heads=True), FlowPiece(60, 0, True), FlowPiece(40)],
        100,
        [[0], [1, 2]],
    ),
    "no screenful more, and each about as full as the others": (
        [FlowPiece(30)] * 7,
        100,
        [[0, 1, 2], [3, 4], [5, 6]],
    ),
    "a heading at the very end": ([FlowPiece(60), FlowPiece(20, 0, True)], 100, [[0, 1]]),
}


@pytest.mark.parametrize(("pieces", "room", "views"), CASES.values(), ids=CASES.keys())
def test_paginate(pieces: list[FlowPiece], room: int, views: list[list[int]]) -> None:
    found = paginate(pieces, room, pictured_room=room - 60)
    assert [list(view) for view in found] == views


PIECES = st.lists(
    st.builds(
        FlowPiece,
        st.integers(0, 300),
        st.integers(0, 60),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.integers(0, 300),
        foot=st.just(0),
    ),
    max_size=40,
)


@given(PIECES, st.integers(1, 400))
def test_every_piece_once_and_in_order(pieces: list[FlowPiece], room: int) -> None:
    views = paginate(pieces, room)
    assert [index for view in views for index in view] == list(range(len(pieces)))
    for view in views:
        assert len(view) <= 1 or used(spaced(pieces, 0.6), view) <= room


@given(PIECES, st.integers(1, 400))
def test_there_are_as_few_screenfuls_as_whole_pieces_allow(
    pieces: list[FlowPiece], room: int
) -> None:
    loose = [piece._replace(keep_with_next=False, begins=False, first=0) for piece in pieces]
    start, count = 0, 0 if loose else 1
    while start < len(loose):
        end = start + 1
        while end < len(loose) and used(loose, range(start, end + 1)) <= room:
            end += 1
        start, count = end, count + 1
    if used(spaced(loose, 0.6), range(len(loose))) <= room:  # gaps give way before a second one
        count = 1
    assert len(paginate(loose, room)) == count


def test_what_is_torn_is_known() -> None:
    pieces = [FlowPiece(60, joins_next=True), FlowPiece(60, 0, True), FlowPiece(60), FlowPiece(60)]
    assert torn(pieces, [range(1), range(1, 2), range(2, 3), range(3, 4)]) == [0, 1]
    assert torn(pieces, [range(3), range(3, 4)]) == []


def test_lists_fill_their_first_screenfuls_and_leave_none_sparse() -> None:
    rows = [FlowPiece(20)] * 13
    views = [list(view) for view in paginate(rows, 100, Fill.NOT_SPARSE)]
    assert [len(view) for view in views] == [5, 5, 3]
    assert [len(view) for view in paginate(rows[:11], 100, Fill.NOT_SPARSE)] == [5, 3, 3]


SHEETS: dict[str, tuple[list[int], int, list[list[int]]]] = {
    "a sheet is filled before the next one begins": ([40] * 5, 100, [[0, 1], [2, 3], [4]]),
    "the first has less room": ([40] * 5, 50, [[0], [1, 2], [3, 4]]),
    "a giant on the first": ([90, 20], 50, [[0], [1]]),
    "what fits the first stays on it": ([20, 20], 50, [[0, 1]]),
    "what does not fit the first alone": ([20, 40], 50, [[0], [1]]),
}


@pytest.mark.parametrize(("highs", "first", "views"), SHEETS.values(), ids=SHEETS.keys())
def test_sheets_are_filled_from_the_top(
    highs: list[int], first: int, views: list[list[int]]
) -> None:
    pieces = [FlowPiece(high, 10, pictured=not n) for n, high in enumerate(highs)]
    found = paginate(pieces, 100, Fill.FROM_TOP, pictured_room=first)
    assert [list(view) for view in found] == views


@given(PIECES, st.integers(1, 400), st.integers(1, 400))
def test_a_sheet_takes_what_still_fits(pieces: list[FlowPiece], room: int, first: int) -> None:
    """No sheet ends before a piece that has room on it, whatever that leaves for the last."""
    loose = [FlowPiece(p.height, p.gap, pictured=not n) for n, p in enumerate(pieces)]
    views = paginate(loose, room, Fill.FROM_TOP, pictured_room=min(first, room))
    for number, view in enumerate(views[:-1]):
        longer = range(view.start, view.stop + 1)
        assert used(loose, longer) > (room if number else min(first, room))


def test_pieces_stand_one_below_the_other() -> None:
    assert tops([FlowPiece(10, 99), FlowPiece(20, 5), FlowPiece(7, 1)]) == [0, 15, 36]
    assert tops([]) == []


@given(PIECES)
def test_the_last_ends_where_all_is_used(pieces: list[FlowPiece]) -> None:
    highs = [piece.height if index else piece.top for index, piece in enumerate(pieces)]
    ends = [top + high for top, high in zip(tops(pieces), highs, strict=True)]
    assert (ends or [0])[-1] == used(pieces, range(len(pieces)))


def test_a_piece_that_ends_a_screenful_has_room_for_what_ends_it() -> None:
    """Three lines of 30 fit 100, but not with the 20 that end a part of them."""
    lines = [FlowPiece(30, foot=20), FlowPiece(30, foot=20), FlowPiece(30, foot=20), FlowPiece(30)]
    views = paginate(lines, 100)
    assert views == (range(2), range(2, 4))
    assert [used(lines, view) for view in views] == [80, 60]


def test_what_ends_a_part_takes_no_room_where_all_fits() -> None:
    lines = [FlowPiece(30, foot=20), FlowPiece(30, foot=20), FlowPiece(30)]
    assert paginate(lines, 90) == (range(3),)
