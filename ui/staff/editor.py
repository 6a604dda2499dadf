"""The editor: what is typed, what visitors will get beside it, the checker's words, the keys."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.faq.keyboard.full import LAYERS
from kiosk.shared import qr
from kiosk.staff.model import events as e
from kiosk.staff.view.editor import EditorProps
from ui.blocks.kinds import build_part
from ui.blocks.page_blocks import Builder
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, mirrored
from ui.widgets.cards.notice_board import NoticeBoard
from ui.widgets.input.button import Button
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.text_area import TextArea
from ui.widgets.layout.flow import PagedFlow
from ui.widgets.media.qr import QrCode
from ui.widgets.text.rich_text import RichText

_PREVIEW_SHARE = 0.42
_PROBLEMS_SHARE, _PROBLEMS_MM = 0.5, 48
_ROOMY_MM = 100


class EditorScreen(QWidget):
    """Edits one value. `acted` says the event that a touch or a key means."""

    acted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        props: EditorProps,
        more: str,
        back_up: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        sizes = theme.tokens.type
        self._title = RichText(
            theme, props.title, size=sizes.h3, bold=True, heading=True, parent=self
        )
        self._hint = RichText(theme, props.hint, size=sizes.chrome_small, parent=self)
        self._text = TextArea(
            theme, props.title, props.text, many_lines=props.many_lines, parent=self
        )
        self._text.changed.connect(lambda text: self.acted.emit(e.Typed(text)))
        self._text.entered.connect(lambda: self.acted.emit(e.Save()))
        self._text.left.connect(lambda: self.acted.emit(e.Cancel()))
        self._save = Button(
            theme, props.save, kind="primary", icon="check", main=False, parent=self
        )
        self._save.touched.connect(lambda: self.acted.emit(e.Save()))
        self._cancel = Button(theme, props.cancel, icon="close", main=False, parent=self)
        self._cancel.touched.connect(lambda: self.acted.emit(e.Cancel()))
        self._problems = PagedFlow(theme, more, back_up, self)
        self._problems.view_asked.connect(self._problems.show_view)
        self._preview = PagedFlow(theme, more, back_up, self)
        self._preview.view_asked.connect(self._preview.show_view)
        self._code: QrCode | None = None
        self._keyboard = None if props.keyboard is None else self._keys(props.title)
        self.setFocusProxy(self._text)
        self._paint_paper()
        self._show(None)

    def render_props(self, props: EditorProps) -> None:
        """Show what the checker says and what visitors will get."""
        before, self._props = self._props, props
        self._text.show_text(props.text)
        self._show(before)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
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
            self._save = Button(
                self._theme, props.save, kind="primary", icon="check", main=False, parent=self
            )
            self._save.touched.connect(lambda: self.acted.emit(e.Save()))
            self._save.setEnabled(props.open)
            self._save.show()
            self._text.setEnabled(props.open)
            if props.open:
                self._text.setFocus()
        if self._keyboard is not None and props.keyboard is not None:
            self._keyboard.show_keys(props.keyboard.rows, props.keyboard.columns)
        if before is None or before.code != props.code:
            self._show_code()
        self._lay_out()
        if before is None or before.problems != props.problems:
            self._problems.set_atoms([self._problem(text) for text in props.problems])
        if before is None or before.blocks != props.blocks:
            self._show_blocks()

    def _problem(self, text: str) -> FlowItem:
        board = NoticeBoard(self._theme, [text], alarm=True)
        return FlowItem(board, self._theme.tokens.space.s)

    def _show_code(self) -> None:
        if self._code is not None:
            self._code.hide()
            self._code.deleteLater()
            self._code = None
        code = self._props.code
        if code is not None:
            self._code = QrCode(self._theme, qr.modules(code.content), code.words, self)
            self._code.show()
        words = [] if code is None else [FlowItem(self._decoded(code.words))]
        if self._props.blocks is None:
            self._preview.set_atoms(words)

    def _decoded(self, words: str) -> RichText:
        return RichText(self._theme, words, size=self._theme.tokens.type.chrome_small)

    def _show_blocks(self) -> None:
        props = self._props
        if props.blocks is None or props.blocks_text is None:
            return
        tint = self._theme.tokens.colour.tints[0]
        width = self._preview.width()
        builder = Builder(self._theme, props.blocks_text, tint, tint, width, lambda _event: None)
        parts = {index: build_part(part, builder) for index, part in props.parts.items()}
        view = self._preview.view
        size = self._theme.tokens.type.chrome_small
        kicker = RichText(self._theme, props.preview_title, size=size, bold=True)
        self._preview.set_atoms([FlowItem(kicker), *builder.atoms(props.blocks, parts)])
        self._preview.show_view(view)

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
        words, beside = self._halves(area)
        self._lay_out_words(words)
        self._lay_out_preview(beside)

    def _lay_out_head(self) -> int:
        """Set title, hint and buttons; return where they end."""
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

    def _halves(self, area: QRect) -> tuple[QRect, QRect]:
        """Return where the words and the preview are; without a preview the words have it all.

        On a small screen, what must be mended takes the preview's room.
        """
        if self._is_cramped(area) or not self._has_preview():
            return area, QRect()
        gap = self._theme.tokens.space.margin
        if self._theme.tokens.screen.portrait:
            high = round(area.height() * (1 - _PREVIEW_SHARE)) - gap // 2
            top = area.top() + high + gap
            first = QRect(area.left(), area.top(), area.width(), high)
            return first, QRect(area.left(), top, area.width(), area.bottom() - top)
        wide = round(area.width() * _PREVIEW_SHARE)
        first = QRect(area.left(), area.top(), area.width() - wide - gap, area.height())
        return first, QRect(area.right() - wide, area.top(), wide, area.height())

    def _is_cramped(self, area: QRect) -> bool:
        return area.height() < self._theme.tokens.mm(_ROOMY_MM) and bool(self._props.problems)

    def _has_preview(self) -> bool:
        return bool(self._props.preview_title) or self._props.code is not None

    def _lay_out_words(self, rect: QRect) -> None:
        space = self._theme.tokens.space
        self._problems.setVisible(bool(self._props.problems))
        if self._is_cramped(rect) and not self._theme.tokens.screen.portrait:
            half = (rect.width() - space.margin) // 2  # beside each other each has the height
            first = QRect(rect.left(), rect.top(), half, rect.height())
            self._text.setGeometry(self._mirror(first))
            at = first.translated(rect.width() - half, 0)
            self._problems.setGeometry(self._mirror(at))
            return
        below = self._problems_height(rect.height()) if self._props.problems else 0
        high = rect.height() - below - (space.m if below else 0)
        if not self._props.many_lines:
            lines = self._theme.tokens.touch.main * (1 if len(self._props.text) < 40 else 2)
            high = min(high, lines)
            below = rect.height() - high - space.m
        self._text.setGeometry(self._mirror(QRect(rect.left(), rect.top(), rect.width(), high)))
        at = QRect(rect.left(), rect.top() + high + space.m, rect.width(), max(0, below))
        self._problems.setGeometry(self._mirror(at))

    def _problems_height(self, room: int) -> int:
        """Return the room for problems: one of them and "More" always, but never all of it."""
        tokens = self._theme.tokens
        least = min(tokens.mm(_PROBLEMS_MM), room - tokens.touch.other - tokens.space.m)
        return max(round(room * _PROBLEMS_SHARE), least)

    def _lay_out_preview(self, rect: QRect) -> None:
        self._preview.setVisible(not rect.isEmpty())
        if rect.isEmpty():
            return
        if self._code is None:
            self._preview.setGeometry(self._mirror(rect))
            return
        words = self._decoded(self._props.code.words if self._props.code else "")
        below = words.height_for(rect.width()) + self._theme.tokens.space.m
        words.deleteLater()
        side = max(1, min(rect.width(), rect.height() - below))
        self._code.setGeometry(self._mirror(QRect(rect.left(), rect.top(), side, side)))
        at = QRect(rect.left(), rect.top() + side, rect.width(), rect.height() - side)
        self._preview.setGeometry(self._mirror(at))

    def _paint_paper(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
