"""pydantic's findings as issues: the right line, plain words, a remedy."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import NoneType
from typing import Any, TypeGuard, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.model import schema
from kiosk.content.model.report import Log
from kiosk.content.model.schema import Form
from kiosk.content.parse.toml_file import TomlFile
from kiosk.content.parse.toml_lines import Key
from kiosk.shared.issue import Issue, closest, one_of, quote

T = TypeVar("T")

_TEXT_REMEDY = 'Put it in straight quotation marks, as in name = "words".'
_TYPES = {
    "string_type": ("This must be words.", _TEXT_REMEDY),
    "int_type": ("This must be a whole number.", "Write it without quotation marks, as in 2."),
    "list_type": ("This must be a list.", 'Put it in square brackets, as in ["one", "two"].'),
    "dict_type": ("This must be a table.", "Open it with a line in square brackets, as in [name]."),
    "date_type": ("This must be a day.", "Write it without quotation marks, as in 2027-11-01."),
    "model_type": (
        "This must be a table.",
        "Open it with a line in square brackets, as in [name].",
    ),
}
_NUMBER = "Write it without quotation marks, as in 1.5."
_TYPES |= {
    "float_type": ("This must be a number.", _NUMBER),
    "float_parsing": ("This must be a number.", _NUMBER),
    "finite_number": ("This must be a finite number.", _NUMBER),
    "int_from_float": ("This must be a whole number.", "Write it without a full stop, as in 2."),
    "int_parsing": _TYPES["int_type"],
    "tuple_type": _TYPES["list_type"],
    "bool_type": ("This must be true or false.", "Write it without quotation marks."),
    "bool_parsing": ("This must be true or false.", "Write it without quotation marks."),
}
_EMPTY = {
    "string_too_short": ("These words are empty.", "Write at least one word."),
    "too_short": ("This list is empty.", "Name at least one."),
}
_RANGES = {
    "less_than": ("lt", "large", "Write less than {}."),
    "less_than_equal": ("le", "large", "Write {} or less."),
    "greater_than": ("gt", "small", "Write more than {}."),
    "greater_than_equal": ("ge", "small", "Write {} or more."),
}
"""The limit that a number breaks: its name at pydantic, what the number is, what to write."""
_NOUNS = {
    "muscles": "muscle",
    "props": "prop",
    "view": "view",
    "strap": "strap",
    "kind": "kind of exercise",
    "on": "part of the body",
    "ease": "easing",
}
"""What a value that is not among those to choose from was meant to be, by its key."""
_EXAMPLES = {
    "number": "number = 2",
    "tint": "tint = 1",
    "review_due": "review_due = 2027-11-01",
    "reviewed_on": "reviewed_on = 2026-11-20",
    "reviewed_by": 'reviewed_by = ""',
    "status": 'status = "draft"',
    "languages": 'languages = ["en"]',
    "topics": 'topics = ["night"]',
    "sections": 'sections = ["its-id"]',
    "references": 'references = ["nhs"]',
    "alt": 'alt.en = "What the picture shows."',
    "version": 'version = "2026.11"',
    "load": "load = { growth = 10, jump = 50 }",
    "growth": "growth = 10",
    "jump": "jump = 50",
    "weeks": "weeks = [1, 2]",
    "sets": "sets = 3",
    "dose": "dose = { sets = 3, hold = 30 }",
    "muscles": 'muscles = ["soleus"]',
    "person": 'person = "mateo"',
    "box": "box = [-0.9, -0.1, 0.9, 1.9]",
    "keys": "[[keys]], one for the beginning and one for the end",
    "at": "at = 0.0",
}


def validate(form: Form[T], file: TomlFile, log: Log) -> T | None:
    """Read the values of `file`; None, and every issue in `log`, if they do not fit `form`."""
    try:
        return form.adapter.validate_python(file.values)
    except ValidationError as error:
        found = error.errors(include_url=False)
        for key, issue in told(found, file.values, form.kind):
            if key[-1:] and key[0] in file.lost:
                continue  # its line could not be read, which is reported already
            log.add(file.placed(key, issue))
    except RecursionError:
        log.error(
            file.path,
            file.first_line,
            "Brackets are nested too deeply in this file.",
            "Remove the brackets that are not needed.",
        )
    return None


def example_of(kind: object) -> str:
    """Return a line for each key that a file must have, as one text."""
    if not _is_model(kind):
        return ""
    names = [name for name, field in kind.model_fields.items() if field.is_required()]
    return "; ".join(_EXAMPLES.get(name, f'{name} = "words"') for name in names)


def told(
    found: list[ErrorDetails], values: Mapping[str, Any], kind: object
) -> Iterator[tuple[Key, Issue]]:
    """Yield each of pydantic's errors in plain words, with its place in `values`."""
    misspelt = _misspelt(found, kind)
    for details in found:
        if details["type"] != "missing" or details["loc"] not in misspelt:
            key = _key(details, values)
            context = details.get("ctx", {})
            if details["type"] == schema.RULE and context.get("key"):
                key = (*key, context["key"])
            yield key, _issue(details, key, kind)


def _misspelt(found: list[ErrorDetails], kind: object) -> set[tuple[str | int, ...]]:
    """Return the missing keys that are there under a similar name, to say one thing only once."""
    missing = {details["loc"] for details in found if details["type"] == "missing"}
    return {
        (*details["loc"][:-1], closest(str(details["loc"][-1]), _siblings(details["loc"], kind)))
        for details in found
        if details["type"] == "extra_forbidden"
    } & missing


