"""Questions and answers: an accordion with one open answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.screens import questions as q
from ui.blocks import Builder
from ui.theme.look import Look
from ui.widgets.flow import Atom
from ui.widgets.picture import Picture
from ui.widgets.question import QuestionRow
from ui.widgets.rich_text import RichText
from ui.widgets.spread import SpreadScreen

_PICTURE_SHARE = 0.75
"""The picture is this much narrower than on other pages: the questions need the room."""


class QuestionsScreen(SpreadScreen):
    """`asked` says which question was touched, empty to close the open one."""

    asked = Signal(str)

    def __init__(self, look: Look, props: q.QuestionsProps, parent: QWidget | None = None) -> None:
        self._look = look
        self._props = props
        self._open_row: QuestionRow | None = None
        colour, labels = look.tokens.colour, props.text.labels
        self._tint = colour.tints[props.tint - 1]
        self._ground = colour.grounds[props.tint - 1]
        panel = Picture(look, props.picture, props.alt, ground=self._ground, caption=props.caption)
        super().__init__(
            look,
            panel,
            more=labels.more,
            back_up=labels.back_up,
            view=props.view,
            share=look.tokens.picture_share * _PICTURE_SHARE,
            parent=parent,
        )

    def render_props(self, props: q.QuestionsProps) -> None:
        """Open or close an answer, or show another screenful."""
        before, self._props = self._props, props
        if props.open_id != before.open_id:
            self.rebuild()
        elif props.view != before.view:
            self.show_view(props.view)

    def view_to_show(self) -> int:
        """Return the screenful with the open answer."""
        row = self._open_row
        return self.flow.view_of(row) if row is not None else super().view_to_show()

    def atoms(self, width: int) -> list[Atom]:
        """Return the questions under their topics, the open answer among them."""
        self._open_row = None
        props = self._props
        builder = Builder(self._look, props.text, self._tint, self._ground, width, self.linked.emit)
        atoms = builder.head(props.title, props.lead)
        for group in props.groups:
            size = self._look.tokens.type.h3
            heading = RichText(self._look, group.title, size=size, bold=True, heading=True)
            atoms.append(Atom(heading, self._look.tokens.space.xl, keep_with_next=True))
            for row in group.rows:
                atoms += self._question(row, builder)
        return atoms

    def _question(self, row: q.QuestionRow, builder: Builder) -> list[Atom]:
        is_open = row.id == self._props.open_id
        made = QuestionRow(self._look, row.title, is_open=is_open, spoken=row.title)
        made.setProperty("question", "" if is_open else row.id)
        made.touched.connect(self._report)
        space = self._look.tokens.space
        if not is_open:
            return [Atom(made, space.m)]
        self._open_row = made
        return [Atom(made, space.m, keep_with_next=True), *builder.atoms(self._props.answer)]

    def _report(self) -> None:
        row = self.sender()
        assert isinstance(row, QuestionRow)
        self.asked.emit(str(row.property("question")))
