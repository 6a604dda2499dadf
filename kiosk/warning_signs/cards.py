"""Care cards: one action, "if you have:", and a few signs that call for it.

Signs that have the same instruction share a card. Everything that states an instruction (the
check, lists on pages, the plan, paper) is made of these.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.content.model.pack import SignLevel, WarningSign
from kiosk.content.model.words import sentences

MOST_SIGNS = 5
"""Signs of one card: more are read past."""


@dataclass(frozen=True, slots=True)
class CareCard:
    """What to do here, and at home, with one of `signs`.

    `action` is what to do in a few words, without its full stop; `further` the sentences that
    follow it, empty if there are none; `home` the whole instruction at home.
    """

    level: SignLevel
    action: str
    further: str
    home: str
    signs: tuple[str, ...]
    references: tuple[str, ...]


def care_cards(signs: Iterable[WarningSign], numbers: Mapping[str, str]) -> tuple[CareCard, ...]:
    """Return the cards of `signs`, in their order. `numbers`: what stands for {emergency} …"""
    grouped: dict[tuple[SignLevel, str, str], list[WarningSign]] = {}
    for sign in signs:
        grouped.setdefault((sign.level, sign.here, sign.home), []).append(sign)
    return tuple(
        _card(level, here, home, some, numbers)
        for (level, here, home), group in grouped.items()
        for some in evenly(group, MOST_SIGNS)
    )


def opened(phrase: str) -> str:
    """Return a sign as it stands in a list: with a capital letter."""
    return phrase[:1].upper() + phrase[1:]


def first_and_rest(instruction: str) -> tuple[str, str]:
    """Split an instruction into what to do, without its full stop, and what follows."""
    first, *rest = sentences(instruction)
    return first.rstrip("."), " ".join(rest)


def evenly(signs: list[WarningSign], most: int) -> Iterator[list[WarningSign]]:
    """Yield the signs in as few parts of at most `most` as they need, none much shorter."""
    parts = -(-len(signs) // most)
    start = 0
    for left in range(parts, 0, -1):
        size = -(-(len(signs) - start) // left)
        yield signs[start : start + size]
        start += size


def _card(
    level: SignLevel, here: str, home: str, signs: list[WarningSign], numbers: Mapping[str, str]
) -> CareCard:
    action, further = first_and_rest(here)
    return CareCard(
        level=level,
        action=action,
        further=further,
        home=home.format_map(numbers),
        signs=tuple(sign.sign for sign in signs),
        references=tuple(dict.fromkeys(name for sign in signs for name in sign.references)),
    )
