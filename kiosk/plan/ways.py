"""How a plan leaves: as words in a code, as reminders in a code, on paper."""

from typing import Literal, TypeAlias

Way: TypeAlias = Literal["phone", "calendar", "print"]

CHOICE = "my-plan/way"
"""What the state remembers the chosen way by."""
