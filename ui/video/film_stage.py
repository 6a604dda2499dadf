"""A film with its captions, and what lies over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.video.view import WatchedProps
from ui.theme import guard
from ui.theme.theme import Theme
from ui.video.controls import ControlPanel, EndPanel, button
from ui.video.screening import Screening
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.media.film import ASPECT, FOOT, FilmView
from ui.widgets.text.caption import Caption


def upright_height(theme: Theme, captions: Sequence[str]) -> int:
    """Return the height in pixels of a film as wide as an upright page, captions below it."""
    tokens = theme.tokens
    wide = tokens.screen.width - 2 * tokens.space.margin
    words = Caption(theme, captions)
    high = words.height_for(wide - 2 * tokens.space.s)
    words.deleteLater()
    return round(wide / ASPECT) + tokens.space.m + high


class FilmStage(QWidget):
    """The film as large as it goes on a stage that fills the room, with captions over its foot; or
    captions below it, where there is room. `intent` sends touches and reports."""

    intent = Signal(object)

    def __init__(
        self, theme: Theme, watched: WatchedProps, title: str, still: QPixmap, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._watched = watched
        self._view = FilmView(theme, still, self)
        self._view.setAccessibleName(title)
        self._view.touched.connect(self._touched)
        self._caption = self._made_caption()
        self._close = self._made_close()
        self._panel: ControlPanel | EndPanel | None = None
        self._screening = Screening(theme.art, self)
        self._screening.intent.connect(self.intent)
        self._screening.frame.connect(self._view.set_frame)
        self._shows_controls = False
        self._show_panel()

    def show_props(self, now: WatchedProps) -> None:
        """Show where the film is, and tell the player what was touched."""
        before, self._watched = self._watched, now
        moves = self._show_panel()
        if now.captions != before.captions:
            _drop(self._caption)
            self._caption = self._made_caption()
            self._caption.show()
            moves = True
        self._caption.set_text(now.caption)
        if moves:
            self.lay_out()
        self._screening.obey(now.film)

    def close_film(self) -> None:
        """Stop the player and forget the film."""
        self._screening.close()
        self._view.set_frame(None)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Give everything its place."""
        if self.width() < 1:
            return
        wide, high = self.width(), self.height()
        caption = self._caption.height_for(self._caption_width(wide))
        whole = round(wide / ASPECT)
        below = whole + self._gap() + caption <= high
        if below:
            self._view.setGeometry(0, 0, wide, whole)
            self._view.set_place(QRect(0, 0, wide, whole))
        else:
            self._view.setGeometry(0, 0, wide, high)
            self._view.set_place(self._film_beside(caption + self._theme.tokens.space.s))
        self._place_panel()
        self._place_caption(caption, below)

    def _film_beside(self, caption: int) -> QRect:
        """Return where the film is if captions cover its foot: above them, as large as it goes."""
        wide, high = self.width(), self.height()
        tall = min(high, round(wide / ASPECT))
        if caption > FOOT * tall:
            tall = min(tall, round((high - caption) / (1 - FOOT)))
        across = min(wide, round(tall * ASPECT))
        return QRect((wide - across) // 2, 0, across, tall)

    def _place_panel(self) -> None:
        pad, room = self._theme.tokens.space.s, self._view.rect()
        close = QRect(0, 0, self._close.natural_width(), 0)
        close.setHeight(self._close.height_for(close.width()))
        close.moveTopRight(room.topRight())
        self._set(self._close, close.translated(-pad, pad))
        panel = self._panel
        if panel is None:
            return
        high = panel.height_for(room.width())
        panel.setGeometry(0, room.height() - high, room.width(), high)

    def _place_caption(self, high: int, below: bool) -> None:
        wide = self._caption_width(self.width())
        rect = QRect((self.width() - wide) // 2, 0, wide, high)
        if below:
            rect.moveTop(self._view.height() + self._gap())
        else:
            foot = self._view.height() - self._theme.tokens.space.s
            if self._shows_controls and self._panel is not None:
                foot = self._panel.y() - 1
            rect.moveBottom(foot)
        self._caption.stand_at_top(below)
        self._caption.setGeometry(rect)
        self._caption.raise_()

    def _show_panel(self) -> bool:
        """Show or hide what lies over the film; return whether anything has another place now."""
        now, moves = self._watched, False
        ended = now.timeline is None
        if self._panel is None or isinstance(self._panel, EndPanel) != ended:
            old = self._panel
            self._panel = self._made_panel(ended)
            if old is not None:
                _drop(old)
            self._panel.setVisible(self._shows_controls)
            moves = True
        elif isinstance(self._panel, ControlPanel):
            moves = self._panel.show_props(now)
        if now.shows_controls == self._shows_controls:
            return moves
        self._shows_controls = now.shows_controls
        over: list[QWidget] = [self._panel, self._close]
        if now.shows_controls:
            self._view.fade_in(over)
        else:
            self._keep_focus(over)
            self._view.fade_out(over)
        return True

    def _made_panel(self, ended: bool) -> ControlPanel | EndPanel:
        made = (EndPanel if ended else ControlPanel)(self._theme, self._watched, self._view)
        made.intent.connect(self.intent)
        return made

    def _keep_focus(self, hidden: list[QWidget]) -> None:
        """Let the film have the keyboard's focus before what has it goes: else Qt gives it to
        whatever comes next, such as Back."""
        focus = self.window().focusWidget()
        if focus is not None and any(w is focus or w.isAncestorOf(focus) for w in hidden):
            self._view.setFocus()

    def _touched(self) -> None:
        self.intent.emit(self._watched.main.event)

    def _made_caption(self) -> Caption:
        return Caption(self._theme, self._watched.captions, self)

    def _made_close(self) -> Button:
        made = button(self._theme, self._watched.close, "plain", False)
        made.setParent(self._view)
        made.hide()
        made.touched.connect(lambda: self.intent.emit(self._watched.close.event))
        return made

    def _caption_width(self, wide: int) -> int:
        return wide - 2 * self._theme.tokens.space.s

    def _gap(self) -> int:
        return self._theme.tokens.space.m

    def _set(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(mirrored(rect, self._view.width(), self._theme.right_to_left))


def _drop(widget: QWidget) -> None:
    """Take a widget away now, and delete it when Qt has time."""
    widget.hide()
    widget.deleteLater()
