"""The overlays: a sheet over the page, and the countdown over everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.pages.attract import AttractProps
from ui.app.visit.moving import Motion
from ui.theme.theme import Theme

if TYPE_CHECKING:  # imported after the first picture, which has no overlay
    from kiosk.app.kiosk_view import KioskProps, SheetProps
    from kiosk.pages.sheets import WarningProps
    from ui.pages.sheets import WarningSheet
    from ui.widgets.layout.sheet import Sheet


class Overlays:
    """Covers `below`, and returns the focus to it. `say` is called with the events of touches."""

    def __init__(self, theme: Theme, below: QWidget, say: Callable[[e.Event], None]) -> None:
        self._theme = theme
        self._below = below
        self._say = say
        self._sheet: Sheet | None = None
        self._sheet_props: SheetProps | None = None
        self._warning: WarningSheet | None = None

    @property
    def top(self) -> Sheet | None:
        """The topmost overlay; None if nothing covers the page."""
        return self._warning or self._sheet

    def motion_to(
        self, props: KioskProps, shown: KioskProps | None, *, slides: bool
    ) -> Motion | None:
        """Return what moves over the whole frame when `props` show next; None if nothing does.

        `slides`: the page slides to another.
        """
        if shown is None:
            return None
        if isinstance(props.stage, AttractProps) != isinstance(shown.stage, AttractProps):
            return Motion.DISSOLVE
        before = (self._sheet is not None) + (self._warning is not None)
        after = (props.sheet is not None) + (props.warning is not None)
        if before != after:
            return Motion.COME if after > before else Motion.GO
        replaced = props.sheet is not None and props.sheet != self._sheet_props
        if replaced and not hasattr(self._sheet, "render_props"):
            return Motion.SWAP
        return Motion.SWAP if not slides and _other_screen(props, shown) else None

    def fill(self, rect: QRect) -> None:
        """Cover `rect`."""
        for sheet in (self._sheet, self._warning):
            if sheet is not None:
                sheet.setGeometry(rect)

    def show_sheet(self, props: SheetProps | None) -> None:
        """Show a sheet, or none."""
        if props == self._sheet_props:
            return
        self._sheet_props = props
        if props is not None:
            from ui.app.visit import sheets

            if self._sheet is not None and sheets.refreshed(self._sheet, props):
                return
        self._drop(self._sheet)
        self._sheet = None
        if props is not None:
            self._sheet = sheets.build(self._theme, props, self._say, self._below)
            self._cover(self._sheet)

    def show_warning(self, props: WarningProps | None) -> None:
        """Show the countdown, or none."""
        if props is None:
            self._drop(self._warning)
            self._warning = None
            return
        if self._warning is None:
            from ui.app.visit import sheets

            self._warning = sheets.build_warning(self._theme, props, self._say, self._below)
            self._cover(self._warning)
        self._warning.render_props(props)

    def _drop(self, sheet: Sheet | None) -> None:
        if sheet is not None:
            # else the focus would move on to some button and show there
            self._below.setFocus(Qt.FocusReason.OtherFocusReason)
            sheet.hide()
            sheet.deleteLater()

    def _cover(self, sheet: Sheet) -> None:
        sheet.setGeometry(self._below.rect())
        sheet.show()
        sheet.raise_()
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)


def _other_screen(props: KioskProps, shown: KioskProps) -> bool:
    if isinstance(props.stage, AttractProps) or isinstance(shown.stage, AttractProps):
        return False
    from ui.app.stage.stage_screens import key_of

    return key_of(props.stage) != key_of(shown.stage)
