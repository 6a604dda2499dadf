"""Which questions are listed: a topic's, or those that may answer what was typed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.content.model.pack import QuestionHead, SectionHead
from kiosk.faq.service import Answers
from kiosk.visit.context import ViewContext
from kiosk.visit.navigation import Searching

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Slices of a text."""
_NEAREST = 3
"""Topics that are offered where nothing was found."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question in the list; where one searches, with a sentence of its answer."""

    id: str
    title: str
    marks: Marks = ()
    snippet: str = ""
    snippet_marks: Marks = ()


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions under a heading, or under none."""

    title: str
    rows: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic and how many questions it has; `id` is empty for all questions."""

    id: str
    title: str
    count: int
    chosen: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class ListProps:
    """The list with its heading and a line below it; `offers` where nothing was found."""

    heading: str
    note: str
    groups: tuple[QuestionGroup, ...]
    offers: tuple[TopicLine, ...] = ()


def searches(search: Searching) -> bool:
    """Tell whether there is a word to search for."""
    return any(letter.isalnum() for letter in search.query)


def build_list_view(
    search: Searching, head: SectionHead, context: ViewContext, answers: Answers
) -> ListProps:
    """Return the list of the questions screen `head`."""
    if searches(search):
        return _results(search.query.strip(), context, answers)
    questions = context.toc.questions
    topic = next((t for t in context.toc.topics if t.id == search.topic), None)
    if topic is None:
        return ListProps(head.title, head.lead, _grouped(context))
    rows = _rows(q for q in questions if topic.id in q.topics)
    return ListProps(topic.title, "", (QuestionGroup("", rows),))


def build_topics_view(search: Searching, context: ViewContext) -> tuple[TopicLine, ...]:
    """Return all questions and every topic that has some; none is chosen during a search."""
    words, questions = context.words, context.toc.questions
    found = Counter(topic for question in questions for topic in question.topics)
    counts = {"": len(questions)} | {topic.id: found[topic.id] for topic in context.toc.topics}
    titles = {"": words.gettext("All questions")} | {t.id: t.title for t in context.toc.topics}
    shown = None if searches(search) else search.topic if search.topic in titles else ""
    lines = []
    for topic, count in counts.items():
        spoken = words.ngettext("{n} question", "{n} questions", count)
        line = TopicLine(topic, titles[topic], count, topic == shown, f"{titles[topic]}, {spoken}")
        if count:
            lines.append(line)
    return tuple(lines)


def _grouped(context: ViewContext) -> tuple[QuestionGroup, ...]:
    """Return all questions, each once, under its first topic."""
    first: dict[str, list[QuestionHead]] = {topic.id: [] for topic in context.toc.topics}
    for question in context.toc.questions:
        first[question.topics[0]].append(question)
    return tuple(
        QuestionGroup(topic.title, _rows(first[topic.id]))
        for topic in context.toc.topics
        if first[topic.id]
    )


def _rows(heads: Iterable[QuestionHead]) -> tuple[QuestionRow, ...]:
    return tuple(QuestionRow(head.id, head.title) for head in heads)


def _results(query: str, context: ViewContext, answers: Answers) -> ListProps:
    _ = context.words.gettext
    found = answers.find(query)
    if not found.hits:
        nearest = {topic.id: topic for topic in build_topics_view(Searching(query=query), context)}
        offers = [nearest[topic] for topic in found.topics if topic in nearest][:_NEAREST]
        unanswered = _listed(found.unanswered) or query
        return ListProps(
            _("No answer about “{word}” here").format(word=unanswered),
            _("Please ask us at reception. You can also try another word, or one of these topics."),
            (),
            (*offers, nearest[""]) if "" in nearest else tuple(offers),
        )
    rows = tuple(
        QuestionRow(hit.id, hit.title, hit.title_marks, hit.snippet, hit.snippet_marks)
        for hit in found.hits
    )
    partly = ""
    if found.unanswered:
        partly = _("There is no answer about “{word}” here. Please ask us.").format(
            word=_listed(found.unanswered)
        )
    if not found.corrections:
        heading = _("Results for “{query}”").format(query=query)
        return ListProps(heading, partly, (QuestionGroup("", rows),))
    meant = query
    for correction in found.corrections:
        meant = meant.replace(correction.typed, correction.meant, 1)
    return ListProps(
        _("Showing results for “{query}”").format(query=meant),
        " ".join(filter(None, (_("You typed “{query}”.").format(query=query), partly))),
        (QuestionGroup("", rows),),
    )


def _listed(found: tuple[str, ...]) -> str:
    """Return the words that nothing speaks of, at most three."""
    return ", ".join(found[:3])
