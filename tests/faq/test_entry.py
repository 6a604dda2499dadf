"""What of a question is searched."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.blocks.evidence.block import Evidence, Finding
from kiosk.content.model import blocks as b
from kiosk.content.model.report import Report
from kiosk.faq.search.entry import FaqEntry, entries, plain
from kiosk.shared.issue import terminal_line
from tests.content.packs import QUESTION_FILE, tiny_pack
from tests.support.packs import open_pack

R = b.Run


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (b.Heading(2, "One"), "One"),
        (b.Paragraph((R("One "), R("two", strong=True), R("", target="ref:nhs"))), "One two"),
        (b.BulletList(((R("One"),), (R("two"),))), "One two"),
        (b.Summary(((R("One"),),)), "One"),
        (b.Cards((b.Card("One", (R("two"),)), b.Card("three", ()))), "One two three"),
        (b.Steps((b.Step("One", (R("two"),)),)), "One two"),
        (Evidence((Finding("One", "helps", (R("two"),)),)), "One two"),
        (b.Callout("tip", ((R("One"),), (R("two"),))), "One two"),
        (b.RedFlags(("one",)), ""),
        (b.Table(((R("One"),),), (((R("two"),), (R("three"),)),)), "One two three"),
        (b.Story("One", (b.StoryPart("two", (R("three"),)),)), "One two: three"),
        (b.Actions((b.Action("One", "faq:two"),)), ""),
        (b.Figure("one.svg", "two"), ""),
        (b.References(), ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, b.Block) else "",
)
def test_the_words_of_a_block(block: b.AnyBlock, text: str) -> None:
    assert " ".join(plain((block,)).split()) == text


def test_a_question_of_a_pack(tmp_path: Path) -> None:
    text = "Only with [salt](glossary:salt).[^mayo] See [this](faq:magnesium).\n\n[Now](faq:a)\n"
    pack = tiny_pack().swap(QUESTION_FILE, "Only if you lack it.[^mayo]\n", text)
    question = pack.files[QUESTION_FILE].decode()
    pack.put("en/faq/a.md", question.replace("[Now](faq:a)", "Yes."))
    library = open_pack(pack.write(tmp_path / "pack"), tmp_path / "cache")
    assert not isinstance(library, Report), [terminal_line(p) for p in library.issues]

    found = {entry.id: entry for entry in entries(library, "en")}

    assert found["magnesium"].links == ("a", "magnesium")
    assert found["magnesium"].text == "Only with salt. See this."
    assert found["magnesium"].topics == ("night",)
    salt = library.toc("en").terms["salt"]
    assert salt.meaning in found["magnesium"].about
    assert library.toc("en").topics[0].title in found["magnesium"].about


def test_the_built_in_questions_all_have_words(questions: Sequence[FaqEntry]) -> None:
    assert len(questions) >= 53
    assert all(entry.text and entry.topics for entry in questions)
    assert sum(bool(entry.links) for entry in questions) >= 5


def test_only_answers_that_are_a_line_and_signs_lead_before_better_hits(
    questions: Sequence[FaqEntry],
) -> None:
    """An answer of one paragraph and an urgent box would push itself in front: it needs a second
    paragraph, or a sign of a lower level first."""
    assert {entry.id for entry in questions if entry.warns} == {
        "chest-discomfort", "dark-urine", "dirty-wound", "feel-ill-too", "popped-calf",
        "swollen-leg", "thinner-muscle", "walking-ache", "weak-or-numb", "when-see-doctor",
    }  # fmt: skip
