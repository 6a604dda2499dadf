"""A page that stays readable where letters are large for their room: it composes itself in other
ways before a warning card is divided, a heading stands alone, or a control is parted from what it
changes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from ui.blocks.interactive import InteractiveBlock
from ui.blocks.page_blocks import Head
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.card_strip import CardStrip
from ui.widgets.layout.split_layout import NARROW, SplitScreen

_SMALLER = (0.94, 0.87)
"""How many times as large letters may be that are large for their room, so that a page is whole."""
_SMALLEST = 0.81
"""And the largest letters: that is still more than those of the text size before."""
_PARTS = (0.9, 0.8)
"""The parts that a picture which answers to touch may have of its share, the largest first."""
_SPARSE, _LONE = 0.6, 0.3
"""The shares of a screenful below which it looks as if something were missing, and below which a
single piece on the last one looks lost."""


_END_FORMS = (
    (True, Head.TITLE),
    (False, Head.TITLE),
    (False, Head.NONE),
)
"""With the picture or not, and with how much of the head, what a block's steps lead to is tried:
its lead speaks of the steps."""


class _Form(NamedTuple):
    """How a page is composed: with its picture, with cards close together, with how much of its
    head, its words so many times as large, those of its warning cards `cards` times as large as
    these; each later screenful `headed` by the page's name."""

    pictured: bool
    dense: bool
    head: Head
    size: float
    cards: float
    headed: bool


class _Flaws(NamedTuple):
    """What is wrong with how a page divides, the worst first: how often a warning card is divided,
    a control is parted from what it shows, a screenful has a heading alone, other pieces of a
    control are parted; how many screenfuls are sparse, but for a last one of several pieces."""

    cards: int
    apart: int
    bare: int
    torn: int
    sparse: int


