"""What a finger is about to touch in an exercise never changes its place or its meaning."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize, ThemeName
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

BEGUN = (e.LeaveAttract(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
MINUTES_APART = (
    {"Previous step", "Next step", "Skip the steps", "I’m in position"},
    {"See my plan", "Once more", "When to get help", "Easier", "The same", "Worse"},
)
"""These share a place: whole holds lie between the one and the other."""
SAME = [
    {"Stop", "Finish"},
    {"Pause", "Go on"},
    {"Play", "Pause"},
    {"Skip the steps", "I’m in position"},
    {"Add to my plan", "On my plan"},
]
"""Labels that mean the same: out of the exercise; time stands still, and goes on; it begins; it is
on the plan."""
MOST_IN_A_ROW = 5

LOOKS = [
    ((1920, 1080), 21.5, TextSize.M, ThemeName.LIGHT),
    ((1920, 1080), 21.5, TextSize.XL, ThemeName.CONTRAST_DARK),
    ((1080, 1920), 21.5, TextSize.XL, ThemeName.DARK),
    ((1366, 768), 15.6, TextSize.L, ThemeName.CONTRAST_LIGHT),
    ((1024, 600), 10.1, TextSize.M, ThemeName.LIGHT),
    ((1280, 1024), 17.0, TextSize.L, ThemeName.LIGHT),
    ((3840, 2160), 27.0, TextSize.M, ThemeName.LIGHT),
]
IDS = [f"{w}x{h} {diagonal} {size.value}" for (w, h), diagonal, size, _ in LOOKS]


def moments(kiosk: KioskDriver) -> Iterator[str]:
    """Go through an exercise, and yield what there is at each kind of moment."""
    kiosk.go(*BEGUN[:4])
    yield "the first step into position"
    kiosk.touch("Next step")
    yield "the second step"
    kiosk.touch("Add to my plan")
    yield "on the plan"
    kiosk.pass_time(60.0)
    yield "the last step"
    kiosk.touch("I’m in position")
    yield "getting ready"
    kiosk.pass_time(8.0)
    yield "a hold"
    kiosk.touch("Pause")
    yield "a pause"
    kiosk.touch("Steps")
    yield "the steps"
    kiosk.touch("Go on")
    yield "going on"
    kiosk.pass_time(300.0)
    assert kiosk.exercise.is_over()
    yield "how does it feel?"
    kiosk.touch("Easier")
    yield "the end"
    kiosk.touch("Steps")
    yield "the steps once more"
    kiosk.touch("Steps")
    yield "the end once more"


def rows(rects: list[QRect]) -> list[int]:
    """Return how many of these stand in each row, one beside the other."""
    middles: dict[int, int] = {}
    for rect in rects:
        known = next((y for y in middles if rect.top() <= y <= rect.bottom()), rect.center().y())
        middles[known] = middles.get(known, 0) + 1
    return [*middles.values()]


def _numbers(rect: QRect) -> tuple[int, ...]:
    return rect.x(), rect.y(), rect.width(), rect.height()


def _moved(places: dict[str, set[tuple[int, ...]]]) -> list[str]:
    return [name for name, seen in places.items() if len(seen) > 1]


def _shared(places: dict[str, set[tuple[int, ...]]]) -> list[str]:
    found = []
    early, late = MINUTES_APART
    names = [*places]
    for n, one in enumerate(names):
        for other in names[n + 1 :]:
            if any({one, other} <= same for same in SAME):
                continue
            if any(a in early and b in late for a, b in ((one, other), (other, one))):
                continue
            pairs = ((QRect(*a), QRect(*b)) for a in places[one] for b in places[other])
            if any(a.intersects(b) for a, b in pairs):
                found.append(f"{one} and {other}")
    return found


@pytest.mark.parametrize(("size", "diagonal", "text_size", "theme"), LOOKS, ids=IDS)
def test_a_finger_that_means_one_thing_never_does_another(
    make_kiosk: MakeKiosk,
    size: tuple[int, int],
    diagonal: float,
    text_size: TextSize,
    theme: ThemeName,
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size, theme=theme)
    places: dict[str, set[tuple[int, ...]]] = {}
    flaws = []
    for moment in moments(kiosk):
        for target in kiosk.targets():
            places.setdefault(target.name, set()).add(_numbers(target.rect))
        flaws += [f"{moment}: {flaw}" for flaw in kiosk.layout.flaws()]
        flaws += [f"{moment}: {small}" for small in kiosk.layout.small_targets(0.0, 12.7)]
        if max(rows([target.rect for target in kiosk.targets()])) > MOST_IN_A_ROW:
            flaws.append(f"{moment}: more than five in a row")
        if len(kiosk.main_buttons) != 1:
            flaws.append(f"{moment}: {kiosk.main_buttons} stand out")
    assert {"Stop", "Finish", "Pause", "Go on", "Steps", "More", "Once more"} <= places.keys()
    assert (_moved(places), _shared(places), flaws) == ([], [], [])


@pytest.mark.parametrize(("size", "diagonal", "text_size", "theme"), LOOKS, ids=IDS)
def test_a_clinicians_controls_stay_too_and_are_five_in_a_row_at_most(
    make_kiosk: MakeKiosk,
    size: tuple[int, int],
    diagonal: float,
    text_size: TextSize,
    theme: ThemeName,
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size, theme=theme)
    kiosk.go(e.LeaveAttract(), e.Demonstrate("standing-heel-raise"))
    first = {target.name: target.rect for target in kiosk.targets()}
    flaws = []
    for name in ("Pause", "From the front", "Normal speed", "Loop", "Mirror", "More sets", "Add"):
        kiosk.touch(name)
        flaws += kiosk.layout.flaws()
        rects = [target.rect for target in kiosk.targets()]
        flaws += [f"{name}: {n} in a row" for n in rows(rects) if n > MOST_IN_A_ROW]
        flaws += [name] if len(kiosk.main_buttons) != 1 else []
        now = {target.name: target.rect for target in kiosk.targets()}
        flaws += [f"{name}: {n} moved" for n in now.keys() & first.keys() if now[n] != first[n]]
    assert flaws == []


def test_the_way_on_stands_out_and_what_leads_nowhere_cannot_be_touched(kiosk: KioskDriver) -> None:
    """By touch or by itself: at the last step a finger that went on hits nothing."""
    kiosk.go(*BEGUN[:4])
    back, on, skip, ready = "Previous step", "Next step", "Skip the steps", "I’m in position"
    seen = []
    for step in range(1, 5):
        assert f"Step {step} of 4" in kiosk.words()
        ways = {back, on, skip, ready} & set(kiosk.names())
        seen.append((ways, kiosk.main_buttons))
        if "Next step" in ways:
            kiosk.touch("Next step")
    assert seen == [
        ({on, skip}, [on]),
        ({back, on, skip}, [on]),
        ({back, on, skip}, [on]),
        ({back, ready}, [ready]),
    ]


def test_in_a_pause_on_the_way_into_position_one_button_leads_on(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN[:4])
    for number in (1, 2, 3, 4):
        assert f"Step {number} of 4" in kiosk.words()
        kiosk.touch("Pause")
        assert kiosk.main_buttons == ["Go on"]
        kiosk.touch("Go on")
        assert "Go on" not in kiosk.names()
        if number < 4:
            kiosk.touch("Next step")


def test_whoever_has_read_all_steps_is_led_on_as_before(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN[:4])
    kiosk.touch("Steps")
    kiosk.touch("Steps")
    assert ("Paused" in kiosk.words(), kiosk.main_buttons) == (False, ["Next step"])


def test_who_knows_the_exercise_begins_it_from_any_step(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN[:4])
    kiosk.touch("Skip the steps")
    assert "Get ready" in kiosk.words()


def test_the_sheet_with_all_else_keeps_the_time_going_and_its_buttons_in_place(
    make_kiosk: MakeKiosk,
) -> None:
    kiosk = make_kiosk()
    kiosk.go(*BEGUN)
    kiosk.touch("More")
    before = {target.name: target.rect for target in kiosk.targets()}
    kiosk.pass_time(9.0)
    kiosk.touch("+5 s")
    kiosk.touch("+5 s")
    kiosk.touch("No sound")
    assert {target.name: target.rect for target in kiosk.targets()} == before
    assert "A hold of 40 seconds" in kiosk.words()
    kiosk.pass_time(300.0)
    assert ("Done" in kiosk.names(), kiosk.exercise.is_over()) == (False, True)


FLOW = {
    # what a patient does, and with how many touches
    "start": (["Calf, every day", "No, none of these", "Yes, I can"], "Pause"),
    "pause": (["Pause"], "Go on"),
    "go on": (["Go on"], "Pause"),
    "steps": (["Steps"], "Go on"),
    "back from the steps": (["Go on"], "Pause"),
    "the next exercise": (["More", "Next exercise"], "Pause"),
    "stop": (["Stop"], "Back"),
}


def test_no_step_of_a_patients_way_takes_more_touches_than_it_took(kiosk: KioskDriver) -> None:
    routine = ("wall-calf", "hamstring-chair")
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    for what, (touches, then) in FLOW.items():
        if what == "the next exercise":
            kiosk.go(e.OpenExercise(routine[0], routine=routine))
        for name in touches:
            kiosk.touch(name)
        assert then in kiosk.names(), what
        assert len(touches) <= 2 + (what == "start")  # a question is asked there, once a visit
    kiosk.go(*BEGUN[1:])
    kiosk.pass_time(300.0)
    kiosk.touch("Easier")
    kiosk.touch("See my plan")
    assert kiosk.place == "my-plan"


def test_the_next_exercise_of_a_routine_comes_at_once(kiosk: KioskDriver) -> None:
    routine = ("wall-calf", "hamstring-chair")
    kiosk.go(BEGUN[0], e.OpenExercise(routine[0], routine=routine), *BEGUN[2:4])
    kiosk.pass_time(10.0)
    kiosk.exercise.more("Next exercise")
    assert "Exercise 2 of 2" in kiosk.words()
    assert "Step 1 of 4" in kiosk.words()
    assert "Next exercise" not in kiosk.exercise.offered()


def test_somebody_reads_the_steps_and_nothing_moves_meanwhile(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN)
    kiosk.pass_time(12.0)
    before = kiosk.exercise.digits
    kiosk.touch("Steps")
    words = kiosk.words()
    assert ("Stand facing a wall." in words, "Wall calf stretch" in words) == (True, True)
    picture = kiosk.picture()
    kiosk.pass_time(40.0)
    assert kiosk.picture() == picture
    kiosk.touch("Go on")
    kiosk.pass_time(3.0)
    assert (kiosk.exercise.digits, "Stand facing a wall." in kiosk.words()) == (before, False)


def test_the_steps_close_as_they_open_and_the_exercise_stays_paused(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN)
    kiosk.touch("Steps")
    kiosk.touch("Steps")
    assert "Paused" in kiosk.words()
    assert "Go on" in kiosk.names()


def test_every_exercise_has_all_of_its_steps(make_kiosk: MakeKiosk) -> None:
    flaws = []
    for size, diagonal, text_size, theme in LOOKS[1:5]:
        kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size, theme=theme)
        kiosk.go(*BEGUN)
        for exercise in kiosk.pack.exercises:
            kiosk.go(e.OpenExercise(exercise), e.ReadSteps(True))
            flaws += [f"{size} {exercise}: {flaw}" for flaw in kiosk.layout.flaws()]
            while "Next steps" in kiosk.names():
                kiosk.touch("Next steps")
                flaws += [f"{size} {exercise}, further: {flaw}" for flaw in kiosk.layout.flaws()]
    assert flaws == []
