"""The patients’ screens as a person meets them, whatever they show."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest

from kiosk.app import events as e
from kiosk.app.reducer import next_wake
from kiosk.shared.clock import WallTime
from kiosk.visit.navigation import DemonstrationRoute, Exercise, Home, Page, Route
from kiosk.visit.sheets import Sheet
from tests.support.drivers.window import WindowDriver
from ui.theme.tokens import Tokens
from ui.widgets.input.button import Button
from ui.widgets.motion.cross_fade import CrossFade


class ScreenDriver(WindowDriver):
    """What a visitor does and sees on every screen."""

    # What a person does.

    def touch(self, name: str) -> None:
        """Touch the button, tile, question or link that is called `name`."""
        self.touch_at(self.find(name).rect.center())

    def touch_at(self, at: QPoint) -> None:
        """Touch a place of the window, in pixels."""
        self.contact(QTest.mousePress, at)
        self.contact(QTest.mouseRelease, at)
        self.settle()

    def touch_anywhere(self) -> None:
        """Touch the corner of the screen."""
        self.contact(QTest.mousePress, QPoint(5, 5))
        self.contact(QTest.mouseRelease, QPoint(5, 5))
        self.settle()

    def touch_next(self) -> None:
        """Touch the button that leads to the next page, whatever it is called."""
        self.touch(self.next_name)

    def leave_by_next(self) -> int:
        """Touch Next through the section that shows and out of it; return how often it took."""
        section, touches = self.place, 0
        while self.place == section:
            self.touch_next()
            touches += 1
        return touches

    def turn_until(self, seen: Callable[[], object]) -> None:
        """Turn to the first screenful of the section, from here on, on which `seen` is true."""
        for view in range(self.view[0] - 1, self.view[1]):
            self.go(e.ShowView(view))
            if seen():
                return
        raise AssertionError(f"on no screenful of {self.place}")

    def show(self, words: str) -> None:
        """Turn to the screenful that says `words`."""
        for view in range(self.view[1]):
            self.go(e.ShowView(view))
            if words in self.words():
                return
        raise AssertionError(f"on no screenful: {words}")

    def go(self, *events: e.Event) -> None:
        """Bring the kiosk somewhere without touches."""
        for event in events:
            self.built.controller.dispatch(event)
        self.settle()

    # Time.

    def wait(self, seconds: float) -> None:
        """Let time go by."""
        self.clock.now += seconds
        self.built.controller.tick()
        self.built.staff_access.tick()
        self.settle()

    def pass_time(self, seconds: float) -> None:
        """Let time go by in ticks of half a second at most, as while an exercise runs."""
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now = min(end, self.clock.now + 0.5)
            self.built.controller.tick()
        self.settle()

    def let_pass(self, seconds: float) -> None:
        """Let the clock go on, and nothing else happen."""
        self.clock.now += seconds

    def be_at(self, wall: WallTime) -> None:
        """Let the clock on the wall say something else; nothing is touched."""
        self.clock.day, self.clock.minute = wall.day, wall.minute
        self.built.controller.tick()
        self.settle()

    def work(self) -> None:
        """Wait until everything slow is done and shows."""
        for _ in range(4):
            self.built.worker.wait()
            self.settle()

    def end_visit(self) -> None:
        """Let the visit end now, as its countdown does."""
        self.built.controller.end_visit()
        self.settle()

    # What a person sees.

    @property
    def place(self) -> str:
        """`attract`, `home`, `demonstration`, or the section or exercise that shows."""
        route = self.built.controller.state.place.route
        if isinstance(route, Page):
            return route.section
        if isinstance(route, Exercise):
            return route.exercise
        if isinstance(route, DemonstrationRoute):
            return "demonstration"
        return "home" if isinstance(route, Home) else "attract"

    @property
    def route(self) -> Route:
        """Where the visitor is, with everything that Back brings back."""
        return self.built.controller.state.place.route

    @property
    def view(self) -> tuple[int, int]:
        """The screenful that shows, from 1, and how many there are."""
        paging = self.built.controller.frame.turning.paging()
        return paging.view + 1, len(paging.names)

    @property
    def next_name(self) -> str:
        """What the button to the next page is called."""
        return self.built.controller.frame.bottom.next_name

    @property
    def main_buttons(self) -> list[str]:
        """The buttons that are painted as the main action."""
        return [b.accessibleName() for b in self.pieces(Button) if b._kind == "primary"]

    @property
    def filled_buttons(self) -> list[str]:
        """The buttons that are filled, in whichever colour: at most one is what to do now."""
        return [b.accessibleName() for b in self.pieces(Button) if b.stands_out]

    @property
    def text_size(self) -> str:
        return self.built.controller.state.comfort.text_size.value

    @property
    def sound_choice(self) -> str:
        return self.built.controller.state.comfort.sound.value

    @property
    def language(self) -> str:
        return self.built.controller.state.comfort.language

    @property
    def theme(self) -> str:
        return self.built.controller.state.comfort.theme.value

    @property
    def tokens(self) -> Tokens:
        return self.built.controller.frame._theme.tokens

    @property
    def sheet(self) -> Sheet | None:
        """What lies over the page; None if nothing does."""
        return self.built.controller.state.sheet

    @property
    def under_way(self) -> set[str]:
        """What goes on beside the place: `session`, `keyboard`, `video`, `staff`."""
        state = self.built.controller.state
        route = state.place.route
        going = {
            "session": state.exercise.session is not None and state.exercise.safe,
            "keyboard": isinstance(route, Page) and bool(route.search.keys),
            "video": state.video is not None,
            "staff": self.built.staff.state is not None,
        }
        return {name for name, on in going.items() if on}

    @property
    def wakes_in(self) -> float | None:
        """The seconds until the kiosk does something by itself."""
        return self.built.controller.wakes_in

    @property
    def next_wake_in(self) -> float:
        """The seconds after which the screen may next look different; by the clock of the test."""
        now = self.clock.now
        due = next_wake(self.built.controller.state, now)
        return float("inf") if due is None else due - now

    @property
    def slide_offset(self) -> int:
        """How far the page has moved with the finger, in pixels."""
        return self.built.controller.frame.stage.offset

    def fading(self) -> bool:
        """Whether something fades over something else at the moment."""
        return any(fade.running for fade in self.built.window.findChildren(CrossFade))

    @property
    def today(self) -> date:
        """The day that the kiosk's clock shows."""
        return self.clock.day

    @property
    def page_rect(self) -> QRect:
        """Where pages are: between the bars."""
        return self.rect(self.built.controller.frame.stage)

    @property
    def window_rect(self) -> QRect:
        """The whole window."""
        return self.built.window.rect()

    def resize(self, width: int, height: int) -> None:
        """Let the window be of another size."""
        self.built.window.resize(width, height)
        self.settle()
