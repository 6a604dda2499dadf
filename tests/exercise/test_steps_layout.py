"""The steps of an exercise, whole and never small: on the way into position, and all of them."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.content.model.limits import MAX_STEP_CHARACTERS
from kiosk.exercise.events import ReadSteps
from kiosk.exercise.session.setup_words import StepWords
from tests.exercise.layouts import READING, SESSION, SIZES, Show, control, flaws, pieces, theme
from ui.exercise.session_screen import StretchScreen
from ui.exercise.steps_list import StepsList
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.input.button import Button
from ui.widgets.media.figure_view import FigureView
from ui.widgets.motion.finishing import finish_motion
from ui.widgets.text.rich_text import RichText

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
    after=(
        control("step_back", "Previous step"),
        control("step_on", "Next step", main=True),
        control("ready", "I’m in position"),
    ),
)


def _largest(size: tuple[int, int, float]) -> Theme:
    return Theme(make_tokens(Screen(*size), "xl", "light"), PackArt(lambda _: b""))


def _least_letters(screen: QWidget, step: StepWords) -> int:
    """Return the smallest em of a step's words, in pixels."""
    said = {step.title, step.body}
    texts = [t for t in screen.findChildren(RichText) if t.accessibleName() in said]
    return min(t.word_style.font.pixelSize() for t in texts if t.isVisibleTo(screen))


def _numbered(count: int) -> tuple[StepWords, ...]:
    words = "Lean in a little, and wait. " * 3
    return tuple(StepWords(f"Step {n}.", f"{words}That was {n}.") for n in range(count))


@pytest.mark.parametrize("size", SIZES)
def test_a_list_that_is_too_long_goes_on_to_another_page(
    show: Show, size: tuple[int, int, float]
) -> None:
    """Its words are never smaller than the visitor's own size, and each step shows once."""
    look, steps = _largest(size), _numbered(5)
    props, pages = replace(READING, steps=steps), list[list[str]]()
    screen = StretchScreen(look, props)
    turned: list[object] = []
    screen.intent.connect(turned.append)
    show(screen, size)
    while True:
        seen = [step for step in steps if f"RichText {step.title}" in pieces(screen)]
        pages.append([step.title for step in seen])
        assert flaws(screen) == []
        assert all(_least_letters(screen, step) >= look.tokens.type.body for step in seen)
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
    assert "RichText Step 0." not in pieces(screen)
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
    assert "RichText Step 0." in pieces(screen)


@pytest.mark.parametrize("step", GETTING_READY.setups, ids=["short", "longest"])
@pytest.mark.parametrize("size", SIZES)
def test_a_step_into_position_is_whole_and_never_small(
    show: Show, size: tuple[int, int, float], step: StepWords
) -> None:
    look = _largest(size)
    screen = StretchScreen(look, replace(GETTING_READY, setup=step))
    show(screen, size)
    assert flaws(screen) == []
    assert [w for w in screen.findChildren(StepsList) if w.clipped()] == []
    assert _least_letters(screen, step) >= look.tokens.type.body


def test_the_figure_stays_as_it_is_from_step_to_step(show: Show) -> None:
    places = []
    for step in GETTING_READY.setups:
        screen = StretchScreen(theme(), replace(GETTING_READY, setup=step))
        show(screen, SIZES[0])
        places.append(screen.findChildren(FigureView)[0].geometry())
    assert places[0] == places[1]
