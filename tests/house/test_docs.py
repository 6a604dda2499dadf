"""What the docs, docstrings and comments name is there: paths, links, classes, decisions."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kiosk.updates.install.archive import pack_up

ROOT = Path(__file__).resolve().parents[2]
TOPS = ("kiosk", "ui", "tests", "docs", "packaging", "benchmarks", "resources")
PATH = re.compile(rf"(?<![\w/.~<-])(?:{'|'.join(TOPS)})/[\w./-]*\w")
LINK = re.compile(r"\]\(([^)\s#]+)[^)]*\)")
CLASS = re.compile(r"`([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\.\w+)?`")
MODULE = re.compile(rf"`(?!kiosk\.po?[yt])((?:{'|'.join(TOPS)})(?:\.\w+)+)")
PLACEHOLDER = re.compile(r"[A-Z]{2,}")
"""`kiosk/FEATURE/view.py` stands for many paths."""
OTHERS = frozenset({"ExecStopPost", "PreserveJobFiles", "PreserveJobHistory"})
"""Names of systemd and CUPS."""

DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/adr/*.md")])
FLEET = ROOT / "docs" / "fleet.md"
DECISIONS = sorted(ROOT.glob("docs/adr/*.md"))
SOURCES = sorted(p for top in ("kiosk", "ui") for p in (ROOT / top).rglob("*.py"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _prose(path: Path) -> str:
    """Return a document without its code blocks: those show files of packs and of clinics."""
    fence = r"(?ms)^```(?!mermaid)\w*\n.*?^```"
    return re.sub(fence, "", _text(path)) if path.suffix == ".md" else _text(path)


def paths_in(text: str) -> Iterator[str]:
    """Yield the paths of this repository that a text names."""
    found = (match.group().rstrip(".") for match in PATH.finditer(text))
    return (path for path in found if not PLACEHOLDER.search(path.removesuffix("README.md")))


def _is_module(name: str) -> bool:
    """Return whether a dotted name is a module, or something in one; not merely a top folder."""
    parts = name.split(".")
    paths = (ROOT.joinpath(*parts[:count]) for count in range(2, len(parts) + 1))
    return any(path.is_dir() or path.with_suffix(".py").is_file() for path in paths)


def missing(path: Path) -> list[str]:
    """Return the paths and modules that a file names and that are not there."""
    text = _prose(path)
    paths = {name for name in paths_in(text) if not (ROOT / name).exists()}
    return sorted(paths | {name for name in MODULE.findall(text) if not _is_module(name)})


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


@cache
def _defined() -> frozenset[str]:
    """Return every name that code of the project uses; docstrings and comments do not count."""
    return frozenset(
        name
        for path in SOURCES
        for node in ast.walk(ast.parse(_text(path)))
        for name in (
            getattr(node, "name", None),
            getattr(node, "id", None),
            getattr(node, "attr", None),
        )
        if isinstance(name, str)
    )


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_a_class_is_called_as_in_the_source(path: Path) -> None:
    named = set(CLASS.findall(_prose(path))) - OTHERS
    assert sorted(named - _defined()) == []


def test_docstrings_call_classes_as_the_code_does() -> None:
    wrong = {str(path): set(CLASS.findall(_text(path))) - OTHERS - _defined() for path in SOURCES}
    assert {path: names for path, names in wrong.items() if names} == {}


def test_each_decision_has_one_number_and_says_it() -> None:
    numbers = [path.name[:4] for path in DECISIONS]
    assert [number for number, count in Counter(numbers).items() if count > 1] == []
    heads = {path.name: _text(path).splitlines()[0] for path in DECISIONS}
    assert {n: head for n, head in heads.items() if not head.startswith(f"# {int(n[:4])}. ")} == {}


def test_fleet_says_how_large_the_pack_is(tmp_path: Path) -> None:
    """Whoever plans for thousands of kiosks reckons with these numbers."""
    told = re.search(r"The pack is ([\d.]+) MB, of which ([\d.]+) MB are the video", _text(FLEET))
    assert told is not None
    whole, video = map(float, told.groups())
    pack = tmp_path / "pack.zip"
    pack_up(ROOT / "resources", pack)
    films = sum(p.stat().st_size for p in (ROOT / "resources" / "videos").glob("*.webm"))
    assert whole == pytest.approx(pack.stat().st_size / 1e6, rel=0.1)
    assert video == pytest.approx(films / 1e6, rel=0.1)
