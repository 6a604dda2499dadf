"""Collect the program's words: `make words` writes the template and updates each catalogue.

The template is `resources/wording/kiosk.pot`; a catalogue is `resources/wording/<language>.po`.
"""

import ast
import sys
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
WORDING = ROOT / "resources" / "wording"
TEMPLATE = WORDING / "kiosk.pot"
SOURCE_LANGUAGE = "en"
FIXED_DATE = datetime(2026, 11, 23, tzinfo=UTC)
"""In the headers, so that collecting the same words again changes no file."""


def words_of(
    file: IO[bytes], keywords: Collection[str], _tags: object, **_options: object
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """Yield each call that asks for a word; Babel's own reader sees those within f-strings only
    where Python's does, from 3.12 on."""
    calls = [node for node in ast.walk(ast.parse(file.read())) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in keywords:
            yield call.lineno, name, tuple(_text(given) for given in call.args), []


def _text(given: ast.expr) -> str | None:
    found = given.value if isinstance(given, ast.Constant) else None
    return found if isinstance(found, str) else None


def template() -> Catalog:
    """Return every word that the code asks for."""
    catalogue = Catalog(project="Pure Physio Kiosk", charset="utf-8")
    found = extract_from_dir(ROOT / "kiosk", method_map=[("**.py", words_of)])
    for file, _line, message, comments, context in sorted(found, key=lambda f: (f[0], f[1])):
        catalogue.add(
            message, None, [(f"kiosk/{file}", 0)], auto_comments=comments, context=context
        )
    return catalogue


def as_text(catalogue: Catalog) -> bytes:
    """Return a catalogue as a .po file's bytes, without the date that would change each time."""
    buffer = BytesIO()
    write_po(buffer, catalogue, sort_output=True, include_lineno=False, omit_header=True, width=98)
    return buffer.getvalue()


def _speak_for_itself(catalogue: Catalog) -> None:
    """Fill the language that the code is written in, so that a clinic can reword it there."""
    for message in catalogue:
        if message.id and not any(message.string or ()):
            message.string = message.id


def main() -> int:
    """Write the template and bring each catalogue up to date."""
    WORDING.mkdir(exist_ok=True)
    words = template()
    TEMPLATE.write_bytes(as_text(words))
    source = WORDING / f"{SOURCE_LANGUAGE}.po"
    if not source.exists():
        source.write_bytes(b"")
    for path in sorted(WORDING.glob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.stem)
        catalogue.update(words, no_fuzzy_matching=True)
        if path.stem == SOURCE_LANGUAGE:
            _speak_for_itself(catalogue)
        buffer = BytesIO()
        catalogue.header_comment = "# The kiosk's own words. `make words` adds new ones."
        catalogue.project, catalogue.version = "Pure Physio Kiosk", "1"
        catalogue.last_translator = catalogue.language_team = catalogue.msgid_bugs_address = "none"
        catalogue.fuzzy = False
        catalogue.revision_date = catalogue.creation_date = FIXED_DATE
        write_po(buffer, catalogue, sort_output=True, include_lineno=False, width=98)
        path.write_bytes(buffer.getvalue())
        missing = [m.id for m in catalogue if m.id and not m.string]
        print(f"{path.name}: {len(missing)} words without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
