"""Texts and buttons that change while a screen shows: only those that differ are rebuilt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.exercise.view.controls import Control
from ui.exercise.placing import drop
from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.input.button_text import ButtonText
from ui.widgets.text.rich_text import RichText

W = TypeVar("W", bound=QWidget)

_WIDE_EMS = 40
"""The least width of a screen on which the words of controls grow, in their ems."""


@dataclass(frozen=True)
class SetWords:
    """A text with its size in pixels; `soft`: less important, drawn softer."""

    words: str
    size: int
    bold: bool = False
    soft: bool = False
    centred: bool = True


class ChangingTexts:
    """The texts of a screen by name."""

    def __init__(self, theme: Theme, screen: QWidget) -> None:
        self._theme, self._screen = theme, screen
        self._texts: dict[str, tuple[SetWords, RichText]] = {}

    def __getitem__(self, name: str) -> RichText:
        return self._texts[name][1]

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def natural_width(self, name: str, words: str) -> int:
        """Return the width on one line of a text, or of other words in its place if they are
        wider."""
        said, made = self._texts[name]
        other = RichText(self._theme, words, size=said.size, bold=said.bold)
        return max(made.natural_width(), other.natural_width())

    def differing(self, wanted: Mapping[str, SetWords]) -> Iterator[QRect]:
        """Yield where the texts stand that `show` would replace."""
        for name, (before, made) in self._texts.items():
            if wanted.get(name) != before:
                yield made.geometry()

    def show(self, wanted: Mapping[str, SetWords]) -> tuple[str, ...]:
        """Show exactly these texts; return the names of those that have changed."""
        gone = [name for name in self._texts if name not in wanted]
        for name in gone:
            drop(self._texts.pop(name)[1])
        changed = [name for name, said in wanted.items() if self._show(name, said)]
        return (*gone, *changed)

    def _show(self, name: str, said: SetWords) -> bool:
        if name in self._texts:
            before, old = self._texts[name]
            if before == said:
                return False
            drop(old)
        made = RichText(
            self._theme,
            said.words,
            size=said.size,
            bold=said.bold,
            centred=said.centred,
            colour=self._theme.tokens.colour.ink_soft if said.soft else "",
            heading=True,
            parent=self._screen,
        )
        made.setVisible(bool(said.words))
        self._texts[name] = (said, made)
        return True


@dataclass(frozen=True)
class ButtonForm:
    """The form of a button: `main` is larger; `repeats` allows quick presses in a row; a `tight`
    one has little room beside its words."""

    main: bool = False
    icon_last: bool = False
    repeats: bool = False
    tight: bool = False


class ChangingButtons:
    """The buttons of a screen by name; `say` is called with the event of a touch.

    A button's place is as wide as the widest of its labels, so that nothing beside it ever moves.
    """

    def __init__(self, theme: Theme, screen: QWidget, say: Callable[[object], None]) -> None:
        self._theme, self._screen, self._say = theme, screen, say
        self._buttons: dict[str, tuple[Control, ButtonForm, Button]] = {}

    def __getitem__(self, name: str) -> Button:
        return self._buttons[name][2]

    def __contains__(self, name: str) -> bool:
        return name in self._buttons

    def __bool__(self) -> bool:
        return bool(self._buttons)

    def wide(self, name: str, *, tight: bool | None = None) -> int:
        """Return the width of a button's place: its words on one line, whichever they are.

        `tight` asks for the width in that form instead of the button's own.
        """
        control, form, _ = self._buttons[name]
        form = form if tight is None else replace(form, tight=tight)
        return max(self._natural_width(text, control, form) for text in _labels(control))

    def show(self, wanted: Mapping[str, tuple[Control, ButtonForm]]) -> bool:
        """Show exactly these controls; return whether any label or event has changed."""
        gone = [name for name in self._buttons if name not in wanted]
        for name in gone:
            drop(self._buttons.pop(name)[2])
        changed = [name for name, what in wanted.items() if self._show(name, *what)]
        return bool(gone or changed)

    def _show(self, name: str, control: Control, form: ButtonForm) -> bool:
        if name in self._buttons:
            *before, old = self._buttons[name]
            if before == [control, form]:
                return False
            drop(old)
        made = Button(
            self._theme,
            control.text,
            kind="primary" if control.main else "plain",
            icon="check" if control.on else control.icon,
            icon_last=form.icon_last,
            size=self._size(),
            main=form.main,
            tight=form.tight,
            parent=self._screen,
        )
        made.repeats = form.repeats
        made.touched.connect(lambda: self._say(control.event))
        made.setEnabled(not control.off)
        made.show()
        self._buttons[name] = (control, form, made)
        return True

    def _natural_width(self, text: str, control: Control, form: ButtonForm) -> int:
        icon = "check" if control.on or control.toggles else control.icon
        words = ButtonText(
            self._theme, text, icon=icon, size=self._size(), main=form.main, tight=form.tight
        )
        return words.natural_width()

    def _size(self) -> int:
        """Return the em of the words: all controls stay in sight, so that they grow only where the
        screen is wide and high enough for them."""
        tokens = self._theme.tokens
        sizes, screen = tokens.type, tokens.screen
        narrow = screen.width < _WIDE_EMS * sizes.button
        return sizes.chrome if tokens.low or narrow else sizes.button


def _labels(control: Control) -> tuple[str, ...]:
    return control.text, *control.others
