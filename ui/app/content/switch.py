"""Switches to changed content; it waits until nobody is there."""

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.startup.content_loader import ContentLoader, LoadedContent
from ui.app.content.active_content import ActiveContent, LaunchOptions, active_content
from ui.app.content.watcher import ContentWatcher
from ui.shared.worker import Worker
from ui.theme import fonts

_log = logging.getLogger(__name__)


class ContentSwitch(QObject):
    """`changed` sends the content that shows from now on; `news`: there is something new for staff.

    `free` returns whether changes may show now, `alone` whether nobody at all is there, staff
    included: only then does installed content take over.
    """

    changed = Signal(object)
    news = Signal()

    def __init__(
        self,
        loader: ContentLoader,
        first: LoadedContent,
        content: ActiveContent,
        launch: LaunchOptions,
        worker: Worker,
        *,
        free: Callable[[], bool],
        alone: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.present = content
        self.watcher = ContentWatcher(loader, first, worker, self)
        self._loader = loader
        self._launch = launch
        self._worker = worker
        self._free, self._alone = free, alone
        self._waiting: LoadedContent | None = None
        self._over = False
        self.watcher.loaded.connect(self._loaded)

    @property
    def loaded(self) -> LoadedContent:
        """The pack that was loaded last, whether it shows or waits."""
        return self.watcher.present

    def take_over(self) -> None:
        """Show installed content that waits, unless somebody is there."""
        if self._alone() and not self._over:
            self._worker.run(self._loader.take_over, self._taken_over)

    def show_waiting(self) -> None:
        """Show changed content, if there is any."""
        loaded, self._waiting = self._waiting, None
        if loaded is None:
            return
        fonts.load(loaded.typefaces.files)
        content = active_content(loaded.shown, loaded.clinic, loaded.notices, self._launch)
        if loaded.shown.library is self.present.library:  # its pictures have been drawn already
            content = replace(content, art=self.present.art)
        self.present = content
        self.changed.emit(content)
        _log.info("Changed content or details show now (%s).", content.shown.source.folder)
        self.news.emit()

    def close(self) -> None:
        """Stop following changes."""
        self._over = True
        self.watcher.close()

    def _taken_over(self, outcome: object) -> None:
        if outcome is True and not self._over:
            self.watcher.look()

    def _loaded(self, loaded: LoadedContent) -> None:
        now = self.present
        details = (loaded.clinic, loaded.notices)
        if loaded.shown.library is now.library and details == (now.clinic, now.notices):
            self.news.emit()
            return
        self._waiting = loaded
        if self._free():
            self.show_waiting()
        else:
            self.news.emit()
