"""A pack without a fault loads; each fault is named with its file, line and remedy."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.content.model import blocks as b
from kiosk.content.model.report import Report
from kiosk.content.parse.toml_lines import Key
from kiosk.shared.issue import Issue, terminal_line
from kiosk.startup.content_rules import exercise_faults
from tests.content.fault import Fault
from tests.content.faults_of_exercises import EXERCISE_FAULTS
from tests.content.faults_of_files import FILE_FAULTS
from tests.content.faults_of_headings import HEADING_FAULTS
from tests.content.faults_of_pages import PAGE_FAULTS
from tests.content.faults_of_programs import PROGRAM_FAULTS
from tests.content.faults_of_signs import SIGN_FAULTS
from tests.content.packs import (
    EXERCISE,
    EXERCISE_FILE,
    EXERCISE_WORDS,
    EXERCISE_WORDS_FILE,
    QUESTION_FILE,
    SECTION_FILE,
    tiny_pack,
    two_languages,
)
from tests.support.packs import load


def test_a_faultless_pack_loads_whole(tmp_path: Path) -> None:
    loaded = load(tiny_pack().write(tmp_path), check_exercise=exercise_faults)

    assert [terminal_line(p) for p in loaded.report.issues] == []
    assert loaded.pack is not None
    toc = loaded.pack.tocs["en"]
    assert [chapter.sections for chapter in toc.chapters] == [("what-it-is", "ask", "get-help")]
    assert toc.sections["get-help"].title == "When to get help"
    assert toc.credits["images/tile.svg"].alt == "A calf glows red."
    assert toc.references["mayo"].number == 1
    assert [question.id for question in toc.questions] == ["magnesium"]
    assert {name: head.muscle for name, head in toc.exercises.items()} == {"calf": "Calf"}
    exercise = loaded.pack.exercises["en"]["calf"]
    assert exercise.head == toc.exercises["calf"]
    assert (exercise.cue, exercise.references) == ("Heel down.", ("mayo",))
    assert [type(block) for block in exercise.blocks] == [b.Steps]
    section = loaded.pack.sections["en"]["what-it-is"]
    assert section.blocks[2] == b.Actions(
        (
            b.Action("When to get help", "section:get-help"),
            b.Action("Magnesium?", "faq:magnesium"),
        )
    )


def test_references_are_numbered_in_pack_order(tmp_path: Path) -> None:
    more = '[bmj]\ntitle = "T"\npublisher = "P"\nurl = "https://bmj.com"\n'
    loaded = load(tiny_pack().add("references.toml", more).write(tmp_path))
    assert loaded.pack is not None
    numbers = {name: ref.number for name, ref in loaded.pack.tocs["en"].references.items()}
    assert numbers == {"mayo": 1, "bmj": 2}


def test_questions_stand_in_the_order_of_their_first_topic(tmp_path: Path) -> None:
    pack = tiny_pack().swap("pack.toml", '["night"]', '["zeal", "night"]')
    pack.swap("en/titles.toml", "[topics]", '[topics]\nzeal = "Zeal"')
    question = pack.files[QUESTION_FILE].decode()
    pack.put("en/faq/later.md", question).put(
        "en/faq/zealous.md", question.replace('["night"]', '["zeal", "night"]')
    )
    loaded = load(pack.write(tmp_path))
    assert loaded.pack is not None
    order = [question.id for question in loaded.pack.tocs["en"].questions]
    assert order == ["zealous", "later", "magnesium"]


def test_the_first_language_shows_where_a_translation_is_missing(tmp_path: Path) -> None:
    loaded = load(two_languages().write(tmp_path))
    assert loaded.pack is not None
    german = loaded.pack.tocs["de"]
    assert german.sections["what-it-is"].title == "Was es ist"
    assert german.sections["get-help"].title == "When to get help"
    assert german.credits["images/tile.svg"].alt == "Eine Wade."
    assert set(loaded.pack.sections["de"]) == {"what-it-is"}
    warned = {problem.file for problem in loaded.report.warnings}
    assert warned == {
        "de/glossary.toml",
        "de/sections/ask.md",
        "de/sections/get-help.md",
        "de/faq/magnesium.md",
        "de/exercises/calf.md",
        "de/programs/two-weeks.md",
        "wording/de.po",
        "de/warning-signs.toml",
    }


FAULTS = (
    *FILE_FAULTS,
    *PAGE_FAULTS,
    *HEADING_FAULTS,
    *EXERCISE_FAULTS,
    *PROGRAM_FAULTS,
    *SIGN_FAULTS,
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_named(fault: Fault, tmp_path: Path) -> None:
    pack = tiny_pack()
    fault.bend(pack)
    loaded = load(pack.write(tmp_path), check_exercise=exercise_faults)

    assert loaded.pack is None
    found = [
        problem
        for problem in loaded.report.errors
        if f"{problem.file}:{problem.line}" == fault.place
        and fault.says in problem.what
        and fault.remedy in problem.remedy
    ]
    assert len(found) == 1, "\n".join(terminal_line(p) for p in loaded.report.issues)


ONE_EACH = [f for f in FAULTS if f.name not in ("no pack.toml", "unknown key", "no alt text")]


@pytest.mark.parametrize("fault", ONE_EACH, ids=lambda fault: fault.name)
def test_a_fault_does_not_drag_others_along(fault: Fault, tmp_path: Path) -> None:
    pack = tiny_pack()
    fault.bend(pack)
    report = load(pack.write(tmp_path), check_exercise=exercise_faults).report
    assert len(report.errors) <= 2, "\n".join(terminal_line(p) for p in report.issues)


def test_every_problem_has_a_remedy_that_is_a_sentence(tmp_path: Path) -> None:
    reports: list[Report] = []
    for index, fault in enumerate(FAULTS):
        pack = tiny_pack()
        fault.bend(pack)
        folder = pack.write(tmp_path / str(index))
        reports.append(load(folder, check_exercise=exercise_faults).report)
    for report in reports:
        for problem in report.issues:
            assert problem.remedy.endswith((".", "?", '"')), terminal_line(problem)
            assert problem.what.endswith((".", ")")), terminal_line(problem)
            assert problem.line >= 1


def test_an_exercise_of_too_many_steps_is_a_warning(tmp_path: Path) -> None:
    more = "".join(f"{n}. **Go on.** And on.\n" for n in range(4, 7))
    pack = tiny_pack().swap(EXERCISE_WORDS_FILE, "heel down.\n:::", f"heel down.\n{more}:::")
    (problem,) = load(pack.write(tmp_path)).report.issues
    assert problem.severity == "warning"
    assert (problem.file, problem.line) == (EXERCISE_WORDS_FILE, 16)
    assert "6 steps" in problem.what


def test_a_link_to_an_exercise_leads_there(tmp_path: Path) -> None:
    folder = tiny_pack().add(SECTION_FILE, "\n[Stretch](exercise:calf)\n").write(tmp_path)
    pack = load(folder).pack
    assert pack is not None
    assert pack.sections["en"]["what-it-is"].blocks[-1] == b.Actions(
        (b.Action("Stretch", "exercise:calf"),)
    )


def test_exercises_stand_in_the_order_of_their_files(tmp_path: Path) -> None:
    pack = tiny_pack()
    for name in ("zigzag", "ankle"):
        pack.put(f"exercises/{name}.toml", EXERCISE.replace("calf", name))
        pack.put(f"en/exercises/{name}.md", EXERCISE_WORDS)
    found = load(pack.write(tmp_path)).pack
    assert found is not None
    assert list(found.tocs["en"].exercises) == ["ankle", "calf", "zigzag"]
    assert found.exercise_files["calf"] == EXERCISE.encode()


def test_an_exercise_is_judged_once_and_only_if_it_is_toml(tmp_path: Path) -> None:
    seen: list[str] = []

    def judge(exercise_id: str, values: Mapping[str, object]) -> list[tuple[Key, Issue]]:
        seen.append(exercise_id)
        return [(("person",), Issue("A robot.", "Mend it."))] if values["person"] == "mateo" else []

    pack = tiny_pack().put("exercises/bad.toml", "id =").put("en/exercises/bad.md", EXERCISE_WORDS)
    report = load(pack.write(tmp_path), check_exercise=judge).report
    assert seen == ["calf"]
    assert [(p.file, p.line, p.key) for p in report.errors] == [
        ("exercises/bad.toml", 1, ""),
        (EXERCISE_FILE, 2, "person"),
    ]
