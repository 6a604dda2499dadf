"""What the rows for the clinician name must be there: the page, and the references."""

from kiosk.content.model.report import Log
from kiosk.content.parse.parts import PackParts, PageKind
from kiosk.shared.issue import closest, quote

_KINDS: dict[str, PageKind] = {
    "section": "section",
    "faq": "question",
    "program": "program",
    "exercise": "exercise",
    "video": "video",
}


def check_review_rows(parts: PackParts, log: Log) -> None:
    """Note in `log` rows about pages, and of references, that are not there.

    Warnings: whoever removes a page must not lose the pack over a note about it.
    """
    known = parts.references.values if parts.references and parts.references.values else {}
    for language, read in parts.reviews.items():
        for index, row in enumerate(read.values.rows if read.values else ()):
            kind, _, name = row.page.partition(":")
            pages = parts.ids(_KINDS[kind], language)
            if name not in pages:
                near = closest(name, pages)
                log.warning(
                    read.path,
                    read.line("rows", index, "page"),
                    f"There is no page {quote(row.page)}, so nobody reads this row.",
                    f"Did you mean {near}?" if near else "Remove the row, or add the page.",
                    f"rows.{index + 1}.page",
                )
            for reference in sorted(set(row.references) - set(known)):
                near = closest(reference, known)
                log.warning(
                    read.path,
                    read.line("rows", index, "references"),
                    f"There is no reference {quote(reference)}.",
                    f"Did you mean {near}?" if near else "Add it to references.toml.",
                    f"rows.{index + 1}.references",
                )
