"""A pack on another subject: nothing of ours about cramps in it, and nothing empty."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import events as e
from kiosk.shared import paths
from tests.content.other_subject import other_subject
from tests.content.packs import EXERCISE_FILE, EXERCISE_WORDS_FILE, TODAY, tiny_pack
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.packs import check_pack
from ui.tour import tour
from ui.widgets.layout.panel import Panel

OURS = re.compile(r"cramp|spasm|\bcalf|calves|stretch|muscle|exercis", re.IGNORECASE)


@pytest.fixture
def kiosk(make_kiosk: MakeKiosk, tmp_path: Path) -> KioskDriver:
    return make_kiosk(content=other_subject().write(tmp_path / "pack"))


def _said(value: object) -> Iterator[str]:
    """Yield every word that Props hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _said(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _said(getattr(value, field.name))


def test_the_pack_itself_is_faultless(tmp_path: Path) -> None:
    assert check_pack(other_subject().write(tmp_path), TODAY).report.issues == ()


def test_no_screen_speaks_of_cramps(kiosk: KioskDriver) -> None:
    seen: list[str] = []
    for stop in tour.stops(kiosk.built):
        kiosk.go(*stop.events)
        seen.append(kiosk.words())
        assert not OURS.search(seen[-1]), stop.name
    assert len(set(seen)) > 10


def test_no_paper_speaks_of_cramps(kiosk: KioskDriver) -> None:
    said = list(_said(kiosk.plan.paper()))
    assert "Two-week diary" in said
    assert [text for text in said if OURS.search(text)] == []


def test_the_attract_screen_names_the_pack_and_stands_still(kiosk: KioskDriver) -> None:
    assert "Back pain" in kiosk.words()
    attract = kiosk.attract
    attract.load_loop()
    assert not attract.moves
    attract.touch_the_screen()
    assert kiosk.place == "home"


def test_the_packs_own_words_stand_on_the_attract_screen(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    said = '\n[words]\nquestions = ["Sore back?", "Stiff?"]\nlead = "See what helps."\n'
    pack = other_subject().swap("en/titles.toml", "\n[topics]", f"{said}\n[topics]")
    words = make_kiosk(content=pack.write(tmp_path / "pack")).words()
    assert "Sore back?" in words
    assert "See what helps." in words
    assert "Back pain" not in words


def test_a_plan_without_exercises_and_signs_has_no_empty_places(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("plan"))
    assert "Reminders" not in kiosk.names()
    assert "On my phone" in kiosk.names()
    assert kiosk.pieces(Panel) == []


def test_no_word_of_the_program_is_about_cramps() -> None:
    words = (paths.built_in_pack() / "wording/kiosk.pot").read_text(encoding="utf-8")
    found = re.findall(r'(?m)^(?:msgid |msgid_plural )?"(.*)"$', words)
    assert len(found) > 500
    assert [text for text in found if re.search(r"cramp|spasm", text, re.IGNORECASE)] == []


def test_questions_that_nothing_leads_to_are_told(tmp_path: Path) -> None:
    pack = other_subject().swap("en/sections/ask.md", '"questions"', '"page"')
    pack.add("en/sections/ask.md", "We answer you at the desk.\n")
    report = check_pack(pack.write(tmp_path), TODAY).report
    assert not report.has_errors
    assert [(p.file, p.what) for p in report.warnings] == [
        ("en/faq/lifting.md", "Nothing leads to this question."),
        (
            "en/sections/what-it-is.md",
            "This link leads nowhere: no page shows the questions.",
        ),
    ]


def test_a_link_to_a_question_without_a_page_for_it_stays_where_it_is(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    pack = other_subject().swap("en/sections/ask.md", '"questions"', '"page"')
    pack.add("en/sections/ask.md", "We answer you at the desk.\n")
    kiosk = make_kiosk(content=pack.write(tmp_path / "pack"))
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-it-is"), e.OpenQuestion("lifting"))
    assert kiosk.place == "what-it-is"


def test_without_warning_signs_an_exercise_asks_nothing(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    pack = other_subject()
    for path in (EXERCISE_FILE, EXERCISE_WORDS_FILE, "references.toml"):
        pack.put(path, tiny_pack().files[path])
    kiosk = make_kiosk(content=pack.write(tmp_path / "pack"))
    kiosk.go(e.LeaveAttract(), e.OpenExercise("calf"))
    words = kiosk.words()
    assert "Calf stretch" in words
    assert "Any of these" not in words
    assert "any of these" not in words
    assert "Yes, or not sure" not in words
