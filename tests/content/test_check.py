"""The full check: every problem on its own line, the counts last, the right exit code."""

import io
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.content.check.report import Counts
from kiosk.shared import paths
from tests.content.packs import (
    EXERCISE_FILE,
    FRONT,
    QUESTION_FILE,
    SECTION_FILE,
    TODAY,
    tiny_pack,
    two_languages,
)
from tests.support.packs import check_command, check_pack, load


def run(folder: Path, today: date = TODAY) -> tuple[int, list[str]]:
    out = io.StringIO()
    code = check_command(folder, today, out)
    return code, out.getvalue().splitlines()


def test_a_faultless_pack_is_counted(tmp_path: Path) -> None:
    code, lines = run(tiny_pack().write(tmp_path))
    assert code == 0
    assert len(lines) == 1
    counted = "3 sections, 4 blocks, 1 question, 1 exercise, 1 picture; reading grade: median"
    assert lines[0].startswith(counted)


def test_ten_mistakes_are_ten_lines(tmp_path: Path) -> None:
    pack = tiny_pack()
    pack.swap("pack.toml", "tint = 1", "tint = 9")
    pack.swap("references.toml", "publisher", "publsher")
    pack.swap("credits.toml", 'alt.en = "A calf glows red."', 'alt.en = ""')
    pack.swap("en/glossary.toml", "[salt]", "[salt")
    pack.swap(SECTION_FILE, 'nav = "What it is"', 'nav = "What it is, and what it is not"')
    pack.swap(SECTION_FILE, "It hurts", "It <b>hurts</b>")
    pack.swap(SECTION_FILE, "::: tip", "::: tipp")
    pack.swap(QUESTION_FILE, "2027-11-01", "soon")
    pack.put("images/icons/drop.svg", "<svg")
    pack.put("notes.exe", "x")
    code, lines = run(pack.write(tmp_path))

    # the missing publisher and the unknown publsher are one mistake; so are <b> and </b>
    assert code == 1
    *problems, counts = lines
    assert counts.startswith("3 sections, ")
    assert len(problems) == 10, "\n".join(problems)
    paths = [problem.split(" ")[0].rstrip(":") for problem in problems]
    assert paths == [
        "credits.toml:3",
        "en/faq/magnesium.md:6",
        "en/glossary.toml:1",
        f"{SECTION_FILE}:4",
        f"{SECTION_FILE}:12",
        f"{SECTION_FILE}:14",
        "images/icons/drop.svg:1",
        "notes.exe:1",
        "pack.toml:9",
        "references.toml:3",
    ]
    for problem in problems:
        assert problem.count(". ") + problem.count(".? ") >= 1, problem


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    code, lines = run(tmp_path / "none")
    assert code == 1
    assert lines[0].startswith("pack.toml:1: The folder cannot be opened.")
    assert lines[-1] == (
        "0 sections, 0 blocks, 0 questions, 0 exercises, 0 pictures; reading grade: none"
    )


@pytest.mark.parametrize(
    ("days", "warned"), [(-1, False), (0, False), (1, True)], ids=["before", "on the day", "after"]
)
def test_a_review_that_is_due(days: int, warned: bool, tmp_path: Path) -> None:
    folder = tiny_pack().swap(SECTION_FILE, "2027-11-01", "2026-12-24").write(tmp_path)
    code, lines = run(folder, date(2026, 12, 24) + timedelta(days=days))
    expected = f"{SECTION_FILE}:8 review_due: Warning: The text should have been read again by"
    assert code == 0
    assert any(line.startswith(expected) for line in lines) is warned


def test_a_review_from_the_future(tmp_path: Path) -> None:
    signed = 'reviewed_by = "A. Physio"\nreviewed_on = 2026-12-24'
    pack = tiny_pack().swap(SECTION_FILE, 'reviewed_by = ""', signed)
    folder = pack.swap(SECTION_FILE, "draft", "reviewed").write(tmp_path)
    assert any(":8 reviewed_on: Warning" in line for line in run(folder)[1])
    assert len(run(folder, date(2026, 12, 24))[1]) == 1


def test_warnings_do_not_stop_a_pack(tmp_path: Path) -> None:
    long = " ".join(["Drinking"] * 21) + ".\n"
    code, lines = run(tiny_pack().add(SECTION_FILE, "\n" + long).write(tmp_path))
    assert code == 0
    assert len(lines) == 2
    assert "Warning: This sentence has 21 words" in lines[0]


PICTURES = {
    "an emoji": ("Add 🙂 slowly.", "🙂"),
    "a family": ("Add 👩‍👩‍👧 slowly.", "👩 👩 👧"),
    "a tick of the symbols": ("Add ✅ slowly.", "✅"),
    "letters that only look bold": ("Add 𝗯𝗼 slowly.", "𝗯 𝗼"),
}


