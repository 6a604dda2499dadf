"""Mistakes of translators that every .po library takes for words, and patients would read.

Each is reported with its line and what to write instead; what only looks odd is a warning.
"""

import re
from collections.abc import Iterator

from kiosk.content.model.report import Log
from kiosk.content.parse.po_entries import PoEntry, entries
from kiosk.shared.issue import quote

# other programs fill in words so; this one knows names in { } alone
_FOREIGN_PLACE = re.compile(r"%\(\w+\)[sdif]|%(?:\d\$)?[sdif](?!\w)|\$\{\w*\}|\$\w+\$|[｛｝]")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_TWO_IN_ONE = "#-#-#-#-#"
_WITHOUT_BLANKS = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that part no words, so that a blank of the original may go."""
_FORMS = re.compile(r"nplurals\s*=\s*(\d{1,3})")
_IN_BRACES = "Write the names in { } as they are in the original; nothing else is filled in."


def note_mistakes(path: str, language: str, text: str, log: Log) -> None:
    """Note in `log` what a library would read without a word."""
    first: dict[tuple[str, str], PoEntry] = {}
    forms = 0
    for entry in entries(text):
        if not entry.id:
            told = _FORMS.search(entry.said.get(0, ""))
            forms = int(told[1]) if told else forms
            _note_language(path, language, entry, log)
            continue
        if not entry.is_translated:
            continue
        other = first.setdefault((entry.context, entry.id), entry)
        if other.said != entry.said:
            says = f"{quote(entry.id)} is translated another way in line {other.line}."
            log.error(path, entry.line, says, "Keep one of the two.")
        if forms and max(entry.said) >= forms:
            says = (
                f"There are {max(entry.said) + 1} plural forms here; the file's head says {forms}."
            )
            remedy = f"Keep msgstr[0] to msgstr[{forms - 1}], or mend nplurals in Plural-Forms."
            log.error(path, entry.at[max(entry.said)], says, remedy)
        for form, said in entry.said.items():
            if said:
                _note_words(path, language, entry, form, log)


def _note_language(path: str, language: str, head: PoEntry, log: Log) -> None:
    for line in head.said.get(0, "").splitlines():
        name, _, value = line.partition(":")
        told = re.split(r"[-_@.]", value.strip())[0].lower()
        if name.strip().lower() == "language" and told and told != language.split("-")[0].lower():
            says = f"The file's head says that its language is {quote(value.strip())}."
            remedy = f"Name the file after its language, or write Language: {language}."
            log.warning(path, head.line, says, remedy, "Language")


def _note_words(path: str, language: str, entry: PoEntry, form: int, log: Log) -> None:
    said, line = entry.said[form], entry.at[form]
    original = entry.plural if form and entry.plural else entry.id
    for says, remedy in _wrong(original, said):
        log.error(path, line, says, remedy)
        return
    if language.split("-")[0] not in _WITHOUT_BLANKS and (where := _lost_blank(original, said)):
        says = f"The original has a space at its {where}, and this has none: words run together."
        log.warning(path, line, says, "Put the space there, inside of the quotation marks.")


def _wrong(original: str, said: str) -> Iterator[tuple[str, str]]:
    """Yield what patients would read as it stands, and how to mend it."""
    if _TWO_IN_ONE in said:
        says = "Two translations stand here together, as msgcat leaves them."
        yield says, "Keep one of them, without the lines of signs."
    if (found := _FOREIGN_PLACE.search(said)) and found[0] not in original:
        yield f"{quote(found[0])} would show as it stands.", _IN_BRACES
    if (found := _MARKUP.search(said)) and found[0] not in original:
        yield f"{quote(found[0])} would show as it stands.", "Write plain words and signs."
    if "\\n" in said and "\\n" not in original:
        yield "“\\n” would show as it stands.", "Write a new line as \\n, with one backslash."


def _lost_blank(original: str, said: str) -> str:
    if original[:1] == " " and not said[:1].isspace():
        return "beginning"
    return "end" if original[-1:] == " " and not said[-1:].isspace() else ""
