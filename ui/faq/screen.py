"""Questions and answers: a search and topics at one side, the list with one open answer beside it.

Upright, and where not all topics fit at the side, they are buttons above the list.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.faq import view as q
from kiosk.faq.events import OpenTopic, Search, ShowKeys
from kiosk.faq.keyboard.text import typed
from kiosk.faq.typing import after_key, after_word
from kiosk.visit.paging import Paging
from ui.blocks.page_blocks import Builder
from ui.faq.fitting import fitting
from ui.faq.list_items import QuestionAtoms
from ui.faq.side import QuestionsSide
from ui.shared.keys import DONE, Asked, KeyPurpose
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.search_field import SearchField
from ui.widgets.input.topic_list import TopicLine, TopicList
from ui.widgets.layout.flow import PagedFlow

_AT_ANSWER = -1
_TIGHT_ROWS = 4
"""In less room than this many rows need, questions are small and have no snippets."""


class QuestionsScreen(QWidget):
    """`intent` says what a touch means."""

    intent = Signal(object)

    def __init__(
        self, theme: Theme, props: q.QuestionsProps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        self._built: QuestionAtoms | None = None
        self._last_question = ""
        search = props.search
        self._field = SearchField(theme, hint=search.hint, clear=search.clear, parent=self)
        tint = theme.tokens.colour.tints[props.tint - 1]
        self._topics = TopicList(theme, tint, parent=self)
        ground = theme.tokens.colour.grounds[props.tint - 1]
        self._side = QuestionsSide(theme, self._topics, self, ground)
        self._flow = PagedFlow(theme, parent=self, even=False)
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
        if before.answer is not None:
            self._last_question = before.answer.id
        if _words(before) == _words(props):
            self._show_view()
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
        tokens = self._theme.tokens
        tint = tokens.colour.tints[self._props.tint - 1]
        ground = tokens.colour.grounds[self._props.tint - 1]
        builder = Builder(
            self._theme, self._props.text, tint, ground, self._flow.width(), self.intent.emit
        )
        typing = self._props.search.typing
        tight = typing and self._flow.height() < _TIGHT_ROWS * tokens.touch.main
        # on a low screen Back leads to the topics, and the room is the questions'
        chips = not self._has_side() and not typing and not tokens.low
        heading = not self._side.has_heading
        self._built = QuestionAtoms(
            builder, self._props, topics=chips, heading=heading, room=self._flow.height()
        )
        items = self._built.items(tight=tight)
        room = self._flow.size()
        self._flow.set_atoms(fitting(items, room.width(), room.height()) if typing else items)
        self._flow.setVisible(not typing or not self._flow.overfull())  # "Done" shows the list
        self._show_view()

    def _show_view(self) -> None:
        view = self._props.view
        if view == _AT_ANSWER:
            answer = self._props.answer
            built, question = self._built, answer.id if answer else self._last_question
            place = built.place(question) if built else None
            view = 0 if place is None else self._flow.view_holding(place)
        self._flow.show_view(view)

    # Places.

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        wide, high, margin = self.width(), self.height(), space.margin
        field = self._field.height_for(wide)
        keys = self._props.search.keyboard
        if keys is not None and self._keyboard is not None:
            high = field + self._lay_out_keys(self._keyboard, keys.suggestions, high - field)
        below = field + space.m
        beside = self._has_side()
        side = self._side.width if beside else wide - 2 * margin
        self._field.setGeometry(self._mirror(QRect(margin, 0, side, field)))
        reading = self._theme.tokens.low and not beside and self._props.answer is not None
        self._field.setVisible(not reading)  # on a low screen the answer needs its room
        below = 0 if reading else below
        room = QRect(margin, below, side, max(0, high - below))
        if beside:
            if self._props.welcome:
                self._side.show_picture(room, self._props.picture, self._props.picture_alt)
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
        tokens, field = self._theme.tokens, self._field.height_for(self.width())
        return self._side.stands(self._props.search.typing, self.height() - field - tokens.space.m)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)

    # Touches.

    def _touch_field(self) -> None:
        if not self._props.search.typing:
            self.intent.emit(ShowKeys("letters"))

    def _take_word(self, word: str) -> None:
        self.intent.emit(after_word(self._props.search.query, word))


def _words(props: q.QuestionsProps) -> tuple[object, ...]:
    """Return everything but the screenful."""
    return props.search, props.topics, props.list, props.answer, props.text, props.welcome
