"""Screenfuls hold whole pieces, every piece once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.paging import Piece, paginate, used

CASES: dict[str, tuple[list[Piece], int, list[list[int]]]] = {
    "nothing": ([], 100, [[]]),
    "all fits": ([Piece(40), Piece(40, 20)], 100, [[0, 1]]),
    "the gap counts": ([Piece(40), Piece(41, 20)], 100, [[0], [1]]),
    "no gap above the first of a screenful": ([Piece(80), Piece(100, 50)], 100, [[0], [1]]),
    "a giant stands alone": ([Piece(10), Piece(500), Piece(10)], 100, [[0], [1], [2]]),
    "a heading goes with what follows": (
        [Piece(60), Piece(20, 0, True), Piece(50)],
        100,
        [[0], [1, 2]],
    ),
    "two headings go together": (
        [Piece(40), Piece(20, 0, True), Piece(20, 0, True), Piece(50)],
        100,
        [[0], [1, 2, 3]],
    ),
    "a heading over a giant stays at the top": (
        [Piece(20, 0, True), Piece(500)],
        100,
        [[0], [1]],
    ),
    "a piece that begins a screenful": (
        [Piece(40), Piece(30, 5), Piece(30, 5, begins=True)],
        100,
        [[0, 1], [2]],
    ),
    "it does not where everything fits": ([Piece(40), Piece(30, 5, begins=True)], 100, [[0, 1]]),
    "the last of too much that belongs together takes one along": (
        [Piece(30, 0, True), Piece(30, 0, True), Piece(30, 0, True), Piece(30)],
        100,
        [[0, 1], [2, 3]],
    ),
    "a giant takes none along": (
        [Piece(30, 0, True), Piece(30, 0, True), Piece(30, 0, True), Piece(90)],
        100,
        [[0, 1, 2], [3]],
    ),
    "a heading at the very end": ([Piece(60), Piece(20, 0, True)], 100, [[0, 1]]),
}


@pytest.mark.parametrize(("pieces", "room", "views"), CASES.values(), ids=CASES.keys())
def test_paginate(pieces: list[Piece], room: int, views: list[list[int]]) -> None:
    assert [list(view) for view in paginate(pieces, room)] == views


PIECES = st.lists(
    st.builds(Piece, st.integers(0, 300), st.integers(0, 60), st.booleans()), max_size=40
)


@given(PIECES, st.integers(1, 400))
def test_every_piece_once_and_in_order(pieces: list[Piece], room: int) -> None:
    views = paginate(pieces, room)
    assert [index for view in views for index in view] == list(range(len(pieces)))
    for view in views:
        assert len(view) <= 1 or used(pieces, view) <= room
