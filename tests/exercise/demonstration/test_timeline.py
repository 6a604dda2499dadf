"""What a demonstration shows at each second: named cases, then any second of any dose."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exercise.demonstration import timeline as r
from kiosk.exercise.demonstration.timeline import GET_READY, Timeline, moment
from kiosk.exercise.session.plan import RELEASE
from kiosk.figure.motion.easing import Tempo
from kiosk.figure.motion.pacing import Pace

HELD = Timeline(sets=3, hold=30)
COUNTED = Timeline(sets=2, reps=12, pace=Pace("reps", Tempo(1.5, 1.0, 2.0, 0.5)))
DRILL = Timeline(sets=2, drill=20.0, pace=Pace("cycle", cycle_seconds=0.8))

MOMENTS = {
    "getting ready": (HELD, 0.0, ("ready", 3, 1)),
    "the last of it": (HELD, 2.5, ("ready", 1, 1)),
    "the hold begins": (HELD, 3.0, ("work", 30, 1)),
    "its last second": (HELD, 32.5, ("work", 1, 1)),
    "letting go": (HELD, 33.0, ("release", 2, 1)),
    "the second set": (HELD, 35.0, ("ready", 3, 2)),
    "the end": (HELD, 105.0, ("end", 0, 3)),
    "the first repetition": (COUNTED, 3.0, ("work", 1, 1)),
    "the second one": (COUNTED, 8.0, ("work", 2, 1)),
    "the last one": (COUNTED, 62.9, ("work", 12, 1)),
    "a drill counts down": (DRILL, 4.0, ("work", 19, 1)),
}


@pytest.mark.parametrize(("timeline", "at", "shown"), MOMENTS.values(), ids=MOMENTS.keys())
def test_a_moment(timeline: Timeline, at: float, shown: tuple[str, int, int]) -> None:
    found = moment(timeline, at)
    assert (found.part, found.number, found.set_number) == shown


DOSES = {
    "a longer hold": (r.longer(HELD, 5), Timeline(3, 35)),
    "no hold below five seconds": (r.longer(Timeline(3, 5), -5), Timeline(3, 5)),
    "no hold above two minutes": (r.longer(Timeline(3, 120), 5), Timeline(3, 120)),
    "a longer drill": (r.longer(DRILL, 5).drill, 25.0),
    "no drill above ten minutes": (r.longer(replace(DRILL, drill=600.0), 5).drill, 600.0),
    "no drill below five seconds": (r.longer(replace(DRILL, drill=5.0), -5).drill, 5.0),
    "repetitions have no seconds": (r.longer(COUNTED, 5), COUNTED),
    "one more set": (r.more_sets(HELD, 1).sets, 4),
    "never more than ten sets": (r.more_sets(Timeline(10), 1).sets, 10),
    "never more than fifty repetitions": (r.more_reps(replace(COUNTED, reps=50), 1).reps, 50),
    "never no set": (r.more_sets(Timeline(1), -1).sets, 1),
    "one more repetition": (r.more_reps(COUNTED, 1).reps, 13),
    "a hold has no repetitions": (r.more_reps(HELD, 1), HELD),
}


@pytest.mark.parametrize(("found", "wanted"), DOSES.values(), ids=DOSES.keys())
def test_a_dose(found: object, wanted: object) -> None:
    assert found == wanted


def test_a_hold_is_shown_for_its_whole_time() -> None:
    """The parts of a set are as long as they say, and the number lasts as long as it says."""
    at, parts = 0.0, {"ready": 0.0, "work": 0.0, "release": 0.0}
    while at < HELD.one_set - 1e-6:
        found = moment(HELD, at)
        parts[found.part] += found.lasts
        at += found.lasts
    assert parts == pytest.approx({"ready": GET_READY, "work": 30.0, "release": RELEASE})


REELS = st.one_of(
    st.builds(Timeline, sets=st.integers(1, 10), hold=st.integers(5, 120).map(float)),
    st.builds(
        Timeline, sets=st.integers(1, 10), reps=st.integers(1, 50), pace=st.just(COUNTED.pace)
    ),
    st.builds(
        Timeline,
        sets=st.integers(1, 10),
        drill=st.integers(5, 600).map(float),
        pace=st.just(DRILL.pace),
    ),
)


@given(REELS, st.floats(0, 1), st.floats(0, 1))
def test_any_moment_is_one_of_the_film(timeline: Timeline, one: float, other: float) -> None:
    early, late = sorted((one * timeline.seconds, other * timeline.seconds))
    before, after = moment(timeline, early), moment(timeline, late)
    for found in (before, after):
        assert 0 <= found.share <= 1
        assert 0 <= found.phase <= 1
        assert 1 <= found.set_number <= timeline.sets
        assert found.lasts >= 0
    assert before.set_number <= after.set_number
    if before.part == after.part == "work" and before.set_number == after.set_number:
        counts_up = timeline.reps is not None
        assert (before.number <= after.number) if counts_up else (before.number >= after.number)