def _key(details: ErrorDetails, values: Mapping[str, Any]) -> Key:
    """Keep of pydantic's location what is really in the file: no `[key]`, no union branches."""
    key: Key = ()
    inside: Any = values
    for part in details["loc"]:
        is_list = isinstance(inside, list) and isinstance(part, int) and part < len(inside)
        if (isinstance(inside, dict) and part in inside) or is_list:
            inside = inside[part]
            key += (part,)
        elif details["type"] == "missing" and isinstance(part, str) and isinstance(inside, dict):
            return (*key, part)
        else:
            break
    return key


def _issue(details: ErrorDetails, key: Key, file_kind: object) -> Issue:
    kind, context, value = details["type"], details.get("ctx", {}), details["input"]
    name = next((part for part in reversed(key) if isinstance(part, str)), "")
    if kind == schema.RULE:
        return Issue(context["message"], context["remedy"])
    if kind in _TYPES:
        return Issue(*_TYPES[kind])
    if kind == "missing":
        example = _table(details["loc"], file_kind) or _EXAMPLES.get(name, f'{name} = "words"')
        return Issue(f"{quote(name)} is missing.", f"Add a line such as {example}.")
    if kind == "extra_forbidden":
        return _unknown(name, _siblings(details["loc"], file_kind))
    if kind == "string_pattern_mismatch":
        return _pattern(str(value), context["pattern"])
    if kind == "value_error":
        says = str(context["error"])
        return Issue(f"{says[:1].upper()}{says[1:]}.", "See docs/content-format.md.")
    if kind == "literal_error":
        return _choice(_shown(value), str(context["expected"]), _noun(key))
    return _limits(kind, context, value)


def _table(location: tuple[str | int, ...], kind: object) -> str:
    """Return how to open what is missing, if it is a table of names; else nothing."""
    for part in location:
        kind = _step(_wanted(kind), part)
    found = get_args(_wanted(kind)) if get_origin(_wanted(kind)) is dict else ()
    name = location[-1] if location else ""
    if not found:
        return ""
    return f"[{name}.ID], one for each" if _is_model(found[-1]) else f"[{name}]"


def _noun(key: Key) -> str:
    """Return what stands at `key`; in a table of a list, what the list is of."""
    names = [part for part in key if isinstance(part, str)]
    return _NOUNS.get("props" if "props" in names else names[-1], "") if names else ""


def _limits(kind: str, context: dict[str, Any], value: object) -> Issue:
    """Return what is wrong with a value that is too long, too short, too large or too small."""
    if kind == "string_too_long":
        length, most = len(str(value)), context["max_length"]
        says = f"These words have {length} characters; at most {most} fit."
        return Issue(says, f"Shorten them by {length - most}.")
    if kind == "too_long":
        return Issue(f"There are more than {context['max_length']} here.", "Remove some.")
    if kind in _EMPTY:
        return Issue(*_EMPTY[kind])
    if kind in _RANGES:
        bound, size, remedy = _RANGES[kind]
        return Issue(f"{quote(_shown(value))} is too {size}.", remedy.format(context[bound]))
    return Issue(f"{quote(_shown(value))} is not possible here.", "See docs/content-format.md.")


def _shown(value: object) -> str:
    """Return a plain value as text; tables can be too deep, and numbers too long, to be shown."""
    try:
        return str(value) if isinstance(value, str | int | float | date) else "this"
    except ValueError:
        return "this"


def _choice(value: str, expected: str, noun: str) -> Issue:
    choice = expected.replace("'", "").replace(" or ", ", ").split(", ")
    near = closest(value, choice)
    hint = f" Did you mean {near}?" if near else ""
    says = (
        f"There is no {noun} {quote(value)}." if noun else f"{quote(value)} is not possible here."
    )
    return Issue(says, f"Write {one_of(choice)}.{hint}")


def _pattern(value: str, pattern: str) -> Issue:
    said = quote(value)
    if pattern == schema.ID_PATTERN:
        remedy = "Use lower-case letters and digits, with single hyphens between words."
        return Issue(f"{said} cannot be an id.", remedy)
    if pattern == schema.LANGUAGE_PATTERN:
        return Issue(f"{said} is not a language code.", 'Write a code such as "en" or "pt-BR".')
    remedy = 'Use letters, digits and full stops, as in "2026.11".'
    return Issue(f"{said} cannot be a version.", remedy)


def _unknown(name: str, known: tuple[str, ...]) -> Issue:
    says, near = f"There is no {quote(name)} here.", closest(name, known)
    if near:
        return Issue(says, f"Did you mean “{near}”? If not, remove the line.")
    return Issue(says, f"Remove the line. Known are {_listed(known)}.")


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words[:-1]) + f" and {words[-1]}" if len(words) > 1 else "".join(words)


def _siblings(location: tuple[str | int, ...], kind: object) -> tuple[str, ...]:
    """Return the keys that may stand where the unknown one does."""
    for part in location[:-1]:
        kind = _step(_wanted(kind), part)
    kind = _wanted(kind)
    return tuple(kind.model_fields) if _is_model(kind) else ()


def _step(kind: object, part: str | int) -> object:
    if _is_model(kind):
        field = kind.model_fields.get(str(part))
        return field.annotation if field else None
    arguments = get_args(kind)
    return arguments[-1] if arguments else None


def _wanted(kind: object) -> object:
    """Return what may be given where nothing may be, too."""
    choice = get_args(kind)
    return choice[0] if len(choice) == 2 and choice[1] is NoneType else kind


def _is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
