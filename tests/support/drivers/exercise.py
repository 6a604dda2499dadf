"""Exercises: guided, and shown to a group."""

from PySide6.QtCore import QPoint

from kiosk.app import events as e
from kiosk.figure.drawing.display_list import Drawing
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.finger import FingerDriver
from tests.support.drivers.screen import ScreenDriver
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.text.numeral import Numeral
from ui.widgets.text.rich_text import RichText


class ExerciseDriver:
    """A guided exercise."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def do(self, exercise: str) -> None:
        """Do an exercise to its end and leave it."""
        self._screen.go(e.OpenExercise(exercise), *SAFE_AND_READY)
        self.finish(exercise)
        self._screen.touch("Finish")

    def finish(self, exercise: str) -> None:
        """Do an exercise that has begun to its end."""
        for _five_seconds in range(12 * 30):
            if exercise in self.finished:
                break
            self._screen.pass_time(5)

    def more(self, *names: str) -> None:
        """Touch buttons of those behind "More", one after the other, and leave that sheet."""
        self._screen.touch("More")
        for name in names:
            self._screen.touch(name)
        if "Done" in self._screen.names():
            self._screen.touch("Done")

    def offered(self) -> set[str]:
        """What is behind "More"."""
        self._screen.touch("More")
        names = set(self._screen.names()) - {"Done"}
        self._screen.touch("Done")
        return names

    def is_over(self) -> bool:
        """Whether all sets are done."""
        return "Finish" in self._screen.names()

    @property
    def finished(self) -> tuple[str, ...]:
        """The exercises that this visitor has finished."""
        done = self._screen.built.controller.state.plan.finished
        return tuple(item.exercise for item in done)

    @property
    def digits(self) -> str:
        """The giant digits of a guided exercise: before what they count, or at the end of it."""
        words = self.ring.split(" ")
        return words[-1] if words[0].isalpha() else words[0]

    @property
    def ring(self) -> str:
        """What is read in the ring: digits, and what they count."""
        return self._screen.pieces(Ring)[0].accessibleName()

    def figure(self) -> Drawing:
        """The figure as it is drawn at the moment."""
        drawing = self._screen.pieces(FigureView)[0].drawing
        assert drawing is not None
        return drawing


class DemonstrationDriver:
    """An exercise shown from afar."""

    def __init__(self, screen: ScreenDriver, finger: FingerDriver) -> None:
        self._screen = screen
        self._finger = finger

    def scrub(self, *shares: float, let_go: bool = True) -> None:
        """Draw a finger along a demonstration's bar to these shares of it, one after the other."""
        self._finger.press_at(self._on_bar(shares[0]))
        for share in shares[1:]:
            self._finger.move_to(self._on_bar(share))
        if let_go:
            self._finger.let_go()
        else:
            self._screen.settle()

    @property
    def digits(self) -> str:
        """The digits of a demonstration, which are read from afar."""
        return self._screen.pieces(Numeral)[0].accessibleName()

    def digits_mm(self) -> float:
        """How tall they are, in millimetres."""
        return self._screen.pieces(Numeral)[0].digit_height() / self._screen.tokens.screen.px_per_mm

    def figure_share(self) -> float:
        """The share of the screen that a demonstration's figure stands in."""
        figure = self._screen.rect(self._screen.pieces(FigureView)[0])
        window = self._screen.built.window
        return figure.width() * figure.height() / (window.width() * window.height())

    def covered(self) -> list[str]:
        """What lies over a demonstration's figure."""
        figure = self._screen.rect(self._screen.pieces(FigureView)[0])
        texts = [(t.accessibleName(), self._screen.rect(t)) for t in self._screen.pieces(RichText)]
        found = [*texts, *((t.name, t.rect) for t in self._screen.targets())]
        return [name for name, rect in found if rect.intersects(figure)]

    def _on_bar(self, share: float) -> QPoint:
        bar = self._screen.pieces(Scrubber)[0]
        rect, ends = self._screen.rect(bar), bar.ends()
        return QPoint(rect.left() + round(ends[0] + (ends[1] - ends[0]) * share), rect.center().y())
