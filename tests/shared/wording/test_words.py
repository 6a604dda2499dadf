"""The program's words come from catalogues, and the catalogues know every word."""

import importlib.util
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk.shared.wording import Words

ROOT = Path(__file__).resolve().parents[3]


def _template() -> Catalog:
    spec = importlib.util.spec_from_file_location("words", ROOT / "packaging/words.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    template = module.template()
    assert isinstance(template, Catalog)
    return template


def _ids(catalogue: Catalog) -> set[object]:
    return {message.id for message in catalogue if message.id}


def test_every_word_of_the_code_is_in_the_catalogues() -> None:
    wanted = _ids(_template())
    assert len(wanted) > 30
    paths = [*(ROOT / "resources/wording").glob("*.po*")]
    assert len(paths) >= 2
    for path in paths:
        with path.open("rb") as file:
            assert _ids(read_po(file)) == wanted, f"{path.name}: run make words"


def _compiled(**words: str) -> bytes:
    catalogue = Catalog(locale="es")
    for english, other in words.items():
        catalogue.add(english, other)
    catalogue.add(("{n} page", "{n} pages"), ("{n} página", "{n} páginas"))
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def test_a_catalogue_translates_and_missing_words_stay_english() -> None:
    words = Words("es", _compiled(Home="Inicio"))
    assert words.gettext("Home") == "Inicio"
    assert words.gettext("Book") == "Book"
    assert words.ngettext("{n} page", "{n} pages", 1) == "1 página"
    assert words.ngettext("{n} page", "{n} pages", 3) == "3 páginas"


def test_without_a_catalogue_the_code_speaks() -> None:
    words = Words("en")
    assert words.gettext("Home") == "Home"
    assert words.ngettext("{n} page", "{n} pages", 2) == "2 pages"


def test_the_reading_direction() -> None:
    directions = {code: Words(code).right_to_left for code in ("en", "ar", "ar-EG", "es", "he")}
    assert directions == {"en": False, "ar": True, "ar-EG": True, "es": False, "he": True}
