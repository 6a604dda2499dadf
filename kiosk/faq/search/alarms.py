"""Answers that are there to warn come first where a query says what they warn of."""

from collections.abc import Collection, Sequence

from kiosk.faq.language.little import NEGATING
from kiosk.faq.search.index import Index
from kiosk.faq.search.matching import Meant

_WHOLE = 0.8  # of a phrase that is said, its little words too


class Alarms:
    """Tells what a query warns of, in a finished index."""

    def __init__(self, index: Index, nothing: Collection[int], rarities: Sequence[float]) -> None:
        """Take over how rare each stem is and which ones say nothing by themselves."""
        self._index = index
        self._nothing = nothing
        self._rarities = rarities
        words = NEGATING.get(index.language.partition("-")[0], frozenset())
        self._negating = {index.stem_of[form] for form in words if form in index.stem_of}

    def raised(self, question: int, query: Sequence[Meant]) -> bool:
        """Tell whether a question warns, and the query says one of its phrases in one breath."""
        if not self._index.entries[question].warns:
            return False
        surest = [next(iter(meant)) for meant in query]
        return any(self._said(phrase, surest) for phrase in self._index.phrases(question))

    def _said(self, phrase: Sequence[int], surest: Sequence[int]) -> bool:
        telling = {number for number in phrase if number not in self._nothing}
        if not telling & set(surest) or self._negating & set(phrase) - set(surest):
            return False
        if not any(self._index.tells(n) for n in telling):
            return False
        whole = sum(self._rarities[n] for n in phrase)
        said = sum(self._rarities[n] for n in phrase if n in surest)
        return said >= _WHOLE * whole and self._together(telling, surest)

    def _together(self, telling: Collection[int], surest: Sequence[int]) -> bool:
        """Tell whether words stand side by side, whatever says nothing between them."""
        run = [n for n in surest if n not in self._nothing]
        length = len(telling)
        return any(
            set(telling) <= set(run[at : at + length]) for at in range(len(run) - length + 1)
        )
