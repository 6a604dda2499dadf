"""Next and Back on the present screen: what they mean, and what they lead to looks like; and what
follows from how a screen is laid out."""

from weakref import ReferenceType, ref

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.app.kiosk_view import StageProps
from kiosk.visit.paging import Paging
from ui.app.stage.screen_cache import ScreenCache
from ui.app.stage.stage import Stage


class Turning:
    """Knows the screenfuls of the screen that shows."""

    def __init__(self, stage: Stage, screens: ScreenCache) -> None:
        self._stage = stage
        self._screens = screens
        self._before: int | None = None
        self._screen: ReferenceType[QWidget] | None = None  # nothing here keeps a page alive
        self._pictures: tuple[str, ...] = ()

    def paging(self) -> Paging:
        """Return the screenfuls, and which of them shows."""
        if self._stage.isHidden():
            return Paging()
        from ui.app.stage.stage_screens import paging_of

        return paging_of(self._stage.screen_shown)

    def page(self) -> int:
        """Return which page of its section shows, from 0."""
        from ui.app.stage.stage_screens import page_of

        return page_of(self._stage.screen_shown)

    def follow(self, before: "Turning") -> None:
        """Note which page showed before everything was laid out anew."""
        self._before = before.page()
        shown = self._stage.screen_shown if before._screen is not None else None
        self._screen = None if shown is None else ref(shown)
        self._pictures = before._pictures

    def follows(self) -> tuple[e.Event, ...]:
        """Return, once, what brings that page back if another one shows now; then, once for each
        place, which exercises have a picture there that can move."""
        return self._page_kept() or self._pictures_shown()

    def _page_kept(self) -> tuple[e.Event, ...]:
        from ui.app.stage.stage_screens import first_view_of

        before, self._before = self._before, None
        if before is None or before == self.page():
            return ()
        view = first_view_of(self._stage.screen_shown, before)
        return () if view is None else (e.KeepPage(view),)

    def _pictures_shown(self) -> tuple[e.Event, ...]:
        shown = None if self._stage.isHidden() else self._stage.screen_shown
        if shown is None:
            self._screen, self._pictures = None, ()
            return ()
        from ui.app.stage.stage_screens import pictures_on

        same = self._screen is not None and self._screen() is shown
        before, self._pictures = self._pictures, pictures_on(shown)
        self._screen = ref(shown)
        if (same and self._pictures == before) or not (self._pictures or before):
            return ()
        return (e.PicturesShown(self._pictures),)

    def meaning(self, by: int) -> e.Event:
        """Return what Next (+1) or Back (−1) means here: through the screenfuls, then on."""
        if by < 0:
            return e.GoBack()
        paging = self.paging()
        return e.TurnPage(1) if paging.name_after() is None else e.ShowView(paging.view + 1)

    def picture_of(self, props: StageProps, view: int) -> QImage | None:
        """Return what another place looks like, for a finger that pulls it in; a screenful of the
        screen that shows by its number."""
        from ui.app.stage.stage_screens import likeness_of

        shown = self._stage.screen_shown
        if shown is not None and self.shows(props):
            return likeness_of(shown, view)
        return self._stage.picture_of(self._screens.screen_for(props))

    def shows(self, props: StageProps) -> bool:
        """Tell whether the screen that shows is the one of `props`, whatever it says."""
        from ui.app.stage.stage_screens import key_of

        shown = self._stage.screen_shown
        return shown is not None and self._screens.holds(key_of(props), shown)
