"""Write the rows of clinical-review.toml into docs/clinical-review.md, as a table to sign."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACK, DOC = ROOT / "resources", ROOT / "docs" / "clinical-review.md"
BEGIN, END = "<!-- rows: packaging/review.py -->", "<!-- end of rows -->"
HEAD = ("| page | wording | what differs, and why | reference | signed |", "| --- " * 5 + "|")


def table() -> str:
    """Return the table: a row for each place that adds to the source or differs from it."""
    rows = tomllib.loads((PACK / "en/clinical-review.toml").read_text(encoding="utf-8"))["rows"]
    known = tomllib.loads((PACK / "references.toml").read_text(encoding="utf-8"))
    return "\n".join((*HEAD, *(_line(row, known) for row in rows)))


def _line(row: dict[str, object], known: dict[str, dict[str, str]]) -> str:
    said = f"“{row['says']}”" if row.get("says") else "the whole page"
    cells = (str(row["page"]), said, str(row["why"]), "; ".join(_links(row, known)), "")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells).rstrip() + " |"


def _links(row: dict[str, object], known: dict[str, dict[str, str]]) -> Iterator[str]:
    names = row.get("references", [])
    assert isinstance(names, list)
    for name in names:
        yield f"[{known[name]['publisher']}]({known[name]['url']})"
    if not names:
        yield "clinic’s advice"


def with_table(document: str) -> str:
    """Return the document with its table anew."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def main() -> None:
    """Write the document."""
    DOC.write_text(with_table(DOC.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
