"""What a .po file must be before a library reads it: modest plural forms, plain text.

Babel makes as many blanks as `nplurals` says, and gettext runs the `plural` rule as a program.
"""

import gettext
import re
from collections.abc import Iterator

from kiosk.content.model.report import Log

MOST_FORMS = 6
"""Plural forms; Arabic has six, and no language more."""
_LONGEST_RULE = 400
"""Characters; the longest rule in use has about 200."""
_TRIED = (*range(1001), 10_000, 100_000, 1_000_000)
"""Counts that a rule is tried with: any that a kiosk could show."""
# possessive: a rule of a thousand blanks would be cut in every way there is
_FORMS = re.compile(
    r"\s*+nplurals\s*+=\s*+(?P<forms>\d{1,18})\s*+;\s*+plural\s*+=(?P<rule>[^;]++);?\s*+"
)
_NUMBER = re.compile(r"\d{7,}")
_SIGNS = re.compile(r"[!(?]")
_MOST_SIGNS = 40
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPED = re.compile(r"\\(?![nt\"\\])")
_QUOTED = re.compile(
    r"\s*(?:(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d*\])?|domain)\s*)?"
    r"(?:[\"„“”«»].*[\"“”«»])?\s*"
)
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(\[\d*\])?\s*(.*)")
_REMEDY = "Copy that line from a .po file of the same language that works."


def in_use(text: str) -> list[str]:
    """Return a file's lines without entries that are not used any more, which stand behind `#~`.

    They stay empty lines. Libraries trip over what editors keep there (`#~|`).
    """
    return ["" if line.lstrip().startswith("#~") else line for line in text.split("\n")]


def passes_gate(path: str, text: str, log: Log) -> bool:
    """Tell whether the text of a .po file may be given to a library; if not, `log` says why."""
    before = len(log.issues)
    for number, line in enumerate(text.splitlines(), 1):
        used = line.lstrip()[:1] != "#"
        if _CONTROL.search(line):
            says = "This line holds a character that cannot be seen."
            log.error(path, number, says, "Type the line anew.")
        elif used and (odd := _ESCAPED.search(line)):
            says = (
                f"{odd[0]} followed by {line[odd.end() : odd.end() + 1] or 'nothing'} says nothing."
            )
            log.error(path, number, says, 'Write \\n, \\t, \\" or \\\\, or the letter itself.')
        elif used and not _QUOTED.fullmatch(line):
            says = "This line cannot be read: its words have no quotation marks around them."
            log.error(path, number, says, 'Write them as in msgstr "words".')
    for number, head in _heads(text):
        for field in head.split("\\n"):
            name, _, value = field.partition(":")
            if name.strip().lower() == "plural-forms" and (says := _odd_forms(value)):
                log.error(path, number, says, _REMEDY, "Plural-Forms")
    return len(log.issues) == before


def _heads(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands as the translation of nothing, which is a file's head, with its line."""
    entry: dict[str, str] = {}
    key, at = "", 1
    for number, raw in enumerate([*text.splitlines(), 'msgid "end"'], 1):
        line = raw.strip().removeprefix("#~").strip()
        found = _KEYWORD.match(line)
        if found and found[1] in ("msgid", "msgctxt") and key.startswith("msgstr"):
            if not entry.get("msgid"):
                yield at, entry.get("msgstr", "")
            entry = {}
        if found:
            key, line = found[1], found[3]
            at = number if key == "msgstr" else at
        if key and line.startswith('"'):
            entry[key] = entry.get(key, "") + line[1:].rstrip().removesuffix('"')


def _odd_forms(value: str) -> str:
    """Return what is wrong with the value of `Plural-Forms`, as a sentence; nothing if it works."""
    told = _FORMS.fullmatch(value)
    if told is None:
        return "The plural forms cannot be read."
    forms, rule = int(told["forms"]), told["rule"].strip()
    if not 1 <= forms <= MOST_FORMS:
        return f"No language has {forms} plural forms; at most {MOST_FORMS} are possible."
    if len(rule) > _LONGEST_RULE or _NUMBER.search(rule) or len(_SIGNS.findall(rule)) > _MOST_SIGNS:
        return "The rule of the plural forms is too long."
    try:
        chosen = gettext.c2py(rule)
        known = all(0 <= chosen(count) < forms for count in _TRIED)
    except (ValueError, ArithmeticError, SyntaxError, RecursionError, MemoryError, TypeError):
        return "The rule of the plural forms cannot be worked out for every number."
    return "" if known else f"The rule names a plural form that is not among the {forms}."
