"""Cards that turn: what adds to a risk, and what one can do about it."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.blocks.risks.block import Risks
from kiosk.content.model.blocks import Runs
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class RiskProps:
    """One card: both of its sides, which of them is seen, and the event that turns it."""

    title: str
    spoken: str
    front: Runs
    back: Runs
    icon: str
    event: Choose
    turned: bool


@dataclass(frozen=True, slots=True)
class RisksProps(BlockProps):
    """The cards; `kicker` says what is behind each, `turn_back` how to see the front again.

    `picture` and `caption` are those of the card that was turned last.
    """

    kind: ClassVar[str] = "risks"

    cards: tuple[RiskProps, ...]
    kicker: str
    turn_back: str
    picture: str = ""
    caption: str = ""


def build_view(block: Risks, context: BlockContext) -> RisksProps:
    """Return what the block shows on this page of this visit."""
    return build_risks_view(block, context.choices, context.words)


def build_risks_view(block: Risks, choices: Choices, words: Words) -> RisksProps:
    """Return the cards, those that were touched turned."""
    _ = words.gettext
    cards = []
    for index, risk in enumerate(block.items):
        turned = bool(choices.chosen(str(index)))
        says = _("{card}: turn back") if turned else _("{card}: what you can do")
        cards.append(
            RiskProps(
                title=risk.title,
                spoken=says.format(card=risk.title),
                front=risk.runs,
                back=risk.advice,
                icon=risk.icon,
                event=choices.toggle("turned", str(index)),
                turned=turned,
            )
        )
    touched = choices.latest(len(block.items))
    kicker, back = _("What you can do"), _("Turn back")
    if touched is None:
        return RisksProps(tuple(cards), kicker, back)
    shown = block.items[touched]
    return RisksProps(tuple(cards), kicker, back, shown.picture, shown.caption)
