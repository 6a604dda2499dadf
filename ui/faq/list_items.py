"""The questions screen's list as pieces: headings, questions, and the answer that is open."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import takewhile

from kiosk.faq.answer_view import AnswerProps, Choice
from kiosk.faq.events import Unfold
from kiosk.faq.list_view import QuestionRow as Question
from kiosk.faq.view import QuestionsProps
from ui.blocks.page_blocks import Builder
from ui.faq.pictured import Pictured, count_beside, has_room
from ui.faq.topic_items import TopicItems
from ui.widgets.base.item import FlowItem, LateFlowItem, joined
from ui.widgets.input.button import Button
from ui.widgets.input.question import QuestionRow, RowHeights
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.label_row import LabelRow
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span


class QuestionAtoms:
    """Builds the pieces once. `topics` and `heading` tell whether these stand above the list.

    `room` is a screenful's height.
    """

    def __init__(
        self, builder: Builder, props: QuestionsProps, *, topics: bool, heading: bool, room: int = 0
    ) -> None:
        self._builder = builder
        self._theme = builder.theme
        self._props = props
        self._topics = TopicItems(builder, room)
        self._with_topics = topics
        self._with_heading = heading
        self._places: dict[str, int] = {}
        self._heights = cache(partial(RowHeights, self._theme))

    def place(self, question: str) -> int | None:
        """Return which piece a question's row is, if it is in the list."""
        return self._places.get(question)

    def items(self, *, tight: bool) -> list[FlowItem | LateFlowItem]:
        """Return all pieces in order; where room is `tight`, the questions alone, and small."""
        props, head = self._props, self._head()
        if props.welcome:
            return [*self._topics.welcome(head, props.topics)]
        if props.list.offers and not props.search.typing:
            return [*self._topics.offers(head, props.list.offers)]
        made: list[FlowItem | LateFlowItem] = [*head]
        for group in self._props.list.groups:
            if group.title:
                size = self._theme.tokens.type.h3
                heading = RichText(self._theme, group.title, size=size, bold=True, heading=True)
                gap = self._theme.tokens.space.xl + self._below_card(made)
                made.append(FlowItem(heading, gap, keep_with_next=True))
            between = self._between()
            for question in group.rows:
                gap = between + self._below_card(made)
                self._places[question.id] = len(made)
                roomy = not self._theme.tokens.low and question is not group.rows[0]
                if roomy and self._is_open(question):
                    made[-1] = _joining(made[-1])  # an answer is seen among other questions
                made += self._question(question, gap, tight=tight)
        return made

    def _between(self) -> int:
        """Return the gap between two questions: no finger touches both."""
        return max(self._theme.tokens.space.s, self._theme.tokens.touch.gap)

    def _below_card(self, made: Sequence[FlowItem | LateFlowItem]) -> int:
        """Return the air that a card has below its last piece, if that is the last one so far."""
        return self._theme.tokens.space.l if made and made[-1].framed else 0

    def _head(self) -> list[FlowItem]:
        """Return what stands above the questions; while somebody types, room is scarce."""
        theme, props, space = self._theme, self._props, self._theme.tokens.space
        sizes, typing = theme.tokens.type, props.search.typing
        made: list[FlowItem] = []
        if self._with_topics and not props.search.query and not props.welcome:
            made.append(FlowItem(self._topics.buttons(props.topics)))
        if self._with_heading:
            size = sizes.h3 if typing else sizes.h2
            heading = RichText(
                theme, props.list.heading, size=size, bold=True, heading=True, breaks_words=True
            )
            made.append(FlowItem(heading, space.l, keep_with_next=True))
        if props.list.note and not typing:
            soft = theme.tokens.colour.ink_soft
            note = RichText(theme, props.list.note, size=sizes.body, colour=soft, breaks_words=True)
            made.append(FlowItem(note, space.s, keep_with_next=True))
        if props.list.offers and typing:
            made.append(FlowItem(self._topics.buttons(props.list.offers), space.m))
        if made:
            made[0] = replace(made[0], gap=0)
        return made

    def _question(
        self, question: Question, gap: int, *, tight: bool
    ) -> Sequence[FlowItem | LateFlowItem]:
        answer = self._props.answer
        if answer is None or not self._is_open(question):
            make = partial(self._row, question, tight=tight)
            if question.marks or question.snippet:
                return [FlowItem(make(), gap)]
            size, title = self._size(tight), question.title
            return [LateFlowItem(make, lambda width: self._heights(size, width).of(title), gap)]
        row = self._row(question, tight=tight, is_open=True)
        head = FlowItem(row, gap, keep_with_next=True, framed=True, heads=True)
        return [head, *(self._framed(atom) for atom in self._answer(answer))]

    def _is_open(self, question: Question) -> bool:
        answer = self._props.answer
        return answer is not None and answer.id == question.id

    def _size(self, tight: bool) -> int:
        return self._theme.tokens.type.chrome if tight else self._theme.tokens.type.body

    def _row(self, question: Question, *, tight: bool, is_open: bool = False) -> QuestionRow:
        snippet = question.snippet if not tight and not is_open else ""
        row = QuestionRow(
            self._theme,
            _marked(question.title, question.marks),
            is_open=is_open,
            size=self._size(tight),
            snippet=_marked(snippet, question.snippet_marks) if snippet else (),
        )
        event = Unfold(question.id, self._props.list.topic)
        row.touched.connect(lambda: self._builder.say(event))
        return row

    def _answer(self, answer: AnswerProps) -> list[FlowItem]:
        """Return the answer, whether it helped, and what to read next.

        The answer stays on one screenful with its question where it is short enough.
        """
        space = self._theme.tokens.space
        builder = replace(self._builder, width=self._builder.width - 2 * space.l)
        told = self._with_picture(answer, builder.items(answer.blocks))
        words = [replace(atom, keep_with_next=True) for atom in told]
        if words:
            words[0] = replace(words[0], gap=0)
        made = [*words, FlowItem(self._line(answer.judge, answer.judge_choices), space.l)]
        if answer.related_choices:
            related = FlowItem(self._line(answer.related, answer.related_choices), space.l)
            # what is too much for one screenful is parted here first
            made[-1:] = joined([replace(made[-1], keep_with_next=True), related])
        return made

    def _with_picture(self, answer: AnswerProps, items: Sequence[FlowItem]) -> list[FlowItem]:
        """Return an answer's pieces, the first paragraphs beside its picture."""
        texts = list(takewhile(lambda item: isinstance(item.widget, RichText), items))
        if not answer.picture or not texts:
            return list(items)
        texts[0] = replace(texts[0], gap=0)
        width = self._builder.width - 2 * self._theme.tokens.space.l
        if not has_room(self._theme, width):
            return list(items)
        texts = texts[: count_beside(self._theme, width, texts)]
        picture = Picture(self._theme, answer.picture, answer.picture_alt)
        pictured = FlowItem(Pictured(self._theme, texts, picture))
        return [pictured, *items[len(texts) :]]

    def _framed(self, atom: FlowItem) -> FlowItem:
        return replace(atom, framed=True, inset=self._theme.tokens.space.l)

    def _line(self, words: str, choices: Sequence[Choice]) -> LabelRow:
        buttons = ButtonRow(self._theme)
        for choice in choices:
            buttons.add(
                Button(self._theme, choice.text, icon=choice.icon, main=False), choice.event
            )
        buttons.chosen.connect(self._builder.say)
        size = self._theme.tokens.type.body
        return LabelRow(self._theme, RichText(self._theme, words, size=size, bold=True), buttons)


def _joining(item: FlowItem | LateFlowItem) -> FlowItem:
    """Return a question that stays with the next one if it can."""
    made = item.made() if isinstance(item, LateFlowItem) else item
    return replace(made, joins_next=True)


def _marked(text: str, marks: Sequence[tuple[int, int]]) -> list[Span]:
    """Return a text as spans, the slices `marks` of it marked; they follow one another."""
    spans, at = [], 0
    for start, end in marks:
        spans += [Span(text[at:start]), Span(text[start:end], marked=True)]
        at = end
    return [span for span in (*spans, Span(text[at:])) if span.text]
