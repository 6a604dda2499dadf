"""What the overview and the content page say, by the facts that they are given."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.content.model.pack import QuestionHead, Toc, Topic
from kiosk.shared.clock import WallTime
from kiosk.shared.issue import Issue
from kiosk.shared.wording import Words
from kiosk.staff.edit.history import SavedChange
from kiosk.staff.model import events as e
from kiosk.staff.pages.content import content
from kiosk.staff.pages.device import languages
from kiosk.staff.pages.log import log
from kiosk.staff.pages.overview import overview
from kiosk.staff.pages.pages import questions
from kiosk.staff.pages.pieces import Check, Line, Panel, Panels, Pictures, Piece, Press, Presses
from kiosk.staff.pages.pieces import Words as Said
from kiosk.staff.snapshot import (
    ChapterPicture,
    Content,
    Device,
    InstalledVersion,
    Snapshot,
    WaitingContent,
)
from kiosk.startup.loaded_pack import Origin
from kiosk.system.monitor import Size, SizeSource
from kiosk.updates.model.differences import Changed, Differences

TODAY = date(2026, 11, 23)
WORDS = Words("en")
KNOWN = Content("cramps", "Muscle cramps", "2026.11", Origin.SIGNED)
WELL = Snapshot(
    TODAY,
    content=KNOWN,
    device=Device(476, 268, Size(21.5, SizeSource.SCREEN), free_bytes=59 * 10**9, voices=("en",)),
    wall=WallTime(TODAY, 615),
)
WAITING = WaitingContent(
    Differences("2026.12", (Changed("page", "a", "A"),), (), (Changed("page", "b", "B"),)), True
)
CHECKS = {
    "disk, room": (WELL, "Disk", "59.0 GB free", True),
    "disk, full": (
        replace(WELL, device=replace(WELL.device, free_bytes=4 * 10**8)),
        "Disk", "0.4 GB free. Nearly full. Ask for help.", False,
    ),
    "clock, right": (WELL, "Clock", "2026-11-23, 10:15 (UTC)", True),
    "clock, said a later day": (
        replace(WELL, seen_later=date(2031, 5, 1)), "Clock", "2026-11-23, 10:15 (UTC)", False,
    ),
    "printer, none": (WELL, "Printer", "None", None),
    "printer, one": (
        replace(WELL, device=replace(WELL.device, printer="Desk")), "Printer", "Desk", True,
    ),
    "voice, one": (WELL, "Voice", "English", True),
    "voice, none": (
        replace(WELL, device=replace(WELL.device, voices=())),
        "Voice", "None: exercises sound tones", None,
    ),
    "screen, known": (WELL, "Screen", "21.5 inches", True),
    "screen, guessed": (
        replace(WELL, device=replace(WELL.device, size=Size(21.5, SizeSource.GUESS))),
        "Screen", "21.5 inches", False,
    ),
    "content, well": (WELL, "Content", "2026.11. Signed, checked", True),
    "content, a mistake": (
        replace(WELL, problems=(Issue("It is not closed.", "Close it.", "en/sections/a.md"),)),
        "Content", "Look above", False,
    ),
}  # fmt: skip
NEXT_STEPS = {
    "all is well": (WELL, e.ShowPatients()),
    "content waits": (replace(WELL, waiting=WAITING), e.OpenPage(e.PageName.CONTENT)),
    "nobody said who the clinic is": (
        replace(WELL, content=replace(KNOWN, origin=Origin.BUILT_IN), waiting=WAITING),
        e.OpenPage(e.PageName.CLINIC),
    ),
}


def _panels(pieces: tuple[Piece, ...]) -> dict[str, Panel]:
    rows = (piece for piece in pieces if isinstance(piece, Panels))
    return {panel.title: panel for row in rows for panel in row.panels}


def _presses(pieces: tuple[Piece, ...]) -> list[Press]:
    found: list[Press] = []
    for piece in pieces:
        match piece:
            case Presses():
                found += piece.presses
            case Line() if piece.press is not None:
                found.append(piece.press)
            case Panels():
                found += [press for panel in piece.panels for press in _presses(panel.pieces)]
    return found


@pytest.mark.parametrize(("facts", "label", "value", "well"), CHECKS.values(), ids=CHECKS.keys())
def test_the_overview_tells_how_each_part_is(
    facts: Snapshot, label: str, value: str, well: bool | None
) -> None:
    assert Check(label, value, well) in _panels(overview(facts, WORDS))["This kiosk"].pieces


@pytest.mark.parametrize(("facts", "event"), NEXT_STEPS.values(), ids=NEXT_STEPS.keys())
def test_the_next_step_is_the_only_main_button(facts: Snapshot, event: e.Event) -> None:
    main = [p.event for p in _presses(overview(facts, WORDS)) if p.kind == "primary"]
    assert main == [event]


def test_an_empty_log_says_so_and_what_a_helper_asks_for() -> None:
    found = _panels(log(replace(WELL, log_file="/var/log/kiosk.log"), WORDS))
    assert list(found) == ["Nothing was written yet", "This kiosk", "For whoever helps you"]
    assert (
        Line("Messages", "/var/log/kiosk.log", plain=True) in found["For whoever helps you"].pieces
    )


def test_messages_stand_before_what_a_helper_asks_for() -> None:
    facts = replace(WELL, log=("2026-11-23 08:00:00,123 WARNING The printer fails.",))
    first, *_ = log(facts, WORDS)
    assert first == Line("2026-11-23 08:00 · Warning", "The printer fails.", plain=True)
    assert "Nothing was written yet" not in _panels(log(facts, WORDS))


def test_each_language_says_whether_a_voice_reads_it() -> None:
    facts = replace(WELL, content=replace(KNOWN, languages=("en", "es")))
    checks = [
        p for p in _panels(languages(facts, WORDS))["Read aloud"].pieces if isinstance(p, Check)
    ]
    assert checks == [
        Check("English", "A voice reads it", True),
        Check("Español", "No voice: exercises sound tones", None),
    ]


def test_the_checks_warnings_stand_on_a_card_of_their_own() -> None:
    waiting = replace(WAITING, warnings=tuple(f"Warning {n}" for n in range(12)))
    card = _panels(content(replace(WELL, waiting=waiting), "", WORDS))["The check has 12 warnings"]
    assert [piece.text for piece in card.pieces if isinstance(piece, Said)][-2:] == [
        "Warning 9",
        "and 2 more",
    ]


def test_one_page_tells_what_shows_what_is_new_and_what_was() -> None:
    pictures = (ChapterPicture("images/a.svg", "Ease", 2), ChapterPicture("", "Ask", 3))
    facts = replace(
        WELL,
        content=replace(KNOWN, chapters=pictures),
        installed=(InstalledVersion("cramps 2026.11", True), InstalledVersion("old", back=True)),
        saves=tuple(SavedChange(n, TODAY, "clinic.toml", "name", "", "") for n in range(5)),
    )
    pieces = content(facts, "", WORDS)
    panels = _panels(pieces)
    assert list(panels) == ["On the screen now", "New content", "Versions", "Last changes"]
    shown = [p for p in panels["On the screen now"].pieces if isinstance(p, Pictures)]
    assert [(p.path, p.alt, p.tint) for p in shown[0].pictures] == [("images/a.svg", "Ease", 2)]
    events = [press.event for press in _presses(pieces)]
    assert events == [e.Ask(e.Step.GO_BACK), e.Undo()]
    assert len(panels["Last changes"].pieces) == 3
    assert len([piece for piece in pieces if isinstance(piece, Line)]) == 2, "the earlier ones"


def test_a_decision_is_asked_for_beside_what_shows() -> None:
    pieces = content(replace(WELL, waiting=WAITING), "", WORDS)
    events = [press.event for press in _presses(_panels(pieces)["New content"].pieces)]
    assert events == [e.Install(), e.LeaveOut()]
    assert "1 page is new. 1 page is removed." in str(_panels(pieces)["New content"])


def _asked(name: str, *topics: str) -> QuestionHead:
    return QuestionHead(name, f"{name}?", topics, ())


TOC = Toc(
    language="en", languages=("en",), pack_id="cramps", pack_title="Cramps", version="1",
    chapters=(), sections={},
    topics=(Topic("night", "Night"), Topic("empty", "Empty"), Topic("salt", "Salt")),
    questions=(_asked("bed", "night"), _asked("both", "night", "salt"), _asked("none")),
    exercises={}, terms={}, references={}, credits={},
)  # fmt: skip
LISTS = {
    "the first topic, at first": ("", "Night", ["bed?", "both?"]),
    "another": ("topic/salt", "Salt", ["both?"]),
    "questions that nobody gave a topic": ("topic/", "Without a topic", ["none?"]),
    "a topic that is gone": ("topic/gone", "Night", ["bed?", "both?"]),
}


@pytest.mark.parametrize(("item", "chosen", "titles"), LISTS.values(), ids=LISTS)
def test_questions_are_listed_by_topic(item: str, chosen: str, titles: list[str]) -> None:
    choice, *lines = questions(WELL, item, TOC, WORDS)
    assert isinstance(choice, Presses)
    assert [press.text for press in choice.presses] == [
        "Night", "Salt", "Without a topic", "Add a question",
    ]  # fmt: skip
    assert [press.text for press in choice.presses if press.icon == "check"] == [chosen]
    assert [line.label for line in lines if isinstance(line, Line)] == titles


def test_the_way_back_from_a_question_leads_to_its_topic() -> None:
    back, *_ = questions(WELL, "both", TOC, WORDS)
    assert isinstance(back, Presses)
    assert back.presses[0].event == e.OpenItem("topic/night")
