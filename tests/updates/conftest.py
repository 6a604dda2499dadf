"""Fixtures: one publisher a run, copied for each test, and kiosks that look at it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.updates.model.paths import UpdatePaths
from tests.updates.publisher import Kiosk, Publisher, new_publisher

MakeKiosk = Callable[..., Kiosk]


@pytest.fixture(scope="session")
def first_edition(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """A publisher that has published version 1."""
    made = new_publisher(tmp_path_factory.mktemp("publisher"))
    made.publish(1)
    return made


@pytest.fixture(scope="session")
def second_edition(first_edition: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """The same publisher, who has published version 2 besides."""
    made = first_edition.copy(tmp_path_factory.mktemp("second") / "repository")
    made.publish(2)
    return made


@pytest.fixture
def publisher(first_edition: Publisher, tmp_path: Path) -> Publisher:
    """The same, for one test to change."""
    return first_edition.copy(tmp_path / "published" / "repository")


@pytest.fixture
def make(publisher: Publisher, tmp_path: Path) -> MakeKiosk:
    """Return a function that makes a kiosk with a name of its own."""

    def made(name: str = "kiosk-1", server: str = "") -> Kiosk:
        return Kiosk(
            UpdatePaths(tmp_path / name), publisher.root(), server or str(publisher.folder)
        )

    return made


@pytest.fixture
def kiosk(make: MakeKiosk) -> Kiosk:
    """A kiosk that runs version 1."""
    made = make()
    made.update()
    assert made.visit_ends() == "1"
    return made
