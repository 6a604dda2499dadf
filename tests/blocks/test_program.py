"""A program on its page: stations open, exercises are guided by its doses, the plan goes home."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize, ThemeName
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.looks import LOOKS, look_name

PAGE = "eight-week-plan"
FACTS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "content/source_facts.toml").read_text(encoding="utf-8")
)["stage"]
DOSED = [(fact["weeks"], x) for fact in FACTS for x in fact["exercises"] if x.get("dose")]


@pytest.fixture
def plan(kiosk: KioskDriver) -> KioskDriver:
    """A visitor on the program's page who has no warning sign."""
    kiosk.go(
        e.LeaveAttract(),
        e.OpenExercise("wall-calf"),
        *SAFE_AND_READY,
        e.GoHome(),
    )
    kiosk.go(e.OpenSection(PAGE))
    return kiosk


@pytest.mark.parametrize("fact", FACTS, ids=[fact["weeks"] for fact in FACTS])
def test_each_station_shows_what_the_source_says(plan: KioskDriver, fact: dict[str, Any]) -> None:
    plan.touch(f"Weeks {fact['weeks']}: {fact['goal']}")
    words = plan.words().split("\n")
    assert f"Weeks {fact['weeks']}: {fact['goal']}" in words
    shown = [name for name in plan.names() if name in {x["shown"] for x in fact["exercises"]}]
    assert shown == [x["shown"] for x in fact["exercises"]]


def test_the_program_has_the_stations_of_the_source_and_no_more(plan: KioskDriver) -> None:
    stations = [name for name in plan.names() if name.startswith("Weeks ")]
    assert stations == [f"Weeks {fact['weeks']}: {fact['goal']}" for fact in FACTS]


@pytest.mark.parametrize(("weeks", "exercise"), DOSED, ids=[x["shown"] for _, x in DOSED])
def test_an_exercise_is_guided_with_the_programs_dose(
    plan: KioskDriver, weeks: str, exercise: dict[str, Any]
) -> None:
    plan.touch(f"Weeks {weeks}")
    plan.touch(exercise["shown"])
    assert plan.place == exercise["id"]
    sets, measure = exercise["dose"]
    plan.touch("Skip the steps")
    words = plan.words()
    assert f"1 of {sets}" in words
    plan.exercise.more("Skip")
    if exercise["measure"] == "seconds":
        assert (plan.exercise.digits, "seconds · hold" in plan.words()) == (str(measure), True)
    else:
        assert f"of {measure} times" in plan.words()


def test_the_weeks_routine_starts_and_back_leads_to_the_plan(plan: KioskDriver) -> None:
    plan.touch("Weeks 3–4")
    plan.touch("Start today’s exercises")
    assert "Exercise 1 of 2" in plan.words()
    plan.touch("Stop")
    assert plan.place == PAGE
    assert "Slow heel drops: 3 sets of 8, 3 days a week" in plan.names()


def test_the_warning_signs_are_asked_first(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(PAGE))
    kiosk.touch("Start today’s exercises")
    assert "do you have any of these?" in kiosk.words()


def _every_word(kiosk: KioskDriver) -> str:
    """Return the words of every screenful, with plain spaces."""
    words = ""
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        words += kiosk.words() + "\n"
    return words.replace("\u00a0", " ")


def test_the_plan_is_taken_home(plan: KioskDriver) -> None:
    plan.touch("Weeks 3–4")
    plan.touch("Take this plan home")
    assert plan.place == "my-plan"
    words = _every_word(plan)
    for expected in ("Standing heel raise", "3 sets of 12", "Slow heel drop", "3 sets of 8"):
        assert expected in words


def test_what_is_taken_home_has_the_programs_dose(plan: KioskDriver) -> None:
    plan.touch("Take this plan home")
    words = _every_word(plan)
    assert "Hold 30 seconds, 3 times, each side; every day, morning and night" in words
    assert "3 sets of 12" in words


@pytest.mark.parametrize(("size", "text_size", "theme"), LOOKS, ids=look_name)
def test_every_station_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize, theme: ThemeName
) -> None:
    kiosk = make_kiosk(windowed=size, text_size=text_size, theme=theme)
    kiosk.go(e.LeaveAttract(), e.OpenSection(PAGE))
    flaws = []
    for station in range(len(FACTS)):
        kiosk.go(e.Choose(f"{PAGE}/1", str(station)), e.ShowView(0))
        for view in range(kiosk.view[1]):
            kiosk.go(e.ShowView(view))
            found = [*kiosk.layout.flaws(), *kiosk.layout.small_targets(20.0, 12.7)]
            flaws += [f"station {station}, screenful {view + 1}: {flaw}" for flaw in found]
    assert flaws == []


def test_on_a_usual_screen_every_station_stands_whole_beside_the_way(plan: KioskDriver) -> None:
    for fact in FACTS:
        plan.touch(f"Weeks {fact['weeks']}")
        assert plan.view[0] == 1
        assert "Start today’s exercises" in plan.names()


@pytest.mark.parametrize("text_size", TextSize)
def test_upright_a_station_is_seen_with_its_exercises(
    make_kiosk: MakeKiosk, text_size: TextSize
) -> None:
    """A control and what it changes are on one screenful."""
    kiosk = make_kiosk(windowed=(1080, 1920), text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("eight-week-plan"))
    kiosk.show("Seated raises")
    names = kiosk.names()
    for name in ("Strength", "Gentle calf stretch", "Seated raises", "Start today’s exercises"):
        assert any(name in seen for seen in names), name
