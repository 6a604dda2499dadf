"""A pack without a fault loads; each fault is named with its file, line and remedy."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.content import blocks as b
from kiosk.content.pack import load
from kiosk.content.problems import Report
from tests.content.packs import (
    FRONT,
    QUESTION_FILE,
    SECTION,
    SECTION_FILE,
    SVG,
    PackFiles,
    png,
    tiny_pack,
    two_languages,
)


def test_a_faultless_pack_loads_whole(tmp_path: Path) -> None:
    loaded = load(tiny_pack().write(tmp_path))

    assert [p.text() for p in loaded.report.problems] == []
    assert loaded.pack is not None
    toc = loaded.pack.tocs["en"]
    assert [chapter.sections for chapter in toc.chapters] == [("what-it-is", "get-help")]
    assert toc.sections["get-help"].title == "When to get help"
    assert toc.credits["images/tile.svg"].alt == "A calf glows red."
    assert toc.references["mayo"].number == 1
    assert [question.id for question in toc.questions] == ["magnesium"]
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
        "de/sections/get-help.md",
        "de/faq/magnesium.md",
        "wording/de.po",
    }


@dataclass(frozen=True)
class Fault:
    name: str
    bend: Callable[[PackFiles], object]
    place: str  # file:line
    says: str  # part of the message
    remedy: str = ""  # part of the remedy


def swapped(path: str, old: str, new: str) -> Callable[[PackFiles], object]:
    return lambda pack: pack.swap(path, old, new)


def added(text: str, path: str = SECTION_FILE) -> Callable[[PackFiles], object]:
    return lambda pack: pack.add(path, text)


def put(path: str, content: str | bytes) -> Callable[[PackFiles], object]:
    return lambda pack: pack.put(path, content)


def dropped(path: str) -> Callable[[PackFiles], object]:
    return lambda pack: pack.drop(path)


LAST = SECTION.count("\n") + 1  # the line on which words added to the section stand
S, Q = SECTION_FILE, QUESTION_FILE

FAULTS = (
    # pack.toml
    Fault("no pack.toml", dropped("pack.toml"), "pack.toml:1", "missing"),
    Fault(
        "unknown key",
        swapped("pack.toml", "version", "verison"),
        "pack.toml:3",
        "no “verison”",
        "Did you mean “version”?",
    ),
    Fault(
        "unknown key in a chapter",
        swapped("pack.toml", "tint = 1", "tint = 1\ncolour = 2"),
        "pack.toml:10",
        "no “colour”",
        "id, tint, picture and sections",
    ),
    Fault("missing key", swapped("pack.toml", 'id = "tiny"\n', ""), "pack.toml:1", "“id” is miss"),
    Fault("tint 7", swapped("pack.toml", "tint = 1", "tint = 7"), "pack.toml:9", "large", "6 or"),
    Fault("tint 0", swapped("pack.toml", "tint = 1", "tint = 0"), "pack.toml:9", "small", "1 or"),
    Fault(
        "words for a number",
        swapped("pack.toml", "tint = 1", 'tint = "1"'),
        "pack.toml:9",
        "whole number",
        "without quotation marks",
    ),
    Fault(
        "true for a number",
        swapped("pack.toml", "tint = 1", "tint = true"),
        "pack.toml:9",
        "whole number",
    ),
    Fault(
        "an id with capitals",
        swapped("pack.toml", '"tiny"', '"Tiny Pack"'),
        "pack.toml:1",
        "cannot be an id",
        "lower-case",
    ),
    Fault(
        "a language that is none",
        swapped("pack.toml", '["en"]', '["en", "English"]'),
        "pack.toml:4",
        "not a language code",
    ),
    Fault(
        "a section that has no file",
        swapped("pack.toml", '"get-help"]', '"get-help", "wat-it-is"]'),
        "pack.toml:11",
        "no section “wat-it-is”",
        "Did you mean what-it-is?",
    ),
    Fault(
        "a section listed twice in a chapter",
        swapped("pack.toml", '"get-help"]', '"get-help", "get-help"]'),
        "pack.toml:11",
        "listed twice",
    ),
    Fault(
        "a section in two chapters",
        lambda pack: pack.add(
            "pack.toml",
            '[[chapters]]\nid = "more"\ntint = 2\npicture = "images/tile.svg"\n'
            'sections = ["what-it-is"]\n',
        ).swap("en/titles.toml", "[topics]", _MORE + "[topics]"),
        "pack.toml:16",
        "two chapters, understand and more",
    ),
    Fault(
        "a section in no chapter",
        put("en/sections/extra.md", SECTION),
        "en/sections/extra.md:1",
        "No chapter lists",
        'Add "extra"',
    ),
    Fault(
        "no page of warning signs",
        lambda pack: (
            pack.drop("en/sections/get-help.md")
            .swap("pack.toml", ', "get-help"', "")
            .swap(S, "[When to get help](section:get-help) ", "")
        ),
        "pack.toml:1",
        "no section “get-help”",
    ),
    Fault(
        "two chapters of one id",
        lambda pack: pack.add(
            "pack.toml",
            '[[chapters]]\nid = "understand"\ntint = 2\npicture = "images/tile.svg"\n'
            'sections = ["what-it-is"]\n',
        ),
        "pack.toml:1",
        "“understand” is listed twice",
    ),
    Fault(
        "a tile's picture that is not there",
        swapped("pack.toml", "images/tile.svg", "images/tiles.svg"),
        "pack.toml:10",
        "no picture “images/tiles.svg”",
        "Did you mean images/tile.svg?",
    ),
    Fault(
        "a picture outside of the pack",
        swapped(S, "images/tile.svg", "../tile.svg"),
        f"{S}:6",
        "leads out of the pack",
    ),
    # TOML
    Fault(
        "no quotation marks",
        swapped("pack.toml", '"Tiny pack"', "Tiny pack"),
        "pack.toml:2",
        "cannot be read",
        "straight quotation marks",
    ),
    Fault(
        "a broken heading of a table",
        swapped("en/titles.toml", "[topics]", "[topics"),
        "en/titles.toml:8",
        "not closed",
    ),
    Fault(
        "a name twice",
        swapped("references.toml", "publisher", 'title = "T"\npublisher'),
        "references.toml:3",
        "given twice",
    ),
    Fault(
        "not UTF-8",
        put("en/glossary.toml", b'[salt]\nname = "\xff"\n'),
        "en/glossary.toml:2",
        "not UTF-8",
        "Save the file as UTF-8",
    ),
    Fault(
        "brackets without end",
        put("en/glossary.toml", "a = " + "[" * 20000),
        "en/glossary.toml:1",
        "nested too deeply",
    ),
    Fault(
        "a web address that is none",
        swapped("references.toml", "https://www.mayoclinic.org/", "mayoclinic"),
        "references.toml:4",
        "not a whole web address",
        "https://",
    ),
    Fault(
        "a title without words",
        swapped("references.toml", "Muscle cramp", "  "),
        "references.toml:2",
        "empty",
    ),
    Fault(
        "a chapter without a name",
        swapped("en/titles.toml", "chapters.understand", "chapters.understnd"),
        "en/titles.toml:3",
        "no chapter “understnd”",
        "Did you mean understand?",
    ),
    Fault(
        "a topic without a name",
        swapped("en/titles.toml", 'night = "At night"\n', ""),
        "en/titles.toml:8",
        "topic “night” of pack.toml has no name",
    ),
    Fault("no titles", dropped("en/titles.toml"), "en/titles.toml:1", "missing"),
    # pictures
    Fault(
        "no alt text",
        swapped("credits.toml", "alt.en", "alt.fr"),
        "credits.toml:3",
        "no alt text in “en”",
        "alt.en =",
    ),
    Fault(
        "no maker",
        swapped("credits.toml", 'credit = "The project"\n', ""),
        "credits.toml:1",
        "“credit” is missing",
    ),
    Fault(
        "a picture nobody is credited for",
        put("images/new.svg", SVG),
        "images/new.svg:1",
        "Nobody is named",
        '["images/new.svg"]',
    ),
    Fault(
        "a credit for nothing",
        added(
            '["images/gone.svg"]\ntitle = "T"\nalt.en = "A"\n' + "credit = 'C'\n"
            "licence = 'L'\nsource = 'S'\n",
            "credits.toml",
        ),
        "credits.toml:7",
        "no picture “images/gone.svg”",
    ),
    Fault("no credits at all", dropped("credits.toml"), "credits.toml:1", "missing"),
    Fault("a huge picture", put("images/tile.svg", b" " * 600_000), "images/tile.svg:1", "586 kB"),
    Fault(
        "a PNG that is a JPEG",
        lambda pack: pack.put("images/a.png", b"\xff\xd8\xff").add(
            "credits.toml", _credit("a.png")
        ),
        "images/a.png:1",
        "says PNG",
    ),
    Fault(
        "a PNG too wide",
        lambda pack: pack.put("images/a.png", png(5000, 10)).add("credits.toml", _credit("a.png")),
        "images/a.png:1",
        "5000 × 10",
        "4096",
    ),
    Fault(
        "an SVG that reaches outside",
        put("images/icons/drop.svg", SVG.replace("<path", '<image href="/etc/passwd"/><path')),
        "images/icons/drop.svg:1",
        "<image> is not possible",
    ),
    # files
    Fault("a stray file", put("notes.txt", "x"), "notes.txt:1", "no place for this file"),
    Fault(
        "a misspelt file",
        put("refrences.toml", "x"),
        "refrences.toml:1",
        "no place",
        "Did you mean references.toml?",
    ),
    Fault("a stray folder", put("old/a.md", "x"), "old/:1", "no place for this folder"),
    Fault(
        "a section with a bad name",
        put("en/sections/Über uns.md", SECTION),
        "en/sections/Über uns.md:1",
        "no place",
        "lower-case",
    ),
    Fault("a name Windows cannot store", put("en/faq/con.md", "x"), "en/faq/con.md:1", "Windows"),
    Fault("a page too long", added("word " * 14000), f"{S}:1", "at most 64 kB"),
    # front matter
    Fault("no front matter", put(Q, "Words\n"), f"{Q}:1", "does not start with a line +++"),
    Fault("an open front matter", swapped(S, "+++\n\nIt", "\nIt"), f"{S}:1", "do not end"),
    Fault(
        "a broken line in it",
        swapped(S, 'status = "draft"', "status draft"),
        f"{S}:9",
        "without a “=”",
    ),
    Fault(
        "an unknown key in it",
        swapped(S, "lead =", "leed ="),
        f"{S}:5",
        "no “leed”",
        "Did you mean “lead”?",
    ),
    Fault(
        "a nav too long",
        swapped(S, 'nav = "What it is"', 'nav = "What a cramp really is."'),
        f"{S}:4",
        "23 characters; at most 22",
    ),
    Fault(
        "a status that is none",
        swapped(S, '"draft"', '"drafted"'),
        f"{S}:9",
        "“drafted” is not possible",
        "Did you mean draft?",
    ),
    Fault(
        "reviewed by nobody",
        swapped(S, '"draft"', '"reviewed"'),
        f"{S}:9",
        "nobody has signed",
    ),
    Fault(
        "signed, but a draft",
        swapped(S, 'by = ""', 'by = "A. Physio"'),
        f"{S}:9",
        "still says “draft”",
    ),
    Fault(
        "reviewed, but not when",
        lambda pack: pack.swap(S, 'by = ""', 'by = "A. Physio"').swap(S, "draft", "reviewed"),
        f"{S}:9",
        "not when",
    ),
    Fault(
        "a day as words",
        swapped(S, "2027-11-01", '"2027-11-01"'),
        f"{S}:8",
        "must be a day",
    ),
    Fault("a day that is none", swapped(S, "11-01", "11-31"), f"{S}:8", "does not exist"),
    Fault("a time for a day", swapped(S, "11-01", "11-01T10:00:00"), f"{S}:8", "must be a day"),
    Fault(
        "stress in a title",
        swapped(S, '"A cramp is', '"A **cramp** is'),
        f"{S}:5",
        "holds a **",
    ),
    Fault(
        "a topic that is none",
        swapped(Q, '["night"]', '["nights"]'),
        f"{Q}:3",
        "no topic “nights”",
        "Did you mean night?",
    ),
    Fault("no topic", swapped(Q, '["night"]', "[]"), f"{Q}:3", "empty"),
    Fault(
        "a synonym that is a number",
        swapped(Q, '["tablets"]', "[\n  3,\n]"),
        f"{Q}:4",
        "must be words",
    ),
    # text
    Fault(
        "a page without text",
        put("en/sections/get-help.md", FRONT),
        "en/sections/get-help.md:1",
        "no text",
    ),
    Fault(
        "a link to no section",
        swapped(S, "section:get-help", "section:get-halp"),
        f"{S}:18",
        "no section “get-halp”",
        "Did you mean get-help?",
    ),
    Fault("a link to no question", added("[x](faq:no)\n"), f"{S}:{LAST}", "no question “no”"),
    Fault("no such term", added("A [b](glossary:no).\n"), f"{S}:{LAST}", "no term “no”"),
    Fault("no such reference", added("So.[^myo]\n"), f"{S}:{LAST}", "no reference “myo”", "mayo?"),
    Fault(
        "no such exercise",
        added("[Go](exercise:wall-calf)\n"),
        f"{S}:{LAST}",
        "no exercise of the name “wall-calf”",
    ),
    Fault(
        "no such picture",
        added("\n![](images/tille.svg)\n"),
        f"{S}:{LAST + 1}",
        "no picture",
        "Did you mean images/tile.svg?",
    ),
    Fault(
        "no such icon",
        added("\n::: cards\n### A {icon=drip}\nWords.\n:::\n"),
        f"{S}:{LAST + 2}",
        "no icon “drip”",
        "Did you mean drop?",
    ),
    # wording
    Fault("a broken catalogue", put("wording/en.po", "msgid Back\n"), "wording/en.po:1", "be read"),
    Fault(
        "a senseless head of a catalogue",
        swapped("wording/en.po", "nplurals=2; plural=(n != 1)", "nplurals=2; plural=(n !!)"),
        "wording/en.po:1",
        "makes no sense",
    ),
    Fault(
        "a place that the original has not",
        added('\nmsgid "Page {n}"\nmsgstr "Page {m}"\n', "wording/en.po"),
        "wording/en.po:9",
        "{m}",
    ),
    Fault(
        "a catalogue of no language",
        put("wording/fr.po", "x"),
        "wording/fr.po:1",
        "no place",
        "en.po",
    ),
)

_MORE = '[chapters.more]\nkicker = "K"\ntitle = "T"\nblurb = "B"\n\n'


def _credit(name: str) -> str:
    return (
        f'["images/{name}"]\ntitle = "T"\nalt.en = "A"\ncredit = "C"\nlicence = "L"\nsource = "S"\n'
    )


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_named(fault: Fault, tmp_path: Path) -> None:
    pack = tiny_pack()
    fault.bend(pack)
    loaded = load(pack.write(tmp_path))

    assert loaded.pack is None
    found = [
        problem
        for problem in loaded.report.errors
        if f"{problem.file}:{problem.line}" == fault.place
        and fault.says in problem.message
        and fault.remedy in problem.remedy
    ]
    assert len(found) == 1, "\n".join(p.text() for p in loaded.report.problems)


ONE_EACH = [f for f in FAULTS if f.name not in ("no pack.toml", "unknown key", "no alt text")]


@pytest.mark.parametrize("fault", ONE_EACH, ids=lambda fault: fault.name)
def test_a_fault_does_not_drag_others_along(fault: Fault, tmp_path: Path) -> None:
    pack = tiny_pack()
    fault.bend(pack)
    report = load(pack.write(tmp_path)).report
    assert len(report.errors) <= 2, "\n".join(p.text() for p in report.problems)


def test_every_problem_has_a_remedy_that_is_a_sentence(tmp_path: Path) -> None:
    reports: list[Report] = []
    for index, fault in enumerate(FAULTS):
        pack = tiny_pack()
        fault.bend(pack)
        reports.append(load(pack.write(tmp_path / str(index))).report)
    for report in reports:
        for problem in report.problems:
            assert problem.remedy.endswith((".", "?", '"')), problem.text()
            assert problem.message.endswith((".", ")")), problem.text()
            assert problem.line >= 1
