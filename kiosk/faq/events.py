"""What a touch or a key means on the questions screen."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Unfold:
    """A question was touched: its answer opens in the place of its list, or of another answer.

    `topic`: whose list it is, which stays; empty where it is the question's own.
    """

    question: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """A topic was chosen, or `ALL_TOPICS`."""

    topic: str


@dataclass(frozen=True, slots=True)
class Search:
    """What stands in the search field now. Forgotten with the visit, and never written down."""

    query: str


@dataclass(frozen=True, slots=True)
class ShowKeys:
    """The keyboard on the screen shows a layer; empty puts it away."""

    layer: str


@dataclass(frozen=True, slots=True)
class RateAnswer:
    """A visitor said whether an answer helped."""

    question: str
    helpful: bool


FaqEvent: TypeAlias = Unfold | OpenTopic | Search | ShowKeys | RateAnswer
