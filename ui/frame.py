"""Everything on the screen in one look: bars, stage, and what lies over them.

A frame is told what to show (`render_props`) and says what a touch meant (`intent`). It is thrown
away and built anew when text size, theme or language change.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk import events as e
from kiosk.comfort import Sound, TextSize, ThemeName, Volume
from kiosk.links import event_for
from kiosk.screens.attract import AttractProps
from kiosk.screens.booking import BookingProps
from kiosk.screens.chrome import HELP_SECTION, BottomBarProps, TopBarProps
from kiosk.screens.home import HomeProps
from kiosk.screens.kiosk import KioskProps, StageProps
from kiosk.screens.page import PageProps
from kiosk.screens.questions import QuestionsProps
from kiosk.screens.sheets import ChoicesProps, SafetyProps, SheetProps, WarningProps
from ui.screens.attract import AttractScreen
from ui.screens.booking import BookingScreen
from ui.screens.chrome import BottomBar, TopBar
from ui.screens.home import HomeScreen
from ui.screens.page import PageScreen
from ui.screens.questions import QuestionsScreen
from ui.screens.sheets import ChoicesSheet, MeaningSheet, SafetySheet, WarningSheet
from ui.stage import Stage
from ui.theme import guard
from ui.theme.look import Look
from ui.widgets.code_panel import most_modules
from ui.widgets.flow import PagedFlow
from ui.widgets.name_spot import NameSpot
from ui.widgets.sheet import Sheet
from ui.widgets.spread import SpreadScreen
from ui.widgets.text_layout import Span

if TYPE_CHECKING:  # loaded with the first exercise, and with the first plan
    from kiosk.screens.demonstration import DemonstrationProps
    from kiosk.screens.stretch import StretchProps
    from kiosk.screens.take_home import TakeHomeProps

_KEPT_SCREENS = 5
"""Built screens kept at most: the present one, both neighbours, home, one to come back to."""


class Frame(QWidget):
    """One look's whole screen. `widest_next` and `reserved` keep the bars' places fixed."""

    intent = Signal(object)
    name_down = Signal()
    name_up = Signal()

    def __init__(
        self,
        look: Look,
        *,
        widest_next: str,
        reserved: tuple[str, ...],
        booking: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._booking = booking
        self._screens: OrderedDict[str, QWidget] = OrderedDict()
        self._attract: AttractScreen | None = None
        self._sheet: Sheet | None = None
        self._sheet_props: SheetProps | None = None
        self._warning: WarningSheet | None = None
        self._bars: tuple[TopBarProps | None, BottomBarProps | None] | None = None
        self.top = TopBar(look, self)
        self.stage = Stage(look, self)
        self.bottom = BottomBar(look, widest_next, reserved, self)
        self._paint_paper()
        self._connect()

    def render_props(self, props: KioskProps, direction: int = 0) -> None:
        """Show `props`; slide the stage if it shows another screen."""
        if isinstance(props.stage, AttractProps):
            self._show_attract(props.stage)
        else:
            self._hide_attract()
            self.top.setVisible(props.top is not None)
            if props.top is not None:
                self.top.render_props(props.top)
            self.bottom.setVisible(props.bottom is not None)
            if props.bottom is not None:
                self.bottom.render_props(props.bottom)
            self._lay_out_bars(props)
            self.stage.show_screen(self.screen_for(props.stage), direction)
            self.bottom.make_next_main(self._leads_on(props.stage))
        self._show_sheet(props.sheet)
        self._show_warning(props.warning)

    def _leads_on(self, props: StageProps) -> bool:
        """Tell whether the next page is the main action: neither "More" nor "Done" comes first."""
        if isinstance(props, QuestionsProps) and props.search.typing:
            return False
        flow = self.shown_flow()
        return flow is None or flow.view == flow.views - 1

    def screen_for(self, props: StageProps) -> QWidget:
        """Return the screen of `props`, built if need be, of the stage's size, not yet shown."""
        key = "home" if isinstance(props, (HomeProps, AttractProps)) else props.key
        screen = self._screens.get(key)
        if screen is None:
            screen = self._screens[key] = self._build(props)
            screen.setParent(self.stage)
            screen.resize(self.stage.size())
        self._screens.move_to_end(key)
        if not isinstance(screen, HomeScreen):
            screen.render_props(props)  # type: ignore[attr-defined]
        self._forget_oldest()
        return screen

    def shown_flow(self) -> PagedFlow | None:
        """Return the words of the page that shows, if it has any."""
        screen = self.stage.screen_shown
        return screen.flow if isinstance(screen, (SpreadScreen, QuestionsScreen)) else None

    @property
    def code_modules(self) -> int:
        """How many modules a side a code may have to be read from a page; 0 without the bars."""
        return (
            most_modules(self._look.tokens, self.stage.size()) if not self.bottom.isHidden() else 0
        )

    def show_hold(self, share: float) -> None:
        """Show how long the clinic's name has been held, 0 to 1."""
        self.top.name_spot.show_share(share)
        if self._attract is not None:
            self._attract.name_spot.show_share(share)

    def pull(self, by: int) -> None:
        """Ask for the next (+1) or previous (−1) screenful, if the page has it."""
        flow = self.shown_flow()
        if flow is not None and 0 <= flow.view + by < flow.views:
            self.intent.emit(e.ShowView(flow.view + by))

    def press_key(self, key: str) -> None:
        """Take a key of a physical keyboard: it types on the questions screen, else nothing."""
        screen = self.stage.screen_shown
        if isinstance(screen, QuestionsScreen) and self._sheet is None and self._warning is None:
            screen.press_key(key)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything where it belongs."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out_bars(self, props: KioskProps) -> None:
        """Lay out anew where a bar says something else; most pictures of a figure change none."""
        bars = (props.top, props.bottom)
        if bars != self._bars:
            self._bars = bars
            self._lay_out()

    def _lay_out(self) -> None:
        wide, high = self.width(), self.height()
        foot = self.bottom.height_for(wide)
        self.top.setGeometry(0, 0, wide, self.top.height_for(wide))
        top = 0 if self.top.isHidden() else self.top.height()
        below = 0 if self.bottom.isHidden() else foot
        self.stage.setGeometry(0, top, wide, max(0, high - top - below))
        self.bottom.setGeometry(0, high - foot, wide, foot)
        for cover in (self._attract, self._sheet, self._warning):
            if cover is not None:
                cover.setGeometry(self.rect())

    def _connect(self) -> None:
        say = self.intent.emit
        self._watch_name(self.top.name_spot)
        self.top.text_size_touched.connect(lambda: say(e.OpenSheet(e.ComfortSheet())))
        self.top.contrast_touched.connect(lambda: say(e.ToggleContrast()))
        self.top.language_touched.connect(lambda: say(e.OpenSheet(e.LanguageSheet())))
        self.bottom.back_touched.connect(lambda: say(e.GoBack()))
        self.bottom.home_touched.connect(lambda: say(e.GoHome()))
        self.bottom.help_touched.connect(lambda: say(e.OpenSection(HELP_SECTION)))
        self.bottom.book_touched.connect(lambda: say(e.OpenSection(self._booking)))
        self.bottom.next_touched.connect(lambda: say(e.Turn(1)))
        self.bottom.opened.connect(self._follow)
        self.stage.swiped.connect(lambda by: say(e.Turn(by)))
        self.stage.pulled.connect(self.pull)

    def _watch_name(self, spot: NameSpot) -> None:
        spot.down.connect(self.name_down)
        spot.up.connect(self.name_up)

    def _build(self, props: StageProps) -> QWidget:
        match props:
            case HomeProps():
                home = HomeScreen(self._look, props)
                home.opened.connect(self._follow)
                return home
            case PageProps():
                page = PageScreen(self._look, props)
                return self._with_links(page)
            case BookingProps():
                return self._with_links(BookingScreen(self._look, props))
            case QuestionsProps():
                return self._with_links(QuestionsScreen(self._look, props))
            case AttractProps():
                raise TypeError("the attract screen covers the stage; it does not stand on it")
            case _:
                return self._loaded_late(props)

    def _loaded_late(self, props: StretchProps | DemonstrationProps | TakeHomeProps) -> QWidget:
        from kiosk.screens.take_home import TakeHomeProps
        from ui.screens.take_home import TakeHomeScreen

        if isinstance(props, TakeHomeProps):
            return self._with_links(TakeHomeScreen(self._look, props))
        return self._guided(props)

    def _guided(self, props: StretchProps | DemonstrationProps) -> QWidget:
        """Return a screen of what is loaded with the first exercise."""
        from kiosk.screens.stretch import StretchProps

        if not isinstance(props, StretchProps):
            return self._demonstration(props)
        from ui.screens.stretch import StretchScreen

        stretch = StretchScreen(self._look, props)
        stretch.steered.connect(self._steer)
        stretch.demonstrated.connect(lambda exercise: self.intent.emit(e.Demonstrate(exercise)))
        return stretch

    def _demonstration(self, props: DemonstrationProps) -> QWidget:
        from ui.screens.demonstration import DemonstrationScreen

        screen = DemonstrationScreen(self._look, props)
        screen.directed.connect(self._direct)
        screen.sought.connect(self._seek)
        screen.prescribed.connect(lambda item: self.intent.emit(e.Prescribe(item)))
        screen.unprescribed.connect(lambda exercise: self.intent.emit(e.Unprescribe(exercise)))
        return screen

    def _with_links(self, screen: SpreadScreen | QuestionsScreen) -> QWidget:
        screen.linked.connect(self._follow)
        screen.view_asked.connect(self._ask_view)
        return screen

    def _follow(self, target: str) -> None:
        event = event_for(target)
        if event is not None:
            self.intent.emit(event)

    def _steer(self, what: str) -> None:
        from kiosk.stretch.events import STEERING
        from kiosk.take_home.plan import PLAN_SECTION

        kind, _, value = what.partition(":")
        if kind == "sound":
            self.intent.emit(e.SetSound(Sound(value)))
            return
        leave = {"finish": e.GoBack(), "see_plan": e.OpenSection(PLAN_SECTION)}
        self.intent.emit(leave.get(what) or e.Steer(STEERING[what]))

    def _direct(self, what: str) -> None:
        from kiosk.demonstration.changes import STEERING
        from kiosk.take_home.plan import PLAN_SECTION

        leave = {"close": e.GoBack(), "see_plan": e.OpenSection(PLAN_SECTION)}
        self.intent.emit(leave.get(what) or e.Direct(STEERING[what]))

    def _seek(self, share: float, held: bool) -> None:
        from kiosk.demonstration.changes import Seek

        self.intent.emit(e.Direct(Seek(share, held)))

    def _ask_view(self, view: int) -> None:
        self.intent.emit(e.ShowView(view))

    def _forget_oldest(self) -> None:
        while len(self._screens) > _KEPT_SCREENS:
            key = next(k for k, w in self._screens.items() if w is not self.stage.screen_shown)
            self._screens.pop(key).deleteLater()

    def _show_attract(self, props: AttractProps) -> None:
        if self._attract is None:
            self._attract = AttractScreen(self._look, props, self)
            self._attract.touched.connect(lambda: self.intent.emit(e.Start()))
            self._watch_name(self._attract.name_spot)
            self._attract.setGeometry(self.rect())
        self._attract.render_props(props)
        self._attract.show()
        self._attract.raise_()

    def _hide_attract(self) -> None:
        if self._attract is not None:
            self._attract.hide()

    def _show_sheet(self, props: SheetProps | None) -> None:
        if props == self._sheet_props:
            return
        self._sheet_props = props
        if self._sheet is not None:
            self._take_focus_back()
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
        if props is None:
            return
        if isinstance(props, SafetyProps):
            self._sheet = self._safety(props)
        elif isinstance(props, ChoicesProps):
            choices = ChoicesSheet(self._look, props, self)
            choices.chosen.connect(self._choose)
            self._sheet = choices
        else:
            self._sheet = MeaningSheet(self._look, props, self)
        leave = e.GoBack() if isinstance(props, SafetyProps) else e.CloseSheet()
        self._sheet.dismissed.connect(lambda: self.intent.emit(leave))
        self._cover(self._sheet)

    def _safety(self, props: SafetyProps) -> SafetySheet:
        signs = [[Span(run.text, run.strong, run.em) for run in sign] for sign in props.signs]
        sheet = SafetySheet(
            self._look,
            props.title,
            signs,
            props.none_of_these,
            props.one_of_these,
            props.watch,
            self,
        )
        sheet.watched.connect(lambda: self.intent.emit(e.Demonstrate(props.exercise)))
        sheet.answered.connect(lambda has_sign: self.intent.emit(e.AnswerSafety(has_sign)))
        return sheet

    def _choose(self, kind: str, value: str) -> None:
        match kind:
            case "size":
                self.intent.emit(e.SetTextSize(TextSize(value)))
            case "theme":
                self.intent.emit(e.SetTheme(ThemeName(value)))
            case "motion":
                self.intent.emit(e.SetReducedMotion(value == "off"))
            case "sound":
                self.intent.emit(e.SetSound(Sound(value)))
            case "volume":
                self.intent.emit(e.SetVolume(Volume(value)))
            case "language":
                self.intent.emit(e.SetLanguage(value))

    def _show_warning(self, props: WarningProps | None) -> None:
        if props is None:
            if self._warning is not None:
                self._take_focus_back()
                self._warning.hide()
                self._warning.deleteLater()
                self._warning = None
            return
        if self._warning is None:
            self._warning = WarningSheet(self._look, props, self)
            self._warning.dismissed.connect(lambda: self.intent.emit(e.Touched()))
            self._cover(self._warning)
        self._warning.render_props(props)

    def _take_focus_back(self) -> None:
        """Keep a sheet that goes from handing the focus on to some button, which would show it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self, sheet: Sheet) -> None:
        sheet.setGeometry(self.rect())
        sheet.show()
        sheet.raise_()
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint_paper(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._look.tokens.colour.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
