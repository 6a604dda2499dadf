"""A warning card stays whole: who reads half of it misses what to do."""

from typing import NamedTuple, Protocol

from ui.blocks.page_blocks import Head

_SMALLER = (1.0, 0.93, 0.87)
"""How many times as large the largest letters may be, so that a warning card is not divided."""


class Form(NamedTuple):
    """How a page is composed: with its picture, with cards close together, with how much of its
    head, its words so many times as large."""

    pictured: bool
    dense: bool
    head: Head
    size: float


class Composed(Protocol):
    """A page that can be composed in several ways."""

    @property
    def form(self) -> Form:
        """How it is composed."""

    def compose(self, form: Form) -> None:
        """Compose it in another way."""

    def parted_cards(self) -> int:
        """Return how often a warning card is divided."""


def hold_cards(page: Composed, *, largest: bool) -> None:
    """Make a warning card whole: leave out the picture, stand lines closer, leave out the sentence
    below the heading, set the `largest` letters a little smaller.

    Nothing changes if all that is not enough.
    """
    usual = page.form
    if usual.head is not Head.WHOLE or not page.parted_cards():
        return
    for form in _forms(usual, largest):
        page.compose(form)
        if not page.parted_cards():
            return
    page.compose(usual)


def _forms(usual: Form, largest: bool) -> list[Form]:
    plain = usual._replace(pictured=False)
    close = plain._replace(dense=True)
    sizes = _SMALLER if largest else _SMALLER[:1]
    return [plain, close, *(close._replace(head=Head.TITLE, size=size) for size in sizes)]
