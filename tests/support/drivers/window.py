"""A kiosk’s window: the only place that knows how a touch reaches a widget."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.exercise.events import OpenExercise
from kiosk.visit.events import OpenQuestion, OpenSection, OpenSheet
from kiosk.visit.sheets import ReferenceSheet, TermSheet
from tests.support.clock import FakeClock
from ui.app.kiosk import Kiosk
from ui.widgets.base.touch import Touchable
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.motion.finishing import finish_motion
from ui.widgets.motion.slide import Slide
from ui.widgets.motion.transition import Transition
from ui.widgets.text.rich_text import RichText

W = TypeVar("W", bound=QWidget)
_PICTURED = (Slide, Transition)
"""What moves from one picture of a screen to another one."""


@dataclass(frozen=True)
class Target:
    """Something that can be touched: its name, where it is on the window, in pixels."""

    name: str
    rect: QRect
    widget: QWidget


class WindowDriver:
    """The window of a kiosk: what shows and can be touched, and fingers on it."""

    def __init__(self, kiosk: Kiosk, clock: FakeClock, *, pictured: bool = True) -> None:
        """`pictured`: motions have pictures, and may be looked at."""
        self.built = kiosk
        """The kiosk itself, for tests of what breaks inside."""
        self.clock = clock
        self._pictured = pictured

    # What a person sees.

    def words(self) -> str:
        """Every word on the screen that a screen reader would read."""
        return "\n".join(w.accessibleName() for w in self.visible() if w.accessibleName())

    def words_above(self, y: int) -> str:
        """Every word on the screen above a line, `y` pixels from the top."""
        above = (w for w in self.visible() if self.rect(w).bottom() < y)
        return "\n".join(w.accessibleName() for w in above if w.accessibleName())

    def names(self) -> list[str]:
        """Everything that can be touched."""
        return [target.name for target in self.targets()]

    def targets(self) -> list[Target]:
        """Everything that can be touched now, on top of everything else."""
        found = [
            Target(w.accessibleName(), self.rect(w), w)
            for w in self.pieces(Touchable)
            if w.isEnabled()
        ]
        for text in self.pieces(RichText):
            for event, area in text.links():
                origin = text.mapTo(self.built.window, QPoint(0, 0))
                found.append(Target(_link_name(event), area.toRect().translated(origin), text))
        for keyboard in self.pieces(Keyboard):
            corner = keyboard.mapTo(self.built.window, QPoint(0, 0))
            for name, area in keyboard.targets():
                found.append(Target(name, area.toRect().translated(corner), keyboard))
        return found

    def rect_of(self, name: str) -> QRect:
        """Where something that can be touched is."""
        return self.find(name).rect

    def rects_of_words(self, words: str) -> list[QRect]:
        """Where a text with these words stands."""
        return [self.rect(t) for t in self.pieces(RichText) if words in t.accessibleName()]

    def picture(self) -> QImage:
        """What the screen looks like."""
        moving = [w for w in self.built.window.findChildren(QWidget) if isinstance(w, _PICTURED)]
        seen = [layer for layer in moving if layer.isVisible()]
        assert self._pictured or not seen, "whoever looks at a motion asks for pictures_of_motion"
        return self.built.window.grab().toImage()

    @property
    def native_window(self) -> QWindow:
        """The window as the system knows it."""
        return self.built.window.windowHandle()

    # What drivers are made of.

    def find(self, name: str) -> Target:
        """Return what is called `name`, or else what has it in its name."""
        matches = [t for t in self.targets() if t.name == name] or [
            t for t in self.targets() if name in t.name
        ]
        if not matches:
            raise AssertionError(f"nothing to touch is called “{name}”; there are: {self.names()}")
        return matches[0]

    def rect(self, widget: QWidget) -> QRect:
        """Return where a widget is on the window."""
        return QRect(widget.mapTo(self.built.window, QPoint(0, 0)), widget.size())

    def visible(self) -> list[QWidget]:
        """Return every widget that shows."""
        return [w for w in self.built.window.findChildren(QWidget) if w.isVisible()]

    def contact(self, act: Callable[..., None], at: QPoint) -> None:
        """Touch the native window, as the system does; the program finds the widget.

        Whoever touches has seen what is there: that takes longer than the program asks for.
        """
        if act is QTest.mousePress:
            self.built.window.touch.settle()
        modifiers = Qt.KeyboardModifier.NoModifier
        act(self.native_window, Qt.MouseButton.LeftButton, modifiers, at)

    def move_to(self, to: QPoint) -> None:
        """Move the finger that is down."""
        QTest.mouseMove(self.native_window, to)

    def settle(self) -> None:
        """Let everything happen that is to happen now."""
        self.built.controller.frame.stage.finish()
        finish_motion(self.built.window)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _top_cover(self) -> QWidget | None:
        """Return the topmost thing that covers the whole window, if there is one."""
        frame = self.built.window.shown
        assert frame is not None
        covers = [
            w
            for w in frame.children()
            if isinstance(w, QWidget)
            and not w.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            and w.isVisible()
            and w.geometry() == frame.rect()
        ]
        return covers[-1] if covers else None

    def pieces(self, kind: type[W]) -> list[W]:
        """Return the widgets of a kind that show, on top of everything else."""
        root = self._top_cover() or self.built.window
        found = [w for w in root.findChildren(kind) if w.isVisible()]
        return [root, *found] if isinstance(root, kind) and root is not self.built.window else found


def _link_name(event: object) -> str:
    """What a link in the text is called: as its author wrote it."""
    match event:
        case OpenSheet(TermSheet(term)):
            return f"glossary:{term}"
        case OpenSheet(ReferenceSheet(reference)):
            return f"ref:{reference}"
        case OpenSection(name):
            return f"section:{name}"
        case OpenQuestion(name):
            return f"faq:{name}"
        case OpenExercise(name):
            return f"exercise:{name}"
        case _:
            return str(event)
