"""The box `::: muscle`."""

from typing import get_args

from kiosk.blocks.muscle.block import Muscle, MuscleState, MuscleWords
from kiosk.content.markdown.boxes import Opened, titled
from kiosk.content.markdown.naming import each_named

_STATES: dict[str, MuscleState] = {word: word for word in get_args(MuscleState)}


def parse(opened: Opened) -> Muscle | None:
    """Return the muscle with the words for its states."""
    found = each_named(opened, titled(opened, "state", required=True), "state", _STATES)
    items = tuple(MuscleWords(part.title, state, part.runs) for part, state in found)
    return Muscle(items) if items else None
