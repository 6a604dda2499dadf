"""Where staff type: a line or a page of text, with caret, selection, and room to move."""

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme

DELETE, CLEAR, SPACE, DONE = "delete", "clear", "space", "done"
_MOST = 60_000
"""Characters: a page of a pack has at most 64 kB."""
_RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LONG = 400
"""Characters of a text that is read before it is changed."""


class _Edit(QPlainTextEdit):
    """Qt's editor without what leads elsewhere: no drops, no menu, plain text only."""

    entered = Signal()
    left = Signal()

    def __init__(self, many_lines: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._many_lines = many_lines
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setHorizontalScrollBarPolicy(policy)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # it has one of its own

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as leaving, and Return as the end of a single line."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _RETURNS and not self._many_lines:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            _delete_before(self.textCursor())
        else:
            super().keyPressEvent(event)

    @guard.event
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words alone, and no more than fits: Qt lays out millions of letters for minutes."""
        chosen = len(self.textCursor().selectedText())
        room = _MOST - self.document().characterCount() + 1 + chosen
        text = source.text()
        if len(text) <= room:
            self.insertPlainText(text if self._many_lines else " ".join(text.split()))

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to choose anew: what was chosen is not carried about, which would hold up the
        screen, and staff mode could not end meanwhile."""
        cursor = self.textCursor()
        if cursor.hasSelection() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)


class TextArea(QWidget):
    """A framed text. `changed` says the whole text after each change, `entered` that it is done.

    `key` does what a key of the keyboard on the screen says.
    """

    changed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, name: str, text: str, *, many_lines: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._many_lines = many_lines
        self._edit = _Edit(many_lines, self)
        self._edit.setFont(fonts.font(theme.tokens.type.chrome))
        self._edit.setCursorWidth(theme.tokens.space.border * 2)
        self._edit.setPalette(self._palette())
        self._edit.setPlainText(text)
        if len(text) < _LONG:  # a longer one is read from its top, where its preview begins too
            self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._edit.setAccessibleName(name)
        self._edit.textChanged.connect(self._report)
        self._edit.entered.connect(self.entered)
        self._edit.left.connect(self.left)
        self.setFocusProxy(self._edit)

    def show_text(self, text: str) -> None:
        """Show a text that did not come from here."""
        if text != self._edit.toPlainText():
            self._edit.setPlainText(text)

    def key(self, value: str) -> None:
        """Do what a key says: a character, `delete`, `clear`, `space` or `done`."""
        cursor = self._edit.textCursor()
        if value == DELETE:
            _delete_before(cursor)
        elif value == CLEAR:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
        elif value == DONE and not self._many_lines:
            self.entered.emit()
        else:
            text = {SPACE: " ", DONE: "\n"}.get(value, value)
            cursor.insertText(text)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def page(self, by: int) -> None:
        """Move the text by a screenful, down (+1) or up (−1)."""
        bar = self._edit.verticalScrollBar()
        bar.setValue(bar.value() + by * max(1, bar.pageStep() - 1))

    def height_for(self, _width: int) -> int:
        """Return the height of a single line's field."""
        return self._theme.tokens.touch.main

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text inside of the frame, a single line in its middle."""
        super().resizeEvent(event)
        pad = self._theme.tokens.space.m
        line = self._edit.fontMetrics().lineSpacing() + 2 * self._theme.tokens.space.xs
        high = self.height() - 2 * pad if self._many_lines else min(line, self.height())
        if not self._many_lines and self.height() > 2 * self._theme.tokens.touch.main:
            high = self.height() - 2 * pad
        top = (self.height() - high) // 2
        self._edit.setGeometry(QRect(pad, top, self.width() - 2 * pad, high))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field."""
        tokens = self._theme.tokens
        colour, width = tokens.colour, tokens.space.border * 2
        paint.rounded(
            QPainter(self),
            QRectF(self.rect()),
            tokens.space.radius,
            colour.card,
            colour.teal,
            width,
        )

    def _palette(self) -> QPalette:
        colour = self._theme.tokens.colour
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Base: colour.card,
            QPalette.ColorRole.Text: colour.ink,
            QPalette.ColorRole.Highlight: colour.action,
            QPalette.ColorRole.HighlightedText: colour.on_action,
        }
        for role, value in roles.items():
            palette.setColor(role, QColor(value))
        return palette

    def _report(self) -> None:
        text = self._edit.toPlainText()
        if len(text) > _MOST:
            self._edit.undo()
            return
        self.changed.emit(text)


def _delete_before(cursor: QTextCursor) -> None:
    """Delete what is chosen, or the character before: all of it, where Qt would take a part."""
    if not cursor.hasSelection():
        move = QTextCursor.MoveOperation.PreviousCharacter
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
