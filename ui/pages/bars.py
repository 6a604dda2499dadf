"""The two bars. Everything in them has the same place on every screen, to the pixel."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.pages.bars import BottomBarProps, TopBarProps
from ui.pages.bar_form import BarButtons, BarForm
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.input.button import Button
from ui.widgets.input.button_text import ButtonText
from ui.widgets.input.name_spot import NameSpot
from ui.widgets.media.dots import Dots
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import set_line
from ui.widgets.text.text_style import text_style

_WHERE_EMS = 12
"""Width of the text that says where the visitor is."""


class TopBar(LaidOut):
    """Logo, clinic, where am I; comfort controls at the other end."""

    text_size_touched = Signal()
    contrast_touched = Signal()
    language_touched = Signal()

    def __init__(
        self, theme: Theme, places: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        """`places`: where the visitor may be, so that the controls have one size everywhere."""
        super().__init__(theme, parent)
        self._places = places
        self.name_spot = NameSpot(theme, theme.tokens.colour.teal, self)
        self._props: TopBarProps | None = None
        self._clinic: RichText | None = None
        self._where: RichText | None = None
        self._controls: list[tuple[str, str]] = []
        self._buttons: list[Button] = []

    def height_for(self, width: int) -> int:
        """Return the bar's height: the controls, with space above and below."""
        tokens = self._theme.tokens
        size, stacked = self._fit(width)
        above = tokens.touch.other + tokens.space.m if stacked else 0
        return above + self._line_height(size) + 2 * tokens.space.m

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
        self._controls = [(props.text_size, "text-size"), (props.contrast, "contrast")]
        said = [self.text_size_touched, self.contrast_touched]
        if props.language:
            self._controls.append((props.language, "language"))
            said.append(self.language_touched)
        self._buttons = [
            self._button(text, icon, signal.emit)
            for (text, icon), signal in zip(self._controls, said, strict=True)
        ]
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
        size, stacked = self._fit(self.width())
        for button in self._buttons:
            button.set_size(size)
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
        self._lay_out_buttons(size, stacked)

    def _lay_out_spot(self, end: int) -> None:
        """Let the spot cover logo and name, as tall as a touch target."""
        mark, high = self._mark_rect(), self._theme.tokens.touch.other
        start = self._theme.tokens.space.margin
        top = self._first_line() - high // 2
        self.name_spot.setGeometry(self._mirror(QRect(start, top, end - start, high)))
        self.name_spot.set_ring(QRectF(mark.translated(-self.name_spot.pos())))
        self.name_spot.raise_()

    def _lay_out_buttons(self, size: int, stacked: bool) -> None:
        tokens = self._theme.tokens
        gap = max(tokens.touch.gap, tokens.space.s)
        high = self._line_height(size)
        top = tokens.space.m + (tokens.touch.other + tokens.space.m if stacked else 0)
        x = self.width() - tokens.space.margin
        for button in reversed(self._buttons):
            wide = button.natural_width()
            x -= wide
            button.setGeometry(self._mirror(QRect(x, top, wide, high)))
            x -= gap

    def _fit(self, width: int) -> tuple[int, bool]:
        """Return the em of the controls' words, in pixels, and whether they stand on a line of
        their own: the largest words with which the bar fits one line, else with which they do.

        The names of most places always fit, so that the bar has the same height on each screen.
        """
        tokens = self._theme.tokens
        *larger, least = tokens.type.bar_sizes
        if self._clinic is None or self._where is None:
            return least, False
        if tokens.low:  # each pixel is the page's: words grow while a finger's height holds them
            larger = [size for size in larger if self._line_height(size) <= tokens.touch.other]
        where = max(self._where.natural_width(), _WHERE_EMS * tokens.type.chrome)
        longest = max(where, *(_wide(self._theme, place) for place in self._places), 0)
        names = self._mark_side() + self._clinic.natural_width() + 3 * tokens.space.m
        ways = [*((size, names + longest) for size in larger), (least, names + where)]
        ways += [(size, 0) for size in (*larger, least)]
        for size, before in ways:
            if before + self._controls_wide(size) + 2 * tokens.space.margin <= width:
                return size, not before
        return least, True

    def _controls_wide(self, size: int) -> int:
        gap = max(self._theme.tokens.touch.gap, self._theme.tokens.space.s)
        return sum(words.natural_width() + gap for words in self._words(size))

    def _line_height(self, size: int) -> int:
        """Return the height of a line of the bar, in pixels: a finger's, or what the words need."""
        highs = [words.height_for(words.natural_width()) for words in self._words(size)]
        return max([self._theme.tokens.touch.other, *highs])

    def _words(self, size: int) -> list[ButtonText]:
        """Return the words of the controls, in this em."""
        return [
            ButtonText(self._theme, text, icon=icon, main=False, size=size)
            for text, icon in self._controls
        ]

    def _first_line(self) -> int:
        """Return how far down the middle of the names is, in pixels."""
        size, stacked = self._fit(self.width())
        touch, space = self._theme.tokens.touch, self._theme.tokens.space
        return space.m + (touch.other if stacked else self._line_height(size)) // 2

    def _mark_side(self) -> int:
        return round(self._theme.tokens.touch.other * 0.8)

    def _mark_rect(self) -> QRect:
        side = self._mark_side()
        top = self._first_line() - side // 2
        return self._mirror(QRect(self._theme.tokens.space.margin, top, side, side))


