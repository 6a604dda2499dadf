"""What a guided exercise says: the right words at the right second, the same as the voice."""

import pytest

from kiosk.app import events as e
from kiosk.exercise.session.plan import RELEASE
from kiosk.figure.motion.turning import EASE
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver

BEGUN = (e.LeaveAttract(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
COUNTED = (
    e.LeaveAttract(),
    e.OpenExercise("standing-heel-raise"),
    *SAFE_AND_READY,
)

CALLOUTS: dict[str, tuple[tuple[e.Event, ...], float, str]] = {
    "while getting ready": (BEGUN, 1.0, "Get ready"),
    "as the hold begins": (BEGUN, 5.5, "Hold still"),
    "half-way": (BEGUN, 20.5, "Half-way"),
    "for three seconds": (BEGUN, 22.5, "Half-way"),
    "then again": (BEGUN, 23.5, "Hold still"),
    "the last three seconds": (BEGUN, 32.5, "Last three seconds"),
    "to the end": (BEGUN, 34.5, "Last three seconds"),
    "between the sides": (BEGUN, 35.5, "Change sides"),
    "between two sets": (BEGUN, 73.5, "Rest"),
    "as the repetitions begin": (COUNTED, 5.5, "Begin"),
    "as they go on": (COUNTED, 12.0, "Keep going"),
}


@pytest.mark.parametrize(("way", "wait", "callout"), CALLOUTS.values(), ids=CALLOUTS.keys())
def test_what_to_do_now(
    kiosk: KioskDriver, way: tuple[e.Event, ...], wait: float, callout: str
) -> None:
    kiosk.go(*way)
    kiosk.pass_time(wait)
    said = set(kiosk.words().splitlines()) & {row[2] for row in CALLOUTS.values()}
    assert said == {callout}


AT_EASE = RELEASE + EASE + 0.1
GUIDES = {
    "how to do it, while getting ready": (2.0, "Keep your heel down and your knee straight"),
    "what to feel, at first": (10.0, "What you should feel: A firm, steady pull"),
    "the common mistake, half-way": (20.0, "Common mistake: The back heel lifts"),
    "when to stop, at last": (30.0, "Stop if you feel sharp pain"),
    "how to do it, on the other side": (36.0, "Keep your heel down and your knee straight"),
}


@pytest.mark.parametrize(("wait", "words"), GUIDES.values(), ids=GUIDES.keys())
def test_the_sentence_to_read(kiosk: KioskDriver, wait: float, words: str) -> None:
    kiosk.go(*BEGUN)
    kiosk.pass_time(wait)
    found = [starts for _, starts in GUIDES.values() if starts in kiosk.words()]
    assert set(found) == {words}


@pytest.mark.parametrize("exercise", ["wall-calf", "hamstring-chair", "towel-calf"])
def test_what_to_feel_comes_with_the_step_that_pulls(kiosk: KioskDriver, exercise: str) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise(exercise), *SAFE_AND_READY[:2])
    for _ in range(10):
        last = "Next step" not in kiosk.names()
        assert ("What you should feel" in kiosk.words()) == last
        if last:
            break
        kiosk.touch("Next step")
    assert "What you should feel" in kiosk.words()


COUNT_INS = {
    "a hold": ("wall-calf", "then hold for 30 seconds"),
    "repetitions": ("standing-heel-raise", "then 12 times"),
}


@pytest.mark.parametrize(("exercise", "then"), COUNT_INS.values(), ids=COUNT_INS.keys())
def test_the_count_in_says_what_follows_and_how_long(
    kiosk: KioskDriver, exercise: str, then: str
) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise(exercise), *SAFE_AND_READY)
    kiosk.pass_time(2.0)
    assert kiosk.exercise.ring == "Starts in 3"
    assert then in kiosk.words()


def test_the_figure_keeps_its_place_whatever_is_said(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN)
    shares = set()
    for _ in range(8):
        shares.add(kiosk.demonstration.figure_share())
        kiosk.pass_time(5.0)
    assert len(shares) == 1


def test_paused_it_still_says_the_side(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN)
    kiosk.touch("Pause")
    lines = kiosk.words().splitlines()
    assert {"Paused", "Left side"} <= set(lines)


