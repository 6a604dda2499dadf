"""The source's figures, asserted against what a visitor reads and does on the screen."""

import itertools
import re
from typing import Any

import pytest

from kiosk.app import events as e
from kiosk.exercise.file.dose_schema import DoseSpec
from kiosk.shared.paths import built_in_pack
from tests.content.test_source_facts import HERE, plain, read_toml
from tests.figure.test_exercises import exercise
from tests.support.beginning import SAFE_AND_READY
from tests.support.charts import plotted
from tests.support.drivers.kiosk import KioskDriver

TABLE = read_toml(HERE / "source_facts.toml")
SHOWN: list[dict[str, Any]] = TABLE["shown"]
DOSES = {x["id"]: x for stage in TABLE["stage"] for x in stage["exercises"] if "dose" in x}
EXERCISES = sorted(path.stem for path in (built_in_pack() / "exercises").glob("*.toml"))
SHORTEST, LONGEST = 20, 60  # "Hold a gentle stretch 20–60 s"
AN_HOUR_OF_STEPS = 40


@pytest.mark.parametrize("fact", SHOWN, ids=[f"{f['source']:02}-{f['page']}" for f in SHOWN])
def test_the_figure_is_read_on_its_page(kiosk: KioskDriver, fact: dict[str, Any]) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(fact["page"]))
    for name in fact.get("touch", ()):
        kiosk.touch(name)
    words = ""
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        words += plain(kiosk.words()) + "\n"
    missing = [says for says in fact["says"] if not re.search(says, words, re.IGNORECASE)]
    assert missing == [], fact["quote"]


@pytest.mark.parametrize("name", EXERCISES)
def test_a_hold_lasts_as_long_as_the_source_says(name: str) -> None:
    hold = exercise(name).dose.hold
    assert hold is None or SHORTEST <= hold <= LONGEST


@pytest.mark.parametrize("name", sorted(DOSES))
def test_an_exercise_alone_has_the_dose_of_the_program(name: str) -> None:
    dose: DoseSpec = exercise(name).dose
    sets, measure = DOSES[name]["dose"]
    assert (dose.sets, dose.hold or dose.reps) == (sets, measure)


def test_where_the_source_names_no_dose_the_program_has_the_exercises_own() -> None:
    """So that every card says how much."""
    file = read_toml(built_in_pack() / "programs/calf-cramps.toml")
    doses = {x["id"]: x["dose"] for stage in file["stages"] for x in stage["exercises"]}
    for name in doses.keys() - DOSES.keys():
        own = exercise(name).dose
        wanted = {"sets": own.sets, "hold": own.hold, "reps": own.reps, "seconds": own.seconds}
        wanted["days_a_week"] = own.days_a_week
        assert doses[name] == {k: v for k, v in wanted.items() if v is not None}, name


def test_three_times_thirty_seconds_are_guided_on_each_side(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    holds = []
    for _ in range(AN_HOUR_OF_STEPS):
        words = kiosk.words()
        if "✓ done" in words:
            break
        if "seconds · hold" in words:
            side = "left" if "Left side" in words else "right"
            holds.append((side, kiosk.exercise.digits))
        kiosk.exercise.more("Skip")
    assert holds == [("left", "30"), ("right", "30")] * 3


def test_the_rule_of_the_chart_is_the_sources_ten_percent(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("eight-week-plan"))
    kiosk.show("Chart of the planned load")
    band = plotted(kiosk)[0]
    growth = [after / before for before, after in itertools.pairwise(band)]
    assert growth == pytest.approx([1.1] * 5)
