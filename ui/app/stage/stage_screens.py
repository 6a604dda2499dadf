"""Builds the screen between the bars for each kind of Props.

Imported after the first picture: the attract screen needs none of this.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.app.kiosk_view import StageProps
from kiosk.booking.view import BookingProps
from kiosk.faq.view import QuestionsProps
from kiosk.pages.attract import AttractProps
from kiosk.pages.home import HomeProps
from kiosk.pages.page import SectionProps
from kiosk.visit.paging import Paging
from ui.booking.screen import BookingScreen
from ui.faq.screen import QuestionsScreen
from ui.pages.home import HomeScreen
from ui.pages.page import PageScreen
from ui.pages.section import SectionScreen
from ui.shared.keys import Asked
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.layout.split_layout import SplitScreen
from ui.widgets.motion.snapshot import snapshot

if TYPE_CHECKING:  # imported with the first exercise, and with the first plan
    from kiosk.exercise.view.demonstration import DemonstrationProps
    from kiosk.exercise.view.session import StretchProps
    from kiosk.plan.view import TakeHomeProps

Say = Callable[[e.Event], None]

_PAGED = (SectionScreen, SplitScreen, QuestionsScreen)
"""The screens that may have several screenfuls."""


def build(theme: Theme, props: StageProps, say: Say) -> QWidget:
    """Return a new screen for `props`; `say` is called with the events of touches."""
    match props:
        case HomeProps():
            home = HomeScreen(theme, props)
            home.intent.connect(say)
            return home
        case SectionProps():
            return _with_links(SectionScreen(theme, props), say)
        case BookingProps():
            return _with_links(BookingScreen(theme, props), say)
        case QuestionsProps():
            return _with_links(QuestionsScreen(theme, props), say)
        case AttractProps():
            raise TypeError("the attract screen covers the stage; it does not stand on it")
        case _:
            return _loaded_late(theme, props, say)


def key_of(props: StageProps) -> str:
    """Return the key of a screen: Props with the same key share a widget."""
    return "home" if isinstance(props, (HomeProps, AttractProps)) else props.key


def show(screen: QWidget, props: StageProps) -> None:
    """Show new Props on a screen; home's never change."""
    if not isinstance(screen, HomeScreen):
        screen.render_props(props)  # type: ignore[attr-defined]


def paging_of(screen: QWidget | None) -> Paging:
    """Return the screenfuls of a screen, and which of them shows."""
    if isinstance(screen, SplitScreen):
        screen.fit()
        return Paging.of([("", screen.flow.views)], screen.flow.view)
    return screen.paging() if isinstance(screen, (SectionScreen, QuestionsScreen)) else Paging()


def page_of(screen: QWidget | None) -> int:
    """Return which page of its section shows, from 0; 0 on other screens."""
    return screen.number if isinstance(screen, SectionScreen) else 0


def pictures_on(screen: QWidget | None) -> tuple[str, ...]:
    """Return the exercises on the screenful that shows whose pictures can move, in order."""
    return screen.page.pictures() if isinstance(screen, SectionScreen) else ()


def first_view_of(screen: QWidget | None, page: int) -> int | None:
    """Return the screenful at which a page of the section that shows begins."""
    return screen.first_view(page) if isinstance(screen, SectionScreen) else None


def likeness_of(screen: QWidget, view: int) -> QImage | None:
    """Return a picture of another screenful of the screen that shows, which stays as it is."""
    if not isinstance(screen, _PAGED):
        return None
    shown = paging_of(screen).view
    screen.show_view(view)
    picture = snapshot(screen)
    screen.show_view(shown)
    return picture


def leads_on(props: StageProps, screen: QWidget | None) -> bool:
    """Return whether Next is the main action: what a screen itself asks to do comes first."""
    if screen is not None and any(
        _calls(piece, screen) for piece in screen.findChildren(Touchable)
    ):
        return False
    if counts_steps(screen):
        return isinstance(screen, SectionScreen) and _goes_on(screen.page)
    if isinstance(props, HomeProps):
        return props.now is None
    return not (isinstance(props, QuestionsProps) and props.search.typing)


def counts_steps(screen: QWidget | None) -> bool:
    """Return whether a check asks, which says how far it is: one count on a screen is enough."""
    return isinstance(screen, SectionScreen) and screen.page.asks


def _goes_on(page: PageScreen) -> bool:
    """Return whether a later screenful has more of the question that shows, or of its result."""
    steps = (part for part in page.parts if part.step)
    later = (page.flow.view_of(atom.widget) for part in steps for atom in part.items)
    return max(later, default=0) > page.flow.view


def _calls(piece: Touchable, screen: QWidget) -> bool:
    return piece.stands_out and piece.isVisibleTo(screen)


def press_key(screen: QWidget | None, asked: Asked) -> bool:
    """Take a key of a physical keyboard if it is for typing; return whether it was."""
    return isinstance(screen, QuestionsScreen) and screen.take_key(asked)


def types(screen: QWidget | None) -> bool:
    """Return whether text is being typed on a screen."""
    return isinstance(screen, QuestionsScreen) and screen.types


def _with_links(screen: SectionScreen | SplitScreen | QuestionsScreen, say: Say) -> QWidget:
    screen.intent.connect(say)
    return screen


def _loaded_late(
    theme: Theme, props: StretchProps | DemonstrationProps | TakeHomeProps, say: Say
) -> QWidget:
    from kiosk.plan.view import TakeHomeProps
    from ui.plan.screen import TakeHomeScreen

    if isinstance(props, TakeHomeProps):
        return _with_links(TakeHomeScreen(theme, props), say)
    return _guided(theme, props, say)


def _guided(theme: Theme, props: StretchProps | DemonstrationProps, say: Say) -> QWidget:
    """Return a screen that is imported with the first exercise."""
    from kiosk.exercise.view.session import StretchProps

    if not isinstance(props, StretchProps):
        return _demonstration(theme, props, say)
    from ui.exercise.session_screen import StretchScreen

    stretch = StretchScreen(theme, props)
    stretch.intent.connect(say)
    return stretch


def _demonstration(theme: Theme, props: DemonstrationProps, say: Say) -> QWidget:
    from ui.exercise.demonstration_screen import DemonstrationScreen

    screen = DemonstrationScreen(theme, props)
    screen.intent.connect(say)
    return screen
