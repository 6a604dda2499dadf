"""Questions and answers: an accordion with one open answer."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.screens import questions as q
from ui.blocks import Builder
from ui.theme import guard
from ui.theme.look import Look
from ui.widgets.flow import Atom, PagedFlow
from ui.widgets.picture import Picture
from ui.widgets.question import QuestionRow
from ui.widgets.rich_text import RichText
from ui.widgets.spread import Spread


class QuestionsScreen(QWidget):
    """`asked` says which question was touched, empty to close the open one."""

    linked = Signal(str)
    view_asked = Signal(int)
    asked = Signal(str)

    def __init__(self, look: Look, props: q.QuestionsProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._props = props
        colour = look.tokens.colour
        self._tint = colour.tints[props.tint - 1]
        self._ground = colour.grounds[props.tint - 1]
        panel = Picture(look, props.picture, props.alt, ground=self._ground, caption=props.caption)
        self._flow = PagedFlow(look, props.text.labels.more, props.text.labels.back_up)
        self._flow.view_asked.connect(self.view_asked)
        share = look.tokens.picture_share * 0.75
        self._spread = Spread(look, panel, self._flow, share=share, parent=self)
        self._built: tuple[int, str] = (0, "")
        self._open_row: QuestionRow | None = None

    @property
    def flow(self) -> PagedFlow:
        """The words, for whoever asks how many screenfuls there are."""
        return self._flow

    def render_props(self, props: q.QuestionsProps) -> None:
        """Open or close an answer, or show another screenful."""
        opened = props.open_id != self._props.open_id
        self._props = props
        self._build()
        if opened and self._open_row is not None:
            self._flow.show_view(self._flow.view_of(self._open_row))
        elif not opened:
            self._flow.show_view(props.view)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Build the pieces for the width that there is."""
        super().resizeEvent(event)
        self._spread.setGeometry(self.rect())
        self._build()

    def _build(self) -> None:
        wanted = (self._spread.flow_width(self.width()), self._props.open_id)
        if wanted != self._built:
            self._built = wanted
            self._open_row = None
            self._flow.set_atoms(self._atoms(wanted[0]))

    def _atoms(self, width: int) -> list[Atom]:
        sizes, space = self._look.tokens.type, self._look.tokens.space
        title = RichText(self._look, self._props.title, size=sizes.h1, bold=True, heading=True)
        lead = RichText(
            self._look, self._props.lead, size=sizes.h3, colour=self._look.tokens.colour.ink_soft
        )
        atoms = [Atom(title, 0, keep_with_next=True), Atom(lead, space.s)]
        for group in self._props.groups:
            heading = RichText(self._look, group.title, size=sizes.h3, bold=True, heading=True)
            atoms.append(Atom(heading, space.xl, keep_with_next=True))
            for row in group.rows:
                atoms += self._question(row, width)
        return atoms

    def _question(self, row: q.QuestionRow, width: int) -> list[Atom]:
        is_open = row.id == self._props.open_id
        made = QuestionRow(self._look, row.title, is_open=is_open, spoken=row.title)
        made.setProperty("question", "" if is_open else row.id)
        made.touched.connect(self._report)
        space = self._look.tokens.space
        if not is_open:
            return [Atom(made, space.m)]
        self._open_row = made
        builder = Builder(
            self._look, self._props.text, self._tint, self._ground, width, self.linked.emit
        )
        return [Atom(made, space.m, keep_with_next=True), *builder.atoms(self._props.answer)]

    def _report(self) -> None:
        row = self.sender()
        assert isinstance(row, QuestionRow)
        self.asked.emit(str(row.property("question")))
