"""A kiosk as a person meets it: its screens, and a driver for each feature."""

from functools import cached_property

from tests.support.drivers.attract import AttractDriver
from tests.support.drivers.code import CodeDriver
from tests.support.drivers.exercise import DemonstrationDriver, ExerciseDriver
from tests.support.drivers.finger import FingerDriver
from tests.support.drivers.home import HomeDriver
from tests.support.drivers.keyboard import KeyboardDriver
from tests.support.drivers.layout import LayoutDriver
from tests.support.drivers.library import LibraryDriver
from tests.support.drivers.motion import MotionDriver
from tests.support.drivers.pack import PackDriver
from tests.support.drivers.plan import PlanDriver
from tests.support.drivers.program import ProgramDriver
from tests.support.drivers.questions import QuestionsDriver
from tests.support.drivers.screen import ScreenDriver
from tests.support.drivers.sound import SoundDriver
from tests.support.drivers.staff import StaffDriver
from tests.support.drivers.video import VideoDriver


class KioskDriver(ScreenDriver):
    """A kiosk: what it does on every screen, and by feature what only some screens have."""

    @cached_property
    def attract(self) -> AttractDriver:
        """The screen that nobody stands before."""
        return AttractDriver(self)

    @cached_property
    def code(self) -> CodeDriver:
        """The QR code on the screen."""
        return CodeDriver(self)

    @cached_property
    def demonstration(self) -> DemonstrationDriver:
        """An exercise shown from afar."""
        return DemonstrationDriver(self, self.finger)

    @cached_property
    def exercise(self) -> ExerciseDriver:
        """A guided exercise."""
        return ExerciseDriver(self)

    @cached_property
    def finger(self) -> FingerDriver:
        """A finger that does more than touch."""
        return FingerDriver(self)

    @cached_property
    def home(self) -> HomeDriver:
        """The home screen."""
        return HomeDriver(self)

    @cached_property
    def keyboard(self) -> KeyboardDriver:
        """A keyboard on the desk, or a switch."""
        return KeyboardDriver(self)

    @cached_property
    def layout(self) -> LayoutDriver:
        """How what shows is laid out."""
        return LayoutDriver(self)

    @cached_property
    def library(self) -> LibraryDriver:
        """The exercises to choose from."""
        return LibraryDriver(self)

    @cached_property
    def motion(self) -> MotionDriver:
        """What moves from one picture to another."""
        return MotionDriver(self)

    @cached_property
    def pack(self) -> PackDriver:
        """What the kiosk's pack holds."""
        return PackDriver(self)

    @cached_property
    def plan(self) -> PlanDriver:
        """The plan to take home."""
        return PlanDriver(self)

    @cached_property
    def program(self) -> ProgramDriver:
        """What goes on behind the screen."""
        return ProgramDriver(self)

    @cached_property
    def questions(self) -> QuestionsDriver:
        """The questions screen."""
        return QuestionsDriver(self)

    @cached_property
    def sound(self) -> SoundDriver:
        """What is heard."""
        return SoundDriver(self)

    @cached_property
    def staff(self) -> StaffDriver:
        """Staff mode."""
        return StaffDriver(self, self.finger)

    @cached_property
    def video(self) -> VideoDriver:
        """The film that is watched."""
        return VideoDriver(self)
