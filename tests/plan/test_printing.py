"""The paper, read back by Qt's PDF reader: sheets, pages, words; and the process that prints."""

import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from kiosk.clinic.settings import EXAMPLE
from kiosk.content.model.pack import Library
from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.repository import ExerciseRepository
from kiosk.plan.model import Point, build_take_home_view
from kiosk.plan.sheet import SheetProps, build_sheet_view
from kiosk.plan.view import suggested
from kiosk.shared import paths
from kiosk.shared.printing import PrintFault, Printing, PrintStage
from kiosk.shared.wording import Words
from kiosk.startup.typefaces import own
from kiosk.visit.context import ViewContext
from tests.support.clock import FakeClock
from tests.support.pdf import read_pdf
from ui.plan.paper import pdf as printing
from ui.plan.paper.base.canvas import Paper
from ui.plan.print.job import PrintJob, pack, unpack
from ui.plan.print.process import ProcessPrinters
from ui.theme import fonts

ONE = ("wall-calf",)
THREE = (*ONE, "seated-heel-raise", "night-calf")
SIX = (*THREE, "hamstring-chair", "eccentric-drop", "single-leg-balance")

ALL = tuple(sorted(p.stem for p in (paths.built_in_pack() / "exercises").glob("*.toml")))

MakeSheet = Callable[..., SheetProps]


@pytest.fixture
def sheet_of(qapp: object, library: Library) -> MakeSheet:
    fonts.load(own())
    repository, words = ExerciseRepository(library.exercise_file), Words("en")

    def make(*names: str) -> SheetProps:
        context = ViewContext(library, library.toc("en"), EXAMPLE, words)
        wanted = [prescribed(n, repository.plan(n), library.exercise_file(n)) for n in names]
        plan = build_take_home_view(wanted, context, suggested(context, repository))
        return build_sheet_view(plan, repository, words, FakeClock().today())

    return make


def test_among_words_from_the_right_a_number_stays_as_it_is(library: Library) -> None:
    """Without the marks around it, a phone number would be read from its end."""
    arabic, english = (
        build_take_home_view((), ViewContext(library, library.toc("en"), EXAMPLE, Words(code)))
        for code in ("ar", "en")
    )
    assert arabic.phone == f"\u2066{english.phone}\u2069"
    assert arabic.booking_address == f"\u2066{english.booking_address}\u2069"
    assert english.phone == EXAMPLE.phone


SHEETS = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
COUNTS = {(): 3, ONE: 3, THREE: 4, SIX: 6, ALL: 14}
"""Pages: one for the fridge, two exercises on each, the rest of the signs, the diary."""


@pytest.mark.parametrize(("names", "pages"), COUNTS.items(), ids=lambda n: str(n)[:9])
@pytest.mark.parametrize(("paper", "size"), SHEETS.items(), ids=lambda p: str(p))
def test_everything_is_on_paper(
    sheet_of: MakeSheet, names: tuple[str, ...], pages: int, paper: Paper, size: tuple[int, int]
) -> None:
    sheet = sheet_of(*names)
    found, sheet_size = read_pdf(printing.pdf(sheet, paper))
    assert sheet_size == size
    assert pages <= len(found) <= pages + 1
    plan, diary = " ".join(found[:-1]), found[-1]
    for exercise in sheet.plan.exercises:
        assert exercise.title in plan
    for words in ("Stretch.", "After exercise", "hest pain or discomfort", "Your next visit"):
        assert words in " ".join(found[0].split() + found[1].split())  # wherever a line breaks
    for column in (*sheet.diary.columns, *sheet.diary.dates):
        assert all(word in diary for word in column.split())
    assert len(sheet.diary.dates) == 14


@pytest.mark.parametrize(("language", "rtl"), [("en", False), ("ar", True), ("pt-BR", False)])
def test_the_pdf_says_its_title_and_its_language(
    sheet_of: MakeSheet, language: str, rtl: bool
) -> None:
    made = sheet_of(*ONE)
    title = 'Your plan <to> take "home" & خطة'
    plan = replace(made.plan, language=language, right_to_left=rtl, title=title)
    reader = PdfReader(BytesIO(printing.pdf(replace(made, plan=plan))))
    catalog: Any = reader.root_object
    assert catalog["/Lang"] == language
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert ("/Direction" in catalog["/ViewerPreferences"]) is rtl
    assert reader.metadata is not None
    assert reader.metadata.title == title
    packet: Any = reader.xmp_metadata
    assert packet.dc_language == [language]
    assert packet.dc_title == {"x-default": title}


