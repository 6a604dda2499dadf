"""Staff mode as the clinic’s people meet it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.support.drivers.finger import FingerDriver
from tests.support.drivers.screen import ScreenDriver
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.name_spot import NameSpot


class StaffDriver:
    """Staff mode, and the ways into it."""

    def __init__(self, screen: ScreenDriver, finger: FingerDriver) -> None:
        self._screen = screen
        self._finger = finger

    # The ways in.

    def rest_on_name(self) -> None:
        """Put a finger on the clinic's name and leave it there."""
        spot = self._screen.pieces(NameSpot)[0]
        self._finger.press_at(self._screen.rect(spot).center())

    def tap_name(self, times: int, every: float = 0.3) -> None:
        """Touch the clinic's name again and again."""
        for _ in range(times):
            self.rest_on_name()
            self._finger.let_go()
            self._screen.clock.now += every

    def enter(self, pin: str = "493027") -> None:
        """Open staff mode; the first time the PIN is chosen."""
        self._screen.built.staff.open()
        self._screen.settle()
        self.type_pin(pin)
        if "again" in self._screen.words():
            self.type_pin(pin)

    def leave(self) -> None:
        """Close staff mode, however deep in it somebody is."""
        self._screen.built.staff.close()
        self._screen.settle()

    def open_pin_pad(self) -> None:
        """Open the PIN pad and stay there."""
        self._screen.built.staff.open()
        self._screen.settle()

    def begin_first_start(self) -> None:
        """Let the kiosk do what it does before its first picture."""
        self._screen.built.staff_access.ask_first_pin()
        self._screen.settle()

    def type_pin(self, pin: str) -> None:
        """Touch the digits of a PIN, then OK, and wait for what comes of it."""
        for digit in pin:
            self._screen.touch(digit)
        self._screen.touch("OK")
        self._screen.work()

    def turn(self) -> None:
        """Touch the button that leads to the next screenful of the open page."""
        self._screen.touch("Next")

    def places(self, *names: str) -> list[QRect]:
        """Return where these can be touched."""
        return [self._screen.find(name).rect for name in names]

    # The editor.

    def type_text(self, text: str) -> None:
        """Type on the keyboard of a desk, into what has the focus; "\n" is Return."""
        for character in text:
            focused = self._screen.built.window.focusWidget() or self._screen.built.window
            if character == "\n":
                QTest.keyClick(focused, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(focused, character)
        self._screen.settle()

    def replace_text(self, text: str) -> None:
        """Type instead of everything that stands in the editor."""
        self._screen.built.window.activateWindow()
        editor = self._screen.pieces(QPlainTextEdit)[0]
        editor.setFocus()
        editor.selectAll()
        editor.insertPlainText(text)
        self._screen.settle()

    def touch_key(self, label: str) -> None:
        """Touch a key of the keyboard on the screen."""
        keyboard = self._screen.pieces(Keyboard)[0]
        at = next(area.center() for name, area in keyboard.targets() if name == label)
        where = self._screen.rect(keyboard).topLeft() + at.toPoint()
        self._screen.contact(QTest.mousePress, where)
        self._screen.contact(QTest.mouseRelease, where)
        self._screen.settle()

    @property
    def typed_text(self) -> str:
        """What stands in the editor."""
        return self._screen.pieces(QPlainTextEdit)[0].toPlainText()

    # What a person sees.

    @property
    def is_open(self) -> bool:
        """Whether staff mode covers the patients' screens."""
        return self._screen.built.staff.state is not None

    @property
    def view(self) -> tuple[int, int]:
        """The screenful of the staff page that shows, from 1, and how many there are."""
        paging = self._screen.built.staff.paging
        return paging.view + 1, len(paging.names)

    @property
    def hold_share(self) -> float:
        """How much of the hold on the name shows."""
        return max(spot._share for spot in self._screen.pieces(NameSpot))

    # What the kiosk does.

    def load_changes(self) -> None:
        """Let the kiosk look for changes now, as it does by itself after each."""
        self._screen.built.content.watcher.look()
        self._screen.work()