@pytest.mark.parametrize(("text", "named"), PICTURES.values(), ids=PICTURES.keys())
def test_what_the_typeface_lacks_is_warned_of(tmp_path: Path, text: str, named: str) -> None:
    code, lines = run(tiny_pack().add(SECTION_FILE, f"\n{text}\n").write(tmp_path))
    assert code == 0
    assert len(lines) == 2
    assert f"Warning: Not in the typeface: {named}. " in lines[0]


@pytest.mark.parametrize("text", ["Add 3 × 30 s … “slowly” – ½ °C™ →", "Añade ñ.", "أضف"])
def test_what_it_has_and_what_any_system_has_is_not(tmp_path: Path, text: str) -> None:
    _, lines = run(tiny_pack().add(SECTION_FILE, f"\n{text}\n").write(tmp_path))
    assert not any("typeface" in line for line in lines)


@pytest.mark.parametrize("letter", ["ह", "ท", "ሰ", "か", "痛", "한"])
def test_letters_that_need_a_font_are_told_once_unless_the_pack_brings_one(
    letter: str, tmp_path: Path
) -> None:
    pack = tiny_pack().add(SECTION_FILE, f"\nDrink {letter}.\n\nDrink {letter}.\n")
    code, lines = run(pack.write(tmp_path / "a"))
    assert code == 0
    (told,) = (line for line in lines if "typeface" in line)
    assert f"Warning: Not in the typeface: letters such as {letter}. " in told
    font = paths.built_in_pack() / "fonts/atkinson-hyperlegible-next-400-normal.woff2"
    pack.put("fonts/own.woff2", font.read_bytes())
    assert not any("typeface" in line for line in run(pack.write(tmp_path / "b"))[1])


def test_hard_words_are_found_even_beside_errors(tmp_path: Path) -> None:
    hard = "Electrophysiological hyperexcitability necessitates multidisciplinary rehabilitation.\n"
    folder = tiny_pack().put("en/sections/get-help.md", FRONT + hard).put("pack.toml", "x")
    checked = check_pack(folder.write(tmp_path), TODAY)
    warned = [p for p in checked.report.warnings if "reading grade" in p.what]
    assert [p.file for p in warned] == ["en/sections/get-help.md"]
    assert checked.report.has_errors


def test_errors_come_first(tmp_path: Path) -> None:
    pack = tiny_pack().put("en/faq/aa.md.txt", "x").swap("references.toml", "publisher", "publsher")
    lines = run(pack.write(tmp_path))[1]
    assert [("Warning" in line) for line in lines[:-1]] == [False, True]


def test_translations_are_counted(tmp_path: Path) -> None:
    lines = run(two_languages().write(tmp_path))[1]
    assert "; de: 1 of 6 pages; reading grade" in lines[-1]


def test_the_same_pack_gives_the_same_lines(tmp_path: Path) -> None:
    folder = tiny_pack().put("x.txt", "x").put("y.txt", "y").write(tmp_path)
    assert run(folder) == run(folder)


def test_a_console_with_few_characters_still_prints(tmp_path: Path) -> None:
    folder = tiny_pack().put("Übung–1.txt", "x").write(tmp_path)
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", errors="strict")
    assert check_command(folder, TODAY, out) == 0
    out.flush()
    assert raw.getvalue().startswith(b"?bung?1.txt:1: Warning: A pack has no place")


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        (
            Counts(15, 142, 26, 17, 20, (3.0, 5.06, 5.14, 7.4)),
            "15 sections, 142 blocks, 26 questions, 17 exercises, 20 pictures; "
            "reading grade: median 5.1, highest 7.4",
        ),
        (
            Counts(1, 1, 1, 1, 1, ()),
            "1 section, 1 block, 1 question, 1 exercise, 1 picture; reading grade: none",
        ),
    ],
    ids=["many", "one of each"],
)
def test_the_counts_are_one_line(counts: Counts, line: str) -> None:
    assert counts.summary() == line


def test_the_command_moves_every_exercise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tiny_pack().swap(EXERCISE_FILE, "knee = 8", "knee = -30").write(tmp_path)
    assert main(["check", str(folder)]) == 1
    assert f"{EXERCISE_FILE}:11 keys.2: The exercise cannot be posed" in capsys.readouterr().out


def test_the_built_in_words_leave_doses_and_sides_to_the_program() -> None:
    pack = load(paths.built_in_pack()).pack
    assert pack is not None
    assert len(pack.exercises["en"]) == len(pack.exercise_files) > 0
    for name in pack.exercises["en"]:
        text = (paths.built_in_pack() / f"en/exercises/{name}.md").read_text(encoding="utf-8")
        words = "\n".join(line for line in text.splitlines() if not line.startswith("review"))
        numbers = re.sub(r"(?m)^\d\. ", "", words)
        assert not re.search(r"\d|\b(seconds?|times|sets|right (leg|foot|knee))\b", numbers), name
