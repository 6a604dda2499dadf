"""Staff mode's one function: named cases, and whatever hypothesis thinks of."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic.file_names import CLINIC
from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.fields import NEW, Field, FieldKind
from kiosk.staff.model.state import CLEANING, GATE_QUIET, QUIET, Gate, Said, StaffState
from kiosk.staff.pin.rules import PinFault
from kiosk.staff.pin.store import Correct, Damaged, LockedOut, Missing, Ready
from kiosk.staff.reducer import at_desk, enter, fold, next_wake, seconds_left

PHONE = Field(CLINIC, "booking.phone")
INSIDE = StaffState(0.0, None)
Asked = tuple[r.Request, ...]


def _after(state: StaffState, *events: e.Event, now: float = 1.0) -> tuple[StaffState, Asked]:
    asked: Asked = ()
    for event in events:
        state, more = fold(state, event, now)
        asked += more
    return state, asked


def _digits(pin: str) -> list[e.Event]:
    return [*map(e.Digit, pin), e.EnterPin()]


def _gate(state: StaffState) -> Gate:
    assert state.gate is not None
    return state.gate


def test_a_pin_is_tried_once_it_is_entered() -> None:
    state, asked = _after(enter(Ready(), 0.0)[0], *_digits("493027"), *_digits("1"))
    assert asked == (r.TryPin("493027"),)
    assert _gate(state).busy
    assert "493027" not in repr(state) + repr(asked)


def test_a_pin_chosen_inside_waits_no_longer_than_one_at_the_door() -> None:
    state, _ = _after(INSIDE, e.ChangePin())
    kept, asked = _after(state, *_digits("493027"), *_digits("493027"))
    assert asked == (r.KeepPin("493027", instead=True),)
    assert "493027" not in repr(kept) + repr(asked)
    assert _after(kept, e.PinKept())[0].gate is None
    assert fold(state, e.Tick(), 1.0 + GATE_QUIET)[1] == (r.End(),)


@pytest.mark.parametrize(("kind", "read"), [(FieldKind.TEXT, True), (FieldKind.LINE, False)])
def test_only_a_page_s_words_are_read_for_a_preview(kind: FieldKind, read: bool) -> None:
    field = Field("en/faq/a.md", "title", kind)
    state, _ = _after(INSIDE, e.Edit(field, ""), e.Tick(), e.Typed("020 7946"))
    assert fold(state, e.Tick(), 9.0)[1] == ((r.Preview(field, "020 7946"),) if read else ())


def test_nothing_is_asked_of_a_shut_vault() -> None:
    state, asked = _after(enter(LockedOut(900.0), 0.0)[0], *_digits("493027"))
    assert (asked, _gate(state).entered) == ((), "")
    assert isinstance(_gate(fold(state, e.Tick(), 20.0)[0]).standing, LockedOut)
    late = replace(state, last_touch=899.0)
    assert _gate(fold(late, e.Tick(), 900.0)[0]).standing == Ready()


def test_a_damaged_file_lets_nobody_in() -> None:
    state, asked = _after(enter(Damaged("It is damaged."), 0.0)[0], *_digits("493027"))
    assert (asked, state.gate is None) == ((), False)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("123456", "", PinFault.ROW),
        ("4930", "", PinFault.SHORT),
        ("493027", "", Said.AGAIN),
        ("493027", "493028", Said.DIFFERENT),
    ],
)
def test_a_new_pin_is_judged_and_repeated(first: str, second: str, said: str) -> None:
    events = _digits(first) + (_digits(second) if second else [])
    state, asked = _after(enter(Missing(), 0.0, first_start=True)[0], *events)
    assert (_gate(state).said, asked) == (said, ())


def test_the_same_new_pin_twice_is_kept() -> None:
    _, asked = _after(
        enter(Missing(), 0.0, first_start=True)[0], *_digits("493027"), *_digits("493027")
    )
    assert asked == (r.KeepPin("493027"),)


def test_the_right_pin_leads_inside() -> None:
    state, asked = _after(enter(Ready(), 0.0)[0], *_digits("493027"), e.PinChecked(Correct()))
    assert state.gate is None
    assert r.Refresh() in asked


def test_a_draft_outlives_the_lock() -> None:
    state, _ = _after(INSIDE, e.Edit(PHONE, "020"), e.Typed("0207"))
    state, asked = fold(state, e.Tick(), 1.0 + QUIET)
    assert asked == (r.End(),)
    assert state.drafts == ((PHONE, "0207"),)
    again = replace(INSIDE, drafts=state.drafts)
    state, _ = _after(again, e.Edit(PHONE, "020"))
    assert state.editing is not None
    assert (state.editing.text, state.editing.restored) == ("0207", True)
    state, asked = _after(state, e.Save(), e.Saved(PHONE))
    assert r.Change(PHONE, "0207") in asked
    assert (state.editing, state.drafts) == (None, ())


def test_a_refused_value_stays_in_the_editor() -> None:
    state, _ = _after(INSIDE, e.Edit(PHONE, "020"), e.Typed("x"), e.Save())
    state, _ = _after(state, e.Refused(PHONE, ("It has no digits.",)))
    assert state.editing is not None
    assert (state.editing.text, state.editing.busy) == ("x", False)
    assert state.editing.problems == ("It has no digits.",)


def test_nothing_is_typed_while_a_value_is_checked() -> None:
    state, asked = _after(
        INSIDE, e.Edit(PHONE, "020"), e.Typed("1"), e.Save(), e.Typed("2"), e.Save()
    )
    assert state.editing is not None
    assert (state.editing.text, asked) == ("1", (r.Change(PHONE, "1"),))


def test_a_preview_waits_for_a_pause() -> None:
    field = Field("en/faq/a.md", NEW, FieldKind.TEXT)
    state, _ = _after(INSIDE, e.Edit(field, ""), e.Typed("words"))
    assert fold(state, e.Tick(), 1.2)[1] == ()
    assert fold(state, e.Tick(), 1.5)[1] == (r.Preview(field, "words"),)


@pytest.mark.parametrize(
    ("page", "item", "reads"),
    [
        (e.PageName.CONTENT, "page/book", True),
        (e.PageName.CONTENT, "", False),
        (e.PageName.SECTIONS, "book", False),
    ],
)
def test_only_what_waits_is_read_for_a_look(page: e.PageName, item: str, reads: bool) -> None:
    state, asked = _after(INSIDE, e.OpenPage(page), e.ShowView(2), e.OpenItem(item))
    assert (r.OpenPreview(item) in asked) is reads
    assert (state.item, state.view) == (item, 0)


def test_cleaning_ends_by_the_clock_alone() -> None:
    state, _ = _after(INSIDE, e.Clean(), now=10.0)
    touched, asked = _after(state, e.Touched(), e.Close(), e.OpenPage(e.PageName.LOG), now=20.0)
    assert (touched, asked) == (state, ())
    assert seconds_left(state, 25.0) == 15
    state, _ = fold(state, e.Tick(), 10.0 + CLEANING)
    assert (state.clean_until, state.last_touch) == (None, 10.0 + CLEANING)


def test_a_desk_never_locks() -> None:
    state, _ = at_desk(0.0)
    assert next_wake(state, 0.0) is None
    assert fold(state, e.Tick(), 1e6) == (state, ())


FIELDS = st.sampled_from([PHONE, Field("en/faq/a.md", "(text)", FieldKind.TEXT)])
VERDICTS = st.sampled_from(
    [e.PinChecked(Ready(3)), e.PinChecked(LockedOut(500.0)), e.PinChecked(Damaged("x"))]
)
EVENTS = st.one_of(
    st.sampled_from(
        [
            e.Touched(),
            e.Tick(),
            e.DeleteDigit(),
            e.EnterPin(),
            e.Save(),
            e.Cancel(),
            e.Undo(),
            e.AddNotice(),
            e.ShowMenu(),
            e.ShowMenu(shown=False),
            e.Install(),
            e.LeaveOut(),
            e.OpenItem("page/book"),
            e.Answer(True),
            e.Answer(False),
            e.Clean(),
            e.Close(),
            e.PinKept("no"),
            e.Layer("symbols"),
            e.Message("done"),
        ]
    ),
    st.sampled_from("0123456789").map(e.Digit),
    VERDICTS,
    st.sampled_from(list(e.PageName)).map(e.OpenPage),
    st.sampled_from(list(e.Step)).map(e.Ask),
    st.builds(e.Edit, FIELDS, st.text(max_size=3)),
    st.builds(e.Choose, FIELDS, st.text(max_size=3)),
    st.builds(e.Refused, FIELDS, st.just(("no",))),
    st.builds(e.Saved, FIELDS),
    st.text(max_size=5).map(e.Typed),
    st.integers(-2, 5).map(e.ShowView),
)
TIMES = st.floats(0, 90)
STANDINGS = st.sampled_from([Ready(), LockedOut(200.0), Damaged("x")])
HARMLESS = (r.TryPin, r.End, r.Refresh)


@given(STANDINGS, st.lists(st.tuples(EVENTS, TIMES), max_size=40))
def test_without_the_pin_nothing_is_asked_but_to_try_one(
    standing: Ready | LockedOut | Damaged, steps: list[tuple[e.Event, float]]
) -> None:
    state, now = enter(standing, 0.0)[0], 0.0
    for event, wait in steps:
        now += wait
        before = state.gate
        state, asked = fold(state, event, now)
        assert state.gate is not None
        assert all(isinstance(request, HARMLESS) for request in asked)
        if before is not None and not isinstance(before.standing, Ready):
            assert not any(isinstance(request, r.TryPin) for request in asked)
        if any(isinstance(request, r.End) for request in asked):
            return
        due = next_wake(state, now)
        assert due is not None
        assert now <= due <= now + max(GATE_QUIET, 1.01)


@given(st.lists(st.tuples(EVENTS, TIMES), max_size=40))
def test_inside_every_event_gives_a_state(steps: list[tuple[e.Event, float]]) -> None:
    state, now = INSIDE, 0.0
    for event, wait in steps:
        now += wait
        since = now - state.last_touch
        cleaning = state.clean_until is not None
        state, asked = fold(state, event, now)
        if any(isinstance(request, r.End) for request in asked):
            return
        assert cleaning or not isinstance(event, e.Tick) or since < QUIET
        due = next_wake(state, now)
        assert due is None or due >= now


def test_nobody_chooses_the_first_pin_of_a_device_that_is_used() -> None:
    state, asked = _after(enter(Missing(), 0.0)[0], *_digits("493027"), *_digits("493027"))
    assert (asked, _gate(state).entered) == ((), "")
    assert fold(state, e.Tick(), 2 + GATE_QUIET)[1] == (r.End(),)


def test_whoever_sets_the_device_up_has_time_to_choose() -> None:
    state, _ = enter(Missing(), 0.0, first_start=True)
    assert fold(state, e.Tick(), GATE_QUIET + 1)[1] == ()
    assert fold(state, e.Tick(), QUIET + 1)[1] == (r.End(),)


def test_who_comes_in_is_told_that_the_disk_takes_no_note() -> None:
    right = Correct("pin.json cannot be written (No space left).")
    state, asked = _after(enter(Ready(), 0.0)[0], *_digits("493027"), e.PinChecked(right))
    assert state.gate is None
    assert state.said == ("unwritten", right.unwritten)
    assert r.Refresh() in asked


BUSY = {
    "saving": (e.Edit(Field(CLINIC, "name"), "a"), e.Typed("b"), e.Save()),
    "undoing": (e.Undo(),),
    "choosing": (e.Choose(Field(CLINIC, "paper"), "a4"),),
}


@pytest.mark.parametrize("events", BUSY.values(), ids=BUSY.keys())
def test_a_fault_ends_every_wait(events: tuple[e.Event, ...]) -> None:
    state, _ = _after(INSIDE, *events, e.RequestFailed("Something broke."))
    assert not state.working
    assert state.editing is None or not state.editing.busy
    said = state.editing.problems if state.editing else state.said
    assert "Something broke." in said


def test_a_fault_at_the_pad_lets_the_next_try_be_made() -> None:
    state, _ = _after(
        enter(Ready(), 0.0)[0], *_digits("493027"), e.RequestFailed("Something broke.")
    )
    assert (_gate(state).busy, _gate(state).entered) == (False, "")
    assert _after(state, *_digits("493027"))[1] == (r.TryPin("493027"),)
