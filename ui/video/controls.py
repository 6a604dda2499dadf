"""What lies over a film while it is paused, or for some seconds after a touch; and at its end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.video.view import ControlProps, TimelineProps, WatchedProps
from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.video.timeline import Timeline
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_COVERS = 0.94
"""How opaque the ground of controls is: words on it keep their contrast over any film."""


def button(theme: Theme, control: ControlProps, kind: str, main: bool) -> Button:
    """Return the button of a control."""
    return Button(theme, control.words, kind=kind, icon=control.icon, main=main)


def snug_width(row: ButtonRow, room: int) -> int:
    """Return the least width at which a row is no taller: so none of its buttons stands alone."""
    narrow, wide = 1, min(room, row.natural_width())
    high = row.height_for(wide)
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        if row.height_for(middle) <= high and row.fits(middle):
            wide = middle
        else:
            narrow = middle
    return wide


class Overlay(QWidget):
    """A ground over a film. A finger that misses what stands on it does nothing."""

    intent = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a near miss from the film below."""
        event.accept()

    @guard.event
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep a near miss from the film below."""
        event.accept()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground: round at the foot, as the stage is."""
        tokens = self._theme.tokens
        ground = QColor(tokens.colour.night)
        ground.setAlphaF(1.0 if tokens.high_contrast else _COVERS)
        edge = tokens.colour.line if tokens.high_contrast else None
        painter, area = QPainter(self), QRectF(self.rect())
        paint.card(
            painter,
            area.adjusted(0, -tokens.space.card_radius, 0, 0),
            tokens,
            fill=ground,
            edge=edge,
        )
        if edge:
            area.setHeight(tokens.space.border)
            painter.fillRect(area, QColor(edge))

    def _row(self, main: ControlProps, others: tuple[ControlProps, ...]) -> ButtonRow:
        row = ButtonRow(self._theme, self)
        row.add(button(self._theme, main, "sun", True), main.event)
        for control in others:
            row.add(button(self._theme, control, "plain", False), control.event)
        row.chosen.connect(self.intent)
        return row


class ControlPanel(Overlay):
    """The chapter's name and the time, the line with its marks, and a row of buttons."""

    def __init__(self, theme: Theme, watched: WatchedProps, parent: QWidget) -> None:
        super().__init__(theme, parent)
        assert watched.timeline is not None
        self._watched = watched
        self._held: str | None = None
        size, ink = theme.tokens.type.chrome, theme.tokens.colour.on_night
        self._chapter = RichText(
            theme, watched.timeline.chapter, size=size, bold=True, colour=ink, parent=self
        )
        self._time = RichText(
            theme, watched.timeline.position, size=size, tabular=True, colour=ink, parent=self
        )
        self._line = Timeline(theme, watched.timeline, self)
        self._line.asked.connect(self.intent)
        self._line.named.connect(self._name)
        self._buttons = self._row(watched.main, watched.controls)

    def show_props(self, watched: WatchedProps) -> bool:
        """Show where the film is; return whether the room that the buttons need may differ."""
        assert watched.timeline is not None
        before, self._watched = self._watched, watched
        self._line.show_props(watched.timeline)
        self._write(watched.timeline)
        if _seen(watched) == _seen(before):
            self._buttons.set_values([c.event for c in (watched.main, *watched.controls)])
            return False
        old, self._buttons = self._buttons, self._row(watched.main, watched.controls)
        old.hide()
        old.deleteLater()
        self._buttons.show()
        self._place()
        return True

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        pad, gap = self._pad(), self._theme.tokens.space.xs
        room = width - 2 * pad
        words = self._words_high(room)
        return 2 * pad + words + self._line.height_for(room) + gap + self._buttons.height_for(room)

    @guard.event
    def resizeEvent(self, _event: object) -> None:
        """Give everything its place."""
        self._place()

    def _place(self) -> None:
        pad, gap = self._pad(), self._theme.tokens.space.xs
        room = self.width() - 2 * pad
        words = self._words_high(room)
        wide = self._time.natural_width()
        self._set(self._time, QRect(pad + room - wide, pad, wide, words))
        self._set(self._chapter, QRect(pad, pad, max(1, room - wide - pad), words))
        y = pad + words
        line = self._line.height_for(room)
        self._set(self._line, QRect(pad, y, room, line))
        y += line + gap
        wide = snug_width(self._buttons, room)
        left = pad + (room - wide) // 2
        self._set(self._buttons, QRect(left, y, wide, self._buttons.height_for(wide)))

    def _words_high(self, room: int) -> int:
        """Return the height of the longest chapter's name beside the time."""
        assert self._watched.timeline is not None
        beside = max(1, room - self._time.natural_width() - self._pad())
        size = self._theme.tokens.type.chrome
        names = [chapter.title for chapter in self._watched.timeline.chapters]
        tall = [RichText(self._theme, n, size=size, bold=True).height_for(beside) for n in names]
        return max([self._time.height_for(room), *tall])

    def _write(self, timeline: TimelineProps) -> None:
        self._time.say([Span(timeline.position)])
        self._chapter.say([Span(timeline.chapter if self._held is None else self._held)])

    def _name(self, chapter: object) -> None:
        """Show the name of what a finger is on."""
        self._held = chapter if isinstance(chapter, str) else None
        if self._watched.timeline is not None:
            self._write(self._watched.timeline)

    def _pad(self) -> int:
        return self._theme.tokens.space.m

    def _set(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))


class EndPanel(Overlay):
    """What leads on from the last picture: watch again, or the page's own links."""

    def __init__(self, theme: Theme, watched: WatchedProps, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._buttons = self._row(watched.main, watched.links)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        pad = self._theme.tokens.space.m
        return self._buttons.height_for(width - 2 * pad) + 2 * pad

    @guard.event
    def resizeEvent(self, _event: object) -> None:
        """Put the buttons in the middle."""
        pad = self._theme.tokens.space.m
        room = self.width() - 2 * pad
        wide = snug_width(self._buttons, room)
        left = pad + (room - wide) // 2
        rect = QRect(left, pad, wide, self._buttons.height_for(wide))
        self._buttons.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))


def _seen(watched: WatchedProps) -> list[tuple[str, str]]:
    """Return what of the buttons is seen: what they mean changes every second."""
    return [(c.words, c.icon) for c in (watched.main, *watched.controls)]
