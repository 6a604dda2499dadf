"""The publisher's repository: a folder of signed metadata and packs, for any server or stick."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from tuf.api.exceptions import RepositoryError
from tuf.api.serialization.json import JSONSerializer

from kiosk.shared.disk import Disk
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.tuf_names import (
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    T,
    Targets,
    Timestamp,
)
from kiosk.updates.publish.keys import KeyFile
from kiosk.updates.publish.signing import KeyRing, MissingKeysError
from kiosk.updates.publish.staging import Staging

Days = dict[str, int]

WEB_DAYS: Days = {"root": 730, "targets": 400, "snapshot": 30, "timestamp": 14}
"""Days that a signature holds, on a server that a job renews every day or week."""
STICK_DAYS: Days = {"root": 730, "targets": 400, "snapshot": 400, "timestamp": 400}
"""The same for a repository that is carried to clinics once a year."""
_DAYS = "x-kiosk-days"


class Repository:
    """A repository's newest metadata, and the keys to sign the next.

    What is signed is kept in memory until all of it is: a passphrase that is wrong leaves the
    folder as it was. Then it is on the disk as a whole, or not at all (`staging.py`).
    """

    def __init__(
        self, folder: Path, keys: Mapping[str, KeyFile], disk: Disk, today: dt.date
    ) -> None:
        self.folder = folder
        self.today = today
        self._ring = KeyRing(keys)
        self._staging = Staging(folder, disk)
        self._depth = 0

    @property
    def metadata(self) -> Path:
        """The folder of the metadata."""
        return self.folder / "metadata"

    @property
    def days(self) -> Days:
        """How long each role's signature holds."""
        kept = self.root().signed.unrecognized_fields.get(_DAYS, {})
        return {**WEB_DAYS, **kept}

    def root(self) -> Metadata[Root]:
        """Return the newest root; `UpdateError` if there is no repository."""
        versions = [
            int(number)
            for name in self._staging.names()
            if name.endswith(".root.json") and (number := name.split(".")[0]).isdecimal()
        ]
        if not versions:
            raise UpdateError(
                f"{self.folder} is not a repository.", "Make one with: kiosk content keys start"
            )
        return self._load(f"{max(versions)}.root.json", Root)

    def timestamp(self) -> Metadata[Timestamp]:
        """Return the newest timestamp."""
        return self._load("timestamp.json", Timestamp)

    def snapshot(self) -> Metadata[Snapshot]:
        """Return the newest snapshot."""
        version = self.timestamp().signed.snapshot_meta.version
        return self._load(f"{version}.snapshot.json", Snapshot)

    def targets(self, role: str = "targets") -> Metadata[Targets]:
        """Return the newest targets of a role."""
        version = self.snapshot().signed.meta[f"{role}.json"].version
        return self._load(_file(role, version), Targets)

    def roles(self) -> list[str]:
        """Return the names of the roles that list files, the top one first."""
        delegations = self.targets().signed.delegations
        roles = delegations.roles if delegations and delegations.roles else {}
        return ["targets", *roles]

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Write what is signed inside together, at the end; nothing if anything goes wrong."""
        self._depth += 1
        try:
            yield
            if self._depth == 1:
                self._staging.commit()
        finally:
            self._depth -= 1
            if not self._depth:
                self._staging.forget()

    def start(self, root: Root, days: Days) -> None:
        """Sign the first metadata of a new repository.

        A first root that nothing followed was left by a start that stopped: it begins anew.
        """
        if set(self._staging.names()) - {"1.root.json", "1.targets.json"}:
            raise UpdateError(f"{self.folder} is a repository already.", "Choose another folder.")
        root.unrecognized_fields[_DAYS] = days
        root.expires = self._end(days["root"])
        with self.at_once():
            self._staging.begin_anew()
            self.write_root(Metadata(root), [])
            self.write_targets({"targets": Metadata(Targets())})

    def write_root(self, new: Metadata[Root], old: Iterable[Metadata[Root]]) -> None:
        """Sign a root by its own keys and by those of the roots before it."""
        new.signatures.clear()
        for signer in [new, *old]:
            self._sign(new, signer.signed, "root")
        with self.at_once():
            self._put(f"{new.signed.version}.root.json", new)

    def write_targets(self, changed: Mapping[str, Metadata[Targets]]) -> None:
        """Sign new targets of some roles, then a new snapshot and timestamp that name them."""
        with self.at_once():
            self._sign_targets(changed)

    def _sign_targets(self, changed: Mapping[str, Metadata[Targets]]) -> None:
        root, days = self.root().signed, self.days
        meta = self._named_targets()
        # the top role names the keys of the others, so it is the one to sign them by
        top = changed["targets"] if "targets" in changed else self.targets()
        for role, targets in changed.items():
            before = meta.get(f"{role}.json")
            targets.signed.version = before.version + 1 if before else 1
            targets.signed.expires = self._end(days["targets"])
            targets.signatures.clear()
            self._sign(targets, root if role == "targets" else top.signed, role)
            version = targets.signed.version
            meta[f"{role}.json"] = _named(version, self._put(_file(role, version), targets))
        self._write_snapshot(root, meta)

    def renew(self) -> None:
        """Sign snapshot and timestamp anew, so that they hold from today on."""
        self._write_snapshot(self.root().signed, self._named_targets())

    def next_root(self) -> tuple[Metadata[Root], Metadata[Root]]:
        """Return the newest root, and a copy to change that will be the next one."""
        old, new = self.root(), self.root()
        new.signed.version += 1
        new.signed.expires = self._end(self.days["root"])
        return old, new

    def add_file(self, path: str, source: Path) -> None:
        """Let a file come along under `targets/`, with what is signed next."""
        self._staging.add_file(f"targets/{path}", source)

    def _named_targets(self) -> dict[str, MetaFile]:
        """Return the lists that the snapshot names; one of before sums were kept gets its sum."""
        if "timestamp.json" not in self._staging.names():
            return {}
        meta = dict(self.snapshot().signed.meta)
        for name, file in meta.items():
            if not (file.hashes and file.length):
                version = file.version
                data = self._staging.read(_file(name.removesuffix(".json"), version))
                meta[name] = _named(version, data)
        return meta

    def _write_snapshot(self, root: Root, meta: dict[str, MetaFile]) -> None:
        first = "timestamp.json" not in self._staging.names()
        version = 1 if first else self.snapshot().signed.version + 1
        snapshot = Metadata(Snapshot(version, None, self._end(self.days["snapshot"]), meta))
        self._sign(snapshot, root, "snapshot")
        count = 1 if first else self.timestamp().signed.version + 1
        data = _bytes(snapshot)
        end = self._end(self.days["timestamp"])
        timestamp = Metadata(Timestamp(count, None, end, _named(version, data)))
        self._sign(timestamp, root, "timestamp")
        with self.at_once():
            self._put(f"{version}.snapshot.json", snapshot)
            self._put("timestamp.json", timestamp)

    def _sign(self, what: Metadata[T], by: Root | Targets, role: str) -> None:
        """Sign, or say which keys are missing, or that all are another publisher's."""
        try:
            self._ring.sign(what, by, role)
        except MissingKeysError:
            if self._ring.ids and not self._known() & self._ring.ids:
                raise UpdateError(
                    f"None of these keys ({self._ring.names}) signs in {self.folder}: it may be "
                    "another publisher's repository.",
                    "Name the repository that was started with them, or the folders of its keys.",
                ) from None
            raise

    def _known(self) -> set[str]:
        """Return the ids of all keys that may sign anything here."""
        if not self._staging.names():
            return set(self._ring.ids)  # it is only being made
        ids = set(self.root().signed.keys)
        if "timestamp.json" in self._staging.names():
            delegations = self.targets().signed.delegations
            ids |= set(delegations.keys if delegations else ())
        return ids

    def _end(self, days: int) -> dt.datetime:
        return dt.datetime.combine(self.today + dt.timedelta(days), dt.time(), tzinfo=dt.UTC)

    def _put(self, name: str, what: Metadata[T]) -> bytes:
        data = _bytes(what)
        self._staging.put(name, data)
        return data

    def _load(self, name: str, kind: type[T]) -> Metadata[T]:
        path = self.metadata / name
        if name not in self._staging.names():
            raise UpdateError(
                f"{path} is missing: {self.folder} is no repository, or not a whole one.",
                "Start one with: kiosk content keys start; or copy it anew.",
            )
        return _read_as(kind, path, lambda: self._staging.read(name))


def _read_as(kind: type[T], path: Path, read: Callable[[], bytes]) -> Metadata[T]:
    try:
        found = Metadata[T].from_bytes(read())
    except (RepositoryError, OSError) as error:
        raise UpdateError(f"{path} cannot be read.", "Copy the repository anew.") from error
    if not isinstance(found.signed, kind):
        raise UpdateError(f"{path} is something else.", "Copy the repository anew.")
    return found


def _bytes(what: Metadata[T]) -> bytes:
    return what.to_bytes(JSONSerializer(compact=False))


def _file(role: str, version: int) -> str:
    return f"{version}.{quote(role, '')}.json"


def _named(version: int, data: bytes) -> MetaFile:
    """Return how a list names another: without length and sum, its key alone could rewrite it."""
    return MetaFile(version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})
