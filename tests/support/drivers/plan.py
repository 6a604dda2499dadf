"""The plan to take home."""

from kiosk.app import events as e
from kiosk.exercise.dose.prescribed import Prescribed, prescribed
from kiosk.figure.drawing.display_list import Drawing
from kiosk.plan.sheet import SheetProps
from kiosk.plan.view import build_paper_view
from kiosk.shared.printing import Printing
from tests.support.drivers.screen import ScreenDriver
from ui.widgets.media.figure_view import FigureView


class PlanDriver:
    """What is on the plan, on paper and on its way there."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def prescribe(self, *exercises: str) -> None:
        """Put exercises onto the plan, as a clinician does."""
        library, repository = self._screen.built.library, self._screen.built.exercises
        for name in exercises:
            item = prescribed(name, repository.plan(name), library.exercise_file(name))
            self._screen.built.controller.dispatch(e.Prescribe(item))
        self._screen.settle()

    def prescribed(self) -> tuple[Prescribed, ...]:
        """What is on this patient's plan."""
        return self._screen.built.controller.state.plan.prescribed

    def pictured(self) -> list[Drawing]:
        """The exercises that show on this screenful as a picture."""
        figures = self._screen.pieces(FigureView)
        return [figure.drawing for figure in figures if figure.drawing]

    def paper(self) -> SheetProps:
        """What would be printed now."""
        controller = self._screen.built.controller
        context = controller.context
        return build_paper_view(controller.state.plan, context, context.exercises)

    @property
    def printing(self) -> Printing:
        """How far the plan is on its way to paper."""
        return self._screen.built.controller.state.plan.printing
