"""The meaning of a key of a physical keyboard that no widget has handled."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

DELETE, DONE, SPACE = "delete", "done", " "

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_COMMANDS = _CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier


class KeyPurpose(Enum):
    """`TYPE` and `END` are for text; the others navigate, but never away from typed text."""

    TYPE = auto()
    END = auto()
    PAGE = auto()
    VIEW = auto()
    HOME = auto()
    BACK = auto()
    SEARCH = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """`text` is what is typed: a character or `delete`; `by` is +1 or −1 in reading order.

    `again`: an auto-repeat of a key that is held down.
    """

    kind: KeyPurpose
    text: str = ""
    by: int = 0
    again: bool = False


_LEADING = {
    Qt.Key.Key_Down: Asked(KeyPurpose.VIEW, by=1),
    Qt.Key.Key_PageDown: Asked(KeyPurpose.VIEW, by=1),
    Qt.Key.Key_Up: Asked(KeyPurpose.VIEW, by=-1),
    Qt.Key.Key_PageUp: Asked(KeyPurpose.VIEW, by=-1),
    Qt.Key.Key_Home: Asked(KeyPurpose.HOME),
    Qt.Key.Key_HomePage: Asked(KeyPurpose.HOME),
    Qt.Key.Key_Back: Asked(KeyPurpose.BACK),
    Qt.Key.Key_Search: Asked(KeyPurpose.SEARCH),
    Qt.Key.Key_Find: Asked(KeyPurpose.SEARCH),
}
_ENDING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


def meaning(event: QKeyEvent, *, right_to_left: bool) -> Asked | None:
    """Return the meaning of a key; None if it has none here.

    A key that is held down goes on typing, but turns only one page. With Ctrl, Alt or the Super key
    it would be a command, and there are none.
    """
    key, text, held = Qt.Key(event.key()), event.text(), event.modifiers() & _COMMANDS
    if _is_dead(key):  # a dead key waits for its letter; the input method delivers both
        return None
    if len(text) == 1 and text.isprintable() and held in (Qt.KeyboardModifier(0), _CONTROL | _ALT):
        return Asked(KeyPurpose.TYPE, text, again=event.isAutoRepeat())
    if held:
        return None
    if key == Qt.Key.Key_Backspace:
        return Asked(KeyPurpose.TYPE, DELETE, again=event.isAutoRepeat())
    if event.isAutoRepeat():
        return None
    if key in _ENDING:
        return Asked(KeyPurpose.END)
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        onwards = (key == Qt.Key.Key_Right) != right_to_left
        return Asked(KeyPurpose.PAGE, by=1 if onwards else -1)
    return _LEADING.get(key)


def _is_dead(key: Qt.Key) -> bool:
    first, last = Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Longsolidusoverlay
    return bool(first <= key <= last)
