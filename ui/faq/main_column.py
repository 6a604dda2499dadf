"""What stands beside the side of the questions screen: the list, or an open answer."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kiosk.faq.view import QuestionsProps
from ui.blocks.page_blocks import Builder
from ui.faq.fitting import fitting
from ui.faq.list_items import QuestionAtoms
from ui.faq.pictured import Form
from ui.theme.theme import Theme
from ui.widgets.layout.flow import PagedFlow
from ui.widgets.text.running_head import RunningHead

_TIGHT_ROWS = 4
"""In less room than this many rows need, questions are small and have no snippets."""
_FEW_BELOW = 3
"""Where fewer pieces fit below an answer, a heading and two questions, they begin a screenful."""
_FULL = 0.95
"""The share of the room up to which an answer in larger letters may fill it."""


class MainColumn:
    """Fills `flow`; `say` hears what a touch there means."""

    def __init__(self, theme: Theme, flow: PagedFlow, say: Callable[[object], None]) -> None:
        self._theme, self._flow, self._say = theme, flow, say
        self._going_on: RunningHead | None = None

    def show(self, props: QuestionsProps, *, beside: bool, heading: bool) -> None:
        """Show all of it. `beside`: there is a side; `heading`: that of the list is not there."""
        if self._going_on is None:
            self._going_on = RunningHead(self._theme, props.text.labels.going_on, "")
            self._flow.go_on_as(self._going_on)
        self._going_on.call(props.list.heading if heading and props.answer is None else "")
        if props.answer is not None:
            self._show_answer(props, beside=beside, heading=heading)
        else:
            self._show_list(self._atoms(props, beside=beside, heading=heading), props.search.typing)

    def _show_list(self, built: QuestionAtoms, typing: bool) -> None:
        room = self._flow.size()
        items = built.items(tight=typing and room.height() < self._tight)
        self._flow.set_atoms(fitting(items, room.width(), room.height()) if typing else items)
        self._flow.setVisible(not typing or not self._flow.overfull())  # "Done" shows the list

    def _show_answer(self, props: QuestionsProps, *, beside: bool, heading: bool) -> None:
        """Show the answer, in larger letters where it has the room to itself; its picture is
        smaller, or none, where the answer would not be whole beside it.

        Where its neighbours do not stand at the side, they stand below it.
        """
        room = self._flow.height()
        form = partial(self._atoms, props, beside=beside, heading=heading)
        steps = self._theme.tokens.steps if beside else ()
        ways = [(form(step=step), _FULL * room) for step in steps]
        ways += [(form(pictured=pictured), room) for pictured in Form]
        for built, most in ways:  # that which is tried last shows
            self._flow.set_atoms(built.items(tight=False))
            if self._flow.views == 1 and self._flow.used(0) <= most:
                break
        self._flow.setVisible(True)
        if not beside:
            left = room - self._flow.used(self._flow.views - 1)
            self._flow.add_atoms(built.below(left, _FEW_BELOW) or built.below(room))

    def _atoms(
        self,
        props: QuestionsProps,
        *,
        beside: bool,
        heading: bool,
        step: float = 1.0,
        pictured: Form = Form.CAPTIONED,
    ) -> QuestionAtoms:
        """Return what builds the pieces, words so many times as large as usual."""
        theme, colour = self._theme, self._theme.tokens.colour
        if step != 1.0:
            theme = replace(theme, tokens=theme.tokens.stepped(step))
        tint, ground = colour.tints[props.tint - 1], colour.grounds[props.tint - 1]
        room = self._flow.size()
        return QuestionAtoms(
            Builder(theme, props.text, tint, ground, room.width(), self._say),
            props,
            # on a low screen Back leads to the topics, and the room is the questions'
            topics=not beside and not props.search.typing and not theme.tokens.low,
            heading=heading,
            below=not beside,
            room=room.height(),
            pictured=pictured,
        )

    @property
    def _tight(self) -> int:
        return _TIGHT_ROWS * self._theme.tokens.touch.main
