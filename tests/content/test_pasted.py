"""Sections as a first-time author pastes them: read as they are meant, or told in one round."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.markdown.document import ParsedBody
from kiosk.content.markdown.pasted import plain
from kiosk.content.model import blocks as b
from kiosk.content.model.report import Log
from kiosk.shared.issue import terminal_line
from tests.content.packs import SECTION_FILE, tiny_pack
from tests.support.packs import check_pack, load, parse

TODAY = date(2026, 11, 20)
NBSP = "\u00a0"


def read(text: str) -> tuple[ParsedBody, list[str]]:
    log = Log()
    return parse("x.md", text, 1, log), [terminal_line(problem) for problem in log.issues]


def listed(text: str) -> list[str]:
    body, problems = read(text)
    assert problems == []
    (block,) = body.blocks
    assert isinstance(block, b.BulletList)
    return ["".join(run.text for run in item) for item in block.items]


LISTS = {
    "of a word processor": "•\tWalk every day\n•\tDrink water",
    "with a hard blank": f"•{NBSP}Walk every day\n•{NBSP}Drink water",
    "without a blank": "•Walk every day\n•Drink water",
    "indented": "   •\tWalk every day\n   •\tDrink water",
    "of circles": "o\tWalk every day\no\tDrink water",
    "of squares": "▪ Walk every day\n▪ Drink water",
    "of a symbol font": "\uf0b7\tWalk every day\n\uf0b7\tDrink water",
    "of dashes": "– Walk every day\n– Drink water",
    "of long dashes": "—\tWalk every day\n—\tDrink water",
    "of ticks": "✓ Walk every day\n✓ Drink water",
    "of middle dots": "· Walk every day\n· Drink water",
    "of stars": "*\tWalk every day\n*\tDrink water",
    "with Windows' line ends": "• Walk every day\r\n• Drink water\r\n",
    "with old line ends": "• Walk every day\r• Drink water\r",
    "of letters": "a) Walk every day\nb) Drink water",
    "of letters in brackets": "(a)\tWalk every day\n(b)\tDrink water",
    "of Roman numbers": "i. Walk every day\nii. Drink water",
    "of arrows": "→ Walk every day\n→ Drink water",
    "of typed arrows": "=> Walk every day\n-> Drink water",
    "of stars without a blank": "*Walk every day\n*Drink water",
    "of boxes to tick": "☐ Walk every day\n☑ Drink water",
    "of boxes of a note app": "- [ ] Walk every day\n- [x] Drink water",
    "of a tick in a symbol font": "ü\tWalk every day\nü\tDrink water",
    "of section signs": "§\tWalk every day\n§\tDrink water",
    "a Markdown list with hard blanks": f"-{NBSP}Walk every day\n-{NBSP}Drink water",
    "a Markdown list with tabs": "-\tWalk every day\n-\tDrink water",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_is_a_list(text: str) -> None:
    assert listed(text) == ["Walk every day", "Drink water"]


def test_a_dash_within_a_sentence_is_none() -> None:
    body, problems = read("It hurts at night\n– often for a minute –\nand then stops.")
    assert problems == []
    (block,) = body.blocks
    assert isinstance(block, b.Paragraph)


def test_cells_that_tabs_hold_apart_are_a_table() -> None:
    body, problems = read(
        "- Rest\n\nWeek\tWhat to do\tHow often\n1\tLeg raises\t2 x 10\n2\tSit to stand\t3 x 8\n"
    )
    assert problems == []
    _, table = body.blocks
    assert isinstance(table, b.Table)
    cells = [["".join(r.text for r in c) for c in row] for row in (table.header, *table.rows)]
    assert cells == [
        ["Week", "What to do", "How often"],
        ["1", "Leg raises", "2 x 10"],
        ["2", "Sit to stand", "3 x 8"],
    ]


def test_below_a_table_of_tabs_lines_are_the_files_own() -> None:
    _, problems = read("Week\tWhat\n1\tRaises\n\nSee www.example.org\n\nA\tb\n1\t<b>2\n")
    assert [problem.split(" ")[0] for problem in problems] == ["x.md:4:", "x.md:7:"]


TABLES = {
    "an empty last cell": "Week\tGoal\n1\t\n2\tLoad",
    "an empty first cell": "Week\tGoal\n\tPain\n2\tLoad",
    "bars without a line of dashes": "| Week | Goal |\n| 1 | |\n| 2 | Load |",
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_a_table_with_gaps_is_a_table(text: str) -> None:
    body, problems = read(f"Our plan\n\n{text}\n\nThen rest.")
    assert problems == []
    _, table, _ = body.blocks
    assert isinstance(table, b.Table)
    cells = [["".join(r.text for r in c) for c in row] for row in (table.header, *table.rows)]
    assert (cells[0], cells[2]) == (["Week", "Goal"], ["2", "Load"])
    assert sorted(cells[1]) in (["", "1"], ["", "Pain"])


def test_a_remark_with_a_star_is_no_list() -> None:
    body, _ = read("Warm up first.\n\n*Ask your doctor before.")
    assert [type(block) for block in body.blocks] == [b.Paragraph, b.Paragraph]


def test_a_heading_without_a_blank_and_a_word_out_of_a_pdf() -> None:
    body, problems = read("##The ﬁrst week\n\n\u202aWalk.\u202c")
    assert problems == []
    assert body.blocks[0] == b.Heading(2, "The first week")
    block = body.blocks[1]
    assert isinstance(block, b.Paragraph)
    (run,) = block.runs
    assert run.text == "Walk."


LITERAL = {
    "a note's number": ("It is a tight muscle [1].", "“[1]” looks like the number of a note"),
    "notes' numbers": ("It is a tight muscle [2, 3].", "“[2, 3]”"),
    "a raised number": ("It is a tight muscle.¹", "“¹”"),
    "a remark of Word's": ("It is[JS1] a tight muscle.", "“[JS1]”"),
    "struck words": ("It is ~~no~~ a tight muscle.", "“~~” is a mark"),
    "marked words": ("It is ==a tight== muscle.", "“==” is a mark"),
    "a broken word": ("It is a sud-\nden pull.", "broken at the end of a line: “sud- den”"),
    "a sign of a symbol font": ("It pulls \uf0e0 it hurts.", "U+F0E0"),
}


@pytest.mark.parametrize(("text", "says"), LITERAL.values(), ids=LITERAL)
def test_what_would_show_as_bare_signs_is_told(text: str, says: str, tmp_path: Path) -> None:
    folder = tiny_pack().add(SECTION_FILE, f"\n{text}\n").write(tmp_path)
    report = check_pack(folder, TODAY).report
    assert [terminal_line(p) for p in report.errors] == []
    assert any(says in terminal_line(p) for p in report.warnings), report.warnings


@pytest.mark.parametrize("text", ["Short- and long-term.", "5 m² of H₂O.", "Vor- und Nachteile."])
def test_what_is_right_is_not_told(text: str, tmp_path: Path) -> None:
    folder = tiny_pack().add(SECTION_FILE, f"\n{text}\n").write(tmp_path)
    told = [terminal_line(p) for p in check_pack(folder, TODAY).report.warnings]
    assert not [words for words in told if "note" in words or "mark" in words or "broken" in words]


@pytest.mark.parametrize("rule", ["====", "=", "------"])
def test_a_line_below_words_makes_them_a_heading(rule: str) -> None:
    body, problems = read(f"Before you start\n{rule}\nWarm up first.")
    assert problems == []
    assert body.blocks[0] == b.Heading(2, "Before you start")


HARMLESS = {
    "spaces at the start": "    Warm up first.",
    "a tab at the start": "\tWarm up first.",
    "spaces at the end": "Warm up  \nfirst.",
    "a soft line break": "Warm up\u000bfirst.",
    "a page break": "Warm up\u000cfirst.",
    "a line separator": "Warm up\u2028first.",
    "a blank of no width": "Warm\u200b up first\ufeff.",
    "hard blanks": f"Warm{NBSP}up first.",
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_cannot_be_seen_does_no_harm(text: str) -> None:
    body, problems = read(text)
    assert problems == []
    (block,) = body.blocks
    assert isinstance(block, b.Paragraph)
    said = "".join(run.text for run in block.runs).replace(NBSP, " ")
    assert said.strip() == "Warm up first."


@given(st.text(alphabet="ab \t\n\r-=•–o.)1(|#*:\u00a0\u200b\u000b", max_size=200))
def test_no_line_loses_its_number(text: str) -> None:
    made = plain(text)
    numbers = [made.source_line(number) for number in range(len(made.lines))]
    wanted = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert sorted(set(numbers)) == list(range(wanted))
    assert numbers == sorted(numbers)
    read(text)


@given(
    st.lists(st.sampled_from(["a b", "- a", "", "## a", "::: tip", ":::", "| a |\n|---|\n| b |"]))
)
def test_markdown_stays_as_it_is(lines: list[str]) -> None:
    assert plain("\n".join(lines)).lines == ("\n".join(lines)).split("\n")


def _errors(content: str | bytes, folder: Path) -> list[str]:
    pack = tiny_pack().put(SECTION_FILE, content)
    return [terminal_line(problem) for problem in load(pack.write(folder)).report.errors]


def test_words_without_front_matter_are_told_with_all_that_is_wrong_in_them(
    tmp_path: Path,
) -> None:
    errors = _errors("What it is\n\n1. Walk\n2. Rest\n\nSee www.example.org\n", tmp_path)
    assert len(errors) == 3
    assert "Put lines like these at the top" in errors[0]
    for line in ("number = 2", "title =", "nav =", "lead =", 'status = "draft"'):
        assert line in errors[0]
    assert ":3:" in errors[1]
    assert "numbered list" in errors[1]
    assert "web address" in errors[2]


def test_front_matter_of_another_program_is_told(tmp_path: Path) -> None:
    errors = _errors("---\ntitle: What it is\n---\nWalk <b>now</b>.\n", tmp_path)
    assert "The lines --- belong to another program" in errors[0]
    assert "HTML" in errors[1]
    assert f"{SECTION_FILE}:4" in errors[1]


def test_every_line_of_the_front_matter_is_told_at_once(tmp_path: Path) -> None:
    text = tiny_pack().files[SECTION_FILE].decode()
    bent = text.replace('title = "What it is"', "title = “What it is”")
    bent = bent.replace('nav = "What it is"', "nav = What it is").replace("2027-11-01", "soon")
    errors = _errors(bent, tmp_path)
    assert len(errors) == 3
    assert 'Write it with straight quotation marks: title = "What it is"' in errors[0]


ENCODINGS = {
    "UTF-16": ("utf-16", "UTF-16"),
    "UTF-16 from the other end": ("utf-16-be", "UTF-16"),
    "Windows-1252": ("cp1252", "Windows-1252"),
}


@pytest.mark.parametrize(("name", "says"), ENCODINGS.values(), ids=ENCODINGS)
def test_another_encoding_is_told_as_such_with_the_rest(
    name: str, says: str, tmp_path: Path
) -> None:
    text = tiny_pack().files[SECTION_FILE].decode() + "\nIt’s <b>now</b>.\n"
    data = text.encode(name)
    errors = _errors(b"\xfe\xff" + data if name == "utf-16-be" else data, tmp_path)
    assert len(errors) == 2
    assert any(says in error and "Save the file as UTF-8" in error for error in errors)
    assert any("HTML" in error for error in errors)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert _errors(b"\xef\xbb\xbf" + tiny_pack().files[SECTION_FILE], tmp_path) == []


def test_inside_of_an_unknown_box_all_is_told(tmp_path: Path) -> None:
    text = tiny_pack().files[SECTION_FILE].decode() + "\n::: warning\nSee www.example.org\n:::\n"
    errors = _errors(text, tmp_path)
    assert any("no box called" in error for error in errors)
    assert any("web address" in error for error in errors)
