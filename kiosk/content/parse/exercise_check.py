"""Who judges an exercise: how a body moves is no business of the content.

Whoever opens a pack hands in a function that knows; what it finds becomes a problem with a
line and a remedy.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from kiosk.content.parse.toml_lines import Key

# the id and the file's values -> where, what is wrong there, the remedy; no key: the whole file
CheckExercise: TypeAlias = Callable[[str, Mapping[str, Any]], Iterable[tuple[Key, str, str]]]


def posed_elsewhere(_id: str, _values: Mapping[str, Any]) -> Iterable[tuple[Key, str, str]]:
    """Find nothing: for callers that draw no exercise."""
    return ()
