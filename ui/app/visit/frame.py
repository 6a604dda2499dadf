"""The frame, everything on the screen in one theme: bars, stage, and what lies over them.

`render_props` says what to show, `intent` sends the event of a touch. The frame is replaced when
text size, theme or language change.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.app.kiosk_view import KioskProps
from kiosk.app.selectors import Replaced
from kiosk.pages.attract import AttractProps
from kiosk.pages.bars import BottomBarProps, TopBarProps
from kiosk.visit.context import HELP_SECTION
from kiosk.visit.sheets import ComfortSheet, LanguageSheet
from ui.app.stage.screen_cache import ScreenCache
from ui.app.stage.stage import Stage
from ui.app.stage.turning import Turning
from ui.app.visit.moving import FrameMotion
from ui.app.visit.overlays import Overlays
from ui.pages.attract import AttractScreen
from ui.pages.bars import BottomBar, TopBar
from ui.shared.keys import SPACE, Asked, KeyPurpose
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.input.name_spot import NameSpot


class Frame(QWidget):
    """The whole screen in one theme. `next_titles` and `reserved` keep the bars' layout fixed.

    `settled`: a motion is over.
    """

    intent = Signal(object)
    settled = Signal()
    name_down = Signal()
    name_up = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        next_titles: tuple[str, ...],
        reserved: tuple[str, ...],
        booking: str,
        questions: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._booking, self._questions = booking, questions
        self._attract: AttractScreen | None = None
        self._overlays = Overlays(theme, self, self.intent.emit)
        self.motion = FrameMotion(theme, self, lambda: self._overlays.top)
        self._shown: KioskProps | None = None
        self.top = TopBar(theme, next_titles, self)
        self.stage = Stage(theme, self)
        self.screens = ScreenCache(theme, self.stage, self.intent.emit)
        self.turning = Turning(self.stage, self.screens)
        self.bottom = BottomBar(theme, next_titles, reserved, self)
        self._paint_paper()
        self._connect()

    def render_props(
        self, props: KioskProps, direction: int = 0, fades: Replaced = Replaced.NOTHING
    ) -> None:
        """Show `props`; slide the stage if it shows another screen, or let what is replaced there
        fade. What moves besides waits for `motion.show_kept`."""
        motion = self._overlays.motion_to(props, self._shown, slides=bool(direction))
        if motion is not None:
            self.motion.keep(motion)
        moves = bool(direction) or fades is not Replaced.NOTHING
        if isinstance(props.stage, AttractProps):
            self._show_attract(props.stage)
        else:
            from ui.app.stage.stage_screens import counts_steps, leads_on

            self.top.setVisible(props.top is not None)
            if props.top is not None:
                self.top.render_props(props.top)
            self.bottom.setVisible(props.bottom is not None)
            if props.bottom is not None:
                self.bottom.render_props(props.bottom)
            if self._shown is None or _bars(self._shown) != _bars(props):
                self._lay_out()  # most frames of a figure change no bar
            likeness = self.stage.likeness() if moves and not self.motion.kept else None
            only_words = fades is Replaced.WORDS
            screen = self.screens.screen_for(props.stage)
            self.stage.show_screen(screen, direction, likeness, only_words=only_words)
            self._hide_attract()
            self.bottom.make_next_main(leads_on(props.stage, self.stage.screen_shown))
            self.bottom.show_place(not counts_steps(self.stage.screen_shown))
        self._overlays.show_sheet(props.sheet)
        self._overlays.show_warning(props.warning)
        self._shown = props

    @property
    def moving(self) -> bool:
        """Whether one picture is giving way to another."""
        return self.motion.running or self.stage.sliding

    def show_bottom(self, props: BottomBarProps) -> None:
        """Show the navigation once the screenfuls are known."""
        self.bottom.render_props(props)

    def turn(self, by: int) -> None:
        """Go on (+1) or back (−1), however that was asked for."""
        self.intent.emit(self.turning.meaning(by))

    @property
    def code_modules(self) -> int:
        """The most modules a side that a code on a page may have; 0 without the bars."""
        if self.bottom.isHidden():
            return 0
        from ui.widgets.cards.code_panel import most_modules

        return most_modules(self._theme.tokens, self.stage.size())

    def show_hold(self, share: float) -> None:
        """Show the progress of the unlock gesture, 0 to 1."""
        self.top.name_spot.show_share(share)
        if self._attract is not None:
            self._attract.name_spot.show_share(share)

    def press_key(self, asked: Asked) -> None:
        """Take a key that no widget handled. On the questions screen it types, and no key leaves
        typed words; below a sheet keys do nothing."""
        if self._overlays.top is not None:
            return
        if self._attract is not None and self._attract.isVisible():
            if not asked.again and (asked.kind is KeyPurpose.END or asked.text == SPACE):
                self.intent.emit(e.LeaveAttract())
            return
        from ui.app.stage.stage_screens import press_key

        if press_key(self.stage.screen_shown, asked):
            return
        match asked.kind:
            case KeyPurpose.PAGE | KeyPurpose.VIEW:
                self.turn(asked.by)
            case KeyPurpose.HOME:
                self.intent.emit(e.GoHome())
            case KeyPurpose.BACK:
                self.intent.emit(e.GoBack())
            case KeyPurpose.SEARCH:
                self.intent.emit(e.OpenSection(self._questions))

    @property
    def types(self) -> bool:
        """Whether text is being typed, and nothing covers it."""
        from ui.app.stage.stage_screens import types

        return self.key_room is self.stage.screen_shown and types(self.stage.screen_shown)

    @property
    def key_room(self) -> QWidget:
        """What Tab may reach: the topmost layer; while text is typed, its page only."""
        for cover in (self._overlays.top, self._attract):
            if cover is not None and cover.isVisible():
                return cover
        from ui.app.stage.stage_screens import types

        shown = self.stage.screen_shown
        return shown if shown is not None and types(shown) else self

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out everything."""
        super().resizeEvent(event)
        self.motion.stop()
        self._lay_out()

    def _lay_out(self) -> None:
        wide, high = self.width(), self.height()
        foot = self.bottom.height_for(wide)
        self.top.setGeometry(0, 0, wide, self.top.height_for(wide))
        top = 0 if self.top.isHidden() else self.top.height()
        below = 0 if self.bottom.isHidden() else foot
        self.stage.setGeometry(0, top, wide, max(0, high - top - below))
        self.bottom.setGeometry(0, high - foot, wide, foot)
        if self._attract is not None:
            self._attract.setGeometry(self.rect())
        self._overlays.fill(self.rect())

    def _connect(self) -> None:
        say = self.intent.emit
        self._watch_name(self.top.name_spot)
        self.top.text_size_touched.connect(lambda: say(e.OpenSheet(ComfortSheet())))
        self.top.contrast_touched.connect(lambda: say(e.ToggleContrast()))
        self.top.language_touched.connect(lambda: say(e.OpenSheet(LanguageSheet())))
        self.bottom.back_touched.connect(lambda: say(e.GoBack()))
        self.bottom.home_touched.connect(lambda: say(e.GoHome()))
        self.bottom.help_touched.connect(lambda: say(e.OpenSection(HELP_SECTION)))
        self.bottom.book_touched.connect(lambda: say(e.OpenSection(self._booking)))
        self.bottom.next_touched.connect(lambda: self.turn(1))
        self.bottom.opened.connect(say)
        self.stage.swiped.connect(self.turn)
        self.stage.settled.connect(self.settled)
        self.motion.finished.connect(self.settled)

    def _watch_name(self, spot: NameSpot) -> None:
        spot.down.connect(self.name_down)
        spot.up.connect(self.name_up)

    def _show_attract(self, props: AttractProps) -> None:
        if self._attract is None:
            self._attract = AttractScreen(self._theme, props, self)
            self._attract.touched.connect(lambda: self.intent.emit(e.LeaveAttract()))
            self._watch_name(self._attract.name_spot)
            self._attract.setGeometry(self.rect())
        self._attract.render_props(props)
        self._attract.show()
        self._attract.raise_()
        # a page that is covered but not hidden would keep open files, such as a film
        self.stage.finish()
        self.stage.hide()

    def _hide_attract(self) -> None:
        self.stage.show()
        if self._attract is not None:
            self._attract.hide()

    def _paint_paper(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)


def _bars(props: KioskProps) -> tuple[TopBarProps | None, BottomBarProps | None]:
    return props.top, props.bottom
