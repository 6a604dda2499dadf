"""Words without end: what no screen has room for stops a pack, whatever else is right in it."""

from kiosk.content.check.reading import units
from kiosk.content.model import limits
from kiosk.content.model.report import Log
from kiosk.content.parse.parts import PageFile
from kiosk.shared.issue import quote


def check_lengths(page: PageFile, log: Log) -> None:
    """Note in `log` the pieces of a page that are too long for a screen, and endless words."""
    most, longest = limits.MAX_PIECE_CHARACTERS, limits.MAX_WORD_CHARACTERS
    for unit in units(page):
        if (length := len(unit.text)) > most:
            says = f"These words have {length} characters; at most {most} fit: {quote(unit.text)}."
            log.error(page.path, unit.line, says, "Make several paragraphs or items of them.")
        elif word := next((w for w in unit.text.split() if len(w) > longest), ""):
            says = f"This word has {len(word)} letters; at most {longest} fit: {quote(word)}."
            log.error(page.path, unit.line, says, "Put a space into it, or remove it.")
