"""What visitors will get of a draft: the page as it will be, or a code with its words."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.shared import qr
from kiosk.staff.view.editor import EditorProps
from kiosk.staff.view.turns import TurnWords
from ui.blocks.kinds import build_part
from ui.blocks.page_blocks import Builder
from ui.staff.turned_flow import TurnedFlow
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, mirrored
from ui.widgets.media.qr import QrCode
from ui.widgets.text.rich_text import RichText


class EditorPreview:
    """Shows a draft on `screen`; `turns` are the words of the way through its screenfuls."""

    def __init__(self, theme: Theme, turns: TurnWords, screen: QWidget) -> None:
        self._theme, self._screen = theme, screen
        self._flow = TurnedFlow(theme, turns, screen, kind="plain")
        self._flow.view_asked.connect(self._flow.show_view)
        self._code: QrCode | None = None

    def show_code(self, props: EditorProps) -> None:
        """Show the code of a draft, or none."""
        if self._code is not None:
            self._code.hide()
            self._code.deleteLater()
            self._code = None
        code = props.code
        if code is not None:
            self._code = QrCode(self._theme, qr.modules(code.content), code.words, self._screen)
            self._code.show()
        if props.blocks is None:
            words = [] if code is None else [FlowItem(self._small(code.words))]
            self._flow.set_atoms(words)

    def show_blocks(self, props: EditorProps) -> None:
        """Show the page as it will be, at the screenful that shows now."""
        if props.blocks is None or props.blocks_text is None:
            return
        tint, view = self._theme.tokens.colour.tints[0], self._flow.view
        width = self._flow.width()
        builder = Builder(self._theme, props.blocks_text, tint, tint, width, lambda _event: None)
        parts = {index: build_part(part, builder) for index, part in props.parts.items()}
        size = self._theme.tokens.type.chrome_small
        kicker = RichText(self._theme, props.preview_title, size=size, bold=True)
        self._flow.set_atoms([FlowItem(kicker), *builder.items(props.blocks, parts)])
        self._flow.show_view(view)

    def lay_out(self, rect: QRect, props: EditorProps) -> None:
        """Give it its place; an empty one hides it. A code stands above its words."""
        self._flow.setVisible(not rect.isEmpty())
        if rect.isEmpty():
            return
        if self._code is None:
            self._flow.setGeometry(self._mirrored(rect))
            return
        words = self._small(props.code.words if props.code else "")
        below = words.height_for(rect.width()) + self._theme.tokens.space.m
        words.deleteLater()
        side = max(1, min(rect.width(), rect.height() - below))
        self._code.setGeometry(self._mirrored(QRect(rect.left(), rect.top(), side, side)))
        at = QRect(rect.left(), rect.top() + side, rect.width(), rect.height() - side)
        self._flow.setGeometry(self._mirrored(at))

    def _small(self, words: str) -> RichText:
        return RichText(self._theme, words, size=self._theme.tokens.type.chrome_small)

    def _mirrored(self, rect: QRect) -> QRect:
        return mirrored(rect, self._screen.width(), self._theme.right_to_left)
