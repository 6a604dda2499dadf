"""Several fingers at once: each is independent, and counts only if it ends where it began."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QPointF

Find: TypeAlias = Callable[[QPointF], str | None]

MOUSE = -1
"""The number of the mouse, which is a finger too; fingers count from 0."""


class Fingers:
    """Which finger holds which key. Keys are names; `find` returns the key under a point."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self._armed: dict[int, str] = {}
        self._outside: set[int] = set()

    @property
    def pressed(self) -> frozenset[str]:
        """The keys that would count if their finger let go now."""
        return frozenset(k for f, k in self._armed.items() if f not in self._outside)

    def down(self, finger: int, at: QPointF) -> None:
        """Arm the key under a finger that has come."""
        self.forget(finger)
        if (key := self._find(at)) is not None:
            self._armed[finger] = key

    def move(self, finger: int, at: QPointF) -> None:
        """Follow a finger: outside of its key it would not count."""
        if finger not in self._armed:
            return
        if self._find(at) == self._armed[finger]:
            self._outside.discard(finger)
        else:
            self._outside.add(finger)

    def up(self, finger: int, at: QPointF) -> str | None:
        """Return the key that a finger has touched, or None."""
        self.move(finger, at)
        outside = finger in self._outside
        key = self._armed.get(finger)
        self.forget(finger)
        return None if outside else key

    def forget(self, finger: int) -> None:
        """Drop what one finger began."""
        self._armed.pop(finger, None)
        self._outside.discard(finger)

    def forget_keys(self, gone: Callable[[str], bool]) -> None:
        """Drop the touches of keys that are no longer there."""
        for finger in [f for f, key in self._armed.items() if gone(key)]:
            self.forget(finger)
