"""The question before the first exercise of a visit, as Props."""

from dataclasses import dataclass

from kiosk.exercise.events import AnswerSafety, AnswerStanding, OpenExercise, StretchAction
from kiosk.exercise.state import ExerciseState
from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True)
class SafetyLine:
    """A line to touch that stands for a few signs."""

    text: str
    picture: str
    event: AnswerSafety


@dataclass(frozen=True, slots=True)
class SafetyProps:
    """The question before the first exercise of a visit: signs that make exercise unsafe.

    A line is a yes; `one_of_these` is for whoever looks for the word, or cannot tell which line.
    `back` leads to where the exercise was opened, here and from the other questions.
    """

    title: str
    body: str
    lines: tuple[SafetyLine, ...]
    none_of_these: str
    one_of_these: str
    back: str


@dataclass(frozen=True, slots=True)
class SideChoice:
    """A side of the body to touch."""

    text: str
    event: StretchAction | AnswerStanding


@dataclass(frozen=True, slots=True)
class SideProps:
    """The question before a release: which side has the cramp?

    `other` is the answer of whoever cannot stand for it; None where nobody has to.
    """

    title: str
    choices: tuple[SideChoice, ...]
    back: str
    other: SideChoice | None = None


@dataclass(frozen=True, slots=True)
class StandingChoice:
    """An answer to touch, or an exercise that is done sitting or lying."""

    text: str
    event: AnswerStanding | OpenExercise


@dataclass(frozen=True, slots=True)
class StandingProps:
    """The question before the first standing exercise: can somebody stand safely without help?

    After a no, `offers` are what can be done sitting or lying.
    """

    title: str
    body: str
    choices: tuple[StandingChoice, ...]
    offers: tuple[StandingChoice, ...]
    back: str


def build_standing_view(state: ExerciseState, context: ViewContext) -> StandingProps:
    """Return the question; after a no, what to do instead: at once if it is to ease a cramp."""
    _ = context.words.gettext
    if state.stands is None:
        return StandingProps(
            title=_("Can you stand safely without help?"),
            body=_("You stand for this exercise. If you are not sure, say no."),
            choices=(
                StandingChoice(_("Yes, I can"), AnswerStanding(stands=True)),
                StandingChoice(_("No, or not sure"), AnswerStanding(stands=False)),
            ),
            offers=(),
            back=_("Back"),
        )
    return StandingProps(
        title=_("Sit or lie down for your exercise"),
        body=_("Choose one of these. Your physio can help you with exercises that need standing."),
        choices=(StandingChoice(_("I can stand safely"), AnswerStanding(stands=True)),),
        offers=tuple(
            StandingChoice(
                context.toc.exercises[name].title,
                OpenExercise(name, release=state.release, either=state.either),
            )
            for name in context.toc.seated
        ),
        back=_("Back"),
    )
