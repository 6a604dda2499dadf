"""The muscle in motion: it moves once on touch, then stands; without motion it only stands."""

import itertools
from typing import get_args

from kiosk.app import events as e
from kiosk.blocks.muscle.block import Muscle, MuscleState, MuscleWords
from kiosk.blocks.muscle.view import STORY, WATCH, MuscleProps, build_muscle_view, told
from kiosk.content.model import blocks as b
from kiosk.figure.muscle.state import STATES, State, still
from kiosk.shared.wording import Words
from kiosk.visit.animation import Film
from kiosk.visit.choices import Choices
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

BLOCK = Muscle(
    tuple(MuscleWords(state.title(), state, (b.Run(f"It is {state}."),)) for state in STATES)
)
WORDS = Words("en")
LENGTH = sum(seconds for _, seconds in STORY)


def _derived(chosen: str, seconds: float | None = None, calm: bool = False) -> MuscleProps:
    film = None if seconds is None else Film("p/0", 0.0, LENGTH, "relaxed", seconds)
    made = (("p/0", chosen),) if chosen else ()
    return build_muscle_view(BLOCK, Choices("p/0", made, film, calm), WORDS)


def _chosen(props: MuscleProps) -> str:
    return next(state.title.lower() for state in props.states if state.chosen)


def test_the_pack_and_the_picture_know_the_same_states() -> None:
    assert get_args(MuscleState) == STATES == get_args(State)


def test_it_rests_until_it_is_touched() -> None:
    props = _derived("")
    assert (_chosen(props), props.moment) == ("relaxed", still("relaxed"))


def test_a_state_moves_and_then_stands() -> None:
    early, late = _derived("cramped", 0.1), _derived("cramped", 1.0)
    assert early.moment.shortening < 0.5 < late.moment.shortening
    after = _derived("cramped")
    assert (_chosen(after), after.moment) == ("cramped", still("cramped"))


def test_watching_tells_every_state_in_turn_and_ends_at_rest() -> None:
    seen = [_chosen(_derived(WATCH, LENGTH * i / 200)) for i in range(200)]
    assert list(dict.fromkeys(seen)) == ["relaxed", "contracting", "cramped", "stretched"]
    assert _chosen(_derived(WATCH)) == "relaxed"


def test_nothing_jumps_from_one_state_to_the_next() -> None:
    steps = [told(LENGTH * i / 3000)[1] for i in range(3000)]
    jumps = [abs(a.shortening - c.shortening) for a, c in itertools.pairwise(steps)]
    assert max(jumps) < 0.05


def test_without_motion_states_are_stills_and_there_is_nothing_to_watch() -> None:
    props = _derived("cramped", 0.1, calm=True)
    assert props.moment == still("cramped")
    assert props.watch_event is None
    assert all(isinstance(state.event, e.Choose) for state in props.states)


def test_on_the_page(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
    before = kiosk.picture()
    kiosk.touch("Watch")
    kiosk.pass_time(8.0)
    assert "shortens by itself and stays hard" in kiosk.words()
    assert kiosk.picture() != before
    kiosk.pass_time(10.0)
    assert "long and loose" in kiosk.words()
    assert kiosk.picture() == before
    kiosk.touch("Stretched")
    assert "A slow stretch makes the short" in kiosk.words()


def test_another_screenful_shows_while_it_moves(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1920, 1080))
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
    kiosk.touch("Watch")
    kiosk.touch_next()
    assert kiosk.view[0] == 2
