"""What is needed to read a pack: every kind of block, and the validator of exercises."""

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.blocks.registry import kinds
from kiosk.content.parse.rules import ContentRules
from kiosk.content.parse.toml_lines import Key
from kiosk.shared.issue import Issue


def exercise_faults(exercise_id: str, values: Mapping[str, Any]) -> Iterable[tuple[Key, Issue]]:
    """Return each issue of an exercise and its key, such as a pose that no body can take."""
    from kiosk.exercise.file.loader import build_exercise  # brings pydantic; only to compile a pack

    return build_exercise(exercise_id, values)[1]


CONTENT_RULES = ContentRules(kinds(), exercise_faults)
