"""Staff mode on the screen: the gate, or the page with what lies over it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.staff.model import events as e
from kiosk.staff.view.gate import GateProps
from kiosk.staff.view.staff import CleaningProps, QuestionProps, StaffProps
from kiosk.visit.paging import Paging
from ui.staff.editor import EditorScreen
from ui.staff.pin_pad import GateScreen
from ui.staff.preview import StaffPeek
from ui.staff.shell import StaffScreen
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.input.button import Button
from ui.widgets.input.menu import Menu
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.sheet import Sheet
from ui.widgets.media.ring import Ring
from ui.widgets.text.rich_text import RichText


class StaffFrame(QWidget):
    """`acted` sends the event of a touch."""

    acted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme = replace(theme, tokens=theme.tokens.with_plain_buttons())
        self._gate: GateScreen | None = None
        self._screen: StaffScreen | None = None
        self._editor: EditorScreen | None = None
        self._editor_title = ""
        self._preview: StaffPeek | None = None
        self._menu: Sheet | None = None
        self._question: Sheet | None = None
        self._question_props: QuestionProps | None = None
        self._cleaning: Sheet | None = None
        self._ring: Ring | None = None
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def render_props(self, props: StaffProps) -> None:
        """Show `props`."""
        self._show_gate(props.gate)
        if props.gate is None:
            self._show_screen(props)
            self._show_editor(props)
            self._show_peek(props)
            self._show_menu(props)
            self._show_question(props.question)
            self._show_cleaning(props.cleaning)
        self._lay_out()

    @property
    def paging(self) -> Paging:
        """The open page's screenfuls, and which of them shows."""
        if self._preview is not None:
            return self._preview.paging
        return Paging() if self._screen is None else self._screen.paging

    @property
    def key_room(self) -> QWidget:
        """What Tab may reach: the topmost layer."""
        parts = (
            self._gate, self._cleaning, self._question, self._menu, self._preview, self._editor,
        )  # fmt: skip
        return next((part for part in parts if part is not None), self._screen or self)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out everything over the whole screen."""
        super().resizeEvent(event)
        self._lay_out()

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys from the layers below."""
        event.accept()

    def _lay_out(self) -> None:
        parts = (
            self._gate,
            self._screen,
            self._editor,
            self._preview,
            self._menu,
            self._question,
            self._cleaning,
        )
        for part in parts:
            if part is not None:
                part.setGeometry(self.rect())

    def _show_gate(self, props: GateProps | None) -> None:
        if props is None:
            self._drop(self._gate)
            self._gate = None
        elif self._gate is None:
            self._gate = GateScreen(self._theme, props, self)
            self._gate.acted.connect(self.acted)
            self._cover(self._gate)
        else:
            self._gate.render_props(props)

    def _show_screen(self, props: StaffProps) -> None:
        if self._screen is None:
            self._screen = StaffScreen(self._theme, props, self)
            self._screen.acted.connect(self.acted)
            self._screen.setGeometry(self.rect())
            self._screen.show()
            self._screen.lower()
        self._screen.render_props(props)
        self._screen.setVisible(props.editor is None and props.preview is None)

    def _show_editor(self, props: StaffProps) -> None:
        if props.editor is None or props.page is None:
            self._drop(self._editor)
            self._editor = None
        elif self._editor is None:
            self._editor = EditorScreen(self._theme, props.editor, props.page.turns, self)
            self._editor.acted.connect(self.acted)
            self._cover(self._editor)
        else:
            self._editor.render_props(props.editor)

    def _show_peek(self, props: StaffProps) -> None:
        if self._preview is not None and self._preview.props != props.preview:
            self._drop(self._preview)
            self._preview = None
        if props.preview is None:
            return
        if self._preview is None:
            self._preview = StaffPeek(self._theme, props.preview, self)
            self._preview.acted.connect(self.acted)
            self._cover(self._preview)
        self._preview.show_view(props.page.view if props.page else 0)

    def _show_menu(self, props: StaffProps) -> None:
        if not props.menu_over:
            self._drop(self._menu)
            self._menu = None
        elif self._menu is None:
            entries = props.menu
            here = next((n for n, entry in enumerate(entries) if entry.here), -1)
            menu = Menu(self._theme, [entry.text for entry in entries], here, across=True)
            menu.chosen.connect(lambda n: self.acted.emit(entries[n].event))
            self._menu = Sheet(self._theme, [FlowItem(menu)], width_mm=210, parent=self)
            self._menu.dismissed.connect(lambda: self.acted.emit(e.ShowMenu(shown=False)))
            self._cover(self._menu)

    def _show_question(self, props: QuestionProps | None) -> None:
        if props == self._question_props:
            return
        self._drop(self._question)
        self._question, self._question_props = None, props
        if props is None:
            return
        sizes, space = self._theme.tokens.type, self._theme.tokens.space
        row = ButtonRow(self._theme)
        row.add(Button(self._theme, props.yes, kind="alarm", icon="check"), "yes")
        row.add(Button(self._theme, props.no, icon="close"), "")
        items = [
            FlowItem(RichText(self._theme, props.title, size=sizes.h2, bold=True, heading=True)),
            FlowItem(RichText(self._theme, props.body, size=sizes.chrome), space.s),
            FlowItem(row, space.l),
        ]
        self._question = Sheet(self._theme, items, width_mm=210, parent=self)
        self._question.dismissed.connect(lambda: self.acted.emit(e.Answer(False)))
        row.chosen.connect(lambda value: self.acted.emit(e.Answer(bool(value))))
        self._cover(self._question)

    def _show_cleaning(self, props: CleaningProps | None) -> None:
        if props is None:
            self._drop(self._cleaning)
            self._cleaning, self._ring = None, None
            return
        if self._cleaning is None:
            sizes, space = self._theme.tokens.type, self._theme.tokens.space
            title = RichText(
                self._theme, props.title, size=sizes.h1, bold=True, heading=True, centred=True
            )
            body = RichText(self._theme, props.body, size=sizes.h3, centred=True)
            self._ring = Ring(self._theme)
            items = [FlowItem(title), FlowItem(body, space.s), FlowItem(self._ring, space.l)]
            self._cleaning = Sheet(self._theme, items, width_mm=210, parent=self)
            self._cover(self._cleaning)
        if self._ring is not None:
            self._ring.show_share(props.share, props.seconds)

    def _cover(self, part: QWidget) -> None:
        part.setGeometry(self.rect())
        part.show()
        part.raise_()
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, part: QWidget | None) -> None:
        if part is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            part.hide()
            part.deleteLater()
