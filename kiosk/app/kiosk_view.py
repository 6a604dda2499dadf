"""The whole screen as Props: bars, stage, and what lies over them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, Union

from kiosk.app.context import KioskContext
from kiosk.app.events import Event
from kiosk.app.reducer import fold
from kiosk.app.state import AppState
from kiosk.pages.attract import AttractProps, build_attract_view
from kiosk.pages.bars import BottomBarProps, TopBarProps, build_bottom_bar_view, build_top_bar_view
from kiosk.visit.choices import Choices
from kiosk.visit.navigation import Attract, DemonstrationRoute, Exercise, Home, Page
from kiosk.visit.sheets import ExerciseSheet

if TYPE_CHECKING:  # imported after the first picture; some with the first exercise or plan
    from kiosk.booking.view import BookingProps
    from kiosk.exercise.view.demonstration import DemonstrationProps
    from kiosk.exercise.view.more import MoreProps
    from kiosk.exercise.view.preview import MovingPicture
    from kiosk.exercise.view.safety import SafetyProps, SideProps, StandingProps
    from kiosk.exercise.view.session import StretchProps
    from kiosk.faq.view import QuestionsProps
    from kiosk.pages.home import HomeProps
    from kiosk.pages.page import SectionProps
    from kiosk.pages.sheets import OpenedProps, WarningProps
    from kiosk.plan.view import TakeHomeProps

StageProps: TypeAlias = Union[
    AttractProps, "HomeProps", "SectionProps", "QuestionsProps", "BookingProps", "StretchProps",
    "DemonstrationProps", "TakeHomeProps",
]  # fmt: skip
SheetProps: TypeAlias = Union[
    "OpenedProps", "MoreProps", "SafetyProps", "StandingProps", "SideProps"
]


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


def build_kiosk_view(state: AppState, context: KioskContext) -> KioskProps:
    """Return the whole screen for a state."""
    route = state.place.route
    return KioskProps(
        top=None if isinstance(route, (Attract, DemonstrationRoute)) else _top_bar(state, context),
        stage=build_stage_view(state, context),
        bottom=build_bottom_bar_view(route, context) if isinstance(route, (Home, Page)) else None,
        sheet=_safety(state, context) or _sheet(state, context),
        warning=_warning(state, context),
    )


def build_stage_view(state: AppState, context: KioskContext) -> StageProps:
    """Return the part between the bars."""
    route = state.place.route
    match route:
        case Attract():
            return build_attract_view(state.loop, context, context.exercises)
        case Home():
            from kiosk.pages.home import build_home_view

            return build_home_view(context)
        case Page():
            return _page(route, state, context)
        case Exercise(exercise):
            from kiosk.exercise.view.session import build_stretch_view

            return build_stretch_view(
                exercise,
                state.exercise,
                state.comfort,
                context,
                context.exercises.scene,
                state.plan.names,
            )
        case DemonstrationRoute():
            from kiosk.exercise.view.demonstration import build_demonstration_view

            assert state.exercise.demo is not None, "a demonstration's place has one"
            return build_demonstration_view(
                state.exercise.demo,
                state.plan.prescribed,
                state.comfort.reduced_motion,
                context,
                context.exercises.scene(state.exercise.demo.exercise),
            )


def build_ahead_view(
    state: AppState, event: Event, now: float, context: KioskContext
) -> tuple[StageProps, int] | None:
    """Return what an event would show between the bars, and which screenful; None: nothing else."""
    place = fold(state, event, now).place
    if place.route == state.place.route:
        return None
    view = place.route.view if isinstance(place.route, Page) else 0
    return build_stage_view(replace(state, place=place, sheet=None), context), view


def _top_bar(state: AppState, context: KioskContext) -> TopBarProps:
    route, exercise = state.place.route, ""
    if isinstance(route, Exercise):
        exercise = route.exercise
        if state.exercise.session is not None:  # in a routine, the present one
            from kiosk.exercise.session.words import shown_bout

            exercise = shown_bout(state.exercise.session, state.exercise.session.last).exercise
    return build_top_bar_view(route, state.comfort.theme, exercise, context)


def _safety(
    state: AppState, context: KioskContext
) -> SafetyProps | StandingProps | SideProps | None:
    exercise = state.exercise
    if exercise.session is None or exercise.demo is not None:
        return None
    from kiosk.exercise.session_reducer import question
    from kiosk.exercise.view.safety import build_standing_view
    from kiosk.exercise.view.session import build_safety_view, build_side_view

    match question(exercise, asks=state.rules.asks):
        case "signs":
            return build_safety_view(exercise.session, context)
        case "standing":
            return build_standing_view(exercise, context)
        case "side":
            return build_side_view(exercise, context)
        case None:
            return None


def _sheet(state: AppState, context: KioskContext) -> OpenedProps | MoreProps | None:
    if state.sheet is None:
        return None
    session = state.exercise.session
    if isinstance(state.sheet, ExerciseSheet) and session is not None:
        from kiosk.exercise.view.more import build_more_view

        return build_more_view(session, state.comfort.sound, context.words)
    from kiosk.pages.sheets import build_sheet_view

    return build_sheet_view(state.sheet, state.comfort, context)


def _warning(state: AppState, context: KioskContext) -> WarningProps | None:
    if state.seconds_left is None:
        return None
    from kiosk.pages.sheets import build_warning_view

    return build_warning_view(state.seconds_left, state.rules.limits.countdown, context)


def _page(route: Page, state: AppState, context: KioskContext) -> StageProps:
    screen = context.toc.sections[route.section].screen
    if screen == "questions":
        from kiosk.faq.view import build_questions_view

        return build_questions_view(route, state.judged, context, context.answers)
    section = context.library.section(context.language, route.section)
    if screen == "booking":
        from kiosk.booking.view import build_booking_view

        return build_booking_view(section, route.view, state.choices, context)
    if screen == "take-home":
        from kiosk.plan.view import build_home_plan_view
        from kiosk.plan.ways import CHOICE

        wanted = Choices(CHOICE, state.choices).chosen()
        return build_home_plan_view(
            section, route.view, state.plan, wanted, context, context.exercises
        )
    from kiosk.blocks.page import PageState
    from kiosk.pages.page import build_section_view

    shown = PageState(
        state.comfort, state.choices, state.film, state.video, _moving_picture(state, context)
    )
    return build_section_view(section, route.view, shown, context)


def _moving_picture(state: AppState, context: KioskContext) -> MovingPicture | None:
    film = None if state.preview is None else state.preview.film
    if film is None:
        return None
    from kiosk.exercise.view.preview import build_moving_picture

    return build_moving_picture(film, context.exercises)
