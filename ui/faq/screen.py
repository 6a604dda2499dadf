"""Questions and answers: a search at one side, with topics or questions below it; beside them the
list, or an open answer.

Upright, and where they do not fit at the side, topics are buttons above the list, and questions
stand below.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.faq import view as q
from kiosk.faq.events import OpenTopic, Search, ShowKeys, Unfold
from kiosk.faq.keyboard.text import typed
from kiosk.faq.typing import after_key, after_word
from kiosk.visit.paging import Paging
from ui.faq.main_column import MainColumn
from ui.faq.side import QuestionsSide
from ui.shared.keys import DONE, Asked, KeyPurpose
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.search_field import SearchField
from ui.widgets.input.topic_list import TopicLine, TopicList
from ui.widgets.layout.flow import PagedFlow

_READING_EMS, _NOTHING_EMS, _TOPICS_EMS = 20, 16, 12
"""The narrowest room beside questions, in ems: for an answer, for what says that there is none, and
for topics."""


class QuestionsScreen(QWidget):
    """`intent` says what a touch means."""

    intent = Signal(object)

    def __init__(
        self, theme: Theme, props: q.QuestionsProps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        search = props.search
        self._field = SearchField(theme, hint=search.hint, clear=search.clear, parent=self)
        tint = theme.tokens.colour.tints[props.tint - 1]
        self._topics = TopicList(theme, tint, parent=self)
        self._side = QuestionsSide(theme, self._topics, self)
        self._beside = False
        self._flow = PagedFlow(theme, parent=self, even=False)
        self._main = MainColumn(theme, self._flow, self.intent.emit)
        self._keyboard: Keyboard | None = None
        self._field.touched.connect(self._touch_field)
        self._field.cleared.connect(lambda: self.intent.emit(Search("")))
        self._topics.chosen.connect(lambda topic: self.intent.emit(OpenTopic(topic)))
        self._show_props()

    @property
    def flow(self) -> PagedFlow:
        """The list, which knows the number of screenfuls."""
        return self._flow

    def paging(self) -> Paging:
        """Return the screenfuls of the list, and which of them shows."""
        return Paging.of([("", self._flow.views)], self._flow.view)

    def show_view(self, view: int) -> None:
        """Show one screenful of the list."""
        self._flow.show_view(view)

    @property
    def types(self) -> bool:
        """Whether somebody is typing: the keyboard shows, or words with what they find."""
        search = self._props.search
        return search.typing or (bool(search.query) and self._props.answer is None)

    @property
    def keeps_page(self) -> bool:
        """Whether no swipe turns the page: one made by chance would take the keyboard away."""
        return self._props.search.typing

    def take_key(self, asked: Asked) -> bool:
        """Take a key of a physical keyboard; tell whether it is for the words.

        While there are any, no key leads away from them: they stay, and so does the page.
        """
        query = self._props.search.query
        if asked.kind is KeyPurpose.TYPE:
            # what lies on a key and types nothing any more keeps nobody's visit
            if typed(query, asked.text) != query:
                self.press_key(asked.text)
        elif asked.kind is KeyPurpose.END:
            self.press_key(DONE)
        if asked.kind is KeyPurpose.VIEW and self.paging().name_after(asked.by) is not None:
            return False  # to another screenful of what was found
        return self.types or asked.kind in (KeyPurpose.TYPE, KeyPurpose.END)

    def press_key(self, key: str) -> None:
        """Take a key of the screen's keyboard."""
        self.intent.emit(after_key(self._props.search.query, key))

    def render_props(self, props: q.QuestionsProps) -> None:
        """Show other questions, an answer, the keyboard, or another screenful."""
        before, self._props = self._props, props
        if _words(before) == _words(props):
            self._flow.show_view(props.view)
            return
        self._show_props()
        self._lay_out()
        self._rebuild()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place and build the words for it."""
        super().resizeEvent(event)
        self._lay_out()
        self._rebuild()

    # What shows.

    def _show_props(self) -> None:
        search = self._props.search
        self._field.show_text(search.query, typing=search.typing)
        self._topics.show_topics(
            [TopicLine(t.id, t.title, t.count, t.chosen, t.spoken) for t in self._props.topics]
        )
        if search.keyboard is not None:
            keyboard = self._keyboard = self._keyboard or self._new_keyboard()
            keyboard.show_keys(search.keyboard.rows, search.keyboard.columns)
            keyboard.show_suggestions(search.keyboard.suggestions)
        if self._keyboard is not None:
            self._keyboard.setVisible(search.keyboard is not None)

    def _new_keyboard(self) -> Keyboard:
        keyboard = Keyboard(self._theme, self._props.search.keyboard_name, self)
        keyboard.pressed.connect(self.press_key)
        keyboard.suggested.connect(self._take_word)
        return keyboard

    def _rebuild(self) -> None:
        """Build the list anew; before there is a width nothing can be built."""
        if self._flow.width() <= 0:
            return
        heading = not self._side.has_heading
        self._main.show(self._props, beside=self._beside, heading=heading)
        self._flow.show_view(self._props.view)

    # Places.

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        wide, high, margin = self.width(), self.height(), space.margin
        field = self._field.height_for(wide)
        keys = self._props.search.keyboard
        if keys is not None and self._keyboard is not None:
            high = field + self._lay_out_keys(self._keyboard, keys.suggestions, high - field)
        below = field + space.m
        beside = self._beside = self._has_side()
        side = self._side.width if beside else wide - 2 * margin
        self._field.setGeometry(self._mirror(QRect(margin, 0, side, field)))
        reading = self._theme.tokens.low and not beside and self._props.answer is not None
        self._field.setVisible(not reading)  # on a low screen the answer needs its room
        below = 0 if reading else below
        room = QRect(margin, below, side, max(0, high - below))
        if beside:
            if self._props.beside:
                self._side.show_questions(room, self._props.beside, self._touch_question)
            else:
                self._side.lay_out(room, self._props.list.heading)
            left = margin + side + margin
            room = QRect(left, 0, wide - margin - left, high)
        else:
            self._side.hide()
        self._flow.setGeometry(self._mirror(room))

    def _lay_out_keys(self, keyboard: Keyboard, words: Sequence[str], room: int) -> int:
        """Place the keys at the foot, without suggested words if those would cover the field.

        Return what is left of `room`, the height below the field.
        """
        space, wide = self._theme.tokens.space, self.width() - 2 * self._theme.tokens.space.margin
        keyboard.offer_words_in(room - space.s)
        keyboard.show_suggestions(words)
        tall = keyboard.height_for(wide)
        keyboard.setGeometry(space.margin, self.height() - tall, wide, tall)
        return room - tall - space.m

    def _has_side(self) -> bool:
        field, group = self._field.height_for(self.width()), self._props.beside
        room = self.height() - field - self._theme.tokens.space.m
        if group:
            answer, found = self._props.answer, not self._props.list.offers
            ems = _READING_EMS if answer else _TOPICS_EMS if found else _NOTHING_EMS
            return self._side.holds(group, room, ems)
        return self._side.stands(self._props.search.typing, room)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)

    # Touches.

    def _touch_field(self) -> None:
        if not self._props.search.typing:
            self.intent.emit(ShowKeys("letters"))

    def _touch_question(self, question: str) -> None:
        topic = self._props.list.topic if self._props.answer else ""
        self.intent.emit(Unfold(question, topic))

    def _take_word(self, word: str) -> None:
        self.intent.emit(after_word(self._props.search.query, word))


def _words(props: q.QuestionsProps) -> tuple[object, ...]:
    """Return everything but the screenful."""
    return props.search, props.topics, props.list, props.answer, props.text, props.beside
