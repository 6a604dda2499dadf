"""The program's own words: `wording/<lang>.po` into what gettext reads."""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Sequence
from io import BytesIO
from string import Formatter
from typing import TYPE_CHECKING

from kiosk.content.model.report import Log
from kiosk.content.parse.po_gate import in_use, passes_gate
from kiosk.content.parse.po_mistakes import note_mistakes
from kiosk.shared import time_zone
from kiosk.shared.issue import quote

if TYPE_CHECKING:
    from babel.messages.catalog import Message

_UNREADABLE = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    SyntaxError,
    AssertionError,
    OSError,
    RecursionError,
    MemoryError,
)
_KEEP = "Keep what stands in { } as it is in the original."
_ROOM, _TIMES = 40, 4
"""A translation may be so many times as long as its original, and so many characters more."""
_COUNTS = (0, 1, 2, 3, 5, 11, 100)
"""Numbers that a message with places is tried with."""


def compile_wording(path: str, language: str, text: str, log: Log) -> bytes | None:
    """Return the catalogue as .mo bytes; None, and a problem in `log`, if it cannot be read.

    Every translation is tried with sample values: one that fails would stop the program when it
    is shown, so it is refused here.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not passes_gate(path, text, log):
        return None
    before = len(log.issues)
    note_mistakes(path, language, text, log)
    told = any(problem.severity == "error" for problem in log.issues[before:])
    # 30 ms, and needed only while a pack is compiled
    time_zone.settle()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(
            in_use(text),
            locale=language.replace("-", "_"),  # without it the plural forms are left out
            abort_invalid=True,
        )
        catalogue.charset = "utf-8"  # as the file was read, whatever its head says
        # the library would write the original in their place, as if somebody had translated it
        for message in [m for m in catalogue if m.pluralizable and not any(_texts(m.string or ""))]:
            catalogue.delete(message.id, message.context)
        out = BytesIO()
        write_mo(out, catalogue)
        read = gettext.GNUTranslations(BytesIO(out.getvalue()))
    except PoFileError as error:
        if told:  # by its reason, not by what a library stumbles over
            return None
        log.error(path, _line(error), "This line cannot be read.", "Mend it in a .po editor.")
        return None
    except _UNREADABLE:
        # a heading such as Plural-Forms or charset that makes no sense
        log.error(
            path, 1, "The head of this file makes no sense.", "Open and save it in a .po editor."
        )
        return None
    for message in catalogue:
        if message.id and not message.fuzzy and any(_texts(message.string or "")):
            found = next(_faults(message), None) or next(_tried(message, read), None)
            if found:
                log.error(path, message.lineno or 1, *found)
            else:
                _note_missing(path, message, log)
    return out.getvalue()


def _line(error: Exception) -> int:
    number = getattr(error, "lineno", None)
    return number + 1 if isinstance(number, int) else 1


def _faults(message: Message) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a translation by itself, and the remedy."""
    originals = _texts(message.id)
    # the program fills in names alone; anything behind one would be looked up, or drawn wide
    allowed = {"{" + name + "}" for text in originals for name in _names(text)}
    longest = max(len(text) for text in originals) * _TIMES + _ROOM
    for text in _texts(message.string or ""):
        for place in sorted(_places(text) - allowed):
            says = f"The translation holds {quote(place)}, which the original does not."
            yield says, _KEEP
        if len(text) > longest:
            says = f"The translation has {len(text)} characters; there is room for {longest}."
            yield says, "Say it in fewer words."


def _tried(message: Message, read: gettext.GNUTranslations) -> Iterator[tuple[str, str]]:
    """Yield what happens when the program asks for a message with sample values."""
    original = _texts(message.id)
    names = {name for text in original for name in _names(text)}
    for count in _COUNTS if names or len(original) > 1 else (1,):
        try:
            if len(original) > 1:
                said = read.ngettext(original[0], original[1], count)
            else:
                said = read.gettext(original[0])
            if names or len(original) > 1:
                said.format(**dict.fromkeys({*names, "n"}, count))
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
            yield "The translation cannot be shown with a number in it.", _KEEP
            return


def _note_missing(path: str, message: Message, log: Log) -> None:
    """Warn of a translation that leaves out what the original tells; a plural form may."""
    originals, texts = _texts(message.id), _texts(message.string or "")
    if len(originals) > 1 and (empty := sum(not text for text in texts)):
        says = f"{empty} of {len(texts)} plural forms have no words, so the original shows there."
        log.warning(path, message.lineno or 1, says, "Translate every form, msgstr[0] and on.")
    if len(originals) == 1 and (gone := sorted(_places(originals[0]) - _places(texts[0]))):
        log.warning(
            path, message.lineno or 1, f"The translation leaves out {quote(gone[0])}.", _KEEP
        )


def _texts(text: str | Sequence[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _places(text: str) -> set[str]:
    """Return what stands in curly brackets, whole: a name, and what follows it."""
    try:
        return {
            "{" + name + (f"!{turned}" if turned else "") + (f":{form}" if form else "") + "}"
            for _, name, form, turned in Formatter().parse(text)
            if name is not None
        }
    except ValueError:
        return {text}


def _names(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name and name.isidentifier()}
    except ValueError:
        return set()
