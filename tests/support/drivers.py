"""Page objects: a test says what a person does and sees; only this file knows the widgets."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TypeVar

import zxingcpp
from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsItem, QPlainTextEdit, QWidget

from kiosk.app import events as e
from kiosk.app.kiosk_view import plan_state
from kiosk.content.model.blocks import Blocks
from kiosk.exercise.dose.prescribed import Prescribed, prescribed
from kiosk.figure.drawing.display_list import Drawing
from kiosk.plan.sheet import SheetProps
from kiosk.plan.view import build_paper_view
from kiosk.shared.clock import WallTime
from kiosk.shared.printing import Printing
from kiosk.visit.navigation import DemonstrationRoute, Exercise, Home, Page, Route
from tests.support.clock import FakeClock
from tests.support.readers import AS_IT_IS, Spoilt, pixels, read
from ui.app.composition import Kiosk
from ui.theme.tokens import Tokens
from ui.video.player import Player
from ui.widgets.base.touch import Touchable
from ui.widgets.input.button import Button
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.name_spot import NameSpot
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.layout.sheet import Sheet
from ui.widgets.media import chart
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.qr import QrCode
from ui.widgets.media.ring import Ring
from ui.widgets.text.numeral import Numeral
from ui.widgets.text.rich_text import RichText

W = TypeVar("W", bound=QWidget)

_KEYS = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Left,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_F4,
    Qt.Key.Key_A,
)


@dataclass(frozen=True)
class Target:
    """Something that can be touched: its name, where it is on the window, in pixels."""

    name: str
    rect: QRect
    widget: QWidget


class KioskDriver:
    """A kiosk as a person meets it."""

    def __init__(self, kiosk: Kiosk, clock: FakeClock) -> None:
        self._kiosk = kiosk
        self._clock = clock
        self._at = QPoint()

    # What a person does.

    def touch(self, name: str) -> None:
        """Touch the button, tile, question or link that is called `name`."""
        self.touch_at(self._find(name).rect.center())

    def touch_at(self, at: QPoint) -> None:
        """Touch a place of the window, in pixels."""
        self._finger(QTest.mousePress, at)
        self._finger(QTest.mouseRelease, at)
        self._settle()

    def touch_and_slip_off(self, name: str) -> None:
        """Press `name` and let go outside of it."""
        rect = self._find(name).rect
        self._finger(QTest.mousePress, rect.center())
        away = QPoint(rect.right() + 4, rect.center().y())
        self._move(away)
        self._finger(QTest.mouseRelease, away)
        self._settle()

    def press(self, name: str) -> None:
        """Put a finger on `name` and leave it there."""
        self._at = self._find(name).rect.center()
        self._finger(QTest.mousePress, self._at)

    def let_go(self) -> None:
        """Lift the finger where it is."""
        self._finger(QTest.mouseRelease, self._at)
        self._settle()

    def rest_on_name(self) -> None:
        """Put a finger on the clinic's name and leave it there."""
        self._at = self._name_spot().center()
        self._finger(QTest.mousePress, self._at)

    def tap_name(self, times: int, every: float = 0.3) -> None:
        """Touch the clinic's name again and again."""
        for _ in range(times):
            self.rest_on_name()
            self.let_go()
            self._clock.now += every

    def enter_staff(self, pin: str = "493027") -> None:
        """Open staff mode; the first time the PIN is chosen."""
        self._kiosk.staff.open()
        self._settle()
        self.type_pin(pin)
        if "again" in self.words():
            self.type_pin(pin)

    def open_pin_pad(self) -> None:
        """Open the PIN pad and stay there."""
        self._kiosk.staff.open()
        self._settle()

    def begin_first_start(self) -> None:
        """Let the kiosk do what it does before its first picture."""
        self._kiosk.rooms.ask_first_pin()
        self._settle()

    def places(self, *names: str) -> list[QRect]:
        """Return where these can be touched."""
        return [self._find(name).rect for name in names]

    def type_pin(self, pin: str) -> None:
        """Touch the digits of a PIN, then OK, and wait for what comes of it."""
        for digit in pin:
            self.touch(digit)
        self.touch("OK")
        self.work()

    def work(self) -> None:
        """Wait until everything slow is done and shows."""
        for _ in range(4):
            self._kiosk.rooms.settle()
            self._settle()

    def take_live(self) -> None:
        """Let the kiosk look for changes now, as it does by itself after each."""
        self._kiosk.rooms.live.look()
        self.work()

    def type_text(self, text: str) -> None:
        """Type on the keyboard of a desk, into what has the focus; "\n" is Return."""
        for character in text:
            focused = self._kiosk.window.focusWidget() or self._kiosk.window
            if character == "\n":
                QTest.keyClick(focused, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(focused, character)
        self._settle()

    def replace_text(self, text: str) -> None:
        """Type instead of everything that stands in the editor."""
        self._kiosk.window.activateWindow()
        editor = self._on_top(QPlainTextEdit)[0]
        editor.setFocus()
        editor.selectAll()
        editor.insertPlainText(text)
        self._settle()

    def touch_key(self, label: str) -> None:
        """Touch a key of the keyboard on the screen."""
        keyboard = self._on_top(Keyboard)[0]
        at = next(area.center() for name, area in keyboard.targets() if name == label)
        where = self._rect(keyboard).topLeft() + at.toPoint()
        self._finger(QTest.mousePress, where)
        self._finger(QTest.mouseRelease, where)
        self._settle()

    @property
    def typed_text(self) -> str:
        """What stands in the editor."""
        return self._on_top(QPlainTextEdit)[0].toPlainText()

    def touch_anywhere(self) -> None:
        """Touch the corner of the screen."""
        self._finger(QTest.mousePress, QPoint(5, 5))
        self._finger(QTest.mouseRelease, QPoint(5, 5))
        self._settle()

    def swipe(self, dx: int, dy: int = 0, *, let_go: bool = True, on: str = "") -> None:
        """Draw a finger over the page by `dx`, `dy` pixels, starting on the words `on`."""
        start = self._find(on).rect.center() if on else self._stage_rect().center()
        self._finger(QTest.mousePress, start)
        for step in range(1, 11):
            self._move(start + QPoint(dx * step // 10, dy * step // 10))
        self._at = start + QPoint(dx, dy)
        if let_go:
            self.let_go()

    def swipe_and_return(self, out: int, back: int) -> None:
        """Draw a finger out by `out` pixels and back by `back` before letting go."""
        start = self._stage_rect().center()
        self._finger(QTest.mousePress, start)
        for x in (out // 2, out, out + back // 2, out + back):
            self._move(start + QPoint(x, 0))
        self._at = start + QPoint(out + back, 0)
        self.let_go()

    def scrub(self, *shares: float, let_go: bool = True) -> None:
        """Draw a finger along a demonstration's bar to these shares of it, one after the other."""
        self._finger(QTest.mousePress, self._on_bar(shares[0]))
        for share in shares[1:]:
            self._move(self._on_bar(share))
        self._at = self._on_bar(shares[-1])
        if let_go:
            self.let_go()
        else:
            self._settle()

    def touch_next(self) -> None:
        """Touch the button that leads to the next page, whatever it is called."""
        self.touch(self.next_name)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key of a keyboard, perhaps with another one held down."""
        QTest.keyClick(self._kiosk.window, key, held)
        self._settle()

    def press_focused(self) -> None:
        """Press the one key of a switch on what it has reached."""
        QTest.keyClick(QApplication.focusWidget() or self._kiosk.window, Qt.Key.Key_Space)
        self._settle()

    def key_to_focus(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key as the system does: it goes to whatever has the focus."""
        text = " " if key == Qt.Key.Key_Space else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.native_window(), QKeyEvent(kind, key, held, text))
        self._settle()

    def type_key(self, character: str) -> None:
        """Type one character as the system does: it goes to whatever has the focus."""
        none = Qt.KeyboardModifier.NoModifier
        key = Qt.Key(ord(character.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.native_window(), QKeyEvent(kind, key, none, character))
        self._settle()

    def hold_key(self, key: Qt.Key, times: int, text: str = "") -> None:
        """Hold a key down until it has come so many times."""
        none = Qt.KeyboardModifier.NoModifier
        for time in range(times):
            event = QKeyEvent(QEvent.Type.KeyPress, key, none, text, time > 0)
            QApplication.sendEvent(self.native_window(), event)
        self._settle()

    def keep_holding(self, key: Qt.Key, times: int, text: str = "") -> None:
        """Let a key that is held down come again and again."""
        none = Qt.KeyboardModifier.NoModifier
        for _ in range(times):
            event = QKeyEvent(QEvent.Type.KeyPress, key, none, text, True)
            QApplication.sendEvent(self.native_window(), event)
        self._settle()

    def reach(self, name: str) -> None:
        """Press Tab until `name` has the focus."""
        for _ in range(60):
            self.key_to_focus(Qt.Key.Key_Tab)
            if self.focus == name:
                return
        raise AssertionError(f"Tab never reached “{name}”")

    def activate_again(self) -> None:
        """Let the window lose and get back the system's attention."""
        other = QWidget()
        other.show()
        for window in (other, self._kiosk.window):
            window.activateWindow()
            QTest.qWaitForWindowActive(window)
        other.hide()
        other.deleteLater()
        self._settle()

    def keys(self, text: str) -> None:
        """Type on a keyboard that stands before the kiosk."""
        QTest.keyClicks(self._kiosk.window, text)
        self._settle()

    def wait(self, seconds: float) -> None:
        """Let time go by."""
        self._clock.now += seconds
        self._kiosk.controller.tick()
        self._kiosk.rooms.tick()
        self._settle()

    @property
    def built(self) -> Kiosk:
        """The kiosk itself, for tests of what breaks inside."""
        return self._kiosk

    def paint(self) -> None:
        """Paint everything that shows, now."""
        self._kiosk.window.repaint()
        self._kiosk.window.grab()

    def resize(self, width: int, height: int) -> None:
        """Let the window be of another size."""
        self._kiosk.window.resize(width, height)
        self._settle()

    def end_visit(self) -> None:
        """Let the visit end now, as its countdown does."""
        self._kiosk.controller.end_visit()
        self._settle()

    def let_pass(self, seconds: float) -> None:
        """Let the clock go on, and nothing else happen."""
        self._clock.now += seconds

    def native_window(self) -> QWindow:
        """The window as the system knows it."""
        return self._kiosk.window.windowHandle()

    def break_down(self) -> None:
        """Let something in the program fail, as an exception nobody caught does."""
        self._kiosk.controller.failed()
        self._settle()

    def poke(self, rnd: Random) -> None:
        """Do one random thing that a visitor, a child or a cleaning cloth might do."""
        window = self._kiosk.window
        what = rnd.random()
        if what < 0.35:
            spot = QPoint(rnd.randrange(window.width()), rnd.randrange(window.height()))
            self._finger(QTest.mousePress, spot)
            for _ in range(rnd.choice([0, 0, 1, 3])):
                spot = QPoint(rnd.randrange(window.width()), rnd.randrange(window.height()))
                self._move(spot)
            self._finger(QTest.mouseRelease, spot)
        elif what < 0.6:
            self._touch_something(rnd)
        elif what < 0.8:
            QTest.keyClick(window, Qt.Key(rnd.choice(_KEYS)))
        else:
            # a guided exercise goes on over short steps only
            self._clock.now += rnd.choice([0.5, 0.5, 1.5, 1.5, 1.5, 50.0, 95.0, 120.0])
            self._kiosk.controller.tick()
            self._kiosk.rooms.tick()
        if rnd.random() < 0.3:
            self._settle()

    def _touch_something(self, rnd: Random) -> None:
        """Touch one of the things that can be touched, whichever it is."""
        targets = self.targets()
        if targets:
            at = rnd.choice(targets).rect.center()
            self._finger(QTest.mousePress, at)
            self._finger(QTest.mouseRelease, at)

    def widgets_alive(self) -> int:
        """How many widgets exist once everything that is to go is gone."""
        self._settle()
        return len(QApplication.allWidgets())

    def things_alive(self) -> dict[str, int]:
        """How many objects of each kind exist: widgets, what a plot is made of, and their like."""
        self._settle()
        gc.collect()
        kinds = (QObject, QGraphicsItem)
        return dict(Counter(type(o).__name__ for o in gc.get_objects() if isinstance(o, kinds)))

    def show(self, words: str) -> None:
        """Turn to the screenful that says `words`."""
        for view in range(self.view[1]):
            self.go(e.ShowView(view))
            if words in self.words():
                return
        raise AssertionError(f"on no screenful: {words}")

    def leave_alone_for(self, steps: Callable[[], Iterator[None]], events: int) -> None:
        """Let the kiosk do a longer work, with `events` rounds of other events meanwhile."""
        self._kiosk.controller.warm_up_in_steps(steps)
        for _ in range(events):
            QApplication.processEvents()

    def pass_time(self, seconds: float) -> None:
        """Let time go by in ticks of half a second at most, as while an exercise runs."""
        end = self._clock.now + seconds
        while self._clock.now < end:
            self._clock.now = min(end, self._clock.now + 0.5)
            self._kiosk.controller.tick()
        self._settle()

    def be_at(self, wall: WallTime) -> None:
        """Let the clock on the wall say something else; nothing is touched."""
        self._clock.day, self._clock.minute = wall.day, wall.minute
        self._kiosk.controller.tick()
        self._settle()

    def go(self, *events: e.Event) -> None:
        """Bring the kiosk somewhere without touches."""
        for event in events:
            self._kiosk.controller.dispatch(event)
        self._settle()

    # What a person sees.

    @property
    def in_staff_mode(self) -> bool:
        """Whether staff mode covers the patients' screens."""
        return self._kiosk.staff.state is not None

    @property
    def under_way(self) -> set[str]:
        """What goes on beside the place: `session`, `keyboard`, `video`, `staff`."""
        state = self._kiosk.controller.state
        route = state.place.route
        going = {
            "session": state.session is not None and state.safe,
            "keyboard": isinstance(route, Page) and bool(route.search.keys),
            "video": state.video is not None,
            "staff": self.in_staff_mode,
        }
        return {name for name, on in going.items() if on}

    @property
    def staff_view(self) -> tuple[int, int]:
        """The screenful of the staff page that shows, from 1, and how many there are."""
        flow = self._kiosk.staff.flow
        return (flow.view + 1, flow.views) if flow else (1, 1)

    @property
    def hold_share(self) -> float:
        """How much of the hold on the name shows."""
        return max(spot._share for spot in self._on_top(NameSpot))

    @property
    def today(self) -> date:
        """The day that the kiosk's clock shows."""
        return self._clock.day

    @property
    def place(self) -> str:
        """`attract`, `home`, `demonstration`, or the section or exercise that shows."""
        route = self._kiosk.controller.state.place.route
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
        return self._kiosk.controller.state.place.route

    @property
    def main_buttons(self) -> list[str]:
        """The buttons that are painted as the main action."""
        return [b.accessibleName() for b in self._on_top(Button) if b._kind == "primary"]

    @property
    def judged(self) -> tuple[tuple[str, bool], ...]:
        """What this visitor said of answers."""
        return self._kiosk.controller.state.judged

    @property
    def video_mode(self) -> str:
        """What the video that is watched does; empty for none."""
        video = self._kiosk.controller.state.video
        return video.mode if video else ""

    def players_alive(self) -> int:
        """How many films are held by a player."""
        self._settle()
        return len(self._kiosk.window.findChildren(Player))

    @property
    def page_rect(self) -> QRect:
        """Where pages are: between the bars."""
        return self._rect(self._kiosk.controller.frame.stage)

    @property
    def window_rect(self) -> QRect:
        """The whole window."""
        return self._kiosk.window.rect()

    @property
    def view(self) -> tuple[int, int]:
        """The screenful that shows, from 1, and how many there are."""
        flow = self._kiosk.controller.frame.shown_flow()
        return (flow.view + 1, flow.views) if flow else (1, 1)

    @property
    def text_size(self) -> str:
        return self._kiosk.controller.state.comfort.text_size.value

    @property
    def language(self) -> str:
        return self._kiosk.controller.state.comfort.language

    @property
    def next_name(self) -> str:
        """What the button to the next page is called."""
        return self._kiosk.controller.frame.bottom.next_name

    @property
    def theme(self) -> str:
        return self._kiosk.controller.state.comfort.theme.value

    @property
    def tokens(self) -> Tokens:
        return self._kiosk.controller.frame._theme.tokens

    @property
    def sections(self) -> tuple[str, ...]:
        return self._kiosk.controller.state.rules.order

    @property
    def exercises(self) -> tuple[str, ...]:
        """Every exercise of the pack."""
        toc = self._kiosk.library.toc(self._kiosk.controller.state.comfort.language)
        return tuple(toc.exercises)

    def prescribe(self, *exercises: str) -> None:
        """Put exercises onto the plan, as a clinician does."""
        library, shelf = self._kiosk.library, self._kiosk.exercises
        for name in exercises:
            item = prescribed(name, shelf.plan(name), library.exercise_file(name))
            self._kiosk.controller.dispatch(e.Prescribe(item))
        self._settle()

    def paper(self) -> SheetProps:
        """What would be printed now."""
        controller = self._kiosk.controller
        context = controller._world()
        return build_paper_view(plan_state(controller.state), context, context.exercises)

    def do(self, exercise: str) -> None:
        """Do an exercise to its end and leave it."""
        self.go(e.OpenExercise(exercise), e.AnswerSafety(has_sign=False))
        while exercise not in self.finished:
            self.pass_time(5)
        self.touch("Finish")

    @property
    def printing(self) -> Printing:
        """How far the plan is on its way to paper."""
        return self._kiosk.controller.state.printing

    @property
    def finished(self) -> tuple[str, ...]:
        """The exercises that this visitor has finished."""
        return self._kiosk.controller.state.finished

    @property
    def digits(self) -> str:
        """The giant digits of a guided exercise."""
        return self._on_top(Ring)[0].accessibleName().split(" ")[0]

    @property
    def far_digits(self) -> str:
        """The digits of a demonstration, which are read from afar."""
        return self._on_top(Numeral)[0].accessibleName()

    def far_digits_mm(self) -> float:
        """How tall they are, in millimetres."""
        return self._on_top(Numeral)[0].digit_height() / self.tokens.screen.px_per_mm

    def figure(self) -> Drawing:
        """The figure as it is drawn at the moment."""
        drawing = self._on_top(FigureView)[0].drawing
        assert drawing is not None
        return drawing

    def figure_share(self) -> float:
        """The share of the screen that a demonstration's figure stands in."""
        figure = self._rect(self._on_top(FigureView)[0])
        window = self._kiosk.window
        return figure.width() * figure.height() / (window.width() * window.height())

    def covered(self) -> list[str]:
        """What lies over a demonstration's figure."""
        figure = self._rect(self._on_top(FigureView)[0])
        texts = [(t.accessibleName(), self._rect(t)) for t in self._on_top(RichText)]
        found = [*texts, *((t.name, t.rect) for t in self.targets())]
        return [name for name, rect in found if rect.intersects(figure)]

    def prescribed(self) -> tuple[Prescribed, ...]:
        """What is on this patient's plan."""
        return self._kiosk.controller.state.prescribed

    @property
    def questions(self) -> dict[str, str]:
        """Every question of the pack: id and title."""
        toc = self._kiosk.library.toc(self._kiosk.controller.state.comfort.language)
        return {question.id: question.title for question in toc.questions}

    @property
    def open_question(self) -> str:
        """The id of the open question, or nothing."""
        route = self._kiosk.controller.state.place.route
        return route.question if isinstance(route, Page) else ""

    @property
    def wakes_in(self) -> float | None:
        """The seconds until the kiosk does something by itself."""
        return self._kiosk.controller.wakes_in

    @property
    def slide_offset(self) -> int:
        """How far the page has moved with the finger, in pixels."""
        return self._kiosk.controller.frame.stage.offset

    def longest_terms(self, count: int) -> list[str]:
        """The glossary terms with the longest meanings."""
        toc = self._kiosk.library.toc(self._kiosk.controller.state.comfort.language)
        return sorted(toc.terms, key=lambda t: -len(toc.terms[t].meaning))[:count]

    def longest_references(self, count: int) -> list[str]:
        """The sources with the longest titles."""
        toc = self._kiosk.library.toc(self._kiosk.controller.state.comfort.language)
        return sorted(toc.references, key=lambda r: -len(toc.references[r].title))[:count]

    def longest_answers(self, count: int) -> list[str]:
        """The questions with the longest answers."""
        language = self._kiosk.controller.state.comfort.language
        lengths = {
            q: repr(self._kiosk.library.question(language, q).blocks) for q in self.questions
        }
        return sorted(lengths, key=lambda q: -len(lengths[q]))[:count]

    def blocks(self, section: str) -> Blocks:
        """What the pack holds for a section, behind every touch too."""
        language = self._kiosk.controller.state.comfort.language
        return self._kiosk.library.section(language, section).blocks

    def code_module_mm(self) -> float:
        """The side of a module of the QR code on the screen, in millimetres."""
        code = self._on_top(QrCode)[0]
        return code.module_px() / self.tokens.screen.px_per_mm

    def read_code(self, spoilt: Spoilt = AS_IT_IS) -> dict[str, str]:
        """What each of two readers finds in the QR code on the screen."""
        code = self._on_top(QrCode)[0]
        return read(self.picture(), self._rect(code), code.module_px(), spoilt)

    def quiet_around_code(self) -> bool:
        """Whether all of four modules around the QR code are light on the screen itself."""
        code = self._on_top(QrCode)[0]
        module, side = code.module_px(), self.code_modules() * code.module_px()
        middle = self._rect(code).center()
        grey = pixels(self.picture())
        quiet = 4 * module
        left, top = middle.x() - side // 2 - quiet, middle.y() - side // 2 - quiet
        around = grey[top + 1 : top + side + 2 * quiet, left + 1 : left + side + 2 * quiet].copy()
        around[quiet - 2 : quiet + side + 1, quiet - 2 : quiet + side + 1] = 255
        return bool((around > 200).all())

    def code_modules(self) -> int:
        """How many modules a side the QR code on the screen has."""
        return len(self._on_top(QrCode)[0]._rows)

    def words(self) -> str:
        """Every word on the screen that a screen reader would read."""
        return "\n".join(w.accessibleName() for w in self._visible() if w.accessibleName())

    @property
    def focus(self) -> str:
        """What a keyboard or a switch has reached."""
        focused = self._kiosk.window.focusWidget()
        return focused.accessibleName() if focused and focused.isVisible() else ""

    def moving(self) -> int:
        """How many things on the screen move by themselves."""
        moving = QAbstractAnimation.State.Running
        return sum(a.state() == moving for a in self._kiosk.window.findChildren(QAbstractAnimation))

    def names(self) -> list[str]:
        """Everything that can be touched."""
        return [target.name for target in self.targets()]

    def rect_of(self, name: str) -> QRect:
        """Where something that can be touched is."""
        return self._find(name).rect

    def picture(self) -> QImage:
        """What the screen looks like."""
        return self._kiosk.window.grab().toImage()

    def codes(self) -> list[str]:
        """What an independent reader finds in the QR codes on the screen."""
        image = self.picture().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = memoryview(image.constBits())
        stride = image.bytesPerLine()
        rows = [
            bytes(pixels[y * stride : y * stride + image.width()]) for y in range(image.height())
        ]
        flat = memoryview(b"".join(rows)).cast("B", (image.height(), image.width()))
        return [code.text for code in zxingcpp.read_barcodes(flat)]

    def targets(self) -> list[Target]:
        """Everything that can be touched now, on top of everything else."""
        found = [Target(w.accessibleName(), self._rect(w), w) for w in self._on_top(Touchable)]
        for text in self._on_top(RichText):
            for name, area in text.links():
                origin = text.mapTo(self._kiosk.window, QPoint(0, 0))
                found.append(Target(name, area.toRect().translated(origin), text))
        for keyboard in self._on_top(Keyboard):
            corner = keyboard.mapTo(self._kiosk.window, QPoint(0, 0))
            for name, area in keyboard.targets():
                found.append(Target(name, area.toRect().translated(corner), keyboard))
        return found

    def pieces(self, kind: type[W]) -> list[W]:
        """The widgets of a kind that show, for page objects."""
        return self._on_top(kind)

    def flaws(self) -> list[str]:
        """What is wrong with the layout: cut words, things off the screen, pieces that overlap."""
        return [*self._cut(), *self._off_screen(), *self._overlaps(), *self._overfull()]

    def small_targets(self, main_mm: float, other_mm: float) -> list[str]:
        """Touch targets below their millimetres; links in text count by their touchable area."""
        per_mm = self.tokens.screen.px_per_mm
        found = []
        for target in self.targets():
            least = main_mm if getattr(target.widget, "main", False) else other_mm
            side = min(target.rect.width(), target.rect.height()) / per_mm
            if side < least:
                found.append(f"{target.name}: {side:.1f} mm, not {least} mm")
        return found

    def plotted(self) -> tuple[list[float], ...]:
        """What the chart's plot holds, bar by bar: its band if any, the plan, what lies above."""
        chart.loading().wait()
        chart._picture.cache_clear()
        self._on_top(chart.Chart)[0].repaint()
        return chart.plotter().heights()

    # How it is done.

    def _cut(self) -> Iterator[str]:
        for widget in self._visible():
            clipped = getattr(widget, "clipped", None)
            if clipped is not None and clipped():
                yield f"cut: {type(widget).__name__} “{widget.accessibleName()}”"

    def _off_screen(self) -> Iterator[str]:
        for widget in self._visible():
            parent = widget.parentWidget()
            if (
                parent
                and not parent.rect().contains(widget.geometry())
                and widget.width()
                and widget.height()
            ):
                place = type(parent).__name__
                yield f"outside of its {place}: {type(widget).__name__} “{widget.accessibleName()}”"

    def _overlaps(self) -> Iterator[str]:
        leaves = [w for w in self._on_top(QWidget) if isinstance(w, (RichText, Touchable))]
        leaves = [w for w in leaves if w.accessibleName()]
        for index, one in enumerate(leaves):
            for other in leaves[index + 1 :]:
                nested = one.isAncestorOf(other) or other.isAncestorOf(one)
                if not nested and self._rect(one).intersects(self._rect(other)):
                    yield f"overlap: “{one.accessibleName()}” and “{other.accessibleName()}”"

    def _overfull(self) -> Iterator[str]:
        for widget in self._visible():
            if isinstance(widget, Sheet) and widget.overfull():
                yield "a sheet is taller than the screen"

    def _find(self, name: str) -> Target:
        matches = [t for t in self.targets() if t.name == name] or [
            t for t in self.targets() if name in t.name
        ]
        if not matches:
            raise AssertionError(f"nothing to touch is called “{name}”; there are: {self.names()}")
        return matches[0]

    def _on_bar(self, share: float) -> QPoint:
        bar = self._on_top(Scrubber)[0]
        rect, ends = self._rect(bar), bar.ends()
        return QPoint(rect.left() + round(ends[0] + (ends[1] - ends[0]) * share), rect.center().y())

    def _name_spot(self) -> QRect:
        return self._rect(self._on_top(NameSpot)[0])

    def _stage_rect(self) -> QRect:
        return self._rect(self._kiosk.controller.frame.stage)

    def _finger(self, act: Callable[..., None], at: QPoint) -> None:
        """Touch the native window, as the system does; the program finds the widget.

        Whoever touches has seen what is there: that takes longer than the program asks for.
        """
        if act is QTest.mousePress:
            self._kiosk.window.touch.settle()
        modifiers = Qt.KeyboardModifier.NoModifier
        act(self._kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, modifiers, at)

    def _move(self, to: QPoint) -> None:
        QTest.mouseMove(self._kiosk.window.windowHandle(), to)

    def _visible(self) -> list[QWidget]:
        return [w for w in self._kiosk.window.findChildren(QWidget) if w.isVisible()]

    def _top_cover(self) -> QWidget | None:
        """Return the topmost thing that covers the whole window, if there is one."""
        frame = self._kiosk.window.shown
        assert frame is not None
        covers = [
            w
            for w in frame.children()
            if isinstance(w, QWidget) and w.isVisible() and w.geometry() == frame.rect()
        ]
        return covers[-1] if covers else None

    def _on_top(self, kind: type[W]) -> list[W]:
        root = self._top_cover() or self._kiosk.window
        found = [w for w in root.findChildren(kind) if w.isVisible()]
        return (
            [root, *found] if isinstance(root, kind) and root is not self._kiosk.window else found
        )

    def _rect(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._kiosk.window, QPoint(0, 0)), widget.size())

    def _settle(self) -> None:
        self._kiosk.controller.frame.stage.finish()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
