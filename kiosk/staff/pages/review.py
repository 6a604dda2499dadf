"""What a clinician has to know of a page before it is signed: the rows of clinical-review.toml."""

from kiosk.content.model.pack import Toc
from kiosk.shared.toml import toml_text
from kiosk.shared.wording import Words as Wording
from kiosk.staff.pages.pieces import Heading, Line, Piece


def to_sign(text: str, page: str, toc: Toc, words: Wording) -> tuple[Piece, ...]:
    """Return a line for each row of `text` about `page`, such as "section:stories"; else nothing.

    The check of the pack has read the file; what somebody broke since then shows nothing.
    """
    rows = [row for row in _rows(text) if row.get("page") == page]
    if not rows:
        return ()
    _ = words.gettext
    lines = (_line(row, toc, words) for row in rows)
    return (Heading(_("For the clinician who signs")), *lines)


def _line(row: dict[str, object], toc: Toc, words: Wording) -> Line:
    _ = words.gettext
    said, why = str(row.get("says") or ""), str(row.get("why") or "")
    label = _("“{words}”").format(words=said) if said else _("The whole page")
    return Line(label, why, note=_sources(row.get("references"), toc, words), wide=True)


def _sources(names: object, toc: Toc, words: Wording) -> str:
    known = names if isinstance(names, list) else []
    found = [toc.references[name] for name in known if name in toc.references]
    if not found:
        return words.gettext("The clinic’s own advice")
    return "; ".join(f"{source.publisher}: {source.title}" for source in found)


def _rows(text: str) -> list[dict[str, object]]:
    try:
        rows = toml_text.loads(text).get("rows")
    except (ValueError, RecursionError):
        return []
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
