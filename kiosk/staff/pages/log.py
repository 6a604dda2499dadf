"""The Log page: the last messages, for those who help."""

from kiosk.shared.wording import Words
from kiosk.staff.pages.pieces import Line, Piece
from kiosk.staff.pages.pieces import Words as Sentence
from kiosk.staff.snapshot import Snapshot

_LINES = 40
_DAY_AND_MINUTE = 16
"""Characters of “2026-11-26 08:00”."""


def log(facts: Snapshot, words: Words) -> tuple[Piece, ...]:
    """Return the page."""
    _ = words.gettext
    if not facts.log:
        return (Sentence(_("Nothing was written yet.")),)
    return tuple(_line(text, words) for text in facts.log[:_LINES])


def _line(text: str, words: Words) -> Line:
    _ = words.gettext
    levels = {"WARNING": _("Warning"), "ERROR": _("Error"), "CRITICAL": _("Error")}
    moment, (_seconds, _blank, rest) = text[:_DAY_AND_MINUTE], text[16:].partition(" ")
    level, _gap, message = rest.partition(" ")
    name = levels.get(level, "")
    label = f"{moment} · {name}" if name else moment
    return Line(label, message, plain=True)
