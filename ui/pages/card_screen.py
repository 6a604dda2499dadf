"""A page whose warning cards stay whole: who reads half of one misses what to do."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from ui.blocks.page_blocks import Head
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.card_strip import CardStrip
from ui.widgets.layout.split_layout import SplitScreen

_SMALLER = (1.0, 0.93, 0.87)
"""How many times as large the largest letters may be, so that a warning card is not divided."""


class _Form(NamedTuple):
    """How a page is composed: with its picture, with cards close together, with how much of its
    head, its words so many times as large."""

    pictured: bool
    dense: bool
    head: Head
    size: float


class CardScreen(SplitScreen):
    """Composes itself in other ways where a warning card would be divided."""

    _head: Head
    _set: Sequence[FlowItem]

    def held_together(self) -> Collection[QWidget]:
        """Return also the lines of warning cards."""
        return {*self.before_picture(), *self._cards()}

    def hold_cards(self) -> None:
        """Make a warning card whole: leave out the picture, stand lines closer, leave out the
        sentence below the heading, set the largest letters a little smaller.

        Nothing changes if all that is not enough.
        """
        usual = _Form(self._spread.has_panel, self._dense, self._head, self._step_size)
        if usual.head is not Head.WHOLE or not self._parted():
            return
        for form in self._forms(usual):
            self._compose(form)
            if not self._parted():
                return
        self._compose(usual)

    def _forms(self, usual: _Form) -> Iterator[_Form]:
        plain = usual._replace(pictured=False)
        yield plain
        close = plain._replace(dense=True)
        yield close
        for size in _SMALLER if self._theme_tokens.largest_text else _SMALLER[:1]:
            yield close._replace(head=Head.TITLE, size=size)

    def _compose(self, form: _Form) -> None:
        """Build the words anew in another form; a picture that has to stay does."""
        if self._may_leave_out and form.pictured != self._spread.has_panel:
            self._show_panel(form.pictured)
        self._dense, self._head, self._step_size = form.dense, form.head, form.size
        self.rebuild()

    def _parted(self) -> int:
        return self._flow.torn(self._cards())

    def _cards(self) -> Collection[QWidget]:
        return {atom.widget for atom in self._set if isinstance(atom.widget, CardStrip)}
