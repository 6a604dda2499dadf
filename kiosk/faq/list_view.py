"""Which questions are listed: a topic's, or those that may answer what was typed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk.content.model.pack import QuestionHead, SectionHead
from kiosk.faq.service import Answers
from kiosk.visit.context import ViewContext
from kiosk.visit.navigation import ALL_TOPICS, Searching

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Slices of a text."""
_NEAREST = 3
"""Topics that are offered beside a keyboard where nothing was found; without one, all are."""

_BESIDE = 12
"""Questions beside an open answer, at most; as many of them show as there is room for."""


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
    """A topic, what a screen reader says of it, and its picture or none.

    `id` is `ALL_TOPICS` for all questions, which alone have their `count`; 0 elsewhere: a question
    may stand in two topics, so that theirs would add up to more.
    """

    id: str
    title: str
    count: int
    chosen: bool
    spoken: str
    picture: str = ""

    @property
    def label(self) -> str:
        """What stands on its button."""
        return f"{self.title} ({self.count})" if self.count else self.title


@dataclass(frozen=True, slots=True)
class ListProps:
    """The list with its heading and a line below it; `offers` where nothing was found.

    `topic` is whose questions these are: empty for what a search has found. `picture` is that
    topic's, or none.
    """

    heading: str
    note: str
    groups: tuple[QuestionGroup, ...]
    offers: tuple[TopicLine, ...] = ()
    topic: str = ""
    picture: str = ""
    picture_alt: str = ""


def searches(search: Searching) -> bool:
    """Tell whether there is a word to search for."""
    return any(letter.isalnum() for letter in search.query)


def topic_shown(search: Searching, question: str, context: ViewContext) -> str:
    """Return whose questions are listed: those of the chosen topic, else of the open question's."""
    toc = context.toc
    known = {topic.id for topic in toc.topics}
    if search.topic in known:
        return search.topic
    opened = next((q.topics for q in toc.questions if q.id == question), ())
    if opened and search.topic != ALL_TOPICS:
        return opened[0]
    return ALL_TOPICS


def build_list_view(
    search: Searching, question: str, head: SectionHead, context: ViewContext, answers: Answers
) -> ListProps:
    """Return the list of the questions screen `head`; the answer of `question` is open in it."""
    if searches(search):
        return _results(search, context, answers)
    listed = _of_shown_topic(search, question, head, context)
    return replace(listed, heading=context.words.gettext("Type a word")) if search.keys else listed


def _of_shown_topic(
    search: Searching, question: str, head: SectionHead, context: ViewContext
) -> ListProps:
    """Return the questions of the topic that is chosen, or all of them."""
    shown = topic_shown(search, question, context)
    topic = next((t for t in context.toc.topics if t.id == shown), None)
    if topic is None:
        note = _how(context) if search.topic == ALL_TOPICS else head.lead
        return ListProps(head.title, note, _grouped(context), topic=ALL_TOPICS)
    credit = context.toc.credits.get(topic.picture)
    return ListProps(
        topic.title,
        _how(context),
        (QuestionGroup("", _rows(_of_topic(topic.id, context))),),
        topic=topic.id,
        picture=topic.picture,
        picture_alt=credit.alt if credit else "",
    )


def _how(context: ViewContext) -> str:
    """Return what to do with a list."""
    return context.words.gettext("Touch a question to see its answer.")


def build_topics_view(
    search: Searching, question: str, context: ViewContext
) -> tuple[TopicLine, ...]:
    """Return all questions and every topic that has some; none is chosen during a search."""
    words, questions, topics = context.words, context.toc.questions, context.toc.topics
    shown = None if searches(search) else topic_shown(search, question, context)
    title, count = words.gettext("All questions"), len(questions)
    counted = words.ngettext("{n} question", "{n} questions", count)
    every = TopicLine(ALL_TOPICS, title, count, shown == ALL_TOPICS, f"{title}, {counted}")
    asked = {topic for question in questions for topic in question.topics}
    lines = (
        TopicLine(topic.id, topic.title, 0, topic.id == shown, topic.title, topic.picture)
        for topic in topics
        if topic.id in asked
    )
    return (*((every,) if questions else ()), *lines)


def build_asked_most_view(context: ViewContext) -> QuestionGroup:
    """Return the questions asked most, else the first one of each topic."""
    toc = context.toc
    asked = toc.asked_most or [
        next((q.id for q in _of_topic(topic.id, context)), "") for topic in toc.topics
    ]
    heads = {question.id: question for question in toc.questions}
    rows = _rows(heads[name] for name in dict.fromkeys(asked) if name in heads)
    return QuestionGroup(context.words.gettext("Asked most"), rows)


def build_neighbours_view(
    question: str, listed: ListProps, context: ViewContext, answers: Answers
) -> QuestionGroup:
    """Return what to read beside an open answer: what it is related to, then the other questions
    of its list from the next one on; those of its topic where the list has none."""
    toc = context.toc
    heads = {head.id: head for head in toc.questions}
    list_ids = [row.id for group in listed.groups for row in group.rows]
    if not list_ids and question in heads:
        list_ids = [q.id for q in _of_topic(heads[question].topics[0], context)]
    after = list_ids.index(question) + 1 if question in list_ids else 0
    wanted = dict.fromkeys((*answers.related(question), *list_ids[after:], *list_ids[:after]))
    wanted.pop(question, None)
    near = [heads[name] for name in wanted if name in heads][:_BESIDE]
    return QuestionGroup(context.words.gettext("More questions"), _rows(near))


def _of_topic(topic: str, context: ViewContext) -> list[QuestionHead]:
    """Return a topic's questions, those asked most first."""
    most = {name: rank for rank, name in enumerate(context.toc.asked_most)}
    found = [question for question in context.toc.questions if topic in question.topics]
    return sorted(found, key=lambda question: most.get(question.id, len(most)))


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


def _results(search: Searching, context: ViewContext, answers: Answers) -> ListProps:
    _, query = context.words.gettext, search.query.strip()
    found = answers.find(query)
    if not found.hits:
        nearest = {
            topic.id: topic for topic in build_topics_view(Searching(query=query), "", context)
        }
        offers = [nearest[topic] for topic in found.topics if topic in nearest]
        offers = offers[:_NEAREST] if search.keys else offers
        unanswered = _listed(found.unanswered) or query
        return ListProps(
            _("No answer about “{word}” here").format(word=unanswered),
            _("Please ask us at reception. You can also try another word, or one of these topics."),
            (),
            (*offers, *(nearest[t] for t in (ALL_TOPICS,) if t in nearest)),
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
        return ListProps(heading, partly or _how(context), (QuestionGroup("", rows),))
    meant = query
    for correction in found.corrections:
        meant = meant.replace(correction.typed, correction.meant, 1)
    return ListProps(
        _("Showing results for “{query}”").format(query=meant),
        f"{_('You typed “{query}”.').format(query=query)} {partly or _how(context)}",
        (QuestionGroup("", rows),),
    )


def _listed(found: tuple[str, ...]) -> str:
    """Return the words that nothing speaks of, at most three."""
    return ", ".join(found[:3])
