"""Every kind of block that answers to touch is whole: a piece that lacks is named with its kind."""

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import pytest

from kiosk.blocks.page import BlockProps
from kiosk.blocks.registry import Kind, kinds
from kiosk.content.model.blocks import Block, Place
from tests.house.test_architecture import imported

ROOT = Path(__file__).resolve().parents[2]
KINDS = tuple(kinds().values())
FINDINGS_STAND_STILL = {"kiosk.pages.labels", "ui.blocks.page_blocks", "ui.blocks.box_blocks"}
"""What research found is told in answers too, where no touch is followed: a plain box there."""


def test_the_registry_finds_the_folders() -> None:
    folders = {p.parent.name for p in (ROOT / "kiosk/blocks").glob("*/__init__.py")}
    assert {kind.name for kind in KINDS} == folders
    assert len(KINDS) > 10


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
class TestKind:
    """What a kind must have."""

    @pytest.mark.parametrize("piece", ["block", "parse", "view", "samples"])
    def test_it_has_each_piece(self, kind: Kind, piece: str) -> None:
        assert find_spec(f"kiosk.blocks.{kind.name}.{piece}"), f"{kind.name} has no {piece}"

    def test_a_box_becomes_its_block(self, kind: Kind) -> None:
        assert issubclass(kind.block, Block)
        assert callable(import_module(f"kiosk.blocks.{kind.name}.parse").parse), kind.name

    def test_it_says_its_words(self, kind: Kind) -> None:
        assert "passages" in vars(kind.block), f"{kind.name} does not say what is read of it"

    def test_it_says_where_it_may_stand(self, kind: Kind) -> None:
        assert kind.block.place in get_args(Place), kind.name
        drawing = import_module(f"ui.blocks.kinds.{kind.name}")
        assert hasattr(drawing, "PANEL") == (kind.block.place == "picture"), kind.name

    def test_its_view_is_of_its_kind(self, kind: Kind) -> None:
        view = import_module(f"kiosk.blocks.{kind.name}.view")
        assert callable(view.build_view), f"{kind.name} has no build_view"
        own = [v for v in vars(view).values() if isinstance(v, type) and v is not BlockProps]
        props = [v for v in own if issubclass(v, BlockProps)]
        assert [p.kind for p in props] == [kind.name], kind.name

    def test_it_is_drawn(self, kind: Kind) -> None:
        assert find_spec(f"ui.blocks.kinds.{kind.name}"), f"{kind.name} is not drawn"
        assert callable(import_module(f"ui.blocks.kinds.{kind.name}").build), kind.name

    def test_it_is_told_to_authors_and_tested(self, kind: Kind) -> None:
        told = (ROOT / "docs/content-format.md").read_text(encoding="utf-8")
        row = re.search(rf"^\| `{kind.box}[` ]", told, re.MULTILINE)
        assert row, f"{kind.name} has no row in docs/content-format.md"
        assert (ROOT / f"tests/blocks/test_{kind.name}.py").is_file(), f"{kind.name} has no test"

    def test_the_layout_test_sees_it(self, kind: Kind) -> None:
        """It stands in the built-in pack, whose every page and sample is looked at."""
        pages = (ROOT / "resources/en/sections").glob("*.md")
        assert any(f"::: {kind.box}" in page.read_text(encoding="utf-8") for page in pages), (
            f"{kind.name} is on no page of the built-in pack"
        )

    def test_it_knows_no_other(self, kind: Kind) -> None:
        homes = [f"kiosk.blocks.{kind.name}.{p}" for p in ("block", "parse", "view", "samples")]
        others = {other.name for other in KINDS} - {kind.name}
        for home in (*homes, f"ui.blocks.kinds.{kind.name}"):
            known = {i.split(".")[2] for i in imported(home) if i.startswith("kiosk.blocks.")}
            assert known & others == set(), home
            assert not [i for i in imported(home) if i.startswith("ui.blocks.kinds.")], home


@pytest.mark.parametrize("top", ["kiosk", "ui"])
def test_nobody_else_names_a_kind(top: str) -> None:
    """A new kind is written into no list: who asks for kinds asks the registry."""
    of_kinds = tuple(f"kiosk.blocks.{kind.name}." for kind in KINDS)
    for path in (ROOT / top).rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[:2] == ("kiosk", "blocks") or parts[:3] == ("ui", "blocks", "kinds"):
            continue
        module = ".".join(parts).removesuffix(".__init__")
        named = {i for i in imported(module) if i.startswith(of_kinds)}
        assert not named or module in FINDINGS_STAND_STILL, f"{module} names {named}"
