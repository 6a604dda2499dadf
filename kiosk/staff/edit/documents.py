"""A value as staff read and type it, and the text of its file with that value in it."""

import re
from collections.abc import Callable
from datetime import date
from math import isfinite, nan

from kiosk.clinic import lenient_toml
from kiosk.shared.issue import IssueError
from kiosk.shared.toml import toml_edit, toml_text
from kiosk.staff.model.fields import BODY, NEW, WHOLE, Field, FieldKind

_FENCE = "+++"
YES, NO = "yes", "no"
_LARGEST_NUMBER = 1e9
_LONGEST_LINE, _LONGEST_TEXT = 2000, 200_000
"""Characters of a value of one line, and of a text; what a field itself allows is less."""


class TypingError(IssueError, ValueError):
    """What was typed is no value of its kind."""


def shown(text: str, field: Field) -> str:
    """Return the field's value in a file's `text`, as staff edit it; empty where it has none."""
    if field.key == WHOLE:
        return toml_edit.plain_lines(text)
    if field.key == NEW:
        return ""
    front, body = _split(text, field)
    if field.key == BODY:
        return body.strip("\n")
    return as_typed(toml_edit.value_at(lenient_toml.read(front).values, field.key))


def changed(text: str, field: Field, typed: str) -> str:
    """Return the file's text with the value that was typed. TypingError if it is none.

    Comments, order and line endings stay as they are.
    """
    return toml_edit.with_line_ends(text, lambda plain: _changed(plain, field, typed))


def _changed(text: str, field: Field, typed: str) -> str:
    if field.key == WHOLE:
        return typed.rstrip("\n") + "\n"
    front, body = _split(text, field)
    if field.key == BODY:
        return _joined(front, typed.strip("\n") + "\n")
    value = parsed(typed, field.kind)
    try:
        front = toml_edit.changed(lenient_toml.commented(front), field.key, value)
    except ValueError as error:
        message = f"{field.file} has a mistake: {error}."
        raise TypingError(message, "Mend the file as a text first.") from error
    return _joined(front, body) if field.in_pack else front


def unsigned(text: str, field: Field) -> str:
    """Return a page as a draft, if it was signed: nobody has reviewed the words that are new."""
    return toml_edit.with_line_ends(text, lambda plain: _unsigned(plain, field))


def _unsigned(text: str, field: Field) -> str:
    front, body = _split(text, field)
    try:
        values = toml_text.loads(front)
    except (ValueError, RecursionError):
        return text
    if values.get("status") != "reviewed":
        return text
    for key, value in (("status", "draft"), ("reviewed_by", ""), ("reviewed_on", None)):
        front = toml_edit.changed(front, key, value)
    return _joined(front, body)


def as_typed(value: object) -> str:
    """Return a value of a file as staff would type it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, (list, tuple)):
        return ", ".join(as_typed(item) for item in value)
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def parsed(typed: str, kind: FieldKind) -> object:
    """Return the value that was typed; None for nothing. TypingError if it is no such value."""
    bare = typed.strip()
    if not bare:
        return None
    most = _LONGEST_TEXT if kind is FieldKind.TEXT else _LONGEST_LINE
    if len(bare) > most:
        raise TypingError(f"It has {len(bare)} characters; at most {most} fit.", "Shorten it.")
    readers: dict[FieldKind, Callable[[str], object]] = {
        FieldKind.NUMBER: _number,
        FieldKind.LIST: _words,
        FieldKind.DAY: _day,
        FieldKind.DAYS: lambda text: [_day(part) for part in _words(text)],
        FieldKind.TRUTH: lambda text: text == YES,
        FieldKind.LINE: lambda text: " ".join(text.split()),
        FieldKind.TEXT: str,
    }
    return readers[kind](bare)


def slug(title: str) -> str:
    """Return an id for a title: its first words in small letters, joined by hyphens."""
    words = re.findall(r"[a-z0-9]+", title.lower().replace("’", "").replace("'", ""))
    return "-".join(words[:6])[:50].strip("-") or "question"


def new_question(typed: str, topic: str, due: date) -> str:
    """Return a question's file from its first line, the question, and the rest, the answer."""
    title, _, answer = typed.strip().partition("\n")
    if not title.strip() or not answer.strip():
        raise TypingError(
            "There is no answer yet.", "Write the question on the first line, the answer below it."
        )
    front = toml_edit.written(
        {
            "title": title.strip(),
            "topics": [topic],
            "synonyms": [],
            "reviewed_by": "",
            "review_due": due,
            "status": "draft",
        }
    )
    return _joined(front, answer.strip() + "\n")


def _split(text: str, field: Field) -> tuple[str, str]:
    """Return the TOML and what stands below it; a file that is all TOML has nothing below."""
    if not field.in_pack:
        return text, ""
    lines = toml_edit.plain_lines(text.removeprefix("\ufeff")).split("\n")
    ends = [n for n, line in enumerate(lines) if line.rstrip() == _FENCE]
    if len(ends) < 2 or ends[0] != 0:
        return "", text
    return "\n".join(lines[1 : ends[1]]) + "\n", "\n".join(lines[ends[1] + 1 :])


def _joined(front: str, body: str) -> str:
    return f"{_FENCE}\n{front}{_FENCE}\n{body}"


def _number(text: str) -> float:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = nan
    if not isfinite(number) or abs(number) > _LARGEST_NUMBER:
        raise TypingError(f"“{text[:40]}” is not a number.", "Write digits, such as 21.5.")
    return number


def _words(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,\n]", text) if part.strip()]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        remedy = "Write year-month-day, such as 2026-12-24."
        raise TypingError(f"“{text}” is not a date.", remedy) from None
