"""Texts and buttons that change while a screen shows: only those that differ are rebuilt."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.exercise.view.controls import Control
from ui.exercise.placing import drop
from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.text.rich_text import RichText


class ChangingTexts:
    """The texts of a screen by name, centred."""

    def __init__(self, theme: Theme, screen: QWidget) -> None:
        self._theme, self._screen = theme, screen
        self._texts: dict[str, tuple[str, RichText]] = {}

    def __getitem__(self, name: str) -> RichText:
        return self._texts[name][1]

    def show(self, name: str, words: str, size: int, bold: bool) -> bool:
        """Show texts; return whether any has changed."""
        if name in self._texts:
            before, old = self._texts[name]
            if before == words:
                return False
            drop(old)
        made = RichText(
            self._theme,
            words,
            size=size,
            bold=bold,
            centred=True,
            heading=True,
            parent=self._screen,
        )
        made.setVisible(bool(words))
        self._texts[name] = (words, made)
        return True


@dataclass(frozen=True)
class ButtonForm:
    """The form of a button: `main` is larger; `repeats` allows quick presses in a row."""

    main: bool = False
    icon_last: bool = False
    repeats: bool = False


class ChangingButtons:
    """The buttons of a screen by name; `say` is called with the event of a touch."""

    def __init__(self, theme: Theme, screen: QWidget, say: Callable[[object], None]) -> None:
        self._theme, self._screen, self._say = theme, screen, say
        self._buttons: dict[str, tuple[Control, Button]] = {}

    def __getitem__(self, name: str) -> Button:
        return self._buttons[name][1]

    def __bool__(self) -> bool:
        return bool(self._buttons)

    def show(self, name: str, control: Control, form: ButtonForm) -> bool:
        """Show a control; return whether its label or its event has changed."""
        if name in self._buttons:
            before, old = self._buttons[name]
            if before == control:
                return False
            drop(old)
        made = Button(
            self._theme,
            control.text,
            kind="primary" if control.main else "plain",
            icon="check" if control.on else control.icon,
            icon_last=form.icon_last,
            main=form.main,
            parent=self._screen,
        )
        made.repeats = form.repeats
        made.touched.connect(lambda: self._say(control.event))
        made.show()
        self._buttons[name] = (control, made)
        return True
