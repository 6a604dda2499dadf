"""The topics to choose from as pieces of the list: tiles with pictures, or buttons."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QSize

from kiosk.faq.events import OpenTopic
from kiosk.faq.list_view import TopicLine
from kiosk.visit.navigation import ALL_TOPICS
from ui.blocks.page_blocks import Builder
from ui.faq.topic_tiles import topic_tiles
from ui.widgets.base.item import FlowItem, flowing
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow


class TopicItems:
    """Builds them for a screenful of `room` pixels of height."""

    def __init__(self, builder: Builder, room: int) -> None:
        self._builder, self._theme, self._room = builder, builder.theme, room

    def tiles(
        self,
        head: Sequence[FlowItem],
        lines: Sequence[TopicLine],
        below: Sequence[FlowItem],
        *,
        fewest: int = 0,
    ) -> list[FlowItem]:
        """Return the topics between `head` and what stands `below`, in all the room: of the head,
        the last pieces that leave enough, at least `fewest`: the line that says what to do helps
        more than a title. Nothing without room."""
        room = self._room - self.needed(below)
        for told, left_out in product((True, False), range(len(head) - fewest + 1)):
            tiles = self._tiles(head[left_out:], lines, room, told=told)
            if tiles:
                for item in head[:left_out]:
                    item.widget.deleteLater()
                return [*head[left_out:], *tiles, *below]
        return []

    def buttons_item(self, lines: Sequence[TopicLine]) -> FlowItem:
        """Return the topics as buttons, below something else."""
        return FlowItem(self.buttons(lines), self._gap)

    def buttons(self, lines: Sequence[TopicLine]) -> ButtonRow:
        """Return the topics as buttons."""
        row = ButtonRow(self._theme)
        for line in lines:
            kind = "chosen" if line.chosen else "plain"
            button = Button(self._theme, line.label, kind=kind, main=False)
            button.setAccessibleName(line.spoken)
            row.add(button, OpenTopic(line.id))
        row.chosen.connect(self._builder.say)
        return row

    def _tiles(
        self, head: Sequence[FlowItem], lines: Sequence[TopicLine], room: int, *, told: bool
    ) -> list[FlowItem]:
        """Return a tile for each topic and a button for all questions; nothing without room."""
        builder = self._builder
        every = self._every([line for line in lines if line.id == ALL_TOPICS])
        left = room - self.needed(head) - self.needed(every) - self._gap
        topics = [line for line in lines if line.id != ALL_TOPICS]
        size = QSize(builder.width, left)
        tiles = topic_tiles(self._theme, topics, builder.ground, size, told=told)
        if tiles is None:
            for item in every:
                item.widget.deleteLater()
            return []
        tiles.chosen.connect(lambda topic: builder.say(OpenTopic(topic)))
        return [FlowItem(tiles, self._gap), *every]

    def _every(self, lines: Sequence[TopicLine]) -> list[FlowItem]:
        """Return the button to the list of all questions, if there is such a line."""
        return [FlowItem(self._button(line), self._gap) for line in lines]

    def _button(self, line: TopicLine) -> Button:
        builder = self._builder
        button = Button(self._theme, line.label, icon="next", icon_last=True, main=False)
        button.setAccessibleName(line.spoken)
        button.touched.connect(lambda: builder.say(OpenTopic(line.id)))
        return button

    def needed(self, items: Sequence[FlowItem]) -> int:
        """Return the height that pieces take below another one, in pixels."""
        return sum(self.height(item) + item.gap for item in items)

    def height(self, item: FlowItem) -> int:
        """Return the height of one piece, in pixels."""
        return flowing(item.widget).height_for(self._builder.width)

    @property
    def _gap(self) -> int:
        return self._theme.tokens.space.m
