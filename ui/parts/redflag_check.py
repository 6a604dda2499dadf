"""Warning signs asked for one by one, then what to do in large words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.content.blocks import Run
from kiosk.parts import PartProps
from kiosk.parts.redflag_check import RedFlagCheckProps, ResultProps
from ui.parts.part import Part
from ui.widgets.asking import Asking, Question
from ui.widgets.button import Button
from ui.widgets.button_row import ButtonRow
from ui.widgets.flow import Atom, Row
from ui.widgets.panel import Badge, Panel, Shape
from ui.widgets.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks import Builder


def build_redflag_check(props: RedFlagCheckProps, builder: Builder) -> Part:
    """Return the question with its two answers, or the result."""
    if props.result:
        return _result(props, props.result, builder)
    return _Questions(props, builder).part()


class _Questions:
    """The card of questions; the next one shows in its place."""

    def __init__(self, props: RedFlagCheckProps, builder: Builder) -> None:
        self._props, self._builder = props, builder
        look = builder.look
        sizes = look.tokens.type
        alts = builder.text.alts
        self._asking = Asking(
            look,
            [
                Question(q.kicker, builder.spans(q.runs), q.picture, alts.get(q.picture, ""))
                for q in props.questions
            ],
            props.at,
        )
        for words in self._asking.texts:
            words.link_touched.connect(builder.link)
        yes = Button(look, props.yes.text, kind="primary", icon="check", size=sizes.h3)
        no = Button(look, props.no.text, kind="primary", icon="close", size=sizes.h3)
        yes.touched.connect(lambda: builder.link(self._props.yes.link))
        no.touched.connect(lambda: builder.link(self._props.no.link))
        self._answers = Row(look, (yes, no))
        self._back = Button(look, props.back.text, icon="back", main=False)
        self._foot = ButtonRow(look)
        self._foot.add(self._back, "back")
        self._foot.chosen.connect(lambda: builder.link(self._props.back.link))
        self._note = RichText(look, props.note, size=sizes.small)
        self._show()

    def part(self) -> Part:
        """Return the pieces, which stay together where they can; on a low screen but the first."""
        tokens = self._builder.look.tokens
        space = tokens.space
        atoms = (
            Atom(self._asking, space.m, keep_with_next=True),
            Atom(self._answers, space.m, keep_with_next=not tokens.low),
            Atom(self._note, space.s),
            Atom(self._foot, space.s),
        )
        return Part(atoms, update=self._update, reveal=self._asking, steady=True)

    def _update(self, new: PartProps) -> bool:
        if not isinstance(new, RedFlagCheckProps) or new.result:
            return False
        self._props = new
        self._show()
        return True

    def _show(self) -> None:
        self._asking.ask(self._props.at)
        self._back.setVisible(bool(self._props.back.link))


def _result(props: RedFlagCheckProps, result: ResultProps, builder: Builder) -> Part:
    look = builder.look
    space = look.tokens.space
    panel = _verdict(result, builder)
    atoms = [Atom(panel, space.m)]
    if result.touched:
        title = RichText(
            look, result.touched_title, size=look.tokens.type.body, bold=True, heading=True
        )
        atoms.append(Atom(title, space.m, keep_with_next=True))
        atoms += [Atom(_touched(sign, builder), space.s) for sign in result.touched]
    row = ButtonRow(look)
    if result.book.link and result.outcome != "urgent":
        book = Button(look, result.book.text, kind="primary", icon="calendar")
        row.add(book, result.book.link)
    row.add(Button(look, result.again.text, icon="up", main=False), result.again.link)
    row.add(Button(look, props.back.text, icon="back", main=False), props.back.link)
    row.chosen.connect(builder.link)
    return Part((*atoms, Atom(row, space.m)), reveal=panel)


def _verdict(result: ResultProps, builder: Builder) -> Panel:
    colour, sizes = builder.look.tokens.colour, builder.look.tokens.type
    lines = [(Run(line),) for line in result.lines]
    if result.outcome == "urgent":
        shape = Shape(
            colour.alarm_ground, colour.alarm, colour.alarm, hang=True, strong_border=True
        )
        badge = Badge(icon="help", ink=colour.alarm)
        return builder.panel(
            lines, title=result.title, badge=badge, shape=shape, title_size=sizes.h1
        )
    fill = colour.tints[1] if result.outcome == "book" else colour.tints[0]
    badge = Badge(icon="calendar" if result.outcome == "book" else "check", fill=colour.card)
    shape = Shape(fill, colour.line, hang=True)
    return builder.panel(lines, title=result.title, badge=badge, shape=shape, title_size=sizes.h2)


def _touched(sign: str, builder: Builder) -> QWidget:
    alarm = builder.look.tokens.colour.alarm
    badge = Badge(icon="flag", ink=alarm)
    return builder.panel([(Run(sign),)], badge=badge, shape=Shape(ink=alarm, hang=True))
