"""Tells fingers on the glass from palms, sleeves and bags.

Positions and widths are millimetres; `now` is monotonic seconds.
"""

from dataclasses import dataclass, replace
from math import hypot

PALM_MM = 26.0
"""A contact wider than this is not a finger: an adult's thumb laid flat is about 20 mm."""
MANY = 3
TOGETHER_S, TOGETHER_MM = 0.1, 90.0
"""So many contacts within so many seconds and millimetres are one hand."""
RESTING_S, RESTING_MM = 3.0, 6.0
"""A contact that stays so long within this distance is resting: lifting it presses nothing."""

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact: when and where it began, and how far it has moved from there."""

    finger: int
    since: float
    start: Spot
    strayed: float = 0.0
    palm: bool = False


class Contacts:
    """All contacts on the glass. A palm stays a palm until it lifts."""

    def __init__(self) -> None:
        self._there: dict[int, Contact] = {}

    @property
    def palms(self) -> frozenset[int]:
        """The contacts that are palms."""
        return frozenset(f for f, contact in self._there.items() if contact.palm)

    def down(self, finger: int, at: Spot, width: float, now: float) -> frozenset[int]:
        """Add a contact; return all contacts that are now known to be palms."""
        self._there[finger] = new = Contact(finger, now, at)
        hand = [c for c in self._there.values() if _together(c, new)]
        found = {c.finger for c in hand} if len(hand) >= MANY else set()
        if width > PALM_MM:
            found.add(finger)
        return self._palms(found)

    def move(self, finger: int, at: Spot, width: float) -> frozenset[int]:
        """Move a contact; return it if it has become a palm."""
        known = self._there.get(finger)
        if known is None:
            return frozenset()
        way = hypot(at[0] - known.start[0], at[1] - known.start[1])
        self._there[finger] = replace(known, strayed=max(known.strayed, way))
        return self._palms({finger} if width > PALM_MM else set())

    def up(self, finger: int, now: float) -> bool:
        """Remove a contact; return whether it was a touch: neither a palm nor resting."""
        known = self._there.pop(finger, None)
        if known is None or known.palm:
            return False
        return now - known.since < RESTING_S or known.strayed > RESTING_MM

    def clear(self) -> None:
        """Remove all contacts: the system has cancelled the touch."""
        self._there.clear()

    def _palms(self, found: set[int]) -> frozenset[int]:
        fresh = frozenset(f for f in found if not self._there[f].palm)
        for finger in fresh:
            self._there[finger] = replace(self._there[finger], palm=True)
        return fresh


def _together(one: Contact, new: Contact) -> bool:
    apart = hypot(one.start[0] - new.start[0], one.start[1] - new.start[1])
    return new.since - one.since <= TOGETHER_S and apart <= TOGETHER_MM
