"""Lines between the kiosk and its sound process."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.sound import messages as m
from kiosk.sound.tones import TONES

TEXTS = st.text(max_size=30)
VOLUMES = st.floats(0, 1)
ORDERS = st.one_of(
    st.builds(m.Say, TEXTS, st.sampled_from(sorted(TONES)), TEXTS, VOLUMES),
    st.builds(m.Read, st.integers(0, 9), st.lists(TEXTS).map(tuple), TEXTS, VOLUMES),
    st.builds(m.Narrate, TEXTS, TEXTS, VOLUMES, st.booleans()),
    st.just(m.Silence()),
)
REPORTS = st.one_of(
    st.builds(m.Abilities, st.lists(TEXTS).map(tuple), TEXTS, TEXTS),
    st.builds(m.SentenceReached, st.integers(0, 9), st.none() | st.integers(0, 99)),
)


@given(ORDERS)
def test_an_order_is_one_line_that_can_be_read_back(order: m.Order) -> None:
    line = m.to_line(order)
    assert line.index(b"\n") == len(line) - 1
    assert m.order(line) == order
    assert m.report(line) is None


@given(REPORTS)
def test_a_report_is_one_line_that_can_be_read_back(report: m.Report) -> None:
    assert m.report(m.to_line(report)) == report
    assert m.order(m.to_line(report)) is None


@given(st.binary(max_size=60))
def test_what_a_library_prints_is_no_message(line: bytes) -> None:
    assert m.order(b"Qt: " + line) is None
    assert m.report(b"Qt: " + line) is None
