"""What a guided exercise and a demonstration are laid out of, each part by itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model.limits import MAX_STEP_CHARACTERS
from kiosk.exercise.demonstration.changes import PlayPause, Seek
from kiosk.exercise.events import DemonstrationAction, ExerciseEvent, ReadSteps, Unprescribe
from kiosk.exercise.session.setup_words import StepWords
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.demonstration import DemonstrationProps, Group, Stepper
from kiosk.exercise.view.session import StretchProps
from kiosk.figure.drawing.display_list import Drawing
from kiosk.visit.events import GoBack, VisitEvent
from ui.exercise.changing import ButtonForm, ChangingButtons, ChangingTexts, SetWords
from ui.exercise.demonstration_screen import DemonstrationScreen
from ui.exercise.session_screen import StretchScreen
from ui.exercise.session_words import session_words
from ui.exercise.steps_list import StepsList
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.input.button import Button
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.motion.finishing import finish_motion
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
    over=False,
    callout="Hold",
    guide="Lean in",
    guides=("Lean in", "Lean in until you feel a mild stretch in the calf"),
    index=0,
    count=2,
    position="Set 1 of 2",
    then="Then the right",
    steps=(),
    setup=None,
    leave=Control("leave", "Stop", GoBack(), others=("Finish everything",)),
    read=_control("read", "Steps"),
    more=_control("more", "More"),
    main=Control("main", "Pause", GoBack(), main=True, others=("Go on",)),
    after=(),
)
OVER = replace(
    SESSION,
    over=True,
    side="",
    position="",
    then="",
    number="✓",
    leave=Control("leave", "Finish everything", GoBack(), main=True, others=("Stop",)),
    main=None,
    after=(_control("see_plan", "See my plan"), _control("again", "Once more")),
)
READING = replace(
    SESSION,
    steps=(
        StepWords("Stand up.", "Put both hands flat on the wall, at chest height."),
        StepWords("Lean in.", "Bend the front knee until the back calf pulls. Keep breathing."),
    ),
    earlier="Previous steps",
    later="Next steps",
)
LONGEST = StepWords(
    "Lean in slowly.",
    ("Lean in a little more, and wait until the calf pulls. " * 4)[: MAX_STEP_CHARACTERS - 15],
)
GETTING_READY = replace(
    SESSION,
    guides=("Common mistake: The back heel lifts off the floor, or the back foot turns outwards.",),
    callout="Get into position",
    position="Step 1 of 2",
    then="",
    setup=READING.steps[0],
    setups=(READING.steps[0], LONGEST),
    after=(_control("step_back", "Previous step"), _control("ready", "I’m in position", main=True)),
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
    close=_control("close", "Close"),
    groups=(
        Group(
            "play",
            "Playing it",
            (
                (
                    _control("earlier", "Earlier"),
                    _control("play", "Play", main=True),
                    _control("later", "Later"),
                ),
                (_control("speed", "Half speed"), _control("loop", "Loop")),
            ),
        ),
        Group(
            "view",
            "Seeing it",
            ((_control("side", "Other side"),), (_control("view", "From the front"),)),
        ),
        Group(
            "dose",
            "Doing it",
            (
                (
                    Stepper(
                        _control("less:sets", "−"),
                        "Fewer sets",
                        "3 sets",
                        _control("more:sets", "+"),
                        "More sets",
                    ),
                ),
            ),
        ),
    ),
    plan=_control("plan", "Onto the plan"),
    see_plan=_control("see_plan", "See the plan"),
)
PLAY = DemonstrationAction(PlayPause())
SIZES = [
    (1920, 1080, 21.5), (1080, 1920, 21.5), (1366, 768, 15.6), (1024, 600, 10.1),
    (1280, 1024, 17.0), (800, 480, 7.0),
]  # fmt: skip


def _theme(size: tuple[int, int, float] = SIZES[0], *, right_to_left: bool = False) -> Theme:
    tokens = make_tokens(Screen(*size), "m", "light")
    return replace(Theme(tokens, PackArt(lambda _: b"")), right_to_left=right_to_left)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[QWidget, tuple[int, int, float]], None]]:
    shown: list[QWidget] = []

    def show(widget: QWidget, size: tuple[int, int, float]) -> None:
        # a demonstration has the whole screen, a guided exercise stands below a bar
        whole = isinstance(widget, DemonstrationScreen)
        widget.resize(size[0], size[1] if whole else round(size[1] * 0.8))
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
    return {
        f"{type(w).__name__} {w.accessibleName()}": QRect(w.mapTo(screen, QPoint()), w.size())
        for w in found
    }


def _flaws(screen: QWidget) -> list[str]:
    found = list(_pieces(screen).items())
    out = [name for name, rect in found if not screen.rect().contains(rect)]
    return out + [
        f"{one} over {other}"
        for i, (one, rect) in enumerate(found)
        for other, its in found[i + 1 :]
        if rect.intersects(its)
    ]


@pytest.mark.parametrize("props", [SESSION, OVER, READING], ids=["going on", "over", "read"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_a_guided_exercise_lies_over_anything(
    show: Show, size: tuple[int, int, float], props: StretchProps
) -> None:
    screen = StretchScreen(_theme(size), props)
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


def test_what_leads_out_stands_at_the_foots_start_and_pause_at_its_end(show: Show) -> None:
    screen = StretchScreen(_theme(), SESSION)
    show(screen, SIZES[0])
    pieces = _pieces(screen)
    margin = _theme().tokens.space.margin
    assert pieces["Button Stop"].left() == margin
    assert pieces["Button Pause"].right() + 1 == screen.width() - margin
    assert len({pieces[f"Button {name}"].top() for name in ("Stop", "Steps", "More", "Pause")}) == 1


def test_a_place_has_room_for_each_of_its_labels(show: Show) -> None:
    screen = StretchScreen(_theme(), SESSION)
    show(screen, SIZES[0])
    before = _pieces(screen)
    screen.render_props(OVER)
    finish_motion(screen)
    after = _pieces(screen)
    assert after["Button Finish everything"] == before["Button Stop"]
    assert after["Button Steps"] == before["Button Steps"]
    assert after["Ring ✓ s"] == before["Ring 30 s"]


def test_the_ring_stays_where_it_is_whatever_there_is_to_do(show: Show) -> None:
    screen = StretchScreen(_theme(), SESSION)
    show(screen, SIZES[0])
    (ring,) = screen.findChildren(Ring)
    places = []
    for callout in ("Hold", "Last three seconds", ""):
        screen.render_props(replace(SESSION, callout=callout))
        places.append(QRect(ring.geometry()))
    assert places[0] == places[1] == places[2]


def test_while_the_steps_are_read_they_stand_in_place_of_the_timer(show: Show) -> None:
    screen = StretchScreen(_theme(), READING)
    show(screen, SIZES[0])
    names = _pieces(screen).keys()
    assert {"RichText Stand up.", "RichText Calf stretch", "FigureView A person at a wall"} <= names
    assert not [name for name in names if name.startswith("Ring")]
    screen.render_props(SESSION)
    finish_motion(screen)
    assert "RichText Stand up." not in _pieces(screen)


def _largest(size: tuple[int, int, float]) -> Theme:
    return Theme(make_tokens(Screen(*size), "xl", "light"), PackArt(lambda _: b""))


def _least_letters(screen: QWidget, step: StepWords) -> int:
    """Return the smallest em of a step's words, in pixels."""
    said = {step.title, step.body}
    texts = [t for t in screen.findChildren(RichText) if t.accessibleName() in said]
    return min(t._style.font.pixelSize() for t in texts if t.isVisibleTo(screen))


