"""All warning signs of a language, ready to be shown: with the clinic's numbers filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.clinic.emergency import number_words
from kiosk.clinic.settings import Clinic
from kiosk.content.model.blocks import Run, Runs
from kiosk.content.model.pack import SignLevel, WarningSign, WarningSigns
from kiosk.shared.wording import Words
from kiosk.warning_signs.cards import CareCard, care_cards, opened


@dataclass(frozen=True, slots=True)
class CardProps:
    """A care card as it is drawn: heading, signs, and below them what to do, which stands out.

    `action` is the heading of what to do where that stands on a screenful without the signs.
    """

    level: SignLevel
    heading: str
    action: str
    signs: tuple[str, ...]
    lines: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class SignBook:
    """The signs, what stands for {emergency} and {urgent}, and the program's words around them."""

    signs: WarningSigns
    numbers: tuple[tuple[str, str], ...]
    if_you_have: str
    at_home: str

    def care_cards(self, signs: Iterable[WarningSign]) -> tuple[CareCard, ...]:
        """Return the cards of some signs."""
        return care_cards(signs, dict(self.numbers))

    def cards(self, ids: tuple[str, ...] = ()) -> tuple[CardProps, ...]:
        """Return what a page shows of the signs of these ids, or of all."""
        return tuple(self.card(card) for card in self.care_cards(self.signs.chosen(ids)))

    def references(self, ids: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the ids of the sources behind some signs, each once."""
        found = (name for sign in self.signs.chosen(ids) for name in sign.references)
        return tuple(dict.fromkeys(found))

    def card(self, card: CareCard, heading: str = "") -> CardProps:
        """Return a card as it is drawn: here first, then at home."""
        further = ((Run(card.further, strong=True),),) if card.further else ()
        return CardProps(
            card.level,
            heading or self.if_you_have.format(action=card.action),
            f"{card.action}.",
            tuple(opened(sign) for sign in card.signs),
            (*further, _labelled(self.at_home, card.home)),
        )


def _labelled(label: str, instruction: str) -> Runs:
    """Return an instruction in its `label`, which holds {instruction} and stands out."""
    before, _, after = label.partition("{instruction}")
    runs = Run(before, strong=True), Run(instruction), Run(after, strong=True)
    return tuple(run for run in runs if run.text)


def sign_book(signs: WarningSigns, clinic: Clinic, words: Words) -> SignBook:
    """Return the book of one language and one clinic."""
    _ = words.gettext
    return SignBook(
        signs,
        tuple(number_words(clinic, words).items()),
        # Translators: the heading of a card; below it stands a list, such as “chest pain”
        _("{action} if you have:"),
        _("At home: {instruction}"),
    )
