"""What the docs, docstrings and comments name is there: paths, links, classes, decisions."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOPS = ("kiosk", "ui", "tests", "docs", "packaging", "benchmarks", "resources")
PATH = re.compile(rf"(?<![\w/.~<-])(?:{'|'.join(TOPS)})/[\w./-]*\w")
LINK = re.compile(r"\]\(([^)\s#]+)[^)]*\)")
CLASS = re.compile(r"`([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\.\w+)?`")
PLACEHOLDER = re.compile(r"[A-Z]{2,}")
"""`kiosk/FEATURE/view.py` stands for many paths."""
OTHERS = frozenset({"ExecStopPost", "PreserveJobFiles", "PreserveJobHistory"})
"""Names of systemd and CUPS."""

DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/adr/*.md")])
DECISIONS = sorted(ROOT.glob("docs/adr/*.md"))
SOURCES = sorted(p for top in ("kiosk", "ui") for p in (ROOT / top).rglob("*.py"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _prose(path: Path) -> str:
    """Return a document without its code blocks: those show files of packs and of clinics."""
    fence = r"(?ms)^```(?!mermaid)\w*\n.*?^```"
    return re.sub(fence, "", _text(path)) if path.suffix == ".md" else _text(path)


@cache
def _source() -> str:
    return "\n".join(map(_text, SOURCES))


def paths_in(text: str) -> Iterator[str]:
    """Yield the paths of this repository that a text names."""
    found = (match.group().rstrip(".") for match in PATH.finditer(text))
    return (path for path in found if not PLACEHOLDER.search(path.removesuffix("README.md")))


def missing(path: Path) -> list[str]:
    """Return the paths that a file names and that are not there."""
    named = set(paths_in(_prose(path)))
    return sorted(name for name in named if not (ROOT / name).exists())


def test_a_wrong_path_is_found() -> None:
    text = "See `kiosk/app/gone.py`, docs/adr/0001-x.md, `kiosk/FEATURE/view.py` and a/ui/b."
    assert list(paths_in(text)) == ["kiosk/app/gone.py", "docs/adr/0001-x.md"]


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_a_document_names_paths_that_exist(path: Path) -> None:
    assert missing(path) == []


def test_the_source_names_paths_that_exist() -> None:
    assert len(SOURCES) > 100
    assert {str(path): gone for path in SOURCES if (gone := missing(path))} == {}


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_a_link_leads_somewhere(path: Path) -> None:
    links = [link for link in LINK.findall(_prose(path)) if ":" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_a_class_is_called_as_in_the_source(path: Path) -> None:
    named = {name for name in CLASS.findall(_prose(path)) if name not in OTHERS}
    assert sorted(name for name in named if not re.search(rf"\b{name}\b", _source())) == []


def test_each_decision_has_one_number_and_says_it() -> None:
    numbers = [path.name[:4] for path in DECISIONS]
    assert [number for number, count in Counter(numbers).items() if count > 1] == []
    heads = {path.name: _text(path).splitlines()[0] for path in DECISIONS}
    assert {n: head for n, head in heads.items() if not head.startswith(f"# {int(n[:4])}. ")} == {}
