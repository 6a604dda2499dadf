"""What is needed to read a pack: every kind of block, and the validator of exercises."""

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.blocks.registry import kinds
from kiosk.content.parse.rules import ContentRules


def exercise_faults(
    exercise_id: str, values: Mapping[str, Any]
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield the place, the fault and the remedy of each error, such as a pose that no body can
    take."""
    # these bring pydantic; only to compile a pack
    from kiosk.content.parse.schema_problems import told
    from kiosk.exercise.file.loader import build_exercise
    from kiosk.exercise.file.schema import ExerciseFile

    example = "wall-calf.toml of the built-in pack is an example."
    faults = build_exercise(exercise_id, values)[1]
    yield from told([f.details for f in faults if f.details is not None], values, ExerciseFile)
    for fault in faults:
        name = next((f"{part}: " for part in fault.key[-1:] if isinstance(part, str)), "")
        if fault.details is not None:
            continue
        if fault.posed:
            says = f"The exercise cannot be posed: {name}{fault.says}."
            yield fault.key, says, f"Mend it until a body can do it; {example}"
        else:
            yield fault.key, f"{name}{fault.says}.", f"Mend it; {example}"


CONTENT_RULES = ContentRules(kinds(), exercise_faults)
