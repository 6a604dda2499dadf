"""The warning signs of a plan, in a code and in reminders: the words of the pack's own file."""

import tomllib
from datetime import date
from typing import Any

import icalendar
import pytest
from msgspec.structs import replace

from kiosk.clinic.settings import EXAMPLE
from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.repository import ExerciseRepository
from kiosk.plan.calendar import calendar_text
from kiosk.plan.model import TakeHome, build_take_home_view
from kiosk.plan.text import plan_text
from kiosk.shared import paths
from kiosk.shared.clock import WallTime
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext
from tests.content.test_source_facts import built_in

NOW = WallTime(date(2026, 11, 23), 10 * 60 + 15)
WORDS = Words("en")
BRITISH = {"{emergency}": "999", "{urgent}": "111"}
ROOMY = 100_000
"""Bytes: room for everything."""
EXERCISES = ("wall-calf", "eccentric-drop", "cramp-release")


def plan() -> TakeHome:
    library = built_in()
    repository = ExerciseRepository(library.exercise_file)
    clinic = replace(EXAMPLE, country="GB")
    context = ViewContext(library, library.toc("en"), clinic, WORDS)
    wanted = [prescribed(n, repository.plan(n), library.exercise_file(n)) for n in EXERCISES]
    return build_take_home_view(wanted, context)


def file_lines() -> list[str]:
    """What a plan has to say of the signs, made from nothing but the file."""
    path = paths.built_in_pack() / "en" / "warning-signs.toml"
    content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    alike: dict[tuple[str, str], list[str]] = {}  # those with one instruction stand together
    for level in ("now", "today", "visit"):
        for sign in content["signs"]:
            if sign["level"] == level:
                alike.setdefault((sign["home"], sign["here"]), []).append(sign["sign"])
    told: dict[str, list[str]] = {}
    for (home, _here), signs in alike.items():
        told.setdefault(home, []).extend(signs)
    return [_line(home, signs) for home, signs in told.items()]


def _line(home: str, signs: list[str]) -> str:
    for mark, number in BRITISH.items():
        home = home.replace(mark, number)
    first, _, rest = home.partition(". ")
    return f"{first.rstrip('.')} if you have: {'; '.join(signs)}. {rest}".strip()


def reminders() -> list[list[str]]:
    text = calendar_text(plan(), NOW, "abc-1", WORDS, ROOMY)
    events: Any = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return [str(event["DESCRIPTION"]).splitlines() for event in events]


def test_the_file_has_signs_with_commas_in_them() -> None:
    assert any(", " in line.partition(": ")[2] for line in file_lines())


def test_reminders_have_the_files_own_words() -> None:
    first, *_ = reminders()
    assert first[-len(file_lines()) :] == file_lines()


def test_reminders_say_when_to_stop_in_each_exercises_own_words() -> None:
    first, *_ = reminders()
    for name in EXERCISES:
        assert built_in().exercise("en", name).stop in first


def test_the_plans_text_has_the_files_own_words() -> None:
    lines = plan_text(plan(), ROOMY, WORDS).text.splitlines()
    assert [line for line in lines if line in file_lines()] == file_lines()


@pytest.mark.parametrize("room", [1_200, 1_800, 2_400, 2_953])
def test_what_a_code_has_no_room_for_is_left_out_whole(room: int) -> None:
    """No sign is ever said in other words because there is little room."""
    short = plan().red_flags_in_short
    said = plan_text(plan(), room, WORDS).text.splitlines()
    signs = [line for line in said if "if you have:" in line or "Do not exercise" in line]
    assert signs
    assert set(signs) <= {*file_lines(), short}
