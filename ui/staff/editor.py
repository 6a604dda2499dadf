"""The editor: the typed text, a preview beside it, the checker's messages, the keyboard."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.faq.keyboard.full import LAYERS
from kiosk.staff.model import events as e
from kiosk.staff.view.editor import EditorProps
from kiosk.staff.view.turns import TurnWords
from ui.staff.editor_areas import editor_areas
from ui.staff.editor_preview import EditorPreview
from ui.staff.sizes import heading_size
from ui.staff.turned_flow import TurnedFlow
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, mirrored
from ui.widgets.cards.notice_board import NoticeBoard
from ui.widgets.input.button import Button
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.text_area import TextArea
from ui.widgets.text.rich_text import RichText


class EditorScreen(QWidget):
    """Edits one value. `acted` sends the event of a touch or a key."""

    acted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        props: EditorProps,
        turns: TurnWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        sizes = theme.tokens.type
        self._title = RichText(
            theme, props.title, size=heading_size(theme), bold=True, heading=True, parent=self
        )
        self._hint = RichText(theme, props.hint, size=sizes.chrome_small, parent=self)
        self._text = TextArea(
            theme, props.title, props.text, many_lines=props.many_lines, parent=self
        )
        self._text.changed.connect(lambda text: self.acted.emit(e.Typed(text)))
        self._text.entered.connect(lambda: self.acted.emit(e.Save()))
        self._text.left.connect(lambda: self.acted.emit(e.Cancel()))
        self._save = self._save_button()
        self._cancel = Button(theme, props.cancel, icon="close", main=False, parent=self)
        self._cancel.touched.connect(lambda: self.acted.emit(e.Cancel()))
        self._problems = TurnedFlow(theme, turns, self, kind="plain")
        self._problems.view_asked.connect(self._problems.show_view)
        self._preview = EditorPreview(theme, turns, self)
        self._keyboard = None if props.keyboard is None else self._keys(props.title)
        self.setFocusProxy(self._text)
        self._paint_paper()
        self._show(None)

    def render_props(self, props: EditorProps) -> None:
        """Show the checker's messages and the preview."""
        before, self._props = self._props, props
        self._text.show_text(props.text)
        self._show(before)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out everything."""
        super().resizeEvent(event)
        self._lay_out()

    def _keys(self, name: str) -> Keyboard:
        keyboard = Keyboard(self._theme, name, self, words=False)
        keyboard.pressed.connect(self._pressed)
        return keyboard

    def _pressed(self, key: str) -> None:
        if key in LAYERS:
            self.acted.emit(e.Layer(key))
        else:
            self._text.key(key)

    def _show(self, before: EditorProps | None) -> None:
        props = self._props
        if before is None or before.save != props.save or before.open != props.open:
            self._save.hide()
            self._save.deleteLater()
            self._save = self._save_button()
            self._save.setEnabled(props.open)
            self._save.show()
            self._text.setEnabled(props.open)
            if props.open:
                self._text.setFocus()
        if self._keyboard is not None and props.keyboard is not None:
            self._keyboard.show_keys(props.keyboard.rows, props.keyboard.columns)
        if before is None or before.code != props.code:
            self._preview.show_code(props)
        self._lay_out()
        if before is None or before.problems != props.problems:
            self._problems.set_atoms([self._problem(text) for text in props.problems])
        if before is None or before.blocks != props.blocks:
            self._preview.show_blocks(props)

    def _problem(self, text: str) -> FlowItem:
        board = NoticeBoard(self._theme, [text], alarm=True)
        return FlowItem(board, self._theme.tokens.space.s)

    def _save_button(self) -> Button:
        made = Button(
            self._theme, self._props.save, kind="primary", icon="check", main=False, parent=self
        )
        made.touched.connect(lambda: self.acted.emit(e.Save()))
        return made

    def _lay_out(self) -> None:
        if self.width() <= 0:
            return
        tokens = self._theme.tokens
        space, margin = tokens.space, tokens.space.margin
        top = self._lay_out_head()
        foot = self.height() - space.m
        if self._keyboard is not None:
            high = self._keyboard.height_for(self.width())
            foot -= high
            self._keyboard.setGeometry(margin, foot, self.width() - 2 * margin, high)
            foot -= space.m
        area = QRect(margin, top, self.width() - 2 * margin, max(0, foot - top))
        areas = editor_areas(tokens, area, self._props)
        self._text.setGeometry(self._mirror(areas.text))
        self._problems.setVisible(bool(self._props.problems))
        self._problems.setGeometry(self._mirror(areas.problems))
        self._preview.lay_out(areas.preview, self._props)

    def _lay_out_head(self) -> int:
        """Place title, hint and buttons; return their bottom."""
        tokens = self._theme.tokens
        space, x = tokens.space, self.width() - tokens.space.margin
        high = tokens.touch.other
        for button in (self._save, self._cancel):
            wide = button.natural_width()
            x -= wide
            button.setGeometry(self._mirror(QRect(x, space.m, wide, high)))
            x -= tokens.touch.gap
        room = x - space.margin - space.m
        tall = self._title.height_for(room)
        self._title.setGeometry(self._mirror(QRect(space.margin, space.m, room, tall)))
        y = space.m + tall
        if self._props.hint:
            below = self._hint.height_for(room)
            self._hint.setGeometry(self._mirror(QRect(space.margin, y, room, below)))
            y += below
        return max(y, space.m + high) + space.m

    def _paint_paper(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
