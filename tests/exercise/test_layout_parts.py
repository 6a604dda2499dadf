"""What a guided exercise and a demonstration are laid out of, each part by itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.exercise.demonstration.changes import PlayPause, Seek
from kiosk.exercise.events import DemonstrationAction, ExerciseEvent, Unprescribe
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.demonstration import DemonstrationProps, Stepper
from kiosk.exercise.view.session import StretchProps
from kiosk.figure.drawing.display_list import Drawing
from kiosk.visit.events import GoBack, VisitEvent
from ui.exercise.changing import ButtonForm, ChangingButtons, ChangingTexts
from ui.exercise.demonstration_screen import DemonstrationScreen
from ui.exercise.session_screen import StretchScreen
from ui.exercise.session_words import session_words
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.input.button import Button
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.text.numeral import Numeral
from ui.widgets.text.rich_text import RichText


def _control(name: str, text: str, *, main: bool = False) -> Control:
    return Control(name, text, GoBack(), main=main)


NOBODY = Drawing((), (), (0.0, 0.0, 1.0, 2.0))
SESSION = StretchProps(
    key="wall-calf",
    tint=1,
    exercise="wall-calf",
    part="1 of 3",
    title="Calf stretch",
    side="Left",
    seen="",
    drawing=NOBODY,
    alt="A person at a wall",
    number="30",
    unit="s",
    share=1.0,
    callout="Hold",
    guide="Lean in",
    guides=("Lean in", "Lean in until you feel a mild stretch in the calf"),
    index=0,
    count=2,
    position="Set 1 of 2",
    then="Then the right",
    shorter=_control("shorter", "5 s less"),
    longer=_control("longer", "5 s more"),
    ways=(_control("switch", "Other leg"), _control("sound", "Sound off")),
    steps=(_control("pause", "Pause", main=True), _control("skip", "Skip")),
)
DEMONSTRATION = DemonstrationProps(
    key="demonstration:wall-calf",
    tint=1,
    title="Calf stretch",
    side="Left",
    seen="",
    drawing=NOBODY,
    alt="A person at a wall",
    number="30",
    digits=2,
    unit="seconds",
    position="Set 1 of 3",
    share=0.5,
    bar="The set",
    close=_control("close", "Close"),
    earlier=_control("earlier", "Earlier"),
    play=_control("play", "Play", main=True),
    later=_control("later", "Later"),
    ways=(_control("side", "Other side"), _control("view", "From the front")),
    steppers=(
        Stepper(
            _control("less:sets", "−"),
            "Fewer sets",
            "3 sets",
            _control("more:sets", "+"),
            "More sets",
        ),
    ),
    plan=_control("plan", "Onto the plan"),
    see_plan=_control("see_plan", "See the plan"),
)
PLAY = DemonstrationAction(PlayPause())
SIZES = [(1920, 1080, 21.5), (1080, 1920, 21.5), (1366, 768, 15.6), (800, 480, 7.0)]


def _theme(size: tuple[int, int, float] = SIZES[0], *, right_to_left: bool = False) -> Theme:
    tokens = make_tokens(Screen(*size), "m", "light")
    return replace(Theme(tokens, PackArt(lambda _: b"")), right_to_left=right_to_left)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[QWidget, tuple[int, int, float]], None]]:
    shown: list[QWidget] = []

    def show(widget: QWidget, size: tuple[int, int, float]) -> None:
        widget.resize(size[0], round(size[1] * 0.8))
        widget.show()
        shown.append(widget)

    yield show
    for widget in shown:
        widget.hide()
        widget.deleteLater()


Show = Callable[[QWidget, tuple[int, int, float]], None]


def _pieces(screen: QWidget) -> dict[str, QRect]:
    """Return what shows, by name."""
    kinds = (FigureView, Ring, Numeral, Scrubber, RichText, Button)
    found = [w for kind in kinds for w in screen.findChildren(kind) if w.isVisibleTo(screen)]
    return {f"{type(w).__name__} {w.accessibleName()}": w.geometry() for w in found}


def _flaws(screen: QWidget) -> list[str]:
    found = list(_pieces(screen).items())
    out = [name for name, rect in found if not screen.rect().contains(rect)]
    return out + [
        f"{one} over {other}"
        for i, (one, rect) in enumerate(found)
        for other, its in found[i + 1 :]
        if rect.intersects(its)
    ]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_a_guided_exercise_lies_over_anything(
    show: Show, size: tuple[int, int, float]
) -> None:
    screen = StretchScreen(_theme(size), SESSION)
    show(screen, size)
    assert _flaws(screen) == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_a_demonstration_lies_over_anything(
    show: Show, size: tuple[int, int, float]
) -> None:
    screen = DemonstrationScreen(_theme(size), DEMONSTRATION)
    show(screen, size)
    assert _flaws(screen) == []


def test_where_one_reads_from_the_right_the_figure_stands_there(show: Show) -> None:
    lefts = []
    for right_to_left in (False, True):
        screen = StretchScreen(_theme(right_to_left=right_to_left), SESSION)
        show(screen, SIZES[0])
        (figure,) = screen.findChildren(FigureView)
        (ring,) = screen.findChildren(Ring)
        lefts.append(figure.x() < ring.x())
    assert lefts == [True, False]


def test_the_ways_stand_at_the_foots_start_and_the_steps_at_its_end(show: Show) -> None:
    screen = StretchScreen(_theme(), SESSION)
    show(screen, SIZES[0])
    pieces = _pieces(screen)
    margin = _theme().tokens.space.margin
    assert pieces["Button Other leg"].left() == margin
    assert pieces["Button Skip"].right() + 1 == screen.width() - margin
    rows = {pieces[f"Button {name}"].center().y() for name in ("Other leg", "Pause", "Skip")}
    assert max(rows) - min(rows) <= 1


def test_without_room_for_one_row_the_ways_stand_above_the_steps(show: Show) -> None:
    ways = tuple(_control(f"way {n}", f"A long way of saying something {n}") for n in range(4))
    screen = StretchScreen(_theme(), replace(SESSION, ways=ways))
    show(screen, SIZES[0])
    pieces = _pieces(screen)
    assert pieces["Button Pause"].top() > max(pieces[f"Button {way.text}"].bottom() for way in ways)


def test_the_bar_stands_between_the_buttons_that_move_it(show: Show) -> None:
    screen = DemonstrationScreen(_theme(), DEMONSTRATION)
    show(screen, SIZES[0])
    pieces = _pieces(screen)
    (bar,) = screen.findChildren(Scrubber)
    assert pieces["Button Later"].right() < bar.x()
    assert bar.geometry().right() < pieces["Button Onto the plan"].left()


def test_on_a_low_screen_the_ring_has_the_room_of_what_the_bar_above_says() -> None:
    usual = session_words(SESSION, make_tokens(Screen(1920, 1080, 21.5), "m", "light"))
    low = session_words(SESSION, make_tokens(Screen(800, 480, 7.0), "m", "light"))
    assert usual.keys() - low.keys() == {"part", "title", "then"}
    assert usual["side"].size > usual["guide"].size > 0


def test_what_says_nothing_has_no_place() -> None:
    tokens = make_tokens(Screen(1920, 1080, 21.5), "m", "light")
    words = session_words(replace(SESSION, side="", then=""), tokens)
    assert "side" not in words
    assert "then" not in words
    assert words["callout"].size > session_words(SESSION, tokens)["callout"].size


def test_a_text_is_made_anew_only_if_it_says_something_else(qapp: QApplication) -> None:
    screen = QWidget()
    texts = ChangingTexts(_theme(), screen)
    assert texts.show("unit", "seconds", 20, False)
    first = texts["unit"]
    assert not texts.show("unit", "seconds", 20, False)
    assert texts["unit"] is first
    assert texts.show("unit", "times", 20, False)
    assert (first.isHidden(), texts["unit"].accessibleName()) == (True, "times")


def test_a_button_says_what_it_means_now(qapp: QApplication) -> None:
    screen, said = QWidget(), list[object]()
    buttons = ChangingButtons(_theme(), screen, said.append)
    assert not buttons
    assert buttons.show("play", Control("play", "Play", PLAY), ButtonForm(main=True))
    assert not buttons.show("play", Control("play", "Play", PLAY), ButtonForm(main=True))
    buttons["play"].touched.emit()
    assert buttons.show("play", Control("play", "Pause", GoBack()), ButtonForm(main=True))
    buttons["play"].touched.emit()
    assert said == [PLAY, GoBack()]


@pytest.mark.parametrize("event", [PLAY, GoBack(), Unprescribe("wall-calf")], ids=str)
def test_a_touch_says_what_it_means(qapp: QApplication, event: ExerciseEvent | VisitEvent) -> None:
    plan = replace(DEMONSTRATION.plan, event=event)
    screen = DemonstrationScreen(_theme(), replace(DEMONSTRATION, plan=plan))
    said: list[object] = []
    screen.intent.connect(said.append)
    (button,) = [b for b in screen.findChildren(Button) if b.accessibleName() == plan.text][-1:]
    button.touched.emit()
    assert said == [event]


def test_a_finger_on_the_bar_says_where_it_is(qapp: QApplication) -> None:
    screen = DemonstrationScreen(_theme(), DEMONSTRATION)
    said: list[object] = []
    screen.intent.connect(said.append)
    (bar,) = screen.findChildren(Scrubber)
    bar.sought.emit(0.25, True)
    assert said == [DemonstrationAction(Seek(0.25, held=True))]
