"""The Log page: the last messages, for those who help."""

from kiosk.shared.wording import Words
from kiosk.staff.pages import overview
from kiosk.staff.pages.pieces import Line, Panel, Panels, Piece
from kiosk.staff.pages.pieces import Words as Sentence
from kiosk.staff.snapshot import Snapshot

_LINES = 40
_DAY_AND_MINUTE = 16
"""Characters of “2026-11-26 08:00”."""


def log(facts: Snapshot, words: Words) -> tuple[Piece, ...]:
    """Return the page."""
    _ = words.gettext
    lines: tuple[Piece, ...] = tuple(_line(text, words) for text in facts.log[:_LINES])
    if not lines:
        lines = (Panels((Panel(_("Nothing was written yet"), (Sentence(_quiet(words)),)),)),)
    return (*lines, Panels((overview.state(facts, words), _helper(facts, words))))


def _quiet(words: Words) -> str:
    return words.gettext("What goes wrong is written here: a printer that fails, a page refused.")


def _helper(facts: Snapshot, words: Words) -> Panel:
    """Return what whoever helps asks for."""
    _ = words.gettext
    copy = _("Whoever helps you may ask for this file. It holds messages, and nothing of visitors.")
    return Panel(
        _("For whoever helps you"),
        (
            Sentence(copy),
            Line(_("Messages"), facts.log_file, plain=True),
            Line(_("Content"), f"{facts.content.id} {facts.content.version}", plain=True),
        ),
    )


def _line(text: str, words: Words) -> Line:
    _ = words.gettext
    levels = {"WARNING": _("Warning"), "ERROR": _("Error"), "CRITICAL": _("Error")}
    moment, (_seconds, _blank, rest) = text[:_DAY_AND_MINUTE], text[16:].partition(" ")
    level, _gap, message = rest.partition(" ")
    name = levels.get(level, "")
    label = f"{moment} · {name}" if name else moment
    return Line(label, message, plain=True)
