"""The questions screen's list as pieces: the topics, headings and questions, or an open answer."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import accumulate
from typing import NamedTuple

from kiosk.faq.events import Unfold
from kiosk.faq.list_view import QuestionGroup
from kiosk.faq.list_view import QuestionRow as Question
from kiosk.faq.view import QuestionsProps
from ui.blocks.page_blocks import Builder
from ui.faq.answer_items import AnswerItems
from ui.faq.pictured import Form
from ui.faq.topic_head import TopicHead
from ui.faq.topic_items import TopicItems
from ui.widgets.base.item import FlowItem, LateFlowItem, joined
from ui.widgets.input.question import QuestionRow, RowHeights
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_BELOW_TOPICS = 0.4
"""Questions below the topics take at most this share of the height."""


class _Attempt(NamedTuple):
    """How what stands around the topics may give way: words in small letters, fewer questions
    below, and how many pieces of the head must stay."""

    small: bool
    fewer: bool
    least: int


_ATTEMPTS = (
    _Attempt(small=False, fewer=False, least=1),
    _Attempt(small=False, fewer=True, least=1),
    _Attempt(small=True, fewer=False, least=1),
    _Attempt(small=True, fewer=True, least=1),
    _Attempt(small=True, fewer=True, least=0),
)


class QuestionAtoms:
    """Builds the pieces once. `topics` and `heading` tell whether these stand above the list,
    `below` whether the questions asked most stand below the topics: they have no other place.

    `room` is a screenful's height; an answer is `pictured` in that form.
    """

    def __init__(
        self,
        builder: Builder,
        props: QuestionsProps,
        *,
        topics: bool,
        heading: bool,
        below: bool = False,
        room: int = 0,
        pictured: Form = Form.CAPTIONED,
    ) -> None:
        self._builder = builder
        self._theme = builder.theme
        self._props = props
        self._room = room
        self._picture_form = pictured
        self._topics = TopicItems(builder, room)
        self._with_topics = topics
        self._with_heading = heading
        self._below_topics = below
        self._heights = cache(partial(RowHeights, self._theme))

    def items(self, *, tight: bool) -> list[FlowItem | LateFlowItem]:
        """Return all pieces in order; where room is `tight`, the questions alone, and small."""
        props = self._props
        if props.answer is not None:
            answer = AnswerItems(self._builder, props.answer, self._picture_form)
            return [*answer.items()]
        if props.beside is not None:
            return [*self._with_topics_to_choose()]
        made: list[FlowItem | LateFlowItem] = [*self._head(small=self._theme.tokens.low)]
        for group in props.list.groups:
            if group.title:
                made.append(self._heading(group.title))
            made += [self._question(question, tight=tight) for question in group.rows]
        return made

    def _with_topics_to_choose(self) -> list[FlowItem]:
        """Return the topics as tiles, below what leaves room for them, or else as buttons.

        Where nothing was found, that stays, in small letters if need be; else the line that says
        what to do stays before a further question asked most, and before its size.
        """
        lines, whole = self._props.list.offers or self._props.topics, bool(self._props.list.offers)
        for small, fewer, least in _ATTEMPTS:
            head = self._head(small=small or self._theme.tokens.low)
            line = self._topics.needed(head[-1:]) if fewer else 0
            below = self._below_topics_in(round(self._room * _BELOW_TOPICS) - line)
            fewest = len(head) if whole else min(least, len(head))
            made = self._topics.tiles(head, lines, below, fewest=fewest)
            if made:
                return made
            for item in (*head, *below):
                item.widget.deleteLater()
        below = self._below_topics_in(round(self._room * _BELOW_TOPICS))
        return [*self._head(small=True), self._topics.buttons_item(lines), *below]

    def _below_topics_in(self, room: int) -> list[FlowItem]:
        return self.below(room) if self._below_topics else []

    def below(self, room: int, fewest: int = 2) -> list[FlowItem]:
        """Return the questions that go with what shows, below a heading: as many pieces as `room`
        pixels have space for; nothing where these are fewer than `fewest`."""
        group = self._props.beside
        if group is None:
            return []
        heading = self._heading(group.title)
        if self._props.answer is not None:  # a card has air below its last piece
            heading = replace(heading, gap=heading.gap + self._theme.tokens.space.l)
        items = [heading, *self._rows(group)]
        feet = accumulate(item.gap + self._topics.height(item) for item in items)
        count = sum(foot <= room for foot in feet)
        kept = items[:count] if count >= min(fewest, len(items)) else []
        for item in items[len(kept) :]:
            item.widget.deleteLater()
        return joined(kept) if kept else []

    def _heading(self, title: str) -> FlowItem:
        theme = self._theme
        words = RichText(theme, title, size=theme.tokens.type.h3, bold=True, heading=True)
        return FlowItem(words, theme.tokens.space.xl, keep_with_next=True)

    def _between(self) -> int:
        """Return the gap between two questions: no finger touches both."""
        return max(self._theme.tokens.space.s, self._theme.tokens.touch.gap)

    def _head(self, *, small: bool) -> list[FlowItem]:
        """Return what stands above the questions; while somebody types, room is scarce."""
        theme, props, space = self._theme, self._props, self._theme.tokens.space
        sizes, typing = theme.tokens.type, props.search.typing
        made: list[FlowItem] = []
        words: list[FlowItem] = []
        if self._with_topics and not props.search.query and not props.welcome:
            made.append(FlowItem(self._topics.buttons(props.topics)))
        if self._with_heading:
            size = sizes.h3 if typing or small else sizes.h2
            heading = RichText(
                theme, props.list.heading, size=size, bold=True, heading=True, breaks_words=True
            )
            words.append(FlowItem(heading, space.l, keep_with_next=True))
        if props.list.note and not typing:
            soft = theme.tokens.colour.ink_soft
            size = sizes.chrome if small else sizes.body
            note = RichText(theme, props.list.note, size=size, colour=soft, breaks_words=True)
            words.append(FlowItem(note, space.s, keep_with_next=True))
        made += self._pictured(words)
        if props.list.offers and typing:
            made.append(FlowItem(self._topics.buttons(props.list.offers), space.m))
        if made:
            made[0] = replace(made[0], gap=0)
        return made

    def _pictured(self, words: list[FlowItem]) -> list[FlowItem]:
        """Return the words above a topic's questions, its picture beside them if it has one."""
        listed = self._props.list
        if not words or not listed.picture or self._props.search.typing:
            return words
        first = replace(words[0], gap=0)
        picture = Picture(self._theme, listed.picture, listed.picture_alt)
        head = TopicHead(self._theme, [first, *words[1:]], picture)
        return [FlowItem(head, words[0].gap, keep_with_next=True)]

    def _question(self, question: Question, *, tight: bool) -> FlowItem | LateFlowItem:
        make = partial(self._row, question, self._props.list.topic, tight=tight)
        if question.marks or question.snippet:
            return FlowItem(make(), self._between())
        size, title = self._size(tight), question.title
        return LateFlowItem(
            make, lambda width: self._heights(size, width).of(title), self._between()
        )

    def _rows(self, group: QuestionGroup) -> list[FlowItem]:
        topic = self._props.list.topic if self._props.answer else ""
        return [
            FlowItem(self._row(question, topic, tight=self._theme.tokens.low), self._between())
            for question in group.rows
        ]

    def _size(self, tight: bool) -> int:
        return self._theme.tokens.type.chrome if tight else self._theme.tokens.type.body

    def _row(self, question: Question, topic: str, *, tight: bool) -> QuestionRow:
        snippet = question.snippet if not tight else ""
        row = QuestionRow(
            self._theme,
            _marked(question.title, question.marks),
            size=self._size(tight),
            snippet=_marked(snippet, question.snippet_marks) if snippet else (),
        )
        row.touched.connect(lambda: self._builder.say(Unfold(question.id, topic)))
        return row


def _marked(text: str, marks: Sequence[tuple[int, int]]) -> list[Span]:
    """Return a text as spans, the slices `marks` of it marked; they follow one another."""
    spans, at = [], 0
    for start, end in marks:
        spans += [Span(text[at:start]), Span(text[start:end], marked=True)]
        at = end
    return [span for span in (*spans, Span(text[at:])) if span.text]