def test_both_lists_of_signs_have_a_heading(sheet_of: MakeSheet) -> None:
    pages, _size = read_pdf(printing.pdf(sheet_of(*ONE)))
    words = "".join(" ".join(pages).split())
    assert words.count("Signsthatcannotwait") == words.count("Otherwarningsigns") == 1


def test_whatever_is_on_the_plan_what_keeps_safe_is_on_paper(sheet_of: MakeSheet) -> None:
    made = sheet_of(*ALL)
    long = " ".join(["Stand well, and breathe."] * 40)
    exercises = tuple(
        replace(x, stop=f"{x.stop} Number {n}.", steps=(*x.steps, Point("Long.", long)))
        for n, x in enumerate(made.plan.exercises)
    )
    plan = replace(made.plan, exercises=exercises)
    pages, _size = read_pdf(printing.pdf(replace(made, plan=plan)))
    words = "".join(" ".join(pages).split())
    for exercise in exercises:
        assert "".join(exercise.stop.split()) in words
    for line in plan.red_flags:
        assert "".join(line.lead.split()) in words
        for sign in line.pieces:
            assert "".join(sign.split()).lower() in words.lower()


def test_a_job_comes_through_the_pipe_as_it_went(sheet_of: MakeSheet) -> None:
    job = PrintJob(sheet_of(*ONE), "a4", (b"font",))
    assert unpack(pack(job)) == job


ANSWERS: dict[str, tuple[str, str | PrintFault, Printing]] = {
    "it prints": ('print(\'{"printer": "Desk"}\')', "Desk", PrintStage.SENT),
    "noise before the answer": (
        'print("libcups says hello"); print(\'{"printer": "Desk"}\')',
        "Desk",
        PrintStage.SENT,
    ),
    "no printer": (
        'print(\'{"fault": "NO_PRINTER"}\')',
        PrintFault.NO_PRINTER,
        PrintFault.NO_PRINTER,
    ),
    "it crashes": (
        "import os; os.abort()",
        PrintFault.NO_ANSWER,
        PrintFault.NO_ANSWER,
    ),
    "it says nothing": ("pass", PrintFault.NO_ANSWER, PrintFault.NO_ANSWER),
    "it hangs": ("import time; time.sleep(60)", PrintFault.NO_ANSWER, PrintFault.NO_ANSWER),
}


@pytest.mark.parametrize(("code", "found", "ended"), ANSWERS.values(), ids=ANSWERS.keys())
def test_whatever_the_process_does_the_kiosk_has_an_answer(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    sheet_of: MakeSheet,
    code: str,
    found: str | PrintFault,
    ended: Printing,
) -> None:
    if "sleep" in code:
        monkeypatch.setattr("ui.plan.print.process.LOOKING", 0.001)
        monkeypatch.setattr("ui.plan.print.process.SENDING", 0.001)
    printers = ProcessPrinters([sys.executable, "-c", code])
    said: list[object] = []
    printers.look(said.append)
    qtbot.waitUntil(lambda: len(said) == 1)
    printers.send(PrintJob(sheet_of(), "", ()), said.append)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [found, ended]
    printers.close()


def test_a_command_that_is_not_there(qtbot: QtBot) -> None:
    printers = ProcessPrinters(["/nowhere/kiosk"])
    said: list[object] = []
    printers.look(said.append)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said == [PrintFault.NO_ANSWER]
    printers.close()


def test_staff_are_told_why_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    printers = ProcessPrinters([sys.executable, "-c", 'print(\'{"fault": "NO_DEFAULT"}\')'])
    said: list[object] = []
    for times in (1, 2):
        printers.look(said.append)
        qtbot.waitUntil(lambda times=times: len(said) == times)  # type: ignore[misc]
    assert caplog.text.count("Make one the default") == 1
    printers.close()
