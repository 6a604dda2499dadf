"""Hostile packs: refused in plain words, nothing half installed, what runs unharmed.

Named ones, and mutations of a good one; `make soak` tries ten thousand of these.
"""

import hashlib
import os
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.shared.disk import RealDisk
from kiosk.updates.install import install
from kiosk.updates.install.pack_resolver import whole_packs
from kiosk.updates.model.errors import RefusedError
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.probe.validator import judge_in_child
from tests.content.packs import tiny_pack
from tests.updates.crash import tree_of
from tests.updates.hostile import CONTENTS, HEAVY, Hostile, named, zipped
from tests.updates.publisher import TODAY, judge_here, quiet, version

TRIES = 10_000 if "KIOSK_SOAK" in os.environ else 150
NAMED = dict(named())


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> UpdatePaths:
    """A kiosk that runs version 1."""
    made = UpdatePaths(tmp_path_factory.mktemp("hostile") / "home")
    _install(made, zipped(version(1)))
    assert install.take_over(made, RealDisk()) is not None
    return made


def _install(home: UpdatePaths, data: bytes, judge: install.Judge = judge_here) -> None:
    file = home.folder.parent / "offered.zip"
    file.write_bytes(data)
    sha = hashlib.sha256(data).hexdigest()
    install.install(home, RealDisk(), file, sha, judge, quiet)


def test_there_are_enough() -> None:
    assert len(NAMED) >= 60


@pytest.mark.parametrize("hostile", NAMED.values(), ids=NAMED)
def test_a_hostile_pack_is_refused(hostile: Hostile, home: UpdatePaths) -> None:
    before = tree_of(home.folder)
    with pytest.raises(RefusedError) as refusal:
        _install(home, hostile.make())
    said = str(refusal.value)
    assert hostile.says in said
    assert 20 < len(said) < 2000
    assert said.isprintable()
    assert tree_of(home.folder) == before


DRAWN = ("PNG that is cut", "TOML a thousand deep", *HEAVY)


@pytest.mark.parametrize("name", DRAWN)
def test_the_check_in_a_process_of_its_own_refuses_too(name: str, home: UpdatePaths) -> None:
    before = tree_of(home.folder)
    hostile = {**CONTENTS, **HEAVY}[name]
    with pytest.raises(RefusedError) as refusal:
        _install(home, hostile.make(), lambda folder: judge_in_child(folder, TODAY))
    assert hostile.says in str(refusal.value)
    assert tree_of(home.folder) == before


GOOD = zipped(tiny_pack())
FILES = sorted(tiny_pack().files)
EDITS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=6), st.integers(0, 8)),
    min_size=1,
    max_size=4,
)


def _edited(data: bytes, edits: list[tuple[float, bytes, int]]) -> bytes:
    for place, put, dropped in edits:
        at = int(place * len(data))
        data = data[:at] + put + data[at + dropped :]
    return data


@settings(
    max_examples=TRIES, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(file=st.sampled_from(["", *FILES]), edits=EDITS)
def test_a_mutation_is_refused_or_harmless(
    file: str, edits: list[tuple[float, bytes, int]], home: UpdatePaths
) -> None:
    """Bytes of the zip file, or of one file in it, are changed, dropped and added."""
    if file:
        pack = tiny_pack()
        data = zipped(pack.put(file, _edited(pack.files[file], edits)))
    else:
        data = _edited(GOOD, edits)
    running = next(whole_packs(home, budget=None))
    with suppress(RefusedError):
        _install(home, data)
    left = [path.name for path in home.content.iterdir() if path.name.startswith(".")]
    assert left == []
    assert next(whole_packs(home, budget=None)) == running
