"""The program's own messages: English in the code, other languages from the pack's catalogues."""

import gettext
import io
from typing import NamedTuple


class Language(NamedTuple):
    """A language: its name in the language itself, and its direction."""

    name: str
    right_to_left: bool = False


LANGUAGES = {
    "en": Language("English"),
    "es": Language("Español"),
    "ar": Language("العربية", right_to_left=True),
    "fa": Language("فارسی", right_to_left=True),
    "he": Language("עברית", right_to_left=True),
    "ur": Language("اردو", right_to_left=True),
}
"""A pack may be in other languages too: they show by their code, written from left to right."""


def language_name(code: str) -> str:
    """Return a language's name in the language itself; its code if the name is not known."""
    return LANGUAGES.get(code, Language(code)).name


def is_right_to_left(code: str) -> bool:
    """Return whether a language such as "ar" or "ar-EG" is written from right to left."""
    return LANGUAGES.get(code.partition("-")[0], Language(code)).right_to_left


class Words:
    """The messages in one language. Missing ones show in English, never as a blank."""

    def __init__(self, language: str, catalogue: bytes | None = None) -> None:
        self.language = language
        self._translations = (
            gettext.GNUTranslations(io.BytesIO(catalogue))
            if catalogue
            else gettext.NullTranslations()
        )

    @property
    def right_to_left(self) -> bool:
        """Whether this language is written from right to left."""
        return is_right_to_left(self.language)

    def apart(self, text: str) -> str:
        """Return a number or an address isolated from surrounding right-to-left text.

        Otherwise groups of digits would change places: 020 7946 as 7946 020.
        """
        return f"\u2066{text}\u2069" if text and self.right_to_left else text

    def gettext(self, message: str) -> str:
        """Return `message` in this language."""
        return self._translations.gettext(message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        """Return the form for `n` things, with `{n}` filled in."""
        return self._translations.ngettext(one, many, n).format(n=n)
