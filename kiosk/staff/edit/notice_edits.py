"""The text of `notices.toml` with one notice more, one changed, or one less."""

from datetime import date, timedelta

from kiosk.clinic.file_names import NOTICES
from kiosk.clinic.notices import MOST, Notice, parse_notices, written
from kiosk.shared.issue import staff_sentence
from kiosk.staff.edit import documents
from kiosk.staff.edit.documents import TypingError
from kiosk.staff.model.fields import Field

_DAYS = timedelta(days=7)


def fault(text: str) -> str:
    """Return why no notice can be added; nothing if one can."""
    found, issues = parse_notices(text)
    if issues:
        return f"{NOTICES}: {staff_sentence(issues[0])}"
    if len(found) >= MOST:
        return f"There are {MOST} notices already. Remove an old one first."
    return ""


def added(text: str, words: dict[str, str], today: date) -> str:
    """Return the file with a notice for the coming week; `words` are its texts by language."""
    return written((*parse_notices(text)[0], Notice(words, today, today + _DAYS)))


def removed(text: str, number: int) -> str:
    """Return the file without a notice."""
    kept = (notice for n, notice in enumerate(parse_notices(text)[0]) if n != number)
    return written(tuple(kept))


def changed(text: str, field: Field, typed: str) -> str:
    """Return the file with what was typed. TypingError if it does not fit."""
    found = list(parse_notices(text)[0])
    number, _, key = field.key.partition(".")
    if not number.isdigit() or int(number) >= len(found):
        raise TypingError("This notice is not there any more.", "Look at the list again.")
    value = documents.parsed(typed, field.kind)
    found[int(number)] = _with(found[int(number)], key, value)
    return written(tuple(found))


def _with(old: Notice, key: str, value: object) -> Notice:
    if isinstance(value, date):
        first, last = (value, old.last) if key == "from" else (old.first, value)
        if key == "from" and first > last:  # the whole notice moves
            last = first + (old.last - old.first)
        return Notice(old.text, first, last)
    if key.startswith("text."):
        words = {**old.text, key.removeprefix("text."): str(value or "")}
        kept = {language: text for language, text in words.items() if text}
        return Notice(kept, old.first, old.last)
    raise TypingError("A notice needs both days.", "Write a date, such as 2026-12-24.")
