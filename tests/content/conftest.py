"""A small pack in a folder, and a folder for what is compiled of it."""

from pathlib import Path

import pytest

from tests.content.packs import tiny_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_pack().write(tmp_path / "pack")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"