def _numbered(count: int) -> tuple[StepWords, ...]:
    words = "Lean in a little, and wait. " * 3
    return tuple(StepWords(f"Step {n}.", f"{words}That was {n}.") for n in range(count))


@pytest.mark.parametrize("size", SIZES)
def test_a_list_that_is_too_long_goes_on_to_another_page(
    show: Show, size: tuple[int, int, float]
) -> None:
    """Its words are never smaller than the visitor's own size, and each step shows once."""
    theme, steps = _largest(size), _numbered(5)
    props, pages = replace(READING, steps=steps), list[list[str]]()
    screen = StretchScreen(theme, props)
    turned: list[object] = []
    screen.intent.connect(turned.append)
    show(screen, size)
    while True:
        seen = [step for step in steps if f"RichText {step.title}" in _pieces(screen)]
        pages.append([step.title for step in seen])
        assert _flaws(screen) == []
        assert all(_least_letters(screen, step) >= theme.tokens.type.body for step in seen)
        ahead = [b for b in screen.findChildren(Button) if b.accessibleName() == "Next steps"]
        if not ahead or not ahead[-1].isVisibleTo(screen):
            break
        ahead[-1].touched.emit()
        event = turned[-1]
        assert isinstance(event, ReadSteps)
        screen.render_props(replace(props, read_from=event.step))
        finish_motion(screen)
    assert [title for page in pages for title in page] == [step.title for step in steps]


