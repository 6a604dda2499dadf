"""Signs that nobody sees, in what people wrote: they turn words round or show as boxes."""

import re
from collections.abc import Iterator, MutableMapping, MutableSequence

from kiosk.shared.issue import Issue

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Control characters, breaks of word processors, orders to turn the direction of reading.

Marks of direction, joiners and places to break (U+200B to U+200F) stay: scripts and emoji need
them.
"""


def drop_unseen(values: object, key: str = "") -> Iterator[Issue]:
    """Take such signs out of every text in `values`, and say where they were."""
    if isinstance(values, MutableMapping):
        items = list(values.items())
    elif isinstance(values, MutableSequence):
        items = list(enumerate(values))
    else:
        return
    for name, value in items:
        here = f"{key}.{name}" if key else str(name)
        if not isinstance(value, str):
            yield from drop_unseen(value, here)
        elif found := _UNSEEN.findall(value):
            values[name] = _UNSEEN.sub("", value)
            codes = ", ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in found))
            says = f"“{here}” has a sign that cannot be seen ({codes}); it is left out."
            yield Issue(says, "Delete it, or type the words anew.", key=here)