def test_the_voice_is_silenced_in_mid_stretch_and_comes_back(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN)
    before = kiosk.exercise.digits
    kiosk.touch("More")
    for name in ("Soft tones", "No sound", "Voice", "No sound"):
        kiosk.touch(name)  # the sheet stays open, and the exercise goes on under it
    kiosk.pass_time(2.0)
    kiosk.touch("Done")
    assert (kiosk.sound_choice, int(kiosk.exercise.digits)) == ("silent", int(before) - 2)
    kiosk.go(e.GoHome())
    kiosk.wait(91)
    kiosk.wait(20)
    kiosk.go(*BEGUN)
    assert kiosk.sound_choice == "voice"


@pytest.fixture
def over(kiosk: KioskDriver) -> KioskDriver:
    """The wall calf stretch, done to its end by somebody who is still there."""
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"), *BEGUN[1:])
    kiosk.pass_time(36.0)  # one hold at least: what was only skipped is not done
    for _ in range(40):
        if kiosk.exercise.is_over():
            break
        kiosk.exercise.more("Skip")
    assert "Well done" in kiosk.words()
    kiosk.pass_time(AT_EASE)
    return kiosk


def test_once_over_it_says_so_and_what_comes_after(over: KioskDriver) -> None:
    words = over.words()
    assert "How does it feel now?" in words
    assert "You have finished." in words
    assert not {"Pause", "Stop"} & set(over.names())
    assert not {"Skip", "Repeat", "+5 s", "Other side"} & over.exercise.offered()
    assert not {"Left side", "Right side"} & set(words.splitlines())
    assert over.layout.flaws() == []


FELT = {
    "Easier": ("Keep moving gently", {"See my plan", "Once more"}, ("wall-calf",)),
    "The same": ("do it once more", {"See my plan", "Once more"}, ("wall-calf",)),
    "Worse": ("Tell reception or your physio before you leave", {"When to get help"}, ()),
}
FIRST = {"Easier": "Well done", "The same": "Rest for a minute", "Worse": "Stop here, and rest"}


@pytest.mark.parametrize("how", FELT)
def test_what_to_do_follows_from_how_it_feels(over: KioskDriver, how: str) -> None:
    advice, ways, on_the_plan = FELT[how]
    over.touch(how)
    assert advice in over.words()
    assert "How does it feel now?" not in over.words()
    assert {"See my plan", "Once more", "When to get help"} & set(over.names()) == ways
    over.pass_time(3.0)
    assert over.exercise.finished == on_the_plan
    assert over.layout.flaws() == []


@pytest.mark.parametrize("how", FELT)
def test_what_to_do_stands_where_the_answer_was_given(over: KioskDriver, how: str) -> None:
    answers = [over.rect_of(name) for name in FELT]
    over.touch(how)
    (where,) = over.rects_of_words(FELT[how][0])
    assert where.intersects(answers[1])
    assert "✓ done" not in over.words()
    assert over.words().splitlines().count(FIRST[how]) == 1


def test_nobody_is_praised_for_pain(over: KioskDriver) -> None:
    over.touch("Worse")
    assert "Well done" not in over.words()
    assert "You will find it on your plan" not in over.words()


def test_who_skipped_everything_is_not_asked(kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN)
    for _ in range(40):
        if kiosk.exercise.is_over():
            break
        kiosk.exercise.more("Skip")
    kiosk.pass_time(AT_EASE)
    assert "How does it feel now?" not in kiosk.words()
    assert {"See my plan", "Once more"} <= set(kiosk.names())
    assert kiosk.exercise.finished == ()


def test_once_more(over: KioskDriver) -> None:
    over.touch("The same")
    over.touch("Once more")
    assert (over.exercise.digits, "Left side" in over.words()) == ("5", True)
    over.pass_time(5.0)
    assert over.exercise.digits == "30"


def test_the_plan_is_a_touch_away(over: KioskDriver) -> None:
    over.touch("Easier")
    over.touch("See my plan")
    assert over.place == "my-plan"
    assert over.exercise.finished == ("wall-calf",)


def test_finish_leads_back(over: KioskDriver) -> None:
    over.touch("Finish")
    assert over.place == "ease-a-cramp"
