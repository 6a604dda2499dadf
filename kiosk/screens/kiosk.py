"""The whole screen as Props: bars, stage, and what lies over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, Union

from kiosk.app_state import AppState
from kiosk.navigation import Attract, Exercise, Home, Page, Shown
from kiosk.screens.attract import AttractProps, derive_attract
from kiosk.screens.chrome import BottomBarProps, TopBarProps, derive_bottom_bar, derive_top_bar
from kiosk.screens.world import World

if TYPE_CHECKING:  # loaded after the first picture; some with the first exercise or plan
    from kiosk.screens.booking import BookingProps
    from kiosk.screens.demonstration import DemonstrationProps
    from kiosk.screens.home import HomeProps
    from kiosk.screens.page import PageProps
    from kiosk.screens.questions import QuestionsProps
    from kiosk.screens.sheets import SheetProps, WarningProps
    from kiosk.screens.stretch import StretchProps
    from kiosk.screens.take_home import TakeHomeProps

StageProps: TypeAlias = Union[
    AttractProps, "HomeProps", "PageProps", "QuestionsProps", "BookingProps", "StretchProps",
    "DemonstrationProps", "TakeHomeProps",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class KioskProps:
    """Everything on the screen.

    The attract screen and a demonstration have no bars, a guided exercise has its own foot.
    """

    top: TopBarProps | None
    stage: StageProps
    bottom: BottomBarProps | None
    sheet: SheetProps | None
    warning: WarningProps | None


def derive_kiosk(state: AppState, world: World) -> KioskProps:
    """Return the whole screen for a state."""
    route = state.place.route
    return KioskProps(
        top=None if isinstance(route, (Attract, Shown)) else derive_top_bar(state, world),
        stage=derive_stage(state, world),
        bottom=derive_bottom_bar(state, world) if isinstance(route, (Home, Page)) else None,
        sheet=_safety(state, world) or _sheet(state, world),
        warning=_warning(state, world),
    )


def derive_stage(state: AppState, world: World) -> StageProps:
    """Return the part between the bars."""
    route = state.place.route
    match route:
        case Attract():
            return derive_attract(state, world)
        case Home():
            from kiosk.screens.home import derive_home

            return derive_home(world)
        case Page():
            return _page(route, state, world)
        case Exercise(exercise):
            from kiosk.screens.stretch import derive_stretch

            return derive_stretch(exercise, state, world)
        case Shown():
            from kiosk.screens.demonstration import derive_demonstration

            return derive_demonstration(state, world)


def _safety(state: AppState, world: World) -> SheetProps | None:
    if state.session is None or state.demo is not None:
        return None
    from kiosk.screens.stretch import derive_safety

    return derive_safety(state, world)


def _sheet(state: AppState, world: World) -> SheetProps | None:
    if state.sheet is None:
        return None
    from kiosk.screens.sheets import derive_sheet

    return derive_sheet(state, world)


def _warning(state: AppState, world: World) -> WarningProps | None:
    if state.seconds_left is None:
        return None
    from kiosk.screens.sheets import derive_warning

    return derive_warning(state, world)


def _page(route: Page, state: AppState, world: World) -> StageProps:
    screen = world.toc.sections[route.section].screen
    if screen == "questions":
        from kiosk.screens.questions import derive_questions

        return derive_questions(route, state.judged, world)
    section = world.library.section(world.language, route.section)
    if screen == "booking":
        from kiosk.screens.booking import derive_booking

        return derive_booking(section, route.view, state, world)
    if screen == "take-home":
        from kiosk.screens.take_home import derive_home_plan

        return derive_home_plan(section, route.view, state, world)
    from kiosk.screens.page import derive_page

    return derive_page(section, route.view, state, world)
