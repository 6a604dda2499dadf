"""The muscle in motion: the picture beside the words, its states as buttons, their meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.blocks.muscle.view import MuscleProps
from kiosk.blocks.page import BlockProps
from kiosk.figure.muscle import scene
from ui.blocks.interactive import InteractiveBlock, PartPanel
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.changing import Changing
from ui.widgets.layout.panel import Shape
from ui.widgets.media.muscle_view import Label, MuscleView

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_LABEL_EMS = 14.5
"""From this many ems of body text on, a picture has room for the words of its parts."""


class MusclePanel(PartPanel):
    """The leg with its calf cut open."""

    def __init__(self, theme: Theme, props: MuscleProps, ground: str) -> None:
        super().__init__()
        self._theme = theme
        self._props = props
        self._view = MuscleView(theme, ground, self)
        self.show_props(props)

    def show_props(self, props: BlockProps) -> None:
        """Show another moment."""
        assert isinstance(props, MuscleProps)
        self._props = props
        colour = self._theme.tokens.colour
        self._view.set_drawing(scene.picture(props.moment, colour.heat, colour.alarm))
        self._view.set_labels(self._labels())
        self._view.setAccessibleName(props.alt)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the panel; name the parts where there is room."""
        super().resizeEvent(event)
        self._view.setGeometry(self.rect())
        self._view.set_labels(self._labels())

    def _labels(self) -> list[Label]:
        if min(self.width(), self.height()) < _LABEL_EMS * self._theme.tokens.type.body:
            return []
        places = {str(part): spot for part, spot in scene.spots(self._props.moment).items()}
        spots = [(label.word, places[label.part]) for label in self._props.labels]
        return [Label(word, s.at, s.beside, s.side == "below") for word, s in spots]


def build(props: MuscleProps, builder: Builder) -> InteractiveBlock:
    """Return the states as buttons, with what each means; both stay as large as they are."""
    theme = builder.theme
    row = ButtonRow(theme)
    if props.watch_event is not None:
        row.add(Button(theme, props.watch, kind="sun", icon="play"), props.watch_event)
    buttons = [Button(theme, state.title, main=False) for state in props.states]
    for button, state in zip(buttons, props.states, strict=True):
        row.add(button, state.event)
    row.chosen.connect(builder.say)
    colour, space = theme.tokens.colour, theme.tokens.space
    shape = Shape(fill=colour.card, border=colour.hair)
    words: list[QWidget] = [
        builder.panel([state.runs], title=state.title, shape=shape) for state in props.states
    ]
    changing = Changing(words)

    def update(after: BlockProps) -> bool:
        if not isinstance(after, MuscleProps) or after.watch_event != props.watch_event:
            return False
        for index, (button, state) in enumerate(zip(buttons, after.states, strict=True)):
            button.set_kind("chosen" if state.chosen else "plain")
            if state.chosen:
                changing.show_one(index)
        return True

    update(props)
    items = (FlowItem(row, space.l, keep_with_next=True), FlowItem(changing, space.m))
    return InteractiveBlock(items, update, steady=True)


PANEL = MusclePanel
