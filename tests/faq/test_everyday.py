"""Everyday words of a whole pack: their file, what they add to questions, the built-in ones."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from kiosk.content.model.pack import Library, Toc
from kiosk.content.model.report import Report
from kiosk.faq.language.everyday import EverydayWords
from kiosk.faq.search.entry import FaqEntry, entries
from kiosk.faq.search.finder import Finder
from kiosk.shared.issue import terminal_line
from kiosk.shared.paths import built_in_pack
from tests.content.packs import PackFiles, tiny_pack, two_languages
from tests.support.packs import load, open_pack

FILE = "en/synonyms.toml"


@pytest.mark.parametrize(
    ("said_for", "phrases", "said"),
    [
        ({"pill": ["tablet"]}, ["Which tablets?"], ("pill",)),
        ({"pill": ["tablet"]}, ["Which medicine?"], ()),
        ({"dead": ["loss of feeling"]}, ["a loss of feeling"], ("dead",)),
        ({"dead": ["loss of feeling"]}, ["loss of", "feeling"], ()),
        ({"a": ["x", "y"], "b": ["y"]}, ["x y", "y"], ("a", "b")),
        ({"a": ["?!"]}, ["?!"], ()),
        ({}, ["x"], ()),
    ],
)
def test_what_people_say(
    said_for: Mapping[str, Sequence[str]], phrases: Sequence[str], said: tuple[str, ...]
) -> None:
    assert EverydayWords(said_for, "en").said_for(phrases) == said


def opened(pack: PackFiles, folder: Path) -> Library:
    library = open_pack(pack.write(folder / "pack"), folder / "cache")
    assert not isinstance(library, Report), [terminal_line(p) for p in library.issues]
    return library


def test_a_question_gets_the_packs_synonyms(tmp_path: Path) -> None:
    library = opened(tiny_pack().put(FILE, 'pill = ["tablet"]\nlegs = ["calf"]\n'), tmp_path)
    (entry,) = entries(library, "en")
    assert entry.synonyms == ("tablets", "pill")
    assert [hit.id for hit in Finder([entry], "en").find("pills").hits] == ["magnesium"]


def test_a_pack_needs_no_synonyms(tmp_path: Path) -> None:
    library = opened(tiny_pack(), tmp_path)
    assert library.toc("en").synonyms == {}
    assert next(entries(library, "en")).synonyms == ("tablets",)


def test_another_language_adds_its_own(tmp_path: Path) -> None:
    pack = two_languages().put(FILE, 'pill = ["tablet"]').put("de/synonyms.toml", 'Pille = ["T"]')
    assert opened(pack, tmp_path).toc("de").synonyms == {"pill": ("tablet",), "Pille": ("T",)}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('pill = "tablet"', 1, "list"),
        ("a = ['b']\npill = []", 2, "empty"),
        ("pill = ['a', 'a']", 1, "twice"),
        ("pill = ['  ']", 1, "empty"),
        ("pill = [3]", 1, "must be words"),
        ("pill = [", 1, "cannot be read"),
    ],
)
def test_a_fault_is_named(text: str, line: int, says: str, tmp_path: Path) -> None:
    loaded = load(tiny_pack().put(FILE, text).write(tmp_path))
    assert loaded.pack is None
    (problem,) = [p for p in loaded.report.issues if p.file == FILE]
    assert problem.line == line
    assert says in terminal_line(problem)


def test_every_built_in_synonym_belongs_to_a_question(questions: Sequence[FaqEntry]) -> None:
    text = (built_in_pack() / FILE).read_text(encoding="utf-8")
    found = {synonym for entry in questions for synonym in entry.synonyms}
    assert [said for said in tomllib.loads(text) if said not in found] == []


def test_every_word_on_the_right_is_a_questions(questions: Sequence[FaqEntry]) -> None:
    said_for = tomllib.loads((built_in_pack() / FILE).read_text(encoding="utf-8"))
    phrases = [phrase for entry in questions for phrase in (entry.title, *entry.synonyms)]
    for said, used in said_for.items():
        for phrase in used:
            assert EverydayWords({said: [phrase]}, "en").said_for(phrases), f"{said} = {phrase}"


def test_an_old_compiled_toc_reads_without_synonyms() -> None:
    import msgspec

    toc = Toc("p", "P", "1", "en", ("en",), (), {}, (), (), {}, {}, {}, {})
    without = msgspec.to_builtins(toc)
    del without["synonyms"]
    assert msgspec.convert(without, Toc).synonyms == {}
