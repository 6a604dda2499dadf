"""Every sentence with a footnote rests on a source that says it: `tests/claims.toml` says where.

`evidence` is a topic of the evidence base that the content was written from (1 to 21); `source` is
a section of the source text (1 to 15). A sentence with two footnotes has two rows.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from kiosk.content.model.words import sentences
from tests.content.test_source_facts import PACK, plain, read_page, read_toml

ROWS: list[dict[str, Any]] = read_toml(Path(__file__).parents[1] / "claims.toml")["claim"]
REFERENCES = read_toml(PACK / "references.toml")
FOLDERS = {"sections": "", "programs": "", "videos": "", "faq": "faq:"}
PAGES = {
    f"{prefix}{path.stem}": path
    for folder, prefix in FOLDERS.items()
    for path in sorted((PACK / "en" / folder).glob("*.md"))
}
TOPICS, SECTIONS = range(1, 22), range(1, 16)
NOTES = re.compile(r"(?:\[\^[\w-]+\])+")
MARK = re.compile(r"^\s*(?:#+ |- |\d+\. )")


class Claim(NamedTuple):
    """A sentence of a page, and a source that it names."""

    page: str
    claim: str
    reference: str


def claims_of(page: str, body: str) -> Iterator[Claim]:
    """Yield each sentence that ends with a footnote, once for each source."""
    for line in body.splitlines():
        start = 0
        for note in NOTES.finditer(line):
            said = sentences(as_read(line[start : note.start()]))
            start = note.end()
            for reference in re.findall(r"\[\^([\w-]+)\]", note.group()):
                yield Claim(page, said[-1] if said else "", reference)


def as_read(words: str) -> str:
    """Return words of a page as they stand on the screen, in one spelling."""
    return plain(MARK.sub("", words))


def claims() -> list[Claim]:
    return [claim for page, path in PAGES.items() for claim in claims_of(page, read_page(path)[1])]


def row_of(row: dict[str, Any]) -> Claim:
    return Claim(row["page"], as_read(row["claim"]), row["reference"])


def test_every_sentence_with_a_footnote_has_its_row_and_every_row_its_sentence() -> None:
    on_pages, listed = Counter(claims()), Counter(map(row_of, ROWS))
    assert list(on_pages - listed) == [], "on a page, without a row"
    assert list(listed - on_pages) == [], "in claims.toml, on no page"


FURTHER_READING = {"physiopedia", "nhs", "cleveland", "pubmed"}
"""The practice's own list, of which no page was read: it is shown, and proves nothing."""


def test_no_footnote_names_what_is_only_further_reading() -> None:
    assert REFERENCES.keys() >= FURTHER_READING
    assert [claim for claim in claims() if claim.reference in FURTHER_READING] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['page']}: {row['claim'][:40]}")
def test_a_row_says_where_the_reference_says_it(row: dict[str, Any]) -> None:
    assert row["reference"] in REFERENCES
    assert ("evidence" in row) is not ("source" in row)
    known = TOPICS if "evidence" in row else SECTIONS
    assert row.get("evidence", row.get("source")) in known


@pytest.mark.parametrize("name", REFERENCES)
def test_a_reference_is_a_page_of_its_own_and_no_front_door(name: str) -> None:
    reference = REFERENCES[name]
    address = urlsplit(reference["url"])
    assert address.path.strip("/") or address.query, reference["url"]
    assert reference["publisher"]
    assert reference["title"]


STUDY = re.compile(r"doi\.org|pubmed\.ncbi.*/\d+/$|pmc\.ncbi|bjsm|ahajournals|biomedcentral")


@pytest.mark.parametrize("name", [n for n in REFERENCES if STUDY.search(REFERENCES[n]["url"])])
def test_a_study_says_its_year_where_it_is_known(name: str) -> None:
    known = {"johnson-tens"}  # the year was not shown where it was read
    assert name in known or re.search(r", (19|20)\d\d$", REFERENCES[name]["publisher"])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It helps.[^a]", [("It helps.", "a")]),
        ("- Yes. It [helps](glossary:x).[^a][^b]", [("It helps.", "a"), ("It helps.", "b")]),
        ("1. **Stop.** Rest.[^a] Then go.[^b]", [("Rest.", "a"), ("Then go.", "b")]),
        ("No source says so.", []),
    ],
)  # fmt: skip
def test_a_claim_is_the_sentence_before_its_footnote(
    line: str, found: list[tuple[str, str]]
) -> None:
    assert [(c.claim, c.reference) for c in claims_of("page", line)] == found


def test_a_sentence_without_a_row_is_told() -> None:
    assert Counter(claims_of("stories", "Tea cures cramps.[^nhs]")) - Counter(map(row_of, ROWS))
