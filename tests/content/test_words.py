"""Sentences, words, reading grades, and the one-line form of a problem."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.check.reading import check_grade, check_reading, reading_grade, units
from kiosk.content.model.report import Log, Report
from kiosk.content.model.words import sentences, word_count
from kiosk.content.parse.parts import PageFile
from kiosk.shared.issue import Issue, closest, printable, terminal_line
from tests.support.packs import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("No end", ("No end",)),
        ("One. Two! Three?", ("One.", "Two!", "Three?")),
        ("Hold 3.5 seconds. Rest.", ("Hold 3.5 seconds.", "Rest.")),
        ("Salts, e.g. sodium, help.", ("Salts, e.g. sodium, help.",)),
        ("See Dr. Bones. Go.", ("See Dr. Bones.", "Go.")),
        ("“Stop.” She did.", ("“Stop.”", "She did.")),
        ("Wait … then go.", ("Wait … then go.",)),
        ("Really?! Yes.", ("Really?!", "Yes.")),
        ("– ! ?", ()),
    ],
)
def test_sentences(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


def test_words_hold_a_letter_or_digit() -> None:
    assert word_count("20–60 seconds – not more, it's") == 5


def page(text: str, language: str = "en") -> PageFile:
    body = parse("x.md", text, 1, Log())
    return PageFile("section", language, "x", "x.md", None, None, body)


def warned(text: str) -> list[tuple[int, str]]:
    log = Log()
    check_reading(page(text), log)
    assert all(problem.severity == "warning" for problem in log.issues)
    return [(problem.line, problem.what) for problem in log.issues]


@pytest.mark.parametrize(("count", "expected"), [(20, 0), (21, 1)])
def test_long_sentences(count: int, expected: int) -> None:
    assert len(warned("Short.\n\n" + " ".join(["word"] * count) + ".")) == expected


@pytest.mark.parametrize(("count", "expected"), [(3, 0), (4, 1)])
@pytest.mark.parametrize(
    "box", ["{}", "::: tip\n{}\n:::", "::: cards\n### A\n{}\n:::"], ids=["page", "tip", "card"]
)
def test_long_paragraphs(box: str, count: int, expected: int) -> None:
    assert len(warned(box.format("One two. " * count))) == expected


def test_a_warning_names_the_line_of_its_block() -> None:
    text = "Short.\n\n::: summary\n- " + "word " * 25 + "\n:::"
    assert warned(text) == [(3, f"This sentence has 25 words: “{('word ' * 12).strip()}…”.")]


EVERYTHING = """\
## Heading

Para **strong**.[^a]

- Item

::: cards
### Card {icon=drop}
Body.
:::

::: steps
1. **Stop.** Hold.
:::

::: story
### Story
- **Label:** Part.
:::

::: evidence
### Finding {verdict=helps}
Proof.
:::

::: summary
- Sum
:::

::: now
Now.
:::

[Button](section:a)

![](images/a.svg "Caption")

| Col | Two |
| --- | --- |
| Cell | Last |

::: references
:::
"""


def test_every_word_that_is_read_counts() -> None:
    assert [unit.text for unit in units(page(EVERYTHING))] == [
        "Heading",
        "Para strong.",
        "Item",
        "Card",
        "Body.",
        "Stop.",
        "Hold.",
        "Story",
        "Label: Part.",
        "Finding",
        "Proof.",
        "Sum",
        "Now.",
        "Button",
        "Caption",
        "Col, Two",
        "Cell, Last",
    ]


def test_the_grade_is_that_of_the_formula() -> None:
    # 12 words, 2 sentences, 15 syllables
    text = "The cat sat on the mat. The happy dog ran a marathon."
    assert reading_grade(text) == pytest.approx(0.39 * 6 + 11.8 * 15 / 12 - 15.59)


def test_decimals_and_list_items_do_not_bend_the_grade() -> None:
    def grade(text: str) -> float:
        found = check_grade(page(text), Log())
        assert found is not None
        return found

    assert grade("Walk for three days now.\n\nRest for two days then.") == grade(
        "- Walk for three days now\n- Rest for two days then"
    )
    assert grade("You walk 3.5 miles each day.") == grade("You walk 3,5 miles each day.")


@pytest.mark.parametrize(("text", "language"), [("", "en"), ("Wade.", "de")])
def test_no_grade_without_words_or_a_formula(text: str, language: str) -> None:
    assert check_grade(page(text, language), Log()) is None


def test_grades_are_the_same_in_every_process() -> None:
    text = "Electrolytes regulate muscles. You sweat them out."
    program = (
        f"from kiosk.content.check.reading import reading_grade; print(reading_grade({text!r}))"
    )
    grades = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert grades == {f"{reading_grade(text)}\n"}


def test_a_problem_is_one_line() -> None:
    problem = Issue("It is\nwrong.", "Mend it.", "en/a.md", 12, "lead")
    assert terminal_line(problem) == "en/a.md:12 lead: It is wrong. Mend it."
    warning = Issue("M.", "R.", "a", 1, severity="warning")
    assert terminal_line(warning) == "a:1: Warning: M. R."


def test_a_report_is_sorted_and_says_things_once() -> None:
    second = Issue("M.", "R.", "a", 10, severity="warning")
    first = Issue("M.", "R.", "a", 2, severity="warning")
    report = Report.of([second, first, second])
    assert report.issues == (first, second)
    assert not report.has_errors
    assert Report.of([Issue("M.", "R.", "a", 1), first]).has_errors


@given(st.text())
def test_printable_text_prints(text: str) -> None:
    shown = printable(text)
    shown.encode()
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown


@pytest.mark.parametrize(("word", "near"), [("titel", "title"), ("xyz", ""), ("", "")])
def test_the_closest_word(word: str, near: str) -> None:
    assert closest(word, ("title", "lead")) == near
