"""Whether a query is in another language than the questions."""

from collections.abc import Collection, Sequence

from kiosk.faq.language.little import ELSEWHERE
from kiosk.faq.search.matching import Matcher

_SAID, _VOWELS = 3, "aeiouy"  # a word that is one: letters at least, and what it is said with


class Foreign:
    """Tells words of another language, in a finished index."""

    def __init__(self, matcher: Matcher, language: str, nothing: Collection[str]) -> None:
        """Take over what is known; `nothing`: words that say nothing by themselves."""
        self._matcher = matcher
        self._nothing = nothing
        self._elsewhere = ELSEWHERE.get(language.partition("-")[0], frozenset())

    def told(self, forms: Sequence[str]) -> bool:
        """Tell whether words are another language's: none are of this one, and it is no name."""
        strange = [form for form in forms if self._strange(form)]
        others = [form for form in forms if form in self._elsewhere and form not in self._nothing]
        longer = sum(len(form) >= _SAID for form in forms if form not in others)
        if not strange or 2 * len(strange) <= longer:
            return False
        return bool(others) or any(not form.isascii() for form in strange)

    def _strange(self, form: str) -> bool:
        known = self._matcher.known(form) or self._matcher.is_word(form)
        if not self._matcher.knows_language or known or form in self._nothing:
            return False
        if not form.isascii():
            return len(form) > 1 and any(letter.isalpha() for letter in form)
        return len(form) >= _SAID and any(letter in _VOWELS for letter in form)
