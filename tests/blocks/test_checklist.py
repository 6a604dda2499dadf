"""A list to tick: each line by itself; what is ticked is on the plan, on the phone and on paper."""

import pytest

from kiosk.app import events as e
from kiosk.blocks.checklist.block import Checklist
from kiosk.blocks.checklist.view import build_checklist_view
from kiosk.content.model.report import Log
from tests.support.choosing import WORDS, made
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.packs import parse

LIST = Checklist(("I sit for hours", "I am pregnant"))
PAGE, PREGNANT, ILL = "who-is-at-risk", "I am pregnant", "I have an illness, such as diabetes"


def test_each_line_is_ticked_by_itself_and_the_tick_goes_again() -> None:
    before = build_checklist_view(LIST, made(), WORDS)
    assert [line.ticked for line in before.lines] == [False, False]
    ticked = build_checklist_view(LIST, made(before.lines[1].event), WORDS)
    assert [line.ticked for line in ticked.lines] == [False, True]
    assert ticked.lines[1].spoken == "I am pregnant, chosen"
    assert ticked.hint != before.hint
    again = build_checklist_view(LIST, made(before.lines[1].event, ticked.lines[1].event), WORDS)
    assert again == before


FAULTS = {
    "nothing": ("::: checklist\n:::", "This box is empty."),
    "words": ("::: checklist\nTick.\n:::", "This box holds one list of lines with -"),
    "another word behind its name": ("::: checklist twice\n- I sit\n:::", "“twice” stands behind"),
    "a link": ("::: checklist\n- [Sit](faq:a)\n:::", "A line to tick holds stress, a link"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_author_reads_what_is_wrong(fault: str) -> None:
    text, says = FAULTS[fault]
    log = Log()
    parse("x.md", text, 1, log)
    assert any(issue.what.startswith(says) for issue in log.issues)


@pytest.fixture
def ticking(make_kiosk: MakeKiosk) -> KioskDriver:
    kiosk = make_kiosk()
    kiosk.go(e.LeaveAttract(), e.OpenSection(PAGE))
    kiosk.show(PREGNANT)
    return kiosk


def test_what_is_ticked_is_on_the_plan_and_goes_with_the_tick(ticking: KioskDriver) -> None:
    ticking.touch(PREGNANT)
    assert "under “Tell your physio”" in ticking.words()
    ticking.touch(ILL)
    ticking.go(e.OpenSection("my-plan"))
    ticking.show("Tell your physio")
    assert PREGNANT in ticking.words()
    assert ILL in ticking.words()
    (code,) = ticking.code.texts()
    assert f"Tell your physio:\n- {PREGNANT}\n- {ILL}" in code
    assert ticking.plan.paper().visit.lines[:2] == ((PREGNANT, True), (ILL, True))
    ticking.go(e.OpenSection(PAGE))
    ticking.show(PREGNANT)
    ticking.touch(f"{PREGNANT}, chosen")
    assert ticking.plan.paper().plan.tell == (ILL,)


def test_without_a_tick_nothing_is_told_and_paper_has_every_box(ticking: KioskDriver) -> None:
    paper = ticking.plan.paper()
    assert paper.plan.tell == ()
    assert len(paper.visit.lines) == 7
    assert not any(ticked for _line, ticked in paper.visit.lines)


PULSES = "I have a pacemaker or another electric implant"


@pytest.mark.parametrize("page", ["after-a-stroke", "how-physio-helps"])
def test_what_speaks_against_a_treatment_is_told_once_it_is_ticked(
    make_kiosk: MakeKiosk, page: str
) -> None:
    """Paper has no room for each line that matters at the clinic alone: medicines need theirs."""
    kiosk = make_kiosk()
    kiosk.go(e.LeaveAttract(), e.OpenSection(page))
    assert PULSES not in dict(kiosk.plan.paper().visit.lines)
    kiosk.show(PULSES)
    kiosk.touch(PULSES)
    assert "under “Tell your physio”" in kiosk.words()
    paper = kiosk.plan.paper()
    assert paper.plan.tell == (PULSES,)
    assert paper.visit.lines[0] == (PULSES, True)
    assert len(paper.visit.lines) == 1 + 7


def test_an_author_says_which_lines_matter_here_alone() -> None:
    (here,) = parse(
        "x.md", "::: checklist ask-here\n- I sit for hours\n- I am pregnant\n:::", 1, Log()
    ).blocks
    assert here == Checklist(LIST.items, ask_here=True)
    assert (here.to_tell(), here.on_paper()) == (LIST.items, ())
    assert LIST.on_paper() == LIST.items