def _wide(theme: Theme, words: str) -> int:
    """Return the width of what is said in the top bar, in pixels."""
    style = text_style(theme, size=theme.tokens.type.chrome)
    return round(set_line(words, style).widest()) + 1


class BottomBar(LaidOut):
    """Back, Home, When to get help; position; Book, Next.

    In one row if they fit, if necessary without icons or with words on two lines; else in two rows.
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
        self._form = BarForm(theme.tokens.type.chrome)
        self._known: dict[tuple[str, ...], BarButtons] = {}
        self._next_kind = "primary"

    @property
    def next_name(self) -> str:
        """The label of the button to the next page."""
        return self._slots["next"].accessibleName()

    def height_for(self, width: int) -> int:
        """Return the bar's height: one row of buttons, or two."""
        buttons = self._buttons()
        if buttons is None:
            return self._theme.tokens.space.m * 2 + self._theme.tokens.touch.main
        form = buttons.form(width)
        row = buttons.row_height(form)
        return self._theme.tokens.space.m * 2 + form.rows * row + (form.rows - 1) * buttons.gap

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
        """Lay out everything, in the form that has room."""
        buttons = self._buttons()
        if buttons is not None and buttons.form(self.width()) != self._form:
            self._rebuild()
        super().resizeEvent(event)

    def _rebuild(self) -> None:
        buttons = self._buttons()
        if self._props is None or buttons is None:
            return
        for old in self._slots.values():
            old.hide()
            old.deleteLater()
        self._form = buttons.form(self.width())
        self._slots = self._make(self._props)
        props = self._props
        count = props.count if props.index >= 0 else 0
        self._dots.show_position(props.index, count, props.position, props.place)
        self.lay_out()
        for button in self._slots.values():
            button.show()

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
        form = self._form
        made["help"] = Button(
            self._theme,
            props.help,
            kind="alarm",
            icon="help",
            size=form.size,
            tight=form.tight,
            ringed=True,
            parent=self,
        )
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
            size=form.size,
            tight=form.tight,
            ringed=True,
            parent=self,
        )
        made["next"].touched.connect(self.next_touched)
        return made

    def _button(self, text: str, icon: str) -> Button:
        form = self._form
        shown = icon if form.icons else ""
        return Button(
            self._theme,
            text,
            icon=shown,
            size=form.size,
            tight=form.tight,
            ringed=True,
            parent=self,
        )

    def lay_out(self) -> None:
        """Put everything into its place, in one row or in two."""
        buttons = self._buttons()
        if not self._slots or buttons is None:
            return
        one_row = self._form.rows == 1
        places = self._one_row_places(buttons) if one_row else self._two_row_places(buttons)
        for name, rect in places.items():
            widget = self._dots if name == "dots" else self._slots.get(name)
            if widget is not None:
                widget.setGeometry(self._mirror(rect))

    def _buttons(self) -> BarButtons | None:
        """Return the words that may stand in the bar, once it has some."""
        if self._props is None:
            return None
        props = self._props
        said = (props.back, props.home, props.help, props.book, props.next)
        if said not in self._known:  # asked for several times a page
            self._known[said] = BarButtons.of(self._theme, props, self._next_titles, self._reserved)
        return self._known[said]

    def _one_row_places(self, buttons: BarButtons) -> dict[str, QRect]:
        tokens = self._theme.tokens
        top, high = tokens.space.m, buttons.row_height(self._form)
        widths, gap = buttons.widths(self._form), buttons.gap
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
        places["dots"] = QRect(x - gap, top, max(0, right - x + 2 * gap), high)  # from edge to edge
        return places

    def _two_row_places(self, buttons: BarButtons) -> dict[str, QRect]:
        tokens = self._theme.tokens
        high, gap = buttons.row_height(self._form), buttons.gap
        widths = buttons.widths(self._form)
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
