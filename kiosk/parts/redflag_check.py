"""Warning signs, asked for one by one; at the end stands what to do, and never what one has."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.content import blocks as b
from kiosk.parts.choices import Choices
from kiosk.wording import Words

YES, NO = "y", "n"
Outcome: TypeAlias = Literal["urgent", "book", "none"]


@dataclass(frozen=True, slots=True)
class AskedProps:
    """One question: where it stands among the others, its words and its picture."""

    kicker: str
    runs: b.Runs
    picture: str


@dataclass(frozen=True, slots=True)
class AnswerProps:
    """A button: its words, and the link that it follows. Without a link there is no button."""

    text: str
    link: str


@dataclass(frozen=True, slots=True)
class ResultProps:
    """What to do, what was touched, and the ways on. `book` has no link where none can book."""

    outcome: Outcome
    title: str
    lines: tuple[str, ...]
    touched_title: str
    touched: tuple[str, ...]
    book: AnswerProps
    again: AnswerProps


@dataclass(frozen=True, slots=True)
class RedFlagCheckProps:
    """The questions with the one that is asked (`at`, from 0), or the result."""

    questions: tuple[AskedProps, ...]
    at: int
    yes: AnswerProps
    no: AnswerProps
    back: AnswerProps
    note: str
    result: ResultProps | None = None


def derive_redflag_check(
    block: b.RedFlagCheck, choices: Choices, booking: str, words: Words
) -> RedFlagCheckProps:
    """Return the question that is asked now, or what to do. `booking` is a section, or empty."""
    _ = words.gettext
    given = answers(choices.chosen(), block)
    count = len(block.items)
    return RedFlagCheckProps(
        questions=tuple(
            AskedProps(
                _("Question {number} of {count}").format(number=number, count=count),
                sign.runs,
                sign.picture,
            )
            for number, sign in enumerate(block.items, 1)
        ),
        at=min(len(given), count - 1),
        yes=AnswerProps(_("Yes"), choices.link(given + YES)),
        no=AnswerProps(_("No"), choices.link(given + NO)),
        back=AnswerProps(_("The question before"), choices.link(given[:-1]) if given else ""),
        note=_("Your answers are not kept."),
        result=_result(block, given, choices, booking, words),
    )


def answers(said: str, block: b.RedFlagCheck) -> str:
    """Return the answers that count: up to the first that needs somebody now, or to the end."""
    given = ""
    for sign, one in zip(block.items, said, strict=False):
        if one not in (YES, NO):
            break
        given += one
        if one == YES and sign.urgent:
            break
    return given


def outcome(block: b.RedFlagCheck, given: str) -> Outcome | None:
    """Return what the answers lead to; None while there is something left to ask."""
    yes = [sign for sign, one in zip(block.items, given, strict=False) if one == YES]
    if any(sign.urgent for sign in yes):
        return "urgent"
    if len(given) < len(block.items):
        return None
    return "book" if yes else "none"


def _result(
    block: b.RedFlagCheck, given: str, choices: Choices, booking: str, words: Words
) -> ResultProps | None:
    found = outcome(block, given)
    if found is None:
        return None
    _ = words.gettext
    yes = [sign for sign, one in zip(block.items, given, strict=False) if one == YES]
    urgent = next((sign.title for sign in yes if sign.urgent), "")
    title, lines = _said(found, urgent, words)
    return ResultProps(
        outcome=found,
        title=title,
        lines=lines,
        touched_title=_("You said yes to:"),
        touched=tuple(sign.title for sign in yes),
        book=AnswerProps(_("Book a visit"), f"section:{booking}" if booking else ""),
        again=AnswerProps(_("Start again"), choices.link("")),
    )


def _said(found: Outcome, sign: str, words: Words) -> tuple[str, tuple[str, ...]]:
    _ = words.gettext
    if found == "urgent":
        say = _("Show this screen, or say: “{sign}”.").format(sign=sign)
        return _("Tell reception now"), (_("Do not wait for your turn."), say)
    if found == "book":
        return _("Book a visit, and mention it"), (
            _("A doctor should look at a sign like this. Tell us which one you have."),
            _("Does it get worse, or are you worried? Tell reception today."),
        )
    return _("None of the warning signs that we ask about"), (
        _("This check does not say what you have."),
        _("Are you worried, or not sure? Ask at reception, or ask your physio."),
    )
