"""What of a clinic file cannot be used: names that nobody knows, and values of the wrong kind.

Both are taken out of the data, so that the rest can be read.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from kiosk.shared.comfort import TextSize, Volume
from kiosk.shared.issue import Issue

_WHERE = re.compile(r"(?P<what>.*) - at `\$\.(?P<where>[^`\[]+)(\[[^`]*)?`")
_WANTED = re.compile(r"Expected `([^`]+)`")
_CHOICE = re.compile(r"Invalid enum value (.+)")
_NUMBER = re.compile(r"\d+(\.\d+)?")
_TRUTH = dict.fromkeys(("yes", "on", "true"), "true") | dict.fromkeys(
    ("no", "off", "false"), "false"
)
CHOICES = {"text_size": [*map(str, TextSize)], "volume": [*map(str, Volume)]}
"""Settings that take one of a few words; capital letters do no harm."""
_LONGEST = re.compile(r"of length <= (\d+)")

_OTHER_NAMES = {"booking_link": "web = … below [booking]", "link": "web = … below [booking]"}
"""What people write, and where it belongs."""


def drop_unknown(data: dict[str, Any], known: Mapping[str, tuple[str, ...]]) -> Iterator[Issue]:
    """Take out names that are not `known` (by table; "" is the top), and say what is wrong."""
    for table, names in known.items():
        values = data.get(table) if table else data
        if not isinstance(values, dict):
            continue
        for name in [name for name in values if name not in names]:
            del values[name]
            key = _dotted(table, name)
            yield Issue(f"“{key}” is not a setting.", _hint(table, name, known), key=key)


def drop_wrong_kind(data: dict[str, Any], error: str) -> Issue:
    """Take out the value that msgspec's `error` names, and say what is wrong with it."""
    match = _WHERE.fullmatch(error)
    if match is None:  # without a place, nothing in the file can be trusted
        data.clear()
        remedy = "Compare it with the example in docs/clinic.md."
        return Issue(f"It cannot be used: {error}.", remedy)
    where = match["where"]
    table, _, name = where.rpartition(".")
    value = (data[table] if table else data).pop(name)
    if longest := _LONGEST.search(match["what"]):
        says = f"“{where}” is too long: {len(value)}, and at most {longest[1]} fit."
        return Issue(says, "Shorten it.", key=where)
    says = f"“{where}” has the wrong kind of value"
    if choice := _CHOICE.fullmatch(match["what"]):
        return Issue(f"{says}: {choice[1]}.", _one_of(where), key=where)
    return Issue(f"{says}.", _other_kind(name, value, match["what"]), key=where)


def _one_of(where: str) -> str:
    known = ", ".join(f'"{choice}"' for choice in CHOICES.get(where, ()))
    return f"Write one of these: {known}."


def _other_kind(name: str, value: object, error: str) -> str:
    """Return the line as it was probably meant, or how values of each kind are written."""
    found = _WANTED.match(error)
    wanted = found[1] if found else ""
    text = str(value).strip()
    if wanted == "bool" and text.casefold() in _TRUTH:
        return f"Write: {name} = {_TRUTH[text.casefold()]}"
    if wanted.startswith("float") and (number := _NUMBER.match(text.replace(",", "."))):
        return f"Write: {name} = {number[0]}"
    if wanted == "array" and isinstance(value, date):
        return f"Write: {name} = [{value.isoformat()}]"
    if wanted == "array" and isinstance(value, str) and '"' not in text:
        return f'Write lists in [ ]: {name} = ["{text}"]'
    if wanted == "str" and isinstance(value, int | float | date):
        return f'Put it in quotes, as in {name.partition("[")[0]} = "…".'
    return "Put words in quotes, numbers and dates without, lists in [ ]."


def _hint(table: str, name: str, known: Mapping[str, tuple[str, ...]]) -> str:
    """Return where a name belongs that stands in the wrong table, or what it may have meant."""
    from difflib import get_close_matches  # only a file with a mistake needs it

    if name in _OTHER_NAMES:
        return f"Write {_OTHER_NAMES[name]}."
    for other, names in known.items():
        if name in names:
            place = f"below [{other}]" if other else "above the first [table]"
            return f"Write it {place}."
    close = get_close_matches(name.casefold(), known[table], n=1)
    if close:
        return f"Did you mean “{_dotted(table, close[0])}”?"
    return f"Known here are: {', '.join(known[table])}."


def _dotted(table: str, name: str) -> str:
    return f"{table}.{name}" if table else name
