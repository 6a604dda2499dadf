"""How the buttons of the bottom bar stand: the largest words for which all of them have room.

The labels decide, whatever the language: every one that a place may have is measured.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.pages.bars import BottomBarProps
from ui.theme.theme import Theme
from ui.widgets.input.button_text import ButtonText

_NEARLY = 0.85
"""Of the largest words: rather words of that size on one line than folded ones, which take height
from the page."""
_DOTS_MM = 20
"""The room of the numbers that say where one is, in millimetres."""


class Fold(Enum):
    """Which words may stand on two lines."""

    NONE = 0
    LABELS = 1
    """All but Next, which has a caption above its words."""
    ALL = 2


@dataclass(frozen=True, slots=True)
class BarForm:
    """The em of the words in pixels; with an icon each or with those of help and Next alone; which
    words are folded; with little air beside them; in one row or in two."""

    size: int
    icons: bool = True
    fold: Fold = Fold.NONE
    tight: bool = False
    rows: int = 1


class BarButtons:
    """The words of the places: for each all that may stand there. Next has `caption` above it."""

    def __init__(self, theme: Theme, words: Mapping[str, Sequence[str]], caption: str) -> None:
        self._theme = theme
        self._words = words
        self._caption = caption
        self._forms: dict[int, BarForm] = {}

    @classmethod
    def of(
        cls, theme: Theme, props: BottomBarProps, titles: Sequence[str], reserved: Sequence[str]
    ) -> "BarButtons":
        """Return the words of a bar: `titles` may stand on Next, `reserved` in the places of Back
        and Home."""
        words = {"back": [props.back], "home": [props.home], "help": [props.help]}
        words |= {"book": [props.book], "next": list(titles)}
        for name, also in zip(("back", "home"), reserved, strict=False):
            words[name].append(also)
        return cls(theme, words, props.next)

    @property
    def gap(self) -> int:
        """The room between two buttons, in pixels."""
        return max(self._theme.tokens.touch.gap, self._theme.tokens.space.s)

    def form(self, width: int) -> BarForm:
        """Return the form with the largest words that fits a bar of `width` pixels.

        On a lying screen, which is low, folded words come before a second row.
        """
        if width not in self._forms:
            self._forms[width] = self._form(width)
        return self._forms[width]

    def _form(self, width: int) -> BarForm:
        tokens = self._theme.tokens
        for form in self._one_row():
            if self._one_row_wide(form) <= width:
                return form
        pairs = [BarForm(size, rows=2) for size in tokens.type.bar_sizes]
        fitting = (form for form in pairs if self._two_rows_wide(form) <= width)
        return next(fitting, pairs[-1])

    def _one_row(self) -> Iterator[BarForm]:
        tokens = self._theme.tokens
        sizes, lying = tokens.type.bar_sizes, not tokens.screen.portrait
        for size in (size for size in sizes if lying and size >= _NEARLY * sizes[0]):
            yield BarForm(size)
            yield BarForm(size, icons=False)
            yield BarForm(size, icons=False, tight=True)
        for size in sizes:
            yield BarForm(size)
            yield BarForm(size, icons=False)
            if lying:
                yield BarForm(size, icons=False, fold=Fold.LABELS)
                yield BarForm(size, icons=False, fold=Fold.LABELS, tight=True)
        if lying:
            yield BarForm(sizes[-1], icons=False, fold=Fold.ALL, tight=True)

    def widths(self, form: BarForm) -> dict[str, int]:
        """Return the width of each place in pixels: enough for every label that it can have."""
        folded = {Fold.NONE: "", Fold.LABELS: ("back", "home", "help", "book"), Fold.ALL: _ALL}
        return {
            name: max(
                b.narrow_width() if name in folded[form.fold] else b.natural_width()
                for b in self._set(name, form)
            )
            for name in self._words
        }

    def row_height(self, form: BarForm) -> int:
        """Return the height of a row in pixels: that of its tallest button."""
        widths = self.widths(form)
        words = [b.height_for(widths[name]) for name in widths for b in self._set(name, form)]
        usual = ButtonText(self._theme, "X", caption="X", icon="next", size=form.size)
        return max(*words, usual.height_for(usual.natural_width()))

    def _set(self, name: str, form: BarForm) -> list[ButtonText]:
        caption = self._caption if name == "next" else ""
        icon = name if form.icons or name in ("help", "next") else ""
        return [
            ButtonText(
                self._theme,
                word,
                caption,
                icon,
                name == "next",
                form.size,
                tight=form.tight,
                ringed=True,
            )
            for word in self._words[name]
        ]

    def _one_row_wide(self, form: BarForm) -> int:
        tokens = self._theme.tokens
        needed = sum(self.widths(form).values()) + 4 * self.gap
        return needed + tokens.mm(_DOTS_MM) + 2 * tokens.space.margin

    def _two_rows_wide(self, form: BarForm) -> int:
        widths = self.widths(form)
        below = sum(widths[name] for name in ("home", "help", "book")) + 2 * self.gap
        above = widths["back"] + widths["next"] + self.gap
        return max(above, below) + 2 * self._theme.tokens.space.margin


_ALL = ("back", "home", "help", "book", "next")
