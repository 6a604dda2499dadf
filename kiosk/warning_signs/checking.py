"""What somebody has touched in the check of warning signs, as one word of the visit's choices.

`STEP.ID.ID`: the step that shows, and every sign that was touched. The last step is the end. Before
an exercise whole groups are touched, of which nobody knows yet which sign it is: `?.ID.ID`.
"""

from dataclasses import dataclass

from kiosk.content.model.pack import SignLevel, WarningSign, WarningSigns
from kiosk.warning_signs.cards import evenly
from kiosk.warning_signs.choice import UNSURE

MOST_A_STEP = 3
"""So few that at the largest text none stands below the edge."""
_LEVELS: tuple[SignLevel, ...] = ("now", "today", "visit")


@dataclass(frozen=True, slots=True)
class Checking:
    """How far the check has come. `unsure`: the signs are those of a group, or of all groups."""

    step: int = 0
    touched: tuple[str, ...] = ()
    unsure: bool = False

    @property
    def word(self) -> str:
        """Return it as the visit keeps it."""
        return ".".join((UNSURE if self.unsure else str(self.step), *self.touched))


def read(word: str, signs: WarningSigns) -> Checking:
    """Return what a word says; what it cannot say is left out."""
    head, *names = word.split(".")
    known = {sign.id for sign in signs.signs}
    touched = tuple(dict.fromkeys(name for name in names if name in known))
    if head == UNSURE:
        asked = touched or tuple(sign.id for sign in signs.asked())
        return Checking(0, asked, unsure=bool(asked))
    count = len(steps(signs))
    step = int(head) if head.isascii() and head.isdigit() and len(head) < 4 else 0
    return Checking(min(step, count), touched)


def steps(signs: WarningSigns) -> tuple[tuple[WarningSign, ...], ...]:
    """Return the signs as they are asked for: a few at a time, what cannot wait first."""
    found: list[tuple[WarningSign, ...]] = []
    for level in _LEVELS:
        same = [sign for sign in signs.signs if sign.level == level]
        found += [tuple(some) for some in evenly(same, MOST_A_STEP)]
    return tuple(found)


def toggled(state: Checking, sign: str) -> Checking:
    """Return the check after a touch on a sign."""
    there = sign in state.touched
    left = tuple(name for name in state.touched if name != sign)
    return Checking(state.step, left if there else (*state.touched, sign))


def is_over(state: Checking, signs: WarningSigns) -> bool:
    """Tell whether there is something to say: at the end, and at once for what cannot wait."""
    if state.unsure or state.step >= len(steps(signs)):
        return True
    return any(s.level == "now" for s in signs.signs if s.id in state.touched)


def weightiest(touched: tuple[WarningSign, ...]) -> SignLevel | None:
    """Return the level that rules; None where nothing was touched."""
    return next((level for level in _LEVELS if any(s.level == level for s in touched)), None)
