"""A cache of the stage's screens, so that coming back is quick."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.app.kiosk_view import StageProps
from ui.app.stage.stage import Stage
from ui.theme.theme import Theme

_MOST = 5
"""Most screens kept: the present one, both neighbours, home, one to come back to."""
_FIRST = "home"
"""The screen that every visit begins with."""


class ScreenCache:
    """Screens by key, the latest used last; `say` is called with the events of touches."""

    def __init__(self, theme: Theme, stage: Stage, say: Callable[[e.Event], None]) -> None:
        self._theme = theme
        self._stage = stage
        self._say = say
        self._screens: OrderedDict[str, QWidget] = OrderedDict()

    def screen_for(self, props: StageProps) -> QWidget:
        """Return the screen of `props` at the stage's size, built if needed, not yet shown."""
        from ui.app.stage import stage_screens

        key = stage_screens.key_of(props)
        screen = self._screens.get(key)
        if screen is None:
            screen = stage_screens.build(self._theme, props, self._say)
            self._screens[key] = screen
            screen.setParent(self._stage)
            screen.resize(self._stage.size())
        self._screens.move_to_end(key)
        stage_screens.show(screen, props)
        self._forget_oldest()
        return screen

    def holds(self, key: str, screen: QWidget) -> bool:
        """Tell whether `screen` is kept under `key`."""
        return self._screens.get(key) is screen

    def forget_pages(self) -> None:
        """Delete all pages, while none shows. Home stays, because every visit begins with it."""
        self._stage.clear()
        for key in [key for key in self._screens if key != _FIRST]:
            self._screens.pop(key).deleteLater()

    def _forget_oldest(self) -> None:
        while len(self._screens) > _MOST:
            shown = self._stage.screen_shown
            key = next(k for k, w in self._screens.items() if w is not shown)
            self._screens.pop(key).deleteLater()
