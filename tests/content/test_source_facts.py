"""Nothing the source text says may be lost, and the questions stay complete."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from kiosk.content.model.pack import Library
from kiosk.content.model.report import Report
from kiosk.exercise.program.dose_words import dose_words
from kiosk.shared.wording import Words
from tests.support.packs import open_pack

HERE = Path(__file__).parent
PACK = HERE.parents[1] / "resources"
SOURCE_SECTIONS = range(1, 16)


@dataclass(frozen=True)
class Fact:
    id: str
    source: int
    quote: str
    pages: tuple[str, ...]
    accept: tuple[str, ...]


def load_facts() -> tuple[Fact, ...]:
    table = read_toml(HERE / "source_facts.toml")
    return tuple(
        Fact(row["id"], row["source"], row["quote"], tuple(row["in"]), tuple(row["accept"]))
        for row in table["fact"]
    )


def read_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def read_page(path: Path) -> tuple[dict[str, Any], str]:
    _, front, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    return tomllib.loads(front), body


def page_path(page: str) -> Path:
    folder, _, name = page.rpartition(":")
    return PACK / "en" / (folder or "sections") / f"{name}.md"


SPELLINGS = (
    (r"\[\^[\w-]+\]", ""),  # a footnote
    (r"\[([^\]]*)\]\([^)]*\)", r"\1"),  # a link
    (r"\*\*?", ""),
    (r" ?\{verdict=([\w-]+)\}", r" (\1)"),
    (r" ?\{[^}]*\}", ""),
    (r"[\u00a0\u2009\u202f]", " "),
    (r"(\d) ?[x×] ?(\d)", r"\1×\2"),
    (r"(\d) ?(?:–|-|to) ?(\d)", r"\1–\2"),
    (r"(\d) ?(?:%|percent|per cent)", r"\1%"),
    (r"(\d) ?(?:s|secs?|seconds)\b", r"\1 s"),
    (r"(\d+) s, (\d+) times", r"\2×\1 s"),
    (r"(\d+) sets of (\d+)", r"\1×\2"),
)


def plain(words: str) -> str:
    """One spelling for what may be written in several ways: `3 x 30 seconds` is `3×30 s`."""
    for pattern, replacement in SPELLINGS:
        words = re.sub(pattern, replacement, words)
    return words.strip()


FIGURE = re.compile(
    r"\d+×\d+(?: s\b)?|\d+(?:–\d+)? s\b|[\d.,–]+%"
    r"|[\d–]+[ -](?:minutes?|hours?|days?|weeks?|months?|years?)|aged \d+"
    r"|[\d.,]+ ?(?:mg|g|ml|litres?|l)\b",
    re.IGNORECASE,
)


def reference_lines() -> Iterator[str]:
    for ref in read_toml(PACK / "references.toml").values():
        yield f"{ref['publisher']}: {ref['title']}, {ref['url']}"


def body_lines(body: str) -> Iterator[str]:
    """Yield every line of the body behind the headings that it stands under."""
    headings = {2: "", 3: "", 4: ""}  # 4: of a card, or whatever else stands in a box
    boxed = False
    for line in body.splitlines():
        heading = re.match(r"(##+) (.*)", line)
        boxed = (boxed or line.startswith("::: ")) and line != ":::"
        if heading:
            level = len(heading[1]) + boxed
            headings |= {below: "" for below in headings if below > level}
            headings[level] = plain(heading[2])
        elif line == ":::":
            headings[4] = ""
        elif line == "::: references":
            yield from reference_lines()
        elif line.startswith("::: redflags"):
            yield from sign_lines(line.split()[2:])
        elif line.startswith("::: video "):
            _, said = read_page(PACK / f"en/videos/{line.split()[-1]}.md")
            yield from body_lines(said)
        elif line and not line.startswith(":::"):
            yield "".join(f"{words}: " for words in headings.values() if words) + plain(line)


def sign_lines(ids: list[str]) -> Iterator[str]:
    """Yield the warning signs of a box, each with its level, its question and what to do."""
    for sign in built_in().toc("en").signs.chosen(tuple(ids)):
        yield f"- ({sign.level}) {sign.sign}: {sign.question} {sign.here} {sign.home}"


def program_lines(name: str) -> Iterator[str]:
    """Yield a program as the rows of a table: weeks, goal, what is said, each exercise's dose."""
    program = built_in().program("en", name)
    for stage in program.stages:
        done = ". ".join(
            f"{x.name}: {dose_words(x.dose, Words('en'))}" if x.dose else x.name
            for x in stage.exercises
        )
        said = " ".join("".join(run.text for run in runs) for runs in stage.why)
        yield plain(f"| {stage.first}–{stage.last} | {stage.goal} | {done} | {said} |")


