"""The publisher's repository: a folder of signed metadata and packs, for any server or stick."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

from tuf.api.exceptions import RepositoryError
from tuf.api.serialization.json import JSONSerializer

from kiosk.updates.disk import Disk, make_folders, replace_file
from kiosk.updates.errors import UpdateError
from kiosk.updates.keys import FileSigner, KeyFile
from kiosk.updates.tuf_names import Metadata, MetaFile, Root, Snapshot, T, Targets, Timestamp

Days = dict[str, int]

WEB_DAYS: Days = {"root": 730, "targets": 400, "snapshot": 30, "timestamp": 14}
"""Days that a signature holds, on a server that a job renews every day or week."""
STICK_DAYS: Days = {"root": 730, "targets": 400, "snapshot": 400, "timestamp": 400}
"""The same for a repository that is carried to clinics once a year."""
_DAYS = "x-kiosk-days"


class Repository:
    """A repository's newest metadata, and the keys to sign the next.

    Files are written so that whoever reads in between sees the old state: the timestamp comes last.
    """

    def __init__(
        self, folder: Path, keys: Mapping[str, KeyFile], disk: Disk, today: dt.date
    ) -> None:
        self.folder = folder
        self.today = today
        self._disk = disk
        self._keys = {key.public.keyid: key for key in keys.values()}

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
            int(name)
            for path in self.metadata.glob("*.root.json")
            if (name := path.name.split(".")[0]).isdecimal()
        ]
        if not versions:
            raise UpdateError(
                f"{self.folder} is not a repository.", "Make one with: kiosk content keys start"
            )
        return self._load(self.metadata / f"{max(versions)}.root.json", Root)

    def timestamp(self) -> Metadata[Timestamp]:
        """Return the newest timestamp."""
        return self._load(self.metadata / "timestamp.json", Timestamp)

    def snapshot(self) -> Metadata[Snapshot]:
        """Return the newest snapshot."""
        version = self.timestamp().signed.snapshot_meta.version
        return self._load(self.metadata / f"{version}.snapshot.json", Snapshot)

    def targets(self, role: str = "targets") -> Metadata[Targets]:
        """Return the newest targets of a role."""
        version = self.snapshot().signed.meta[f"{role}.json"].version
        return self._load(self.metadata / f"{version}.{quote(role, '')}.json", Targets)

    def roles(self) -> list[str]:
        """Return the names of the roles that list files, the top one first."""
        delegations = self.targets().signed.delegations
        roles = delegations.roles if delegations and delegations.roles else {}
        return ["targets", *roles]

    def start(self, root: Root, days: Days) -> None:
        """Write the first metadata of a new repository."""
        if self.metadata.exists():
            raise UpdateError(f"{self.folder} is a repository already.", "Choose another folder.")
        make_folders(self._disk, self.metadata)
        root.unrecognized_fields[_DAYS] = days
        root.expires = self._end(days["root"])
        self.write_root(Metadata(root), [])
        self.write_targets({"targets": Metadata(Targets())})

    def write_root(self, new: Metadata[Root], old: Iterable[Metadata[Root]]) -> None:
        """Sign a root by its own keys and by those of the roots before it, and write it."""
        new.signatures.clear()
        for signer in [new, *old]:
            self._sign(new, signer.signed, "root")
        self._write(f"{new.signed.version}.root.json", new)

    def write_targets(self, changed: Mapping[str, Metadata[Targets]]) -> None:
        """Write new targets of some roles, then a new snapshot and timestamp that name them."""
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
            self._write(f"{targets.signed.version}.{quote(role, '')}.json", targets)
            meta[f"{role}.json"] = MetaFile(targets.signed.version)
        self._write_snapshot(root, meta)

    def renew(self) -> None:
        """Write snapshot and timestamp anew, so that they hold from today on."""
        self._write_snapshot(self.root().signed, self._named_targets())

    def next_root(self) -> tuple[Metadata[Root], Metadata[Root]]:
        """Return the newest root, and a copy to change that will be the next one."""
        old, new = self.root(), self.root()
        new.signed.version += 1
        new.signed.expires = self._end(self.days["root"])
        return old, new

    def _named_targets(self) -> dict[str, MetaFile]:
        if not (self.metadata / "timestamp.json").exists():
            return {}
        return dict(self.snapshot().signed.meta)

    def _write_snapshot(self, root: Root, meta: dict[str, MetaFile]) -> None:
        first = not (self.metadata / "timestamp.json").exists()
        version = 1 if first else self.snapshot().signed.version + 1
        snapshot = Metadata(Snapshot(version, None, self._end(self.days["snapshot"]), meta))
        self._sign(snapshot, root, "snapshot")
        count = 1 if first else self.timestamp().signed.version + 1
        end = self._end(self.days["timestamp"])
        timestamp = Metadata(Timestamp(count, None, end, MetaFile(version)))
        self._sign(timestamp, root, "timestamp")
        self._write(f"{version}.snapshot.json", snapshot)
        self._write("timestamp.json", timestamp)

    def _sign(self, what: Metadata[T], by: Root | Targets, role: str) -> None:
        """Add the signatures of all the role's keys that are at hand; enough, or `UpdateError`."""
        wanted = by.get_delegated_role(role)
        have = [self._keys[k] for k in wanted.keyids if k in self._keys]
        able = [key for key in have if key.private.exists()]
        if len(able) < wanted.threshold:
            names = ", ".join(sorted(key.name for key in self._keys.values())) or "none"
            raise UpdateError(
                f"“{role}” needs {wanted.threshold} of its {len(wanted.keyids)} keys to sign; "
                f"{len(able)} of them are at hand (keys found: {names}).",
                "Name their folders with --keys; put in the sticks that hold them.",
            )
        for key in able:
            if key.public.keyid not in what.signatures:
                what.sign(FileSigner(key), append=True)

    def _end(self, days: int) -> dt.datetime:
        return dt.datetime.combine(self.today + dt.timedelta(days), dt.time(), tzinfo=dt.UTC)

    def _write(self, name: str, what: Metadata[T]) -> None:
        replace_file(self._disk, self.metadata / name, what.to_bytes(JSONSerializer(compact=False)))

    def _load(self, path: Path, kind: type[T]) -> Metadata[T]:
        if not path.exists():
            raise UpdateError(
                f"{path} is missing: {self.folder} is no repository, or not a whole one.",
                "Start one with: kiosk content keys start; or copy it anew.",
            )
        try:
            found = Metadata[T].from_bytes(path.read_bytes())
        except (RepositoryError, OSError) as error:
            raise UpdateError(f"{path} cannot be read.", "Copy the repository anew.") from error
        if not isinstance(found.signed, kind):
            raise UpdateError(f"{path} is something else.", "Copy the repository anew.")
        return found
