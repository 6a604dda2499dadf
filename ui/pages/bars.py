"""The two bars. Everything in them has the same place on every screen, to the pixel."""

from functools import cached_property

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.pages.bars import BottomBarProps, TopBarProps
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.input.button import Button
from ui.widgets.input.button_text import ButtonText
from ui.widgets.input.name_spot import NameSpot
from ui.widgets.media.dots import Dots
from ui.widgets.text.rich_text import RichText

_WHERE_EMS = 12
"""Width of the text that says where the visitor is."""


class TopBar(LaidOut):
    """Logo, clinic, where am I; comfort controls at the other end."""

    text_size_touched = Signal()
    contrast_touched = Signal()
    language_touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.name_spot = NameSpot(theme, theme.tokens.colour.teal, self)
        self._props: TopBarProps | None = None
        self._clinic: RichText | None = None
        self._where: RichText | None = None
        self._buttons: list[Button] = []

    def height_for(self, width: int) -> int:
        """Return the bar's height: the controls, with space above and below."""
        tokens = self._theme.tokens
        lines = 2 if self._stacked(width) else 1
        return lines * (tokens.touch.other + tokens.space.m) + tokens.space.m

    def render_props(self, props: TopBarProps) -> None:
        """Show where the visitor is."""
        if props == self._props:
            return
        self._props = props
        for old in (self._clinic, self._where, *self._buttons):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._make(props)
        self.lay_out()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the logo."""
        painter = QPainter(self)
        rect = self._mark_rect()
        side = rect.width()
        painter.drawPixmap(rect.topLeft(), self._theme.picture("images/logo.svg", side, side))

    def _make(self, props: TopBarProps) -> None:
        size = self._theme.tokens.type.chrome
        soft = self._theme.tokens.colour.ink_soft
        self._clinic = RichText(
            self._theme, props.clinic, size=size, bold=True, heading=True, parent=self
        )
        self._where = RichText(
            self._theme, props.where, size=size, heading=True, colour=soft, parent=self
        )
        self._buttons = [
            self._button(props.text_size, "text-size", self.text_size_touched.emit),
            self._button(props.contrast, "contrast", self.contrast_touched.emit),
        ]
        if props.language:
            self._buttons.append(
                self._button(props.language, "language", self.language_touched.emit)
            )
        for child in (self._clinic, self._where, *self._buttons):
            child.show()

    def _button(self, text: str, icon: str, slot: object) -> Button:
        assert callable(slot)
        button = Button(self._theme, text, icon=icon, main=False, parent=self)
        button.touched.connect(slot)
        return button

    def lay_out(self) -> None:
        """Put names and controls at their ends."""
        if self._clinic is None or self._where is None:
            return
        space = self._theme.tokens.space
        mark = QRect(space.margin, 0, self._mark_side(), 0)
        left = mark.right() + space.m
        middle = self._first_line()
        x = left
        for text in (self._clinic, self._where):
            wide = text.natural_width()
            high = text.height_for(wide)
            text.setGeometry(self._mirror(QRect(x, middle - high // 2, wide, high)))
            x += wide + space.m
        self._lay_out_spot(left + self._clinic.width())
        self._lay_out_buttons()

    def _lay_out_spot(self, end: int) -> None:
        """Let the spot cover logo and name, as tall as a touch target."""
        mark, high = self._mark_rect(), self._theme.tokens.touch.other
        start = self._theme.tokens.space.margin
        top = self._first_line() - high // 2
        self.name_spot.setGeometry(self._mirror(QRect(start, top, end - start, high)))
        self.name_spot.set_ring(QRectF(mark.translated(-self.name_spot.pos())))
        self.name_spot.raise_()

    def _lay_out_buttons(self) -> None:
        tokens = self._theme.tokens
        gap = max(tokens.touch.gap, tokens.space.s)
        high = tokens.touch.other
        stacked = self._stacked(self.width())
        top = tokens.space.m + ((high + tokens.space.m) if stacked else 0)
        x = self.width() - tokens.space.margin
        for button in reversed(self._buttons):
            wide = button.natural_width()
            x -= wide
            button.setGeometry(self._mirror(QRect(x, top, wide, high)))
            x -= gap

    def _stacked(self, width: int) -> bool:
        """Return whether the bar is too narrow for names and controls on one line.

        The names of most places always fit, so that the bar has the same height on each screen.
        """
        if self._clinic is None or self._where is None:
            return False
        tokens = self._theme.tokens
        gap = max(tokens.touch.gap, tokens.space.s)
        where = max(self._where.natural_width(), _WHERE_EMS * tokens.type.chrome)
        words = self._mark_side() + self._clinic.natural_width() + where + 3 * tokens.space.m
        controls = sum(button.natural_width() + gap for button in self._buttons)
        return words + controls + 2 * tokens.space.margin > width

    def _first_line(self) -> int:
        return self._theme.tokens.space.m + self._theme.tokens.touch.other // 2

    def _mark_side(self) -> int:
        return round(self._theme.tokens.touch.other * 0.8)

    def _mark_rect(self) -> QRect:
        side = self._mark_side()
        top = self._first_line() - side // 2
        return self._mirror(QRect(self._theme.tokens.space.margin, top, side, side))


class BottomBar(LaidOut):
    """Back, Home, When to get help; position; Book, Next.

    In one row if they fit, if necessary without icons; else in two rows.
    """

    back_touched = Signal()
    home_touched = Signal()
    help_touched = Signal()
    book_touched = Signal()
    next_touched = Signal()
    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        next_titles: tuple[str, ...],
        reserved: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._next_titles = next_titles
        self._reserved = reserved
        self._props: BottomBarProps | None = None
        self._dots = Dots(theme, self)
        self._slots: dict[str, Button] = {}
        self._icons = True
        self._known_widths: dict[tuple[object, ...], dict[str, int]] = {}
        self._next_kind = "primary"

    @property
    def next_name(self) -> str:
        """The label of the button to the next page."""
        return self._slots["next"].accessibleName()

    def height_for(self, width: int) -> int:
        """Return the bar's height: one row of buttons, or two."""
        rows = 1 if self._fits_one_row(width, icons=False) else 2
        row = self._row_height
        return self._theme.tokens.space.m * 2 + rows * row + (rows - 1) * self._gap()

    def render_props(self, props: BottomBarProps) -> None:
        """Show the navigation from here."""
        if props != self._props:
            self._props = props
            self._rebuild()

    def make_next_main(self, main: bool) -> None:
        """Make Next stand out, or not, while the page itself has more to read."""
        self._next_kind = "primary" if main else "plain"
        if "next" in self._slots:
            self._slots["next"].set_kind(self._next_kind)

    def show_place(self, shown: bool) -> None:
        """Say which page this is, or not, while the page counts its own steps."""
        self._dots.setVisible(shown)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out everything; without icons if the row is too narrow."""
        if self._wants_icons() != self._icons:
            self._rebuild()
        super().resizeEvent(event)

    def _rebuild(self) -> None:
        if self._props is None:
            return
        for old in self._slots.values():
            old.hide()
            old.deleteLater()
        self._icons = self._wants_icons()
        self._slots = self._make(self._props)
        props = self._props
        count = props.count if props.index >= 0 else 0
        self._dots.show_position(props.index, count, props.position, props.place)
        self.lay_out()
        for button in self._slots.values():
            button.show()

    def _wants_icons(self) -> bool:
        """Return whether icons fit: in one row with them, or because there are two rows anyway."""
        width = self.width()
        return self._fits_one_row(width, icons=True) or not self._fits_one_row(width, icons=False)

    def _make(self, props: BottomBarProps) -> dict[str, Button]:
        made: dict[str, Button] = {}
        if props.shortcuts:
            for slot, shortcut in zip(("back", "home"), props.shortcuts, strict=False):
                made[slot] = self._button(shortcut.text, shortcut.icon)
                made[slot].touched.connect(lambda event=shortcut.event: self.opened.emit(event))
        else:
            made["back"] = self._button(props.back, "back")
            made["back"].touched.connect(self.back_touched)
            made["home"] = self._button(props.home, "home")
            made["home"].touched.connect(self.home_touched)
        made["help"] = Button(self._theme, props.help, kind="alarm", icon="help", parent=self)
        made["help"].touched.connect(self.help_touched)
        made["book"] = self._button(props.book, "calendar")
        made["book"].touched.connect(self.book_touched)
        made["next"] = Button(
            self._theme,
            props.next_title,
            kind=self._next_kind,
            caption=props.next,
            icon="next",
            icon_last=True,
            parent=self,
        )
        made["next"].touched.connect(self.next_touched)
        return made

    def _button(self, text: str, icon: str) -> Button:
        return Button(self._theme, text, icon=icon if self._icons else "", parent=self)

    def lay_out(self) -> None:
        """Put everything into its place, in one row or in two."""
        if not self._slots:
            return
        one_row = self._fits_one_row(self.width(), icons=False)
        places = self._one_row_places() if one_row else self._two_row_places()
        for name, rect in places.items():
            widget = self._dots if name == "dots" else self._slots.get(name)
            if widget is not None:
                widget.setGeometry(self._mirror(rect))

    def _one_row_places(self) -> dict[str, QRect]:
        tokens = self._theme.tokens
        top, high = tokens.space.m, self._row_height
        widths, gap = self._widths(self._icons), self._gap()
        places: dict[str, QRect] = {}
        x = tokens.space.margin
        for name in ("back", "home", "help"):
            places[name] = QRect(x, top, widths[name], high)
            x += widths[name] + gap
        right = self.width() - tokens.space.margin
        for name in ("next", "book"):
            right -= widths[name]
            places[name] = QRect(right, top, widths[name], high)
            right -= gap
        places["dots"] = QRect(x, top, max(0, right - x + gap), high)
        return places

    def _two_row_places(self) -> dict[str, QRect]:
        tokens = self._theme.tokens
        high, gap, widths = self._row_height, self._gap(), self._widths(self._icons)
        left, top = tokens.space.margin, tokens.space.m
        room = self.width() - 2 * left
        back, following = widths["back"], min(widths["next"], room - widths["back"] - gap)
        places = {
            "back": QRect(left, top, back, high),
            "next": QRect(left + room - following, top, following, high),
            "dots": QRect(left + back, top, max(0, room - back - following), high),
        }
        below = top + high + gap
        extra = max(0, room - sum(widths[n] for n in ("home", "help", "book")) - 2 * gap) // 3
        x = left
        for name in ("home", "help", "book"):
            wide = widths[name] + extra if name != "book" else left + room - x
            places[name] = QRect(x, below, wide, high)
            x += wide + gap
        return places

    def _fits_one_row(self, width: int, *, icons: bool) -> bool:
        needed = sum(self._widths(icons).values()) + 4 * self._gap()
        dots = self._theme.tokens.mm(20)
        return needed + dots + 2 * self._theme.tokens.space.margin <= width

    def _widths(self, icons: bool) -> dict[str, int]:
        """Return the width of each button's place: enough for every label that it can have."""
        props = self._props
        if props is None:
            return {}
        labels = (icons, props.back, props.home, props.book, props.help, props.next)
        if labels not in self._known_widths:  # asked for several times a page
            self._known_widths[labels] = _measured(
                self._theme, props, icons, self._reserved, self._next_titles
            )
        return self._known_widths[labels]

    @cached_property
    def _row_height(self) -> int:
        tallest = ButtonText(self._theme, "X", caption="X", icon="next")
        return tallest.height_for(tallest.natural_width())

    def _gap(self) -> int:
        return max(self._theme.tokens.touch.gap, self._theme.tokens.space.s)


def _measured(
    theme: Theme,
    props: BottomBarProps,
    icons: bool,
    reserved: tuple[str, ...],
    next_titles: tuple[str, ...],
) -> dict[str, int]:
    """Return the width of each button with the widest of its labels, `reserved` ones included."""
    words = {"back": [props.back], "home": [props.home], "book": [props.book]}
    for name, label in zip(("back", "home"), reserved, strict=False):
        words[name].append(label)
    icon = "home" if icons else ""
    widths = {
        name: max(ButtonText(theme, word, icon=icon).natural_width() for word in texts)
        for name, texts in words.items()
    }
    widths["help"] = ButtonText(theme, props.help, icon="help").natural_width()
    widths["next"] = max(
        ButtonText(theme, title, caption=props.next, icon="next").natural_width()
        for title in next_titles
    )
    return widths
