"""`notices.toml`: what the clinic tells everybody for some days, on home and between visits.

```toml
[[notices]]
from = 2026-12-24
until = 2026-12-27
text.en = "We are closed until 27 December."
```
Read at every start, so msgspec checks it. A notice with a mistake is left out, the others show.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec

from kiosk.clinic import lenient_toml, text_file
from kiosk.shared import small_files
from kiosk.shared.issue import Issue
from kiosk.shared.toml import toml_edit

LONGEST = 160
"""Characters of a notice: two lines on the home screen."""
MOST = 8
MOST_AT_ONCE = 2
"""Notices of one day that show: home has no room for more beside its tiles."""
_EXAMPLE = 'Write it like: from = 2026-12-24, until = 2026-12-27, text.en = "We are closed."'


class Notice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`first` and `last` are the days on which it shows, both included; `text` by language."""

    text: dict[str, str]
    first: date = msgspec.field(name="from")
    last: date = msgspec.field(name="until")

    def words(self, language: str, default: str) -> str:
        """Return the text in a language, else in the default one, else nothing."""
        return self.text.get(language) or self.text.get(default, "")


def current(notices: tuple[Notice, ...], day: date) -> tuple[Notice, ...]:
    """Return the notices of a day."""
    return tuple(notice for notice in notices if notice.first <= day <= notice.last)


def read_notices(path: Path) -> tuple[tuple[Notice, ...], tuple[Issue, ...]]:
    """Return what of the file can be shown, and what is wrong with the rest."""
    try:
        data = small_files.read(path)
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        remedy = "See that it is a file which this program may read."
        says = f"The file cannot be read ({error.strerror or error})."
        return (), (Issue(says, remedy),)
    text, unread = text_file.decoded(data)
    notices, issues = parse_notices(text)
    return notices, (*unread, *issues)


def parse_notices(text: str) -> tuple[tuple[Notice, ...], tuple[Issue, ...]]:
    """Return the notices of a file's text, and every mistake in it."""
    read = lenient_toml.read(text)
    data, issues = read.values, read.issues
    listed = data.pop("notices", [])
    issues += [Issue(f"“{name}” is not a setting.", _EXAMPLE, key=name) for name in data]
    if not isinstance(listed, list):
        return (), (*issues, Issue("“notices” is not a list.", _EXAMPLE, key="notices"))
    found: list[Notice] = []
    for number, item in enumerate(listed):
        notice = _notice(item, number)
        if isinstance(notice, Notice):
            found.append(notice)
        else:
            issues.append(notice)
    if len(found) > MOST:
        issues.append(Issue(f"There are more than {MOST}.", "Remove old ones.", key="notices"))
    return tuple(found[:MOST]), tuple(issues)


def written(notices: tuple[Notice, ...]) -> str:
    """Return the file's text."""
    head = "# What the kiosk tells everybody for some days. Staff mode writes this file.\n"
    rows = [{"from": n.first, "until": n.last, "text": dict(n.text)} for n in notices]
    return head + (toml_edit.written({"notices": rows}) if rows else "")


def _notice(item: object, number: int) -> Notice | Issue:
    key = f"notices.{number}"
    try:
        notice = msgspec.convert(item, Notice)
    except msgspec.ValidationError as error:
        return Issue(f"Notice {number + 1}: {error}.", _EXAMPLE, key=key)
    if notice.last < notice.first:
        says = f"Notice {number + 1} ends before it begins."
        return Issue(says, "Set the last day to the first day or later.", key=key)
    fault = _text_fault(notice.text)
    return Issue(f"Notice {number + 1}: {fault}", "Shorten it.", key=key) if fault else notice


def _text_fault(text: Mapping[str, str]) -> str:
    for language, words in text.items():
        if len(words) > LONGEST:
            return f"the text ({language}) has {len(words)} characters; at most {LONGEST} fit."
        if any(character < " " for character in words):
            return f"the text ({language}) has a line break."
    return ""