@cache
def built_in() -> Library:
    with TemporaryDirectory() as cache_folder:
        found = open_pack(PACK, Path(cache_folder))
    assert not isinstance(found, Report), found
    return found


@cache
def plain_lines(page: str) -> tuple[str, ...]:
    if page.startswith("program:"):
        return tuple(program_lines(page.removeprefix("program:")))
    front, body = read_page(page_path(page))
    opening = (front.get(key, "") for key in ("title", "lead", "picture_caption"))
    return (*(plain(words) for words in opening if words), *body_lines(body))


def says(page: str, fact: Fact) -> bool:
    pattern = re.compile("|".join(f"(?:{p})" for p in fact.accept), re.IGNORECASE)
    return any(pattern.search(line) for line in plain_lines(page))


FACTS = load_facts()
SECTIONS = sorted((PACK / "en" / "sections").glob("*.md"))
QUESTIONS = sorted((PACK / "en" / "faq").glob("*.md"))
PAGES = [*(path.stem for path in SECTIONS), *(f"faq:{path.stem}" for path in QUESTIONS)]


@pytest.mark.parametrize("fact", FACTS, ids=[f"{fact.source:02}-{fact.id}" for fact in FACTS])
def test_the_fact_is_on_its_page(fact: Fact) -> None:
    lost = [page for page in fact.pages if not says(page, fact)]
    assert not lost, f"section {fact.source} says “{fact.quote}”; missing on {', '.join(lost)}"


def test_the_table_of_facts_is_whole() -> None:
    assert len(FACTS) >= 90
    assert len({fact.id for fact in FACTS}) == len(FACTS)
    assert set(SOURCE_SECTIONS) <= {fact.source for fact in FACTS}
    assert all(fact.pages and fact.quote for fact in FACTS)


def test_no_pattern_accepts_just_anything() -> None:
    loose = [fact.id for fact in FACTS if any(re.search(p, "") for p in fact.accept)]
    assert FACTS
    assert all(fact.accept for fact in FACTS)
    assert not loose


def test_every_section_of_the_source_has_a_page() -> None:
    assert {read_page(path)[0]["number"] for path in SECTIONS} == set(SOURCE_SECTIONS)


@pytest.mark.parametrize("page", PAGES)
def test_no_figure_is_foreign_to_the_source(page: str) -> None:
    table = read_toml(HERE / "source_facts.toml")
    known = {*table["figures"], *table["examples"]}
    shown = {figure.lower() for line in plain_lines(page) for figure in FIGURE.findall(line)}
    assert {figure.lower() for figure in known} >= shown


@pytest.mark.parametrize(
    "figure", ["3×30 s", "20–60 s", "75%", "8-week", "6 weeks", "aged 35", "300 mg", "2 litres"]
)
def test_a_figure_is_seen_whole(figure: str) -> None:
    assert FIGURE.findall(f"Then {figure}, and rest.") == [figure]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3 x 30 seconds", "3×30 s"),
        ("3\u00a0×\u00a030\u202fs", "3×30 s"),
        ("Hold for 20 to 60 secs", "Hold for 20–60 s"),
        ("for 30 seconds, 3 times", "for 3×30 s"),
        ("3 sets of 12", "3×12"),
        ("about 10 %, or 10 percent", "about 10%, or 10%"),
        ("**Lost** [salt](glossary:sodium).[^mayo]", "Lost salt."),
        ("Magnesium {verdict=mixed}", "Magnesium (mixed)"),
        ("Heat {icon=heat}", "Heat"),
    ],
)
def test_spellings_become_one(written: str, expected: str) -> None:
    assert plain(written) == expected


def test_the_questions_fill_every_topic() -> None:
    topics = read_toml(PACK / "pack.toml")["topics"]
    heads = [read_page(path)[0] for path in QUESTIONS]
    count = Counter(topic for head in heads for topic in head["topics"])
    assert len(QUESTIONS) >= 24
    assert set(count) == set(topics)
    assert {topic: n for topic, n in count.items() if n < 4} == {}


def test_titles_of_questions_are_short_and_differ() -> None:
    titles = [read_page(path)[0]["title"] for path in QUESTIONS]
    assert titles
    assert [title for title in titles if len(title) > 45] == []
    alike = Counter(re.sub(r"\W+", " ", title).strip().casefold() for title in titles)
    assert [title for title, n in alike.items() if n > 1] == []


@pytest.mark.parametrize("path", QUESTIONS, ids=[path.stem for path in QUESTIONS])
def test_a_question_can_be_found_and_waits_for_its_review(path: Path) -> None:
    head, _ = read_page(path)
    assert 1 <= len(head["topics"]) <= 2
    assert 3 <= len(head["synonyms"]) <= 8
    assert head["status"] == "reviewed" or head["reviewed_by"] == ""
