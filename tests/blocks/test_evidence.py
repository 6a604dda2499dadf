"""What works at a glance: approaches by verdict, and on touch what each rests on."""

import pytest

from kiosk.app import events as e
from kiosk.blocks.evidence.block import Evidence, Finding
from kiosk.blocks.evidence.view import build_evidence_view
from kiosk.content.model.blocks import Run
from kiosk.content.model.pack import Reference
from kiosk.shared.comfort import TextSize
from kiosk.visit.sheets import ReferenceSheet
from tests.support.choosing import WORDS, made, plain
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

KNOWN = Evidence(
    (
        Finding("Tea", "not-routine", plain("No.")),
        Finding("Rest", "helps", (Run("Yes."), Run("", target="ref:a"), Run("", target="ref:a"))),
        Finding("Walks", "helps", plain("Yes.")),
    )
)
REFERENCES = {
    "a": Reference("a", 3, "On rest", "Press", "https://press.example/"),
    "b": Reference("b", 4, "On tea", "Print", "https://print.example/"),
}


def test_the_overview_names_each_approach_once_what_helps_first() -> None:
    shown = build_evidence_view(KNOWN, made(), REFERENCES, WORDS)
    assert [(band.word, [a.title for a in band.approaches]) for band in shown.bands] == [
        ("Helps", ["Rest", "Walks"]),
        ("Not usually advised", ["Tea"]),
    ]
    assert shown.opened is None


def test_a_touch_opens_what_it_rests_on_and_closes_it_again() -> None:
    before = build_evidence_view(KNOWN, made(), REFERENCES, WORDS)
    rest = before.bands[0].approaches[0]
    opened = build_evidence_view(KNOWN, made(rest.event), REFERENCES, WORDS)
    assert opened.opened
    assert (opened.opened.title, opened.opened.word) == ("Rest", "Helps")
    assert [(s.text, s.event) for s in opened.opened.sources] == [
        ("Source 3: Press", e.OpenSheet(ReferenceSheet("a")))
    ]
    again = opened.bands[0].approaches[0]
    assert (again.open, again.spoken) == (True, "Rest: close")
    assert build_evidence_view(KNOWN, made(again.event), REFERENCES, WORDS) == before


def test_what_names_no_source_shows_none() -> None:
    before = build_evidence_view(KNOWN, made(), REFERENCES, WORDS)
    walks = before.bands[0].approaches[1]
    opened = build_evidence_view(KNOWN, made(walks.event), REFERENCES, WORDS).opened
    assert opened
    assert (opened.title, opened.sources) == ("Walks", ())


LOOKS = [
    ((1920, 1080), 21.5, TextSize.M),
    ((1920, 1080), 21.5, TextSize.XL),
    ((1080, 1920), 21.5, TextSize.XL),
    ((1366, 768), 15.6, TextSize.XL),
]


@pytest.mark.parametrize(("size", "diagonal", "text_size"), LOOKS, ids=str)
def test_what_is_known_opens_below_its_row_with_nothing_between(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract())
    for approach in (
        "Stretching in a cramp",
        "The 10% rule",
        "Quinine tablets",
        "Exercise in small steps",
    ):
        kiosk.go(e.GoHome(), e.OpenSection("evidence"))
        kiosk.show(f"{approach}: what is known")
        kiosk.touch(f"{approach}: what is known")
        assert approach in kiosk.words().splitlines(), "its answer shows"
        if kiosk.tokens.low:  # no screenful has room for both
            continue
        row = kiosk.rect_of(f"{approach}: close")
        below = [t for t in kiosk.targets() if t.rect.top() > row.bottom()]
        others = [
            target
            for target in below
            if target.name.endswith(": what is known")
            and target.rect.top() > row.bottom() + row.height()  # not of the same row, which wraps
        ]
        sources = [t.rect.bottom() for t in below if t.name.startswith("Source ")]
        assert all(min(sources, default=0) < t.rect.top() for t in others), approach
    assert kiosk.layout.flaws() == []


def test_magnesium_and_quinine_are_mixed_and_not_routine(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("evidence"))
    assert "Mixed results, not usually advised" in kiosk.words()
    kiosk.touch("Magnesium tablets: what is known")
    assert "so they are not a routine treatment." in kiosk.words()
    kiosk.touch("Source 35: Cochrane, 2020")
    assert "Magnesium for muscle cramps: a review" in kiosk.words()


def test_advice_that_no_study_has_tested_says_so_and_has_no_source() -> None:
    advice = Evidence((Finding("Exercise", "advice", plain("We advise it.")),))
    before = build_evidence_view(advice, made(), REFERENCES, WORDS)
    assert before.bands[0].word == "Our advice, not yet tested"
    opened = build_evidence_view(advice, made(before.bands[0].approaches[0].event), {}, WORDS)
    assert opened.opened
    assert opened.opened.sources == ()


def test_a_source_leads_to_its_code_which_a_phone_reads(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("references"))
    kiosk.touch("Physiotherapy and muscle cramp guidelines")
    assert "Point your phone’s camera at the code." in kiosk.words()
    assert kiosk.code.texts() == ["https://www.nhs.uk/conditions/leg-cramps/"]
    assert kiosk.code.module_mm() >= 0.8
    kiosk.touch("Close")
    assert kiosk.code.texts() == []


def test_the_sources_say_that_nobody_has_signed_yet(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("references"))
    assert kiosk.words().count("This content waits for a clinician’s signature.") == 1
