"""An open answer: its question, its words, and whether it helped."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.content.model.blocks import Blocks
from kiosk.faq.events import RateAnswer
from kiosk.visit.context import HELP_SECTION, ViewContext, section_of_kind
from kiosk.visit.events import OpenSection

Judgements: TypeAlias = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its words, its icon or none, and what its touch means."""

    text: str
    icon: str
    event: OpenSection | RateAnswer


@dataclass(frozen=True, slots=True)
class AnswerProps:
    """The answer to the question `id`, with its picture if it has one.

    `judge` asks whether it helped, or thanks for the answer.
    """

    id: str
    title: str
    blocks: Blocks
    judge: str
    judge_choices: tuple[Choice, ...]
    picture: str = ""
    picture_alt: str = ""
    picture_caption: str = ""


def build_answer_view(
    question: str, judgements: Judgements, context: ViewContext
) -> AnswerProps | None:
    """Return the answer to `question`; None if the pack has no such question."""
    titles = {head.id: head.title for head in context.toc.questions}
    if question not in titles:
        return None
    judge, choices = _judge(question, dict(judgements).get(question), context)
    read = context.library.question(context.language, question)
    credit = context.toc.credits.get(read.picture)
    return AnswerProps(
        id=question,
        title=titles[question],
        blocks=read.blocks,
        judge=judge,
        judge_choices=choices,
        picture=read.picture,
        picture_alt=credit.alt if credit else "",
        picture_caption=read.picture_caption,
    )


def _judge(
    question: str, said: bool | None, context: ViewContext
) -> tuple[str, tuple[Choice, ...]]:
    _ = context.words.gettext
    if said is None:
        return _("Did this answer you?"), (
            Choice(_("Yes"), "check", RateAnswer(question, True)),
            Choice(_("Not really"), "close", RateAnswer(question, False)),
        )
    if said:
        return _("Good to hear. Thank you."), ()
    return _("Thank you. A physio can look at it with you."), _further(context)


def _further(context: ViewContext) -> tuple[Choice, ...]:
    """Return what is offered to somebody whom an answer did not help."""
    _ = context.words.gettext
    booking = section_of_kind(context.toc, "booking")
    offers = [Choice(_("Book an assessment"), "calendar", OpenSection(booking))] if booking else []
    return (*offers, Choice(_("When to get help"), "help", OpenSection(HELP_SECTION)))
