"""The program's own words: `wording/<lang>.po` into what gettext reads."""

import gettext
from collections.abc import Sequence
from io import BytesIO
from string import Formatter

from kiosk.content.problems import Log, quote


def compile_wording(path: str, language: str, text: str, log: Log) -> bytes | None:
    """Return the catalogue as .mo bytes; None, and a problem in `log`, if it cannot be read.

    A translation whose {places} differ from the original's would stop the program when it is
    shown, so it is refused here.
    """
    # 30 ms, and needed only while a pack is compiled
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(
            text.replace("\r\n", "\n").splitlines(),
            locale=language.replace("-", "_"),  # without it the plural forms are left out
            abort_invalid=True,
        )
        out = BytesIO()
        write_mo(out, catalogue)
        gettext.GNUTranslations(BytesIO(out.getvalue()))
    except PoFileError as error:
        log.error(path, _line(error), "This line cannot be read.", "Mend it in a .po editor.")
        return None
    except (ValueError, LookupError, TypeError, AttributeError, OSError, RecursionError):
        # a heading such as Plural-Forms or charset that makes no sense
        log.error(
            path, 1, "The head of this file makes no sense.", "Open and save it in a .po editor."
        )
        return None
    for message in catalogue:
        if message.id and message.string and (bad := _odd_place(message.id, message.string)):
            log.error(
                path,
                message.lineno or 1,
                f"The translation holds {{{bad}}}, which the original does not.",
                "Keep what stands in { } as it is in the original.",
            )
    return out.getvalue()


def _line(error: Exception) -> int:
    number = getattr(error, "lineno", None)
    return number + 1 if isinstance(number, int) else 1


def _odd_place(original: str | Sequence[str], translation: str | Sequence[str]) -> str:
    """Return a place of the translation that the original has not, or nothing."""
    allowed = set().union(*(_places(text) for text in _texts(original)))
    for text in _texts(translation):
        if odd := sorted(_places(text) - allowed):
            return odd[0] or "}"
    return ""


def _texts(text: str | Sequence[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _places(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {quote(text)}
