"""What a guided exercise and a demonstration are laid out of, each part by itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.exercise.demonstration.changes import PlayPause, Seek
from kiosk.exercise.events import DemonstrationAction, ExerciseEvent, Unprescribe
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.demonstration import DemonstrationProps, Group, Stepper
from kiosk.exercise.view.session import StretchProps
from kiosk.visit.events import GoBack, VisitEvent
from tests.exercise.layouts import (
    NOBODY,
    READING,
    SESSION,
    SIZES,
    Show,
    control,
    flaws,
    pieces,
    theme,
)
from ui.exercise.changing import ButtonForm, ChangingButtons, ChangingTexts, SetWords
from ui.exercise.demonstration_screen import DemonstrationScreen
from ui.exercise.session_screen import StretchScreen
from ui.exercise.session_words import session_words
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.input.button import Button
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.motion.finishing import finish_motion

OVER = replace(
    SESSION,
    over=True,
    side="",
    position="",
    then="",
    number="✓",
    leave=Control("leave", "Finish everything", GoBack(), main=True, others=("Stop",)),
    after=(control("see_plan", "See my plan"), control("again", "Once more")),
)
DEMONSTRATION = DemonstrationProps(
    key="demonstration:wall-calf",
    tint=1,
    title="Calf stretch",
    side="Left",
    seen="",
    drawing=NOBODY,
    picture="left",
    alt="A person at a wall",
    number="30",
    digits=2,
    unit="seconds",
    position="Set 1 of 3",
    share=0.5,
    bar="The set",
    close=control("close", "Close"),
    groups=(
        Group(
            "play",
            "Playing it",
            (
                (
                    control("earlier", "Earlier"),
                    control("play", "Play", main=True),
                    control("later", "Later"),
                ),
                (control("speed", "Half speed"), control("loop", "Loop")),
            ),
        ),
        Group(
            "view",
            "Seeing it",
            ((control("side", "Other side"),), (control("view", "From the front"),)),
        ),
        Group(
            "dose",
            "Doing it",
            (
                (
                    Stepper(
                        control("less:sets", "−"),
                        "Fewer sets",
                        "3 sets",
                        control("more:sets", "+"),
                        "More sets",
                    ),
                ),
            ),
        ),
    ),
    plan=control("plan", "Onto the plan"),
    see_plan=control("see_plan", "See the plan"),
)
PLAY = DemonstrationAction(PlayPause())


@pytest.mark.parametrize("props", [SESSION, OVER, READING], ids=["going on", "over", "read"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_a_guided_exercise_lies_over_anything(
    show: Show, size: tuple[int, int, float], props: StretchProps
) -> None:
    screen = StretchScreen(theme(size), props)
    show(screen, size)
    assert flaws(screen) == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_a_demonstration_lies_over_anything(
    show: Show, size: tuple[int, int, float]
) -> None:
    screen = DemonstrationScreen(theme(size), DEMONSTRATION)
    show(screen, size)
    assert flaws(screen) == []


def test_where_one_reads_from_the_right_the_figure_stands_there(show: Show) -> None:
    lefts = []
    for right_to_left in (False, True):
        screen = StretchScreen(theme(right_to_left=right_to_left), SESSION)
        show(screen, SIZES[0])
        (figure,) = screen.findChildren(FigureView)
        (ring,) = screen.findChildren(Ring)
        lefts.append(figure.x() < ring.x())
    assert lefts == [True, False]


def test_what_leads_out_stands_at_the_foots_start_and_pause_at_its_end(show: Show) -> None:
    screen = StretchScreen(theme(), SESSION)
    show(screen, SIZES[0])
    found = pieces(screen)
    margin = theme().tokens.space.margin
    assert found["Button Stop"].left() == margin
    assert found["Button Pause"].right() + 1 == screen.width() - margin
    assert len({found[f"Button {name}"].top() for name in ("Stop", "Steps", "More", "Pause")}) == 1


def test_a_place_has_room_for_each_of_its_labels(show: Show) -> None:
    screen = StretchScreen(theme(), SESSION)
    show(screen, SIZES[0])
    before = pieces(screen)
    screen.render_props(OVER)
    finish_motion(screen)
    after = pieces(screen)
    assert after["Button Finish everything"] == before["Button Stop"]
    assert after["Button Steps"] == before["Button Steps"]
    assert after["Ring ✓ s"] == before["Ring 30 s"]


def test_the_ring_stays_where_it_is_whatever_there_is_to_do(show: Show) -> None:
    screen = StretchScreen(theme(), SESSION)
    show(screen, SIZES[0])
    (ring,) = screen.findChildren(Ring)
    places = []
    for callout in ("Hold", "Last three seconds", ""):
        screen.render_props(replace(SESSION, callout=callout))
        places.append(QRect(ring.geometry()))
    assert places[0] == places[1] == places[2]


def test_while_the_steps_are_read_they_stand_in_place_of_the_timer(show: Show) -> None:
    screen = StretchScreen(theme(), READING)
    show(screen, SIZES[0])
    names = pieces(screen).keys()
    assert {"RichText Stand up.", "RichText Calf stretch", "FigureView A person at a wall"} <= names
    assert not [name for name in names if name.startswith("Ring")]
    screen.render_props(SESSION)
    finish_motion(screen)
    assert "RichText Stand up." not in pieces(screen)


def test_a_group_of_controls_stands_together_under_its_heading(show: Show) -> None:
    screen = DemonstrationScreen(theme(), DEMONSTRATION)
    show(screen, SIZES[0])
    found = pieces(screen)
    groups = {
        "Playing it": ("Earlier", "Half speed"),
        "Seeing it": ("Other side", "From the front"),
        "Doing it": ("Fewer sets",),
    }
    for heading, names in groups.items():
        title = found[f"RichText {heading}"]
        for name in names:
            button = found[f"Button {name}"]
            assert (button.left(), button.top() > title.top()) == (title.left(), True)


EDGES = {
    SIZES[0]: (
        ("Close", "left", "FigureView A person at a wall"),
        ("Later", "right", "FigureView A person at a wall"),
        ("Loop", "right", "FigureView A person at a wall"),
        ("Half speed", "left", "Button Earlier"),
        ("Other side", "left", "Button Fewer sets"),
        ("Other side", "right", "Button More sets"),
        ("From the front", "right", "Button See the plan"),
    ),
    SIZES[1]: (
        ("Close", "left", "FigureView A person at a wall"),
        ("Other side", "left", "FigureView A person at a wall"),
        ("More sets", "right", "FigureView A person at a wall"),
        ("Later", "right", "FigureView A person at a wall"),
        ("Loop", "right", "FigureView A person at a wall"),
        ("Half speed", "left", "Button Earlier"),
        ("Fewer sets", "left", "Button See the plan"),
    ),
}


@pytest.mark.parametrize("size", EDGES, ids=str)
def test_groups_of_controls_share_their_edges_with_what_stands_above(
    show: Show, size: tuple[int, int, float]
) -> None:
    screen = DemonstrationScreen(theme(size), DEMONSTRATION)
    show(screen, size)
    found = pieces(screen)
    apart = [
        (name, edge, other)
        for name, edge, other in EDGES[size]
        if getattr(found[f"Button {name}"], edge)() != getattr(found[other], edge)()
    ]
    assert apart == []


def test_the_bar_is_as_wide_as_the_figure_that_it_moves(show: Show) -> None:
    for size in SIZES[:2]:
        screen = DemonstrationScreen(theme(size), DEMONSTRATION)
        show(screen, size)
        (bar,), (figure,) = screen.findChildren(Scrubber), screen.findChildren(FigureView)
        assert (bar.x(), bar.width()) == (figure.x(), figure.width())
        assert bar.y() == figure.geometry().bottom() + 1


def test_on_a_small_screen_the_bar_stands_between_what_moves_it(show: Show) -> None:
    screen = DemonstrationScreen(theme((1024, 600, 10.1)), DEMONSTRATION)
    show(screen, (1024, 600, 10.1))
    found = pieces(screen)
    (bar,) = screen.findChildren(Scrubber)
    assert found["Button Later"].right() < bar.x()
    assert bar.geometry().right() < found["Button Half speed"].left()
    assert bar.width() > 250


def test_on_a_low_screen_the_ring_has_the_room_of_what_the_bar_above_says() -> None:
    usual = session_words(SESSION, make_tokens(Screen(1920, 1080, 21.5), "m", "light"))
    low = session_words(SESSION, make_tokens(Screen(800, 480, 7.0), "m", "light"))
    assert usual.keys() - low.keys() == {"part"}
    assert usual["side"].size > usual["guide"].size > 0


def test_what_says_nothing_has_no_place() -> None:
    tokens = make_tokens(Screen(1920, 1080, 21.5), "m", "light")
    words = session_words(replace(SESSION, side=""), tokens)
    assert "side" not in words
    assert words["callout"].size > session_words(SESSION, tokens)["callout"].size


def test_a_text_is_made_anew_only_if_it_says_something_else(qapp: QApplication) -> None:
    screen = QWidget()
    texts = ChangingTexts(theme(), screen)
    assert texts.show({"unit": SetWords("seconds", 20)}) == ("unit",)
    first = texts["unit"]
    assert texts.show({"unit": SetWords("seconds", 20)}) == ()
    assert texts["unit"] is first
    assert [*texts.differing({"unit": SetWords("times", 20)})] == [first.geometry()]
    assert texts.show({"unit": SetWords("times", 20)}) == ("unit",)
    assert (first.isHidden(), texts["unit"].accessibleName()) == (True, "times")
    second = texts["unit"]
    assert texts.show({}) == ("unit",)
    assert (second.isHidden(), "unit" in texts) == (True, False)


def test_a_button_says_what_it_means_now(qapp: QApplication) -> None:
    screen, said = QWidget(), list[object]()
    buttons = ChangingButtons(theme(), screen, said.append)
    play, pause = Control("play", "Play", PLAY), Control("play", "Pause", GoBack())
    form = ButtonForm(main=True)
    assert not buttons
    assert buttons.show({"play": (play, form)})
    assert not buttons.show({"play": (play, form)})
    buttons["play"].touched.emit()
    assert buttons.show({"play": (pause, form)})
    buttons["play"].touched.emit()
    assert said == [PLAY, GoBack()]


@pytest.mark.parametrize("event", [PLAY, GoBack(), Unprescribe("wall-calf")], ids=str)
def test_a_touch_says_what_it_means(qapp: QApplication, event: ExerciseEvent | VisitEvent) -> None:
    plan = replace(DEMONSTRATION.plan, event=event)
    screen = DemonstrationScreen(theme(), replace(DEMONSTRATION, plan=plan))
    said: list[object] = []
    screen.intent.connect(said.append)
    (button,) = [b for b in screen.findChildren(Button) if b.accessibleName() == plan.text][-1:]
    button.touched.emit()
    assert said == [event]


def test_a_finger_on_the_bar_says_where_it_is(qapp: QApplication) -> None:
    screen = DemonstrationScreen(theme(), DEMONSTRATION)
    said: list[object] = []
    screen.intent.connect(said.append)
    (bar,) = screen.findChildren(Scrubber)
    bar.sought.emit(0.25, True)
    assert said == [DemonstrationAction(Seek(0.25, held=True))]
