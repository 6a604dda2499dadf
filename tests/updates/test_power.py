"""The power is cut at any moment of an update: afterwards the old content or the new one, whole.

`kill -9` cannot see a missing sync, for the system's cache survives it. Here the list of what was
done to the disk is followed with everything unsynced lost or reordered; then each sync is left out
in turn, and something must go wrong.
"""

import datetime as dt
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import pytest

from kiosk.shared.disk import replace_file
from kiosk.updates.install.pack_resolver import whole_packs
from kiosk.updates.model.errors import RefusedError
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.state import read_state
from tests.updates.crash import Op, Power, Recorder, Tree, lay_out, tree_of
from tests.updates.publisher import TODAY, Kiosk, Publisher

ROLES = ("timestamp", "snapshot", "targets")
_NOT_KEPT = ("downloads", "trust.work", "lock")
"""What may be lost: a cache, a working copy, a lock that the system gives back."""


@dataclass
class History:
    """What was done to the disk from a safe `start` on, and where something was confirmed.

    `confirmed` names what may no longer be lost: (operations done until then, what).
    """

    start: Tree
    done: list[Op]
    confirmed: list[tuple[int, str]]


def _kept(tree: Tree) -> Tree:
    return {path: data for path, data in tree.items() if not path.startswith(_NOT_KEPT)}


@pytest.fixture(scope="module")
def history(
    first_edition: Publisher, second_edition: Publisher, tmp_path_factory: pytest.TempPathFactory
) -> History:
    """An update from version 1 to version 2 and the take-over, on a kiosk that runs version 1."""
    folder = tmp_path_factory.mktemp("power")
    home = UpdatePaths(folder / "home")
    kiosk = Kiosk(home, first_edition.root(), str(first_edition.folder))
    kiosk.update()
    assert kiosk.visit_ends() == "1"
    start = _kept(tree_of(home.folder))
    recorder = Recorder(home.folder)
    later = replace(
        kiosk, server=str(second_edition.folder), disk=recorder, day=TODAY + dt.timedelta(days=1)
    )
    assert later.update().new
    updated = len(recorder.done)
    assert later.visit_ends() == "2"
    return History(start, recorder.done, [(updated, "seen"), (len(recorder.done), "runs")])


Restart = Callable[[Tree], Kiosk]
Promises = tuple[bool, bool]
"""Whether version 2 was seen and waits, and whether it was taken over."""


