"""Finds a language's keyboard among the files of a pack."""

from kiosk.content.model.pack import Library
from kiosk.content.parse.keyboard_file import KeyboardFile, read_keyboard
from kiosk.shared.issue import staff_sentence
from kiosk.shared.toml import toml_text


def load(data: bytes) -> KeyboardFile:
    """Read the bytes of a keyboard's file; ValueError with every issue if it has any."""
    try:
        values = toml_text.loads(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("brackets are nested too deeply") from error
    keyboard, issues = read_keyboard(values)
    if keyboard is None:
        raise ValueError(" ".join(map(staff_sentence, issues)))
    return keyboard


def find(library: Library, language: str) -> KeyboardFile | None:
    """Return the keyboard of `language`, or of the pack's first one, or None.

    A language such as pt-BR takes the keyboard of pt where it has none of its own. A file that was
    changed since the pack was checked counts as missing.
    """
    for name in dict.fromkeys((language, _base(language), *library.languages[:1])):
        try:
            return load(library.asset(f"keyboards/{name}.toml"))
        except (KeyError, ValueError):
            continue
    return None


def _base(language: str) -> str:
    return language.partition("-")[0]
