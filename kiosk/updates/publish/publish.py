"""A pack, or a clinic's details, into a repository."""

from pathlib import Path

from kiosk.updates.fetch.client import ALL, details_path
from kiosk.updates.fetch.client import CANARY as CANARY_PATH
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.tuf_names import Metadata, TargetFile, Targets
from kiosk.updates.publish.key_rotation import CANARY, CLINIC
from kiosk.updates.publish.repository import Repository


def publish_pack(repository: Repository, pack: Path, version: str, share: int | None) -> int:
    """Offer a zip file to everybody, or with `share` to so many per cent of the kiosks first.

    Returns its serial number: a kiosk takes the highest one that it may take.
    """
    role, path = ("targets", ALL) if share is None else (CANARY, CANARY_PATH)
    targets = _targets(repository, role)
    serial = 1 + max(_serials(repository), default=0)
    custom: dict[str, int | str] = {"serial": serial, "version": version}
    if share is not None:
        custom["share"] = share
    with repository.at_once():
        _list(repository, targets, path, pack, custom)
        repository.write_targets({role: targets})
    return serial


def publish_details(repository: Repository, clinic: str, details: Path) -> None:
    """Offer a clinic.toml to the kiosks of one clinic."""
    role = CLINIC + clinic
    targets = _targets(repository, role)
    with repository.at_once():
        _list(repository, targets, details_path(clinic), details, {"serial": 1})
        repository.write_targets({role: targets})


def _targets(repository: Repository, role: str) -> Metadata[Targets]:
    if role not in repository.roles():
        raise UpdateError(
            f"Nobody may sign for “{role}” yet.", f"Run: kiosk content keys delegate {role}"
        )
    return repository.targets(role)


def _serials(repository: Repository) -> list[int]:
    every = (repository.targets(role).signed.targets for role in repository.roles())
    files = (file for targets in every for file in targets.values())
    return [int(f.unrecognized_fields.get("custom", {}).get("serial", 0)) for f in files]


def _list(
    repository: Repository,
    targets: Metadata[Targets],
    path: str,
    file: Path,
    custom: dict[str, int | str],
) -> None:
    """List a file, and let it come along to where its sum is part of the name."""
    target = TargetFile.from_file(path, str(file), ["sha256"])
    target.unrecognized_fields["custom"] = custom
    folder, _, name = path.rpartition("/")
    sha = target.hashes["sha256"]
    repository.add_file(f"{folder}/{sha}.{name}", file)
    targets.signed.targets[path] = target
