"""A translation begun in a plain editor: what that leaves does no harm, or is told as it is."""

import unicodedata
from pathlib import Path

import pytest

from kiosk.shared.issue import terminal_line
from tests.content.packs import FRONT, TITLES, tiny_pack
from tests.support.packs import load

PAGE = "ar/sections/what-it-is.md"
BODY = "\nيشدّ العضلة ثم يزول.[^mayo]\n"


def told(page: str, tmp_path: Path, titles: str = TITLES) -> list[str]:
    pack = tiny_pack().swap("pack.toml", '["en"]', '["en", "ar"]')
    pack.put("ar/titles.toml", titles).put(PAGE, page)
    found = load(pack.write(tmp_path)).report.issues
    return [
        terminal_line(p)
        for p in found
        if p.file.startswith("ar/") and "ntil then" not in terminal_line(p)
    ]


@pytest.mark.parametrize(
    "page",
    [
        FRONT.replace("+++", "\u200f+++") + BODY,
        "\u200f\ufeff" + FRONT + BODY,
        FRONT.replace("+++\n", "+++\u00a0\u200e\n") + BODY,
        FRONT.replace("title = ", "title\u00a0=\u00a0") + BODY,
        FRONT.replace("title = ", "\u200ftitle =\u200f ") + BODY,
        FRONT + "\n::: steps\n١. **قف.** امسك.\n٢. **خطوة.** ضع.\n:::\n",
        FRONT + "\n::: steps\n۱) **قف.** امسك.\n۲) **خطوة.** ضع.\n:::\n",
        FRONT + "\n::: steps\n१. **قف.** امسك.\n२. **خطوة.** ضع.\n:::\n",
        FRONT + "\n::: steps\n１．**قف.** امسك.\n２．**خطوة.** ضع.\n:::\n",
    ],
    ids=["mark", "marks", "after", "blanks", "names", "Arabic", "Persian", "Hindi", "wide"],
)
def test_what_an_editor_leaves_does_no_harm(page: str, tmp_path: Path) -> None:
    assert told(page, tmp_path) == []


@pytest.mark.parametrize(
    "day", ["01.11.2027", "1. 11. 2027", "11/01/2027", "٢٠٢٧-١١-٠١", "2027/11/01"]
)
def test_a_day_written_as_at_home_is_told_how(day: str, tmp_path: Path) -> None:
    (problem,) = told(FRONT.replace("2027-11-01", day) + BODY, tmp_path)
    assert problem.startswith(f"{PAGE}:8: This day cannot be read. Write year-month-day")


def test_a_day_that_does_not_exist_is_told_as_that(tmp_path: Path) -> None:
    (problem,) = told(FRONT.replace("2027-11-01", "2027-02-30") + BODY, tmp_path)
    assert "does not exist" in problem


def test_a_missing_table_is_told_as_a_table(tmp_path: Path) -> None:
    titles = TITLES.replace("[chapters.understand]", "[kapitel.understand]")
    found = told(FRONT + BODY, tmp_path, titles)
    assert any("Add a line such as [chapters.ID], one for each." in line for line in found)


def test_numbers_in_the_digits_of_another_script_are_a_list_that_is_told(tmp_path: Path) -> None:
    (problem,) = told(FRONT + "\n١. أولا\n٢. ثانيا\n", tmp_path)
    assert "A numbered list stands outside of ::: steps" in problem
    assert unicodedata.digit("١") == 1
