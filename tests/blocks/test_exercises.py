"""Exercises to begin, each with its picture."""

import pytest

from kiosk.app import events as e
from kiosk.blocks.exercises.block import Exercises, Offer
from kiosk.content.model.blocks import Blocks
from kiosk.content.model.report import Log
from kiosk.shared.issue import Issue
from tests.support.drivers.kiosk import KioskDriver
from tests.support.packs import parse


def parsed(text: str) -> tuple[Blocks, list[Issue]]:
    log = Log()
    return parse("x.md", text, 1, log).blocks, list(log.issues)


GOOD = """::: exercises
- [Calf, sitting](exercise:towel-calf) {picture=images/do.svg}
- [Evening](routine:evening-chair,hamstring-chair)
:::
"""
FAULTS = {
    "words beside the link": "- Try [this](exercise:a)",
    "no link": "- Calf",
    "a link to a page": "- [Calf](section:a)",
    "two links": "- [Calf](exercise:a) [Foot](exercise:b)",
    "another mark": "- [Calf](exercise:a) {icon=walk}",
}


def test_a_line_is_an_exercise_with_its_picture() -> None:
    blocks, issues = parsed(GOOD)
    assert issues == []
    assert blocks == (
        Exercises(
            (
                Offer("Calf, sitting", "exercise:towel-calf", "images/do.svg"),
                Offer("Evening", "routine:evening-chair,hamstring-chair"),
            )
        ),
    )


@pytest.mark.parametrize("line", FAULTS.values(), ids=FAULTS.keys())
def test_another_line_is_named_with_its_remedy(line: str) -> None:
    _, issues = parsed(f"::: exercises\n{line}\n:::\n")
    assert [issue.line for issue in issues] == [2]
    assert "picture=" in issues[0].remedy


def test_a_touch_on_a_picture_begins_the_exercise(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.show("Calf, sitting")
    kiosk.touch("Calf, sitting")
    assert kiosk.place == "towel-calf"
