"""What costs time to make and is asked for again, kept while it is in use."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """At most `most` things by their keys; the one longest unused goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._things: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the thing of this key; `make` makes it where it is not kept."""
        found = self._things.get(key)
        if found is not None:
            self._things.move_to_end(key)
            return found
        found = self._things[key] = make()
        if len(self._things) > self._most:
            self._things.popitem(last=False)
        return found
