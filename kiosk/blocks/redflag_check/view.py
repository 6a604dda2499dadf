"""The check of warning signs: touch what you have; at the end stands what to do."""

from dataclasses import dataclass, replace
from typing import ClassVar, Literal, TypeAlias

from kiosk.blocks.links import LinkEvent, link_event
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.blocks.redflag_check.block import RedFlagCheck
from kiosk.content.model.pack import SignLevel, WarningSign, WarningSigns
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.context import ViewContext, section_of_kind
from kiosk.visit.events import Choose, OpenSection
from kiosk.warning_signs import checking
from kiosk.warning_signs.book import CardProps, sign_book
from kiosk.warning_signs.cards import CareCard, opened
from kiosk.warning_signs.checking import Checking
from kiosk.warning_signs.choice import CHECK

Outcome: TypeAlias = SignLevel | Literal["none"]


@dataclass(frozen=True, slots=True)
class SignRow:
    """A sign to touch: its question and picture; once touched, `says` is what to do."""

    text: str
    spoken: str
    picture: str
    event: Choose
    chosen: bool
    says: str


@dataclass(frozen=True, slots=True)
class ActionProps:
    """A button: its words and its event. Without an event there is no button."""

    text: str
    event: Choose | LinkEvent | None


@dataclass(frozen=True, slots=True)
class ResultProps:
    """What to do. `also`: signs that can wait longer than those that rule; said beside them.

    `sure`: the cards hold what was touched; otherwise, all that it may be.
    `ways` has no booking where something cannot wait for a visit.
    """

    outcome: Outcome
    title: str
    lines: tuple[str, ...]
    cards: tuple[CardProps, ...]
    also_title: str
    also: tuple[str, ...]
    sure: bool
    ways: tuple[ActionProps, ...]
    again: ActionProps


@dataclass(frozen=True, slots=True)
class RedFlagCheckProps(BlockProps):
    """One step: the signs to touch; or the result, if there is one."""

    kind: ClassVar[str] = "redflag_check"

    title: str
    note: str
    rows: tuple[SignRow, ...]
    on: ActionProps
    back: ActionProps
    result: ResultProps | None = None


def build_view(block: RedFlagCheck, context: BlockContext) -> RedFlagCheckProps:
    """Return what the block shows on this page of this visit."""
    return build_redflag_check_view(block, context.choices, context.shared)


def build_redflag_check_view(
    block: RedFlagCheck, choices: Choices, context: ViewContext
) -> RedFlagCheckProps:
    """Return the step that shows now, or what to do. `choices` are those of the whole visit."""
    signs, words = context.toc.signs, context.words
    choices = replace(choices, name=CHECK)
    state = checking.read(choices.chosen(), signs)
    _ = words.gettext
    steps = checking.steps(signs)
    shown = steps[min(state.step, len(steps) - 1)] if steps else ()
    touched = any(sign.id in state.touched for sign in shown)
    onward = replace(state, step=state.step + 1)
    return RedFlagCheckProps(
        title=_("Step {number} of {count}: touch what you have").format(
            number=min(state.step, len(steps) - 1) + 1, count=len(steps)
        ),
        note=_("Not sure? Touch it too. Only your plan keeps your answers."),
        rows=tuple(_row(sign, state, choices, words) for sign in shown),
        on=ActionProps(_("Go on") if touched else _("None of these"), choices.choose(onward.word)),
        back=_back(state, signs, choices, words),
        result=_result(block, state, choices, context) if checking.is_over(state, signs) else None,
    )


def _row(sign: WarningSign, state: Checking, choices: Choices, words: Words) -> SignRow:
    chosen = sign.id in state.touched
    _ = words.gettext
    spoken = _("{sign} Touched.").format(sign=sign.question) if chosen else sign.question
    event = choices.choose(checking.toggled(state, sign.id).word)
    return SignRow(sign.question, spoken, sign.picture, event, chosen, sign.here if chosen else "")


def _back(state: Checking, signs: WarningSigns, choices: Choices, words: Words) -> ActionProps:
    """Return the way to the step before; from an early result, to the step that led to it."""
    text = words.gettext("The step before")
    if state.unsure:
        return ActionProps(text, None)
    if state.step < len(checking.steps(signs)) and checking.is_over(state, signs):
        waits = {sign.id for sign in signs.signs if sign.level != "now"}
        left = tuple(name for name in state.touched if name in waits)
        return ActionProps(text, choices.choose(Checking(state.step, left).word))
    if state.step == 0:
        return ActionProps(text, None)
    return ActionProps(text, choices.choose(replace(state, step=state.step - 1).word))


def _result(
    block: RedFlagCheck, state: Checking, choices: Choices, context: ViewContext
) -> ResultProps:
    signs, words = context.toc.signs, context.words
    _ = words.gettext
    book = sign_book(signs, context.clinic, words)
    touched = signs.chosen(state.touched) if state.touched else ()
    level = checking.weightiest(touched)
    ruling = tuple(s for s in touched if state.unsure or s.level == level)
    cards = book.care_cards(ruling)
    title, lines = _said(level, cards, state.unsure, words)
    return ResultProps(
        outcome=level or "none",
        title=title,
        lines=lines,
        cards=tuple(book.card(card, _heading(cards, card, state, words)) for card in cards),
        also_title=_("Tell them about this as well:"),
        also=tuple(opened(s.sign) for s in touched if s not in ruling),
        sure=not state.unsure,
        ways=_ways(block, level, context),
        again=ActionProps(_("Start again"), choices.choose("")),
    )


def _heading(cards: tuple[CareCard, ...], card: CareCard, state: Checking, words: Words) -> str:
    """Return what stands above the signs of a card; empty for the usual "if you have"."""
    if state.unsure:
        return ""
    touched = words.gettext("You have touched:")
    return touched if len({c.action for c in cards}) == 1 else f"{card.action}. {touched}"


def _said(
    level: SignLevel | None, cards: tuple[CareCard, ...], unsure: bool, words: Words
) -> tuple[str, tuple[str, ...]]:
    _ = words.gettext
    if level is None:
        return _("None of the warning signs that we ask about"), (
            _("This check does not say what you have."),
            _("You can go on. Are you worried, or not sure? Ask at reception, or ask your physio."),
        )
    if unsure:
        look = _("Look for what you have. Not sure which? {action}.")
        return _("Do not exercise yet"), (look.format(action=cards[0].action),)
    lines = {
        "now": _("Call out, or ask somebody near you for help. Show them this screen."),
        "today": _("Show this screen to reception, or say what you have touched here."),
        "visit": _("You can go on. This check does not say what you have."),
    }
    return cards[0].action, (lines[level],)


def _ways(
    block: RedFlagCheck, level: SignLevel | None, context: ViewContext
) -> tuple[ActionProps, ...]:
    """Return the ways on: none but reception for what cannot wait for a visit."""
    if level in ("now", "today"):
        return ()
    booking = section_of_kind(context.toc, "booking")
    ways = tuple(ActionProps(action.text, link_event(action.target)) for action in block.actions)
    book = ActionProps(context.words.gettext("Book a visit"), OpenSection(booking))
    return (*ways, *((book,) if booking and level == "visit" else ()))