def test_back_from_the_second_page_of_the_steps_is_the_first(show: Show) -> None:
    size = (1024, 600, 10.1)
    screen = StretchScreen(_largest(size), replace(READING, steps=_numbered(5), read_from=4))
    show(screen, size)
    assert "RichText Step 0." not in _pieces(screen)
    turned: list[object] = []
    screen.intent.connect(turned.append)
    back = [b for b in screen.findChildren(Button) if b.accessibleName() == "Previous steps"][-1]
    while back.isVisibleTo(screen):
        back.touched.emit()
        event = turned[-1]
        assert isinstance(event, ReadSteps)
        props = replace(READING, steps=_numbered(5), read_from=event.step)
        screen.render_props(props)
        finish_motion(screen)
        back = [b for b in screen.findChildren(Button) if b.accessibleName() == "Previous steps"][
            -1
        ]
    assert "RichText Step 0." in _pieces(screen)


@pytest.mark.parametrize("step", GETTING_READY.setups, ids=["short", "longest"])
@pytest.mark.parametrize("size", SIZES)
def test_a_step_into_position_is_whole_and_never_small(
    show: Show, size: tuple[int, int, float], step: StepWords
) -> None:
    theme = _largest(size)
    screen = StretchScreen(theme, replace(GETTING_READY, setup=step))
    show(screen, size)
    assert _flaws(screen) == []
    assert [w for w in screen.findChildren(StepsList) if w.clipped()] == []
    assert _least_letters(screen, step) >= theme.tokens.type.body


def test_the_figure_stays_as_it_is_from_step_to_step(show: Show) -> None:
    places = []
    for step in GETTING_READY.setups:
        screen = StretchScreen(_theme(), replace(GETTING_READY, setup=step))
        show(screen, SIZES[0])
        places.append(screen.findChildren(FigureView)[0].geometry())
    assert places[0] == places[1]


def test_a_group_of_controls_stands_together_under_its_heading(show: Show) -> None:
    screen = DemonstrationScreen(_theme(), DEMONSTRATION)
    show(screen, SIZES[0])
    pieces = _pieces(screen)
    groups = {
        "Playing it": ("Earlier", "Half speed"),
        "Seeing it": ("Other side", "From the front"),
        "Doing it": ("Fewer sets",),
    }
    for heading, names in groups.items():
        title = pieces[f"RichText {heading}"]
        for name in names:
            button = pieces[f"Button {name}"]
            assert (button.left(), button.top() > title.top()) == (title.left(), True)


def test_the_bar_is_as_wide_as_the_figure_that_it_moves(show: Show) -> None:
    for size in SIZES[:2]:
        screen = DemonstrationScreen(_theme(size), DEMONSTRATION)
        show(screen, size)
        (bar,), (figure,) = screen.findChildren(Scrubber), screen.findChildren(FigureView)
        assert (bar.x(), bar.width()) == (figure.x(), figure.width())
        assert bar.y() == figure.geometry().bottom() + 1


def test_on_a_small_screen_the_bar_stands_between_what_moves_it(show: Show) -> None:
    screen = DemonstrationScreen(_theme((1024, 600, 10.1)), DEMONSTRATION)
    show(screen, (1024, 600, 10.1))
    pieces = _pieces(screen)
    (bar,) = screen.findChildren(Scrubber)
    assert pieces["Button Later"].right() < bar.x()
    assert bar.geometry().right() < pieces["Button Half speed"].left()
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
    texts = ChangingTexts(_theme(), screen)
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
    buttons = ChangingButtons(_theme(), screen, said.append)
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
