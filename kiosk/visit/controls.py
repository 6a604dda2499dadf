"""A button as Props: what it says and what its touch means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Control:
    """A button. `value` is what its touch means; one that is `on` shows a mark beside its word.

    `main` is the one that stands out.
    """

    value: str
    text: str
    icon: str = ""
    on: bool = False
    main: bool = False
