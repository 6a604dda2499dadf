"""An open answer as pieces of the list's place: one card, and what its touches mean."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from kiosk.content.model.blocks import Blocks, Paragraph, Steps
from kiosk.faq.answer_view import AnswerProps, Choice
from ui.blocks.page_blocks import Builder
from ui.faq.pictured import Form, Pictured, count_beside, has_room, has_room_for_caption
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.label_row import LabelRow
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText

_BESIDE = (Paragraph, Steps)
"""What may stand beside an answer's picture."""


class AnswerItems:
    """Builds the pieces of one answer, pictured in a `form` where that has room."""

    def __init__(self, builder: Builder, answer: AnswerProps, form: Form) -> None:
        self._theme, self._answer = builder.theme, answer
        self._form = form
        self._inset = builder.theme.tokens.space.l
        self._builder = replace(builder, width=builder.width - 2 * self._inset, compact=True)

    def items(self) -> list[FlowItem]:
        """Return the question, its answer, and whether that helped; all on one card, and on one
        screenful where it is short enough."""
        space, answer = self._theme.tokens.space, self._answer
        size = self._theme.tokens.type.h3
        title = RichText(self._theme, answer.title, size=size, bold=True, heading=True)
        told = self._told(answer.blocks)
        words = [replace(item, keep_with_next=True, joins_next=True) for item in told]
        if words:
            words[0] = replace(words[0], gap=space.s)
            # whether it helped is asked where the answer ends
            words[-1] = replace(words[-1], joins_next=False)
        made = [FlowItem(title, keep_with_next=True, heads=True), *words]
        made.append(FlowItem(self._line(answer.judge, answer.judge_choices), space.l))
        return [replace(item, framed=True, inset=self._inset) for item in made]

    def _told(self, blocks: Blocks) -> list[FlowItem]:
        """Return an answer's pieces, the first paragraphs and steps beside its picture."""
        answer, width = self._answer, self._builder.width
        count = sum(1 for _ in takewhile(lambda block: isinstance(block, _BESIDE), blocks))
        if not answer.picture or not count or not has_room(self._theme, width, self._form):
            return self._builder.items(blocks)
        first = self._builder.items(blocks[:count])
        first[0] = replace(first[0], gap=0)
        captioned = has_room_for_caption(self._theme, width, self._form)
        caption = answer.picture_caption if captioned else ""
        picture = Picture(self._theme, answer.picture, answer.picture_alt, caption=caption)
        beside = first[: count_beside(self._theme, width, first, picture, self._form)]
        pictured = FlowItem(Pictured(self._theme, beside, picture, self._form))
        return [pictured, *first[len(beside) :], *self._builder.items(blocks[count:])]

    def _line(self, words: str, choices: Sequence[Choice]) -> LabelRow:
        buttons = ButtonRow(self._theme)
        for choice in choices:
            buttons.add(
                Button(self._theme, choice.text, icon=choice.icon, main=False), choice.event
            )
        buttons.chosen.connect(self._builder.say)
        size = self._theme.tokens.type.body
        return LabelRow(self._theme, RichText(self._theme, words, size=size, bold=True), buttons)