class CardScreen(SplitScreen):
    """Composes itself in other ways where its screenfuls would be none."""

    _head: Head
    _card_size: float
    _set: Sequence[FlowItem]
    _parts: Mapping[int, InteractiveBlock]
    _step: Collection[QWidget]
    _asked: tuple[bool, Head] | None = None

    def held_together(self) -> Collection[QWidget]:
        """Return also the lines of warning cards."""
        return {*self.before_picture(), *self._cards()}

    @property
    def narrowed(self) -> bool | None:
        """Whether a still picture beside the words has less than its share; None without one."""
        beside = self._spread.has_panel and not self._theme_tokens.screen.portrait
        return self._spread.part < 1 if beside and self._may_leave_out else None

    def narrow_too(self) -> None:
        """Let a still picture be narrower as its neighbours' are, unless words then are sparse."""
        part, views, sparse = self._spread.part, self._flow.views, self._sparse()
        self.narrow(NARROW)
        if self._flow.views > views or self._sparse() > sparse:
            self.narrow(part)

    def make_room(self) -> None:
        """Leave out a still picture, or let one that answers to touch be narrower."""
        super().make_room()
        self._control_together()

    def _control_together(self) -> None:
        """Let a picture that answers to touch be narrower where all that it says then stands beside
        it; else it has its room."""
        if self._may_leave_out or not self._spread.has_panel or self._flow.views == 1:
            return
        usual = self._spread.part
        for part in _PARTS:
            self.narrow(part)
            if self._flow.views == 1:
                return
        self.narrow(usual)

    def _composed_end(self) -> bool:
        """Show what a block's steps lead to with as much of the page as leaves it whole; where it
        cannot be, beside the picture, unless letters are large for their room. Tell whether it was.

        Back at a step, the page is as the steps left it.
        """
        if not any(part.ends for part in self._parts.values()):
            if self._asked is not None:
                (pictured, self._head), self._asked = self._asked, None
                self._show_panel(pictured)
                self.rebuild()
            return False
        self._asked = self._asked or (self._spread.has_panel, self._head)
        for pictured, head in (*_END_FORMS, (not self._theme_tokens.scarce, Head.NONE)):
            if self._may_leave_out:
                self._show_panel(pictured)
            self._head = head
            self.rebuild()
            if not self._flow.torn(self._step):
                break
        return True

    def _sparse(self) -> int:
        """Return how many screenfuls look as if something were missing."""
        fills = self._flow.fills()
        return sum(full < _SPARSE for full in fills[: max(1, len(fills) - 1)])

    def hold_together(self) -> None:
        """Keep together what belongs together: leave out the picture, stand lines closer, set large
        letters a little smaller; for a warning card, leave out the sentence below the heading.

        The first form without a flaw, or else the best: of two alike the one with more of a page.
        """
        usual = self._form()
        least = self._flaws()
        if usual.head is not Head.WHOLE or self._flow.still or not self._matters(least):
            return
        best, usual_cards = usual, least.cards
        for form in self._forms(usual, divided=least.cards > 0):
            self._compose(form)
            flaws = self._flaws()
            if flaws < least and not self._flow.overfull():
                best, least = form, flaws
            if not self._matters(least) or (usual_cards and not any(least[:-1])):
                break
        if self._form() != best:
            self._compose(best)

    def _matters(self, flaws: _Flaws) -> bool:
        """Tell whether another form is tried: where letters have their room, for cards alone."""
        return any(flaws) if self._theme_tokens.scarce else flaws.cards > 0

    def _forms(self, usual: _Form, *, divided: bool) -> Iterator[_Form]:
        """Yield other forms, those with the most of a page first. There are few: each of them is
        laid out while somebody waits for the page."""
        plain = usual._replace(pictured=usual.pictured and not self._may_leave_out)
        close = plain._replace(dense=True)
        tokens = self._theme_tokens
        wanted = (*_SMALLER, *((_SMALLEST,) if tokens.largest_text else ()))
        sizes = [size for size in wanted if size < usual.size and tokens.scarce]
        smaller = [close._replace(size=size) for size in sizes]
        if divided:
            ways = [plain, close, *(close._replace(cards=size) for size in sizes[1:])]
            last = [*ways[-1:], *smaller[-1:]]
            ways += smaller[-1:]
        else:
            ways = [plain, close, *(plain._replace(size=size) for size in sizes), *smaller[1:]]
            last = [plain._replace(size=sizes[-1]), smaller[-1]] if sizes else []
        if tokens.low:
            ways += [way._replace(headed=False) for way in last]
        if divided:
            ways += [way._replace(head=Head.TITLE) for way in (close, *smaller[1:])]
        yield from (way for way in ways if way != usual)

    def _form(self) -> _Form:
        return _Form(
            self._spread.has_panel,
            self._dense,
            self._head,
            self._step_size,
            self._card_size,
            self._flow.headed,
        )

    def _compose(self, form: _Form) -> None:
        """Build the words anew in another form; a picture that has to stay does."""
        if self._may_leave_out and form.pictured != self._spread.has_panel:
            self._show_panel(form.pictured)
        self._dense, self._head, self._card_size = form.dense, form.head, form.cards
        self._flow.show_heads(form.headed)
        self.take_step(form.size)

    def _flaws(self) -> _Flaws:
        cards, held = self._cards(), self.before_picture()
        fills, lone = self._flow.fills(), self._flow.ends_in_one_piece()
        return _Flaws(
            self._flow.torn(cards),
            sum(map(self._apart, self._parts.values())),
            self._flow.bare(held),
            self._flow.torn([widget for widget in held if widget not in cards]),
            sum(full < _SPARSE for full in fills[:-1]) + (lone and fills[-1] < _LONE),
        )

    def _apart(self, part: InteractiveBlock) -> bool:
        """Tell whether a control and what a touch on it shows are on different screenfuls."""
        if part.reveal is None:
            return False
        return self._flow.view_of(part.control) != self._flow.view_of(part.reveal)

    def _cards(self) -> Collection[QWidget]:
        return {atom.widget for atom in self._set if isinstance(atom.widget, CardStrip)}
