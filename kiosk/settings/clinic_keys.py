"""What of a clinic file cannot be used: names that nobody knows, and values of the wrong kind.

Both are taken out of the data, so that the rest can be read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_WHERE = re.compile(r"(?P<what>.*) - at `\$\.(?P<where>[^`\[]+)(\[[^`]*)?`")
_LONGEST = re.compile(r"of length <= (\d+)")

_OTHER_NAMES = {"booking_link": "web = … below [booking]", "link": "web = … below [booking]"}
"""What people write, and where it belongs."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a setting (its dotted name; empty for the whole file), and the remedy.

    `line` is 0 where no line of the file is meant.
    """

    key: str
    says: str
    remedy: str
    line: int = 0


def drop_unknown(data: dict[str, Any], known: Mapping[str, tuple[str, ...]]) -> Iterator[Mistake]:
    """Take out names that are not `known` (by table; "" is the top), and say what is wrong."""
    for table, names in known.items():
        values = data.get(table) if table else data
        if not isinstance(values, dict):
            continue
        for name in [name for name in values if name not in names]:
            del values[name]
            key = _dotted(table, name)
            yield Mistake(key, f"“{key}” is not a setting.", _hint(table, name, known))


def drop_wrong_kind(data: dict[str, Any], error: str) -> Mistake:
    """Take out the value that msgspec's `error` names, and say what is wrong with it."""
    match = _WHERE.fullmatch(error)
    if match is None:  # without a place, nothing in the file can be trusted
        data.clear()
        remedy = "Compare it with the example in docs/clinic.md."
        return Mistake("", f"It cannot be used: {error}.", remedy)
    where = match["where"]
    table, _, name = where.rpartition(".")
    value = (data[table] if table else data).pop(name)
    if longest := _LONGEST.search(match["what"]):
        says = f"“{where}” is too long: {len(value)}, and at most {longest[1]} fit."
        return Mistake(where, says, "Shorten it.")
    remedy = "Put words in quotes, numbers and dates without, lists in [ ]."
    return Mistake(where, f"“{where}” has the wrong kind of value: {match['what']}.", remedy)


def _hint(table: str, name: str, known: Mapping[str, tuple[str, ...]]) -> str:
    """Return where a name belongs that stands in the wrong table, or what it may have meant."""
    from difflib import get_close_matches  # only a file with a mistake needs it

    if name in _OTHER_NAMES:
        return f"Write {_OTHER_NAMES[name]}."
    for other, names in known.items():
        if name in names:
            place = f"below [{other}]" if other else "above the first [table]"
            return f"Write it {place}."
    close = get_close_matches(name, known[table], n=1)
    if close:
        return f"Did you mean “{_dotted(table, close[0])}”?"
    return f"Known here are: {', '.join(known[table])}."


def _dotted(table: str, name: str) -> str:
    return f"{table}.{name}" if table else name
