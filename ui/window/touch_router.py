"""Routes each finger from the native window to the widget under it: docs/adr/0026-touch.md.

Qt turns only the first touch point into mouse events. Here every touch point, and the mouse, is a
finger: it belongs to the widget that it came down on, is independent of the others, and can be
taken away.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.touch_arrival import TouchArrival
from kiosk.app.touch_contacts import Contacts
from kiosk.shared.clock import Clock
from ui.widgets.base.fingers import MOUSE
from ui.window.reaching import under_finger

_USUAL_PX_PER_MM = 4.0
_TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd})
_PRESS, _DOUBLE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick
_MOVE, _RELEASE = QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
_MOUSE = frozenset({_PRESS, _DOUBLE, _MOVE, _RELEASE})


class Gestures(Protocol):
    """Follows fingers that may swipe. Positions are pixels of the window."""

    def finger_down(self, finger: int, at: QPointF, under: QWidget) -> None:
        """A finger came."""

    def finger_moved(self, finger: int, at: QPointF) -> bool:
        """A finger moved; True once it swipes and so presses nothing any more."""

    def finger_up(self, finger: int, at: QPointF) -> None:
        """A finger lifted."""

    def forget_finger(self, finger: int) -> None:
        """A finger no longer counts."""


@runtime_checkable
class ManyFingers(Protocol):
    """A widget for several fingers at once, such as a keyboard. Positions are its own pixels."""

    def press_finger(self, finger: int, at: QPointF) -> None:
        """A finger came."""

    def move_finger(self, finger: int, at: QPointF) -> None:
        """A finger moved."""

    def lift_finger(self, finger: int, at: QPointF) -> None:
        """A finger lifted."""

    def forget_finger(self, finger: int) -> None:
        """A finger no longer counts."""


@dataclass(slots=True)
class _Finger:
    """`under` receives its events; None once it presses nothing. `at` is its last position."""

    under: QWidget | None
    at: QPointF


class TouchRouter(QObject):
    """`came` is sent for every finger that comes down, whatever follows."""

    came = Signal()

    def __init__(self, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._contacts = Contacts()
        self._arrival = TouchArrival()
        self._fingers: dict[int, _Finger] = {}
        self._gestures: Gestures | None = None
        self._px_per_mm = _USUAL_PX_PER_MM

    def measure(self, px_per_mm: float) -> None:
        """Set the screen: palms and double taps are recognised by millimetres."""
        self._px_per_mm = px_per_mm

    def follow(self, gestures: Gestures | None) -> None:
        """Let `gestures` see every finger from now on."""
        self._gestures = gestures

    def arrived(self) -> None:
        """Another screen shows: fingers that are down began on the old one and no longer count."""
        self._arrival.came(self._clock.monotonic())
        for finger in list(self._fingers):
            self._take_away(finger)

    def settle(self) -> None:
        """Treat the present screen as an old one; for tests whose clock does not move."""
        self._arrival.settle()

    def take(self, event: QEvent) -> bool:
        """Take an event of the native window; return whether it was handled."""
        kind = event.type()
        if kind == QEvent.Type.TouchCancel:
            self._cancel_touches()
            return True
        if kind in _TOUCHES and isinstance(event, QTouchEvent):
            for point in event.points():
                self._take_point(point)
            event.accept()  # else Qt would turn the first point into mouse events
            return True
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            self._take_mouse(event)
            return True
        return False

    # Fingers.

    def _take_point(self, point: QEventPoint) -> None:
        finger, at = point.id(), point.position()
        size = point.ellipseDiameters()
        width = max(size.width(), size.height()) / self._px_per_mm
        match point.state():
            case QEventPoint.State.Pressed:
                self.came.emit()
                self._lose(self._contacts.down(finger, self._mm(at), width, self._now()))
                self._down(finger, at)
            case QEventPoint.State.Updated:
                self._lose(self._contacts.move(finger, self._mm(at), width))
                self._move(finger, at)
            case QEventPoint.State.Released:
                self._lose(self._contacts.move(finger, self._mm(at), width))
                counts = self._contacts.up(finger, self._now())
                self._up(finger, at, counts=counts)
            case _:
                pass

    def _take_mouse(self, event: QMouseEvent) -> None:
        kind, at = event.type(), event.position()
        if kind == _MOVE:
            self._move(MOUSE, at)
        elif event.button() != Qt.MouseButton.LeftButton:
            if kind != _RELEASE:
                self.came.emit()
        elif kind == _RELEASE:
            self._up(MOUSE, at, counts=True)
        else:
            self.came.emit()
            self._down(MOUSE, at, kind)

    def _down(self, finger: int, at: QPointF, kind: QEvent.Type = _PRESS) -> None:
        self._take_away(finger)
        if finger in self._contacts.palms:
            return
        under = under_finger(self._window, at)
        self._fingers[finger] = known = _Finger(None, at)
        if self._gestures is not None and not _any(under, "keeps_fingers"):
            self._gestures.finger_down(finger, at, under)
        repeats, stays = _any(under, "repeats"), _any(under, "stays")
        if self._arrival.takes(self._mm(at), self._now(), repeats=repeats, stays=stays):
            known.under = under
            _give_focus(under)
            self._send(finger, kind, at)

    def _move(self, finger: int, at: QPointF) -> None:
        known = self._fingers.get(finger)
        if known is None:
            return
        known.at = at
        if self._gestures is not None and self._gestures.finger_moved(finger, at):
            self._cancel_press(finger)
        self._send(finger, _MOVE, at)

    def _up(self, finger: int, at: QPointF, *, counts: bool) -> None:
        known = self._fingers.get(finger)
        if known is None:
            return
        if not counts:
            self._take_away(finger)
            return
        self._move(finger, at)
        self._send(finger, _RELEASE, at)
        self._fingers.pop(finger, None)
        if self._gestures is not None:
            self._gestures.finger_up(finger, at)

    def _lose(self, palms: frozenset[int]) -> None:
        for finger in palms:
            self._take_away(finger)

    def _cancel_touches(self) -> None:
        self._contacts.clear()
        for finger in [f for f in self._fingers if f != MOUSE]:
            self._take_away(finger)

    def _take_away(self, finger: int) -> None:
        """Ignore a finger until it has lifted and come down again."""
        if finger in self._fingers:
            self._cancel_press(finger)
            self._fingers.pop(finger, None)
            if self._gestures is not None:
                self._gestures.forget_finger(finger)

    def _cancel_press(self, finger: int) -> None:
        known = self._fingers[finger]
        under, known.under = known.under, None
        if under is None or not shiboken6.isValid(under):
            return
        for widget in _chain(under):
            if isinstance(widget, ManyFingers):
                widget.forget_finger(finger)
            elif cancel := getattr(widget, "cancel_touch", None):
                cancel()

    # Widgets.

    def _send(self, finger: int, kind: QEvent.Type, at: QPointF) -> None:
        under = self._fingers[finger].under if finger in self._fingers else None
        if under is None or not shiboken6.isValid(under) or not under.isVisible():
            return
        inside = QPointF(under.mapFrom(self._window, at.toPoint())) + at - QPointF(at.toPoint())
        if isinstance(under, ManyFingers):
            _tell(under, finger, kind, inside)
            return
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event = QMouseEvent(
            kind,
            inside,
            at,
            QPointF(self._window.mapToGlobal(at)),
            none if kind == _MOVE else left,
            none if kind == _RELEASE else left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(under, event)

    def _mm(self, at: QPointF) -> tuple[float, float]:
        return at.x() / self._px_per_mm, at.y() / self._px_per_mm

    def _now(self) -> float:
        return self._clock.monotonic()


def _tell(widget: ManyFingers, finger: int, kind: QEvent.Type, at: QPointF) -> None:
    if kind == _MOVE:
        widget.move_finger(finger, at)
    elif kind == _RELEASE:
        widget.lift_finger(finger, at)
    else:
        widget.press_finger(finger, at)


def _give_focus(under: QWidget) -> None:
    """Give the focus to what a click would: only to text fields."""
    for widget in _chain(under):
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus.value:
            widget.setFocus(Qt.FocusReason.MouseFocusReason)
            return


def _chain(under: QWidget) -> Iterator[QWidget]:
    widget: QWidget | None = under
    while widget is not None and not widget.isWindow():
        yield widget
        widget = widget.parentWidget()


def _any(under: QWidget, name: str) -> bool:
    return any(getattr(widget, name, False) for widget in _chain(under))
