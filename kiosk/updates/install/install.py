"""From a downloaded file to the pack that waits, and from there to the pack that runs.

Nothing that runs is touched: a pack is unpacked and checked beside it, takes its name in one step,
and is named by the pointer only then. At no moment is the content less than whole on the disk.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file
from kiosk.shared.toml import toml_text
from kiosk.updates.install import archive, manifest
from kiosk.updates.install.pack_resolver import InstalledPack, look_up, whole_packs
from kiosk.updates.install.pointer import Pointer, PointerEntry, read_pointer, write_pointer
from kiosk.updates.model.errors import RefusedError, UpdateError, disk_remedy
from kiosk.updates.model.paths import WARNINGS, UpdatePaths

Judge = Callable[[Path], tuple[str, ...]]
"""Validates a pack: returns its warnings; `RefusedError` if it must not be shown."""

_STAGE, _BROKEN = ".stage-", ".broken-"


def install(
    home: UpdatePaths,
    disk: Disk,
    file: Path,
    sha: str,
    judge: Judge,
    step: archive.Step,
    details: bytes = b"",
    *,
    undecided: bool = False,
) -> PointerEntry:
    """Install the zip `file`, whose SHA-256 is `sha`, as the pack that waits for the next visit.

    `undecided`: it waits until staff decide as well. Raises `UpdateError`; then the content and the
    pointer are as they were.
    """
    try:
        make_folders(disk, home.content)
        tidy(home, disk)
        entry = _already(home, sha) or _unpacked(home, disk, file, sha, judge, step)
        return wait_with(home, disk, entry, details, undecided=undecided)
    except OSError as error:
        raise UpdateError(
            f"The content could not be written ({error.strerror or error}).",
            disk_remedy(error),
        ) from error
    finally:
        _remove_stages(home, disk)


def wait_with(
    home: UpdatePaths, disk: Disk, entry: PointerEntry, details: bytes, *, undecided: bool = False
) -> PointerEntry:
    """Let an installed pack wait, with these clinic details beside it."""
    named = ""
    if details:
        named = hashlib.sha256(details).hexdigest()
        replace_file(disk, home.details(named), details)
    waiting = PointerEntry(entry.sha, entry.manifest, entry.pack, entry.version, named)
    pointer = read_pointer(home)
    if pointer.pending != waiting:
        refused = "" if pointer.refused == waiting.sha else pointer.refused
        after = _changed(pointer, pending=waiting, refused=refused, undecided=undecided)
        write_pointer(home, disk, after)
    return waiting


def decide(home: UpdatePaths, disk: Disk) -> bool:
    """Let what waits show from the next visit on; whether anything waits."""
    pointer = read_pointer(home)
    if pointer.pending is not None and pointer.undecided:
        write_pointer(home, disk, _changed(pointer, undecided=False))
    return pointer.pending is not None


def pending(home: UpdatePaths, running: PointerEntry | None) -> bool:
    """Tell whether something else than the `running` pack (None: the built-in one) should run.

    Sizes alone are compared, so this may be asked after every visit.
    """
    pointer = read_pointer(home)
    if pointer.ready:
        return pointer.pending != running
    best = next(whole_packs(home, budget=0), None)
    return (best.entry if best else None) != running


def take_over(home: UpdatePaths, disk: Disk) -> InstalledPack | None:
    """Make the waiting pack the current one, between visits; the old one stays as the previous.

    Returns the pack to show now, or None for the built-in one. A waiting pack that is not whole
    any more is given up. One that staff have not decided on waits on. OSError if the disk cannot be
    written; then all is as before.
    """
    pointer = read_pointer(home)
    if pointer.pending is not None and pointer.ready:
        found = look_up(home, pointer.pending, budget=None)
        if found is None:
            write_pointer(home, disk, _changed(pointer, pending=None))
        elif pointer.current is not None and pointer.pending.sha == pointer.current.sha:
            write_pointer(home, disk, _changed(pointer, current=found.entry, pending=None))
        else:
            entry, old = found.entry, pointer.current
            write_pointer(home, disk, Pointer(entry, old, None, pointer.refused))
    return next(whole_packs(home), None)


def roll_back(home: UpdatePaths, disk: Disk) -> PointerEntry | None:
    """Give up the waiting pack, else go back to the previous one, else to the built-in one (None).

    The background update does not fetch again what was left. UpdateError if nothing can be left.
    """
    pointer = read_pointer(home)
    left = pointer.pending or pointer.current
    if left is None:
        raise UpdateError("The built-in content runs; there is nothing to go back from.")
    if pointer.pending is not None:
        after = _changed(pointer, pending=None, refused=left.sha, undecided=False)
        write_pointer(home, disk, after)
        return pointer.current
    before = pointer.previous
    if before is not None and look_up(home, before, budget=None) is None:
        before = None
    write_pointer(home, disk, Pointer(before, left if before else None, None, left.sha))
    return before


def tidy(home: UpdatePaths, disk: Disk) -> None:
    """Remove what the pointer does not name: older packs, and the remains of a power cut."""
    keep = read_pointer(home).named()
    for path in home.content.iterdir():
        name = path.name.removeprefix("details-").removesuffix(".toml")
        if path != home.pointer and name not in keep:
            disk.remove(path)


def _changed(pointer: Pointer, **fields: PointerEntry | str | bool | None) -> Pointer:
    return msgspec.structs.replace(pointer, **fields)


def _already(home: UpdatePaths, sha: str) -> PointerEntry | None:
    """Return the pack if it is on the disk, named and whole."""
    pointer = read_pointer(home)
    for entry in (pointer.current, pointer.previous, pointer.pending):
        if entry and entry.sha == sha and look_up(home, entry, budget=None):
            return entry
    return None


def _unpacked(
    home: UpdatePaths, disk: Disk, file: Path, sha: str, judge: Judge, step: archive.Step
) -> PointerEntry:
    stage = home.content / f"{_STAGE}{sha}"
    folder = stage / manifest.PACK
    disk.make_folder(stage)
    disk.make_folder(folder)
    archive.unpack(file, folder, disk, step)
    remarks = judge(folder)
    pack, version = _named(folder)
    disk.write(stage / WARNINGS, [msgspec.json.encode(remarks)])  # not synced: it may be missing
    sum_ = manifest.write_manifest(disk, stage, manifest.make_manifest(folder, pack, version))
    target = home.installed(sha)
    if target.exists():  # named by the pointer, but no longer whole
        disk.rename(target, home.content / f"{_BROKEN}{sha}")
    disk.rename(stage, target)  # its name is safe with the pointer's, which stands beside it
    return PointerEntry(sha, sum_, pack, version)


def _named(folder: Path) -> tuple[str, str]:
    """Return id and version of a pack that has passed the check."""
    try:
        values = toml_text.loads(small_files.read_text(folder / "pack.toml"))
        return str(values["id"]), str(values["version"])
    except (OSError, ValueError, KeyError, RecursionError) as error:
        raise RefusedError("The file holds no content pack: pack.toml is missing.") from error


def _remove_stages(home: UpdatePaths, disk: Disk) -> None:
    try:
        left = [p for p in home.content.iterdir() if p.name.startswith((_STAGE, _BROKEN))]
        for path in left:
            disk.remove(path)
    except OSError:
        return  # the next installation tries again
