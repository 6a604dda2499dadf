"""What is pasted and would show as bare signs: numbers of notes, marks of other programs.

Nothing of it is wrong for sure, so each is a warning.
"""

import re

from kiosk.content.check.reading import units
from kiosk.content.model.report import Log
from kiosk.content.parse.parts import PageFile

_NOTE = re.compile(
    r"\[(?:\d{1,3}(?:[,–-] ?\d{1,3})*|[A-Z]{1,3}\d{1,2})\]"
    r"|(?:(?<=[.,;])|(?<=[a-z]{3}))[¹²³⁴-⁹⁰]+"
)
_MARK = re.compile(r"~~(?=\S)|==(?=\w)|\^\^|\*\*|(?<!\w)__(?=\w)|\[[ xX]\]|&[a-z]{2,6};")
_BROKEN = re.compile(
    r"\b[^\W\d_]{2,}[-\u2010] (?!(?:and|or|to|und|oder|bis|sowie|et|ou|y|o|e)\b)[a-zà-ÿ]{2,}"
)


def check_marks(page: PageFile, log: Log) -> None:
    """Warn of each kind of sign once for each line of the page."""
    told: set[tuple[int, str]] = set()

    def tell(line: int, message: str, remedy: str, kind: str) -> None:
        if (line, kind) not in told:
            told.add((line, kind))
            log.warning(page.path, line, message, remedy)

    for unit in units(page):
        if found := _NOTE.search(unit.text):
            says = f"“{found[0]}” looks like the number of a note; visitors cannot follow it."
            remedy = "Remove it, or name the source in references.toml and write [^its-id]."
            tell(unit.line, says, remedy, "note")
        if found := _MARK.search(unit.text):
            says = f"“{found[0]}” is a mark of another program and shows as it is."
            tell(unit.line, says, "Remove it; **words** stresses words.", "mark")
        if found := _BROKEN.search(unit.text):
            says = f"A word is broken at the end of a line: “{found[0]}”."
            tell(unit.line, says, "Write it in one, without the hyphen and the blank.", "word")
