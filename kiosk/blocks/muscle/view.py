"""The muscle in motion: at rest, at work, in a cramp, in a stretch."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.muscle.block import Muscle
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.content.model.blocks import Runs
from kiosk.figure.muscle.state import ROUND_SECONDS, STATES, MuscleFrame, State, at, still
from kiosk.shared.wording import Words
from kiosk.visit.animation import Film
from kiosk.visit.choices import Choices
from kiosk.visit.events import Choose, Play

WATCH = "watch"
STORY: tuple[tuple[State, float], ...] = (
    ("relaxed", 2.5),
    ("contracting", ROUND_SECONDS),
    ("cramped", 4.5),
    ("stretched", 5.0),
)
"""What "Watch" shows: each state and its seconds."""
LOOK_SECONDS: dict[State, float] = {
    "relaxed": 3.0,
    "contracting": 2 * ROUND_SECONDS,
    "cramped": 4.0,
    "stretched": 4.0,
}
"""How long a state that was touched moves."""


@dataclass(frozen=True, slots=True)
class StateProps:
    """One state: its button and its words."""

    title: str
    runs: Runs
    event: Choose | Play
    chosen: bool


@dataclass(frozen=True, slots=True)
class LabelProps:
    """The word of one part of the picture (`kiosk.figure.muscle.scene.Part`)."""

    part: str
    word: str


@dataclass(frozen=True, slots=True)
class MuscleProps(BlockProps):
    """The picture's moment, the states, and the way to see all of them in turn.

    Without motion there is nothing to watch, and `watch_event` is None.
    """

    kind: ClassVar[str] = "muscle"

    moment: MuscleFrame
    states: tuple[StateProps, ...]
    watch: str
    watch_event: Choose | Play | None
    alt: str
    labels: tuple[LabelProps, ...]


def build_view(block: Muscle, context: BlockContext) -> MuscleProps:
    """Return what the block shows on this page of this visit."""
    return build_muscle_view(block, context.choices, context.words)


def build_muscle_view(block: Muscle, choices: Choices, words: Words) -> MuscleProps:
    """Return the muscle as it is now, with the state that shows marked."""
    _ = words.gettext
    state, moment = _shown(choices.chosen(), None if choices.still else choices.film())
    said = [item.state for item in block.items]
    at_ = said.index(state) if state in said else 0
    return MuscleProps(
        moment=moment,
        states=tuple(
            StateProps(
                item.title, item.runs, choices.play(item.state, LOOK_SECONDS[item.state]), i == at_
            )
            for i, item in enumerate(block.items)
        ),
        watch=_("Watch"),
        watch_event=None if choices.still else choices.play(WATCH, sum(s for _, s in STORY)),
        alt=_("A lower leg. The calf muscle is cut open: {state}.").format(
            state=block.items[at_].title
        ),
        labels=(
            LabelProps("nerve", _("Nerve")),
            LabelProps("muscle", _("Calf muscle")),
            LabelProps("tendon", _("Tendon")),
            LabelProps("heel", _("Heel bone")),
            LabelProps("fibres", _("Fibres")),
        ),
    )


def _shown(chosen: str, film: Film | None) -> tuple[State, MuscleFrame]:
    state = _state(chosen)
    if film is None:
        return state, still(state)
    if chosen == WATCH:
        return told(film.seconds)
    return state, at(state, film.seconds, _state(film.before))


def _state(said: str) -> State:
    """Return the state that a choice stands for; the first for none, and after "Watch"."""
    return next((state for state in STATES if state == said), STATES[0])


def told(seconds: float) -> tuple[State, MuscleFrame]:
    """Return the state and the moment of the story, `seconds` after it began."""
    before: State = "relaxed"
    for state, lasts in STORY:
        if seconds < lasts or (state, lasts) == STORY[-1]:
            # the slow wave goes round once, so that the next state begins where it ended
            pace = 2.0 if state == "relaxed" else 1.0
            return state, at(state, seconds * pace, before)
        seconds -= lasts
        before = state
    raise AssertionError("the story has an end")
