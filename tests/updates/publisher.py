"""A publisher and a kiosk for tests: a signed repository in a folder, and a home that reads it."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.shared.clock import Clock, SystemClock
from kiosk.shared.disk import Disk, RealDisk
from kiosk.shared.issue import terminal_line
from kiosk.startup.content_rules import exercise_faults
from kiosk.updates.fetch.sources import UpdateSource, source
from kiosk.updates.install import install
from kiosk.updates.install.archive import pack_up
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.state import read_state
from kiosk.updates.probe.validator import refused
from kiosk.updates.publish import key_rotation
from kiosk.updates.publish.keys import KeyFile, find_keys, make_key
from kiosk.updates.publish.publish import publish_details, publish_pack
from kiosk.updates.publish.repository import STICK_DAYS, Repository
from kiosk.updates.service import KioskIdentity, Tools, UpdateOutcome, update
from tests.content.packs import PackFiles, tiny_pack
from tests.support.packs import check_pack

TODAY = dt.date(2026, 11, 24)
NAMES = ("root-1", "root-2", "root-3", "targets", "online", "canary", "north", "spare", "thief")
ROLES = {
    "root": ["root-1", "root-2", "root-3"],
    "targets": ["targets"],
    "snapshot": ["online"],
    "timestamp": ["online"],
}


def quiet(_done: int, _total: int) -> None:
    """Take a step without a word."""


def judge_here(folder: Path) -> tuple[str, ...]:
    """Check a pack in this process, which is quicker than in one of its own."""
    report = check_pack(folder, TODAY, exercise_faults).report
    if report.has_errors:
        raise refused([terminal_line(problem) for problem in report.errors])
    return tuple(terminal_line(problem) for problem in report.warnings)


def version(number: int) -> PackFiles:
    """Return the tiny pack with another version."""
    return tiny_pack().swap("pack.toml", "2026.11", f"{number}")


def zipped(pack: PackFiles, file: Path) -> Path:
    """Write a pack as a zip file."""
    folder = file.with_suffix(".folder")
    pack.write(folder)
    pack_up(folder, file)
    return file


@dataclass
class Publisher:
    """A repository with its keys; `day` is the publisher's calendar."""

    folder: Path
    keys: Path
    day: dt.date = TODAY

    @property
    def repository(self) -> Repository:
        """The repository as of now, with every key at hand."""
        return Repository(self.folder, self.found, RealDisk(), self.day)

    @property
    def found(self) -> dict[str, KeyFile]:
        """The keys by name."""
        return dict(find_keys([self.keys]))

    def publish(self, number: int, share: int | None = None, pack: PackFiles | None = None) -> int:
        """Publish a version of the tiny pack and return its serial."""
        scratch = self.folder.parent / f"build-{number}-{share}"
        file = zipped(pack or version(number), scratch.with_suffix(".zip"))
        return publish_pack(self.repository, file, str(number), share)

    def details(self, text: str, clinic: str = "north") -> None:
        """Publish a clinic's details."""
        file = self.folder.parent / "clinic.toml"
        file.write_text(text, encoding="utf-8")
        publish_details(self.repository, clinic, file)

    def replace(self, role: str, old: str, new: str) -> None:
        """Give a role another key, or several with a comma between them."""
        key_rotation.replace_key(self.repository, self.found, role.split(","), old, new)

    def root(self, number: int = 1) -> bytes:
        """Return the bytes of a root."""
        return (self.folder / f"metadata/{number}.root.json").read_bytes()

    def pack(self) -> Path:
        """Return the newest file on offer to everybody."""
        target = self.repository.targets().signed.targets["all/content.zip"]
        return self.folder / f"targets/all/{target.hashes['sha256']}.content.zip"

    def copy(self, folder: Path) -> "Publisher":
        """Return the same publisher with a repository of its own."""
        shutil.copytree(self.folder, folder)
        return Publisher(folder, self.keys, self.day)


def new_publisher(folder: Path) -> Publisher:
    """Make keys and start a repository, with a canary group and one clinic."""
    keys = folder / "keys"
    for name in NAMES:
        make_key(keys, name, passphrase=False)
    made = Publisher(folder / "repository", keys)
    key_rotation.start(made.repository, made.found, ROLES, 2, STICK_DAYS)
    key_rotation.delegate(made.repository, made.found, "canary", "canary")
    key_rotation.delegate(made.repository, made.found, "clinic-north", "north")
    return made


@dataclass
class Kiosk:
    """A kiosk's home and what it trusts; `server` is a folder or an address."""

    home: UpdatePaths
    root: bytes
    server: str
    day: dt.date = TODAY
    who: KioskIdentity = field(default_factory=lambda: KioskIdentity("kiosk-1"))
    disk: Disk = field(default_factory=RealDisk)
    judge: install.Judge = judge_here
    step: Callable[[int, int], None] = quiet
    cancelled: Callable[[], bool] = lambda: False
    undecided: bool = False
    first: bool = False
    clock: Clock = field(default_factory=SystemClock)

    def source(self) -> UpdateSource:
        """Return where it looks."""
        return source(self.server, "test", self.cancelled, self.clock)

    def update(self) -> UpdateOutcome:
        """Look for an update."""
        tools = Tools(
            self.home,
            self.disk,
            self.root,
            self.judge,
            _details_fault,
            self.step,
            self.undecided,
            self.first,
        )
        return update(tools, self.source(), self.who, self.day)

    def visit_ends(self) -> str:
        """Take over what waits, and return the version that runs; empty for the built-in one."""
        found = install.take_over(self.home, self.disk)
        return found.entry.version if found else ""

    @property
    def message(self) -> str:
        """What staff are told of the last try."""
        return read_state(self.home).message


def _details_fault(text: str) -> str:
    from kiosk.cli.content.local import details_fault

    return details_fault(text)
