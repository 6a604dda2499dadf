"""How much of the program's own words a language of a pack has: against the program's list."""

from functools import cache
from io import BytesIO

from kiosk.content.model.problems import Log, quote
from kiosk.content.parse.parts import PackParts
from kiosk.content.parse.po_entries import entries
from kiosk.shared import paths, small_files

_TEMPLATE = "wording/kiosk.pot"
_OURS = "en"
"""The language that the program speaks by itself."""


def check_translations(parts: PackParts, log: Log) -> None:
    """Note which messages have no translation, and which translations no message has."""
    known = _messages()
    for language, compiled in sorted(parts.wording.items()):
        if not known or language.split("-")[0] == _OURS:
            continue
        path, there = f"wording/{language}.po", _translated(compiled)
        if missing := len(known - there):
            log.warning(
                path,
                1,
                f"{missing} of {len(known)} messages have no translation, or are marked fuzzy; the"
                " original shows there.",
                "Translate them in a .po editor, and take the mark from those that are right.",
            )
        if strange := sorted(there - known):
            log.warning(
                path,
                1,
                f"{len(strange)} messages are none of the program's, such as {quote(strange[0])}.",
                "Leave each msgid as kiosk.pot has it; msgmerge brings an older file up to date.",
            )


def _translated(compiled: bytes) -> set[str]:
    from babel.messages.mofile import read_mo

    catalogue = read_mo(BytesIO(compiled))
    ids = (message.id for message in catalogue if message.id)
    return {found if isinstance(found, str) else found[0] for found in ids}


@cache
def _messages() -> frozenset[str]:
    """Return what the program says, as its list has it; nothing if that is not there."""
    try:
        text = small_files.read_text(paths.built_in_pack() / _TEMPLATE)
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(entry.id for entry in entries(text) if entry.id)
