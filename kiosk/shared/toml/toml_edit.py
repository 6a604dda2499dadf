"""One value of a TOML text changed; comments, order, line endings and all else stay."""

from collections.abc import Callable, Mapping, MutableMapping
from copy import deepcopy
from difflib import SequenceMatcher
from typing import Any

from kiosk.shared.toml import toml_text

_CRLF = "\r\n"


def changed(text: str, key: str, value: object) -> str:
    """Return `text` with the dotted `key` set to `value`; None takes it out.

    Values are texts, numbers, truth values, dates, and lists of them. ValueError if `text` is no
    TOML (`tomllib.TOMLDecodeError`) or an enclosing name is no table.
    """
    path = key.split(".")
    before = toml_text.loads(text)
    wanted = deepcopy(before)
    _put(wanted, path, value)
    if wanted == before:
        return text
    after = with_line_ends(text, lambda plain: _edited(plain, path, value))
    return after if _reads_as(after, wanted) else written(wanted)


def value_at(values: Mapping[str, object], key: str) -> object:
    """Return the value of a dotted key, or None."""
    found: object = values
    for name in key.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def plain_lines(text: str) -> str:
    """Return a text without the line endings of Windows."""
    return text.replace(_CRLF, "\n")


def with_line_ends(text: str, edit: Callable[[str], str]) -> str:
    """Return what `edit` makes of a text, with the line endings that the text has.

    A text with endings of both kinds is edited as it is.
    """
    if not text.count("\n") == text.count(_CRLF) > 0:
        return edit(text)
    return plain_lines(edit(plain_lines(text))).replace("\n", _CRLF)


def written(values: Mapping[str, object]) -> str:
    """Return values as a TOML text: plain ones first, then tables, then lists of tables."""
    import tomlkit  # staff mode alone needs it

    return tomlkit.dumps(values)


def _edited(text: str, path: list[str], value: object) -> str:
    import tomlkit

    document = tomlkit.parse(text)
    _put(document, path, value)
    return document.as_string()


def _put(table: MutableMapping[str, Any], path: list[str], value: object) -> None:
    """Set a value in nested tables; None takes it out. ValueError if one of them is no table."""
    *above, name = path
    for part in above:
        table = table.setdefault(part, {})
        if not isinstance(table, MutableMapping):
            raise ValueError(f"“{part}” is not a table.")
    if value is None:
        table.pop(name, None)
    elif isinstance(table.get(name), list) and isinstance(value, (list, tuple)):
        _put_items(table[name], [_plain(item) for item in value])
    else:
        table[name] = _plain(value)


def _put_items(items: list[object], wanted: list[object]) -> None:
    """Change what differs in a list, so that the others keep their lines and remarks."""
    steps = SequenceMatcher(None, [*map(repr, items)], [*map(repr, wanted)]).get_opcodes()
    for step, first, last, begin, end in reversed(steps):
        if step != "equal":
            del items[first:last]
            for item in reversed(wanted[begin:end]):
                items.insert(first, item)


def _plain(value: object) -> object:
    """Return a value as TOML writes it: a whole number without a fraction, a tuple as a list."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return list(value) if isinstance(value, tuple) else value


def _reads_as(text: str, wanted: Mapping[str, object]) -> bool:
    """Tell whether a text holds the values: an editor of odd files may be wrong."""
    try:
        return toml_text.loads(text) == wanted
    except ValueError:
        return False