@pytest.fixture(scope="module")
def restart(second_edition: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Restart:
    """Return a function that starts a kiosk on a tree."""
    folder = tmp_path_factory.mktemp("after") / "home"

    def restarted(tree: Tree) -> Kiosk:
        shutil.rmtree(folder, ignore_errors=True)
        lay_out(tree, folder)
        return Kiosk(UpdatePaths(folder), second_edition.root(), str(second_edition.folder))

    return restarted


@dataclass
class Judge:
    """Says what is wrong with a tree that a cut has left; each tree is tried once."""

    restart: Restart
    known: dict[object, str] = field(default_factory=dict)

    def fault(self, tree: Tree, promises: Promises) -> str:
        key = (frozenset(tree.items()), promises)
        if key not in self.known:
            self.known[key] = _fault(self.restart(tree), *promises)
        return self.known[key]


@pytest.fixture(scope="module")
def judge(restart: Restart) -> Judge:
    """One judge, who remembers."""
    return Judge(restart)


def _fault(kiosk: Kiosk, seen: bool, runs: bool) -> str:
    """Return what is wrong with what a kiosk starts with, or nothing."""
    trusted = [_version(kiosk.home.trust / f"{role}.json") for role in ROLES]
    if None in trusted:
        return "damaged trust"
    offered = [_newest(Path(kiosk.server) / "metadata", role) for role in ROLES]
    day = read_state(kiosk.home).latest_day
    if seen and (trusted != offered or day is None or day <= TODAY):
        return "forgotten trust"
    found = next(whole_packs(kiosk.home, budget=None), None)
    version = found.entry.version if found else "built-in"
    if version not in (("2",) if runs else ("1", "2")):
        return f"content {version}"
    after = kiosk.visit_ends()
    return f"then {after}" if after not in (("2",) if seen else ("1", "2")) else ""


def _version(path: Path) -> int | None:
    try:
        return int(json.loads(path.read_bytes())["signed"]["version"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _newest(metadata: Path, role: str) -> int:
    return max(_version(path) or 0 for path in metadata.glob(f"*{role}.json"))


def _faults(history: History, judge: Judge, left_out: int = -1) -> Iterator[str]:
    """Yield every fault that a cut could cause, the latest first; one operation may be left out."""
    done = [op for index, op in enumerate(history.done) if index != left_out]
    power = Power(history.start)
    found: list[tuple[str, Tree, Promises]] = []
    for moment, op in enumerate(done, 1):
        power.follow(op)
        if moment < left_out:
            continue
        happened = moment + (0 <= left_out <= moment)
        seen, runs = (happened >= at for at, _what in history.confirmed)
        found += [(f"after {op}", tree, (seen, runs)) for tree in power.found_after_a_cut()]
    for when, tree, promises in reversed(found):
        fault = judge.fault(tree, promises)
        if fault:
            yield f"{when}: {fault}"


def test_a_power_cut_leaves_the_old_content_or_the_new(history: History, judge: Judge) -> None:
    assert len(history.done) > 30
    assert list(_faults(history, judge)) == []


def test_after_a_cut_the_update_goes_on(history: History, restart: Restart) -> None:
    """Wherever it was cut, the next update brings version 2."""
    for moment in range(0, len(history.done), 11):
        power = Power(history.start)
        for op in history.done[:moment]:
            power.follow(op)
        for tree in islice(power.found_after_a_cut(), 3):
            kiosk = restart(tree)
            kiosk.update()
            assert kiosk.visit_ends() == "2"


def _syncs(done: Sequence[Op]) -> list[int]:
    return [index for index, op in enumerate(done) if op.kind.startswith("sync")]


def test_no_sync_can_be_spared(history: History, judge: Judge) -> None:
    syncs = _syncs(history.done)
    assert len(syncs) > 15
    spared = [i for i in syncs if next(_faults(history, judge, i), None) is None]
    assert [f"{i}: {history.done[i]}" for i in spared] == []


def test_an_older_offer_is_refused_after_a_cut(
    history: History, restart: Restart, first_edition: Publisher
) -> None:
    """Once version 2 was seen, no cut makes the kiosk believe version 1's papers again."""
    power = Power(history.start)
    for op in history.done[: history.confirmed[0][0]]:
        power.follow(op)
    trees = list(power.found_after_a_cut())
    assert trees
    for tree in trees:
        kiosk = replace(restart(tree), server=str(first_edition.folder))
        with pytest.raises(RefusedError, match="older"):
            kiosk.update()


@pytest.mark.parametrize("left_out", ["none", "sync", "sync folder"])
def test_a_small_file_is_the_old_or_the_new(tmp_path: Path, left_out: str) -> None:
    """Settings, counters and counts are written by the same few lines."""
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / "clinic.toml").write_bytes(b"old")
    start = tree_of(folder)
    recorder = Recorder(folder)
    replace_file(recorder, folder / "clinic.toml", b"a new one")
    done = [op for op in recorder.done if op.kind != left_out]
    power = Power(start)
    found = set()
    for op in done:
        power.follow(op)
        found |= {tree.get("clinic.toml") for tree in power.found_after_a_cut()}
    at_the_end = {tree.get("clinic.toml") for tree in power.found_after_a_cut()}
    match left_out:
        case "none":
            assert found == {b"old", b"a new one"}
            assert at_the_end == {b"a new one"}
        case "sync":
            assert b"" in found
        case _:
            assert b"old" in at_the_end
