"""The ways to take a plan home: text in a code, reminders in a code, paper."""

from typing import Literal, TypeAlias

Way: TypeAlias = Literal["phone", "calendar", "print"]

CHOICE = "my-plan/way"
"""The key of the chosen way among the visit's choices."""
