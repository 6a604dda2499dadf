"""A new pack to begin with: the built-in one under another name."""

import re
import shutil
from pathlib import Path

from kiosk.shared.toml import toml_edit
from kiosk.updates.model.errors import UpdateError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_pack(built_in: Path, folder: Path, pack: str, title: str, version: str) -> None:
    """Copy the built-in pack into `folder`; `UpdateError` if something is there already.

    OSError at the first file that cannot be written; then the folder is as it was before.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UpdateError(f"{folder} is not empty.", "Name a new folder.")
    if not _ID.fullmatch(pack):
        raise UpdateError(f"“{pack}” is not an id.", "Use small letters, digits and hyphens.")
    _copy_all(built_in, folder)
    file = folder / "pack.toml"
    text = file.read_text(encoding="utf-8")
    for key, value in (("id", pack), ("title", title), ("version", version)):
        text = toml_edit.changed(text, key, value)
    file.write_text(text, encoding="utf-8")


class _StoppedError(Exception):
    """A file could not be copied. An OSError would be kept, and the other files tried."""

    def __init__(self, reason: OSError) -> None:
        super().__init__()
        self.reason = reason


def _copy_all(source: Path, target: Path) -> None:
    there = target.exists()
    try:
        shutil.copytree(source, target, dirs_exist_ok=True, copy_function=_copy)
    except _StoppedError as stopped:
        shutil.rmtree(target, ignore_errors=True)
        if there:
            target.mkdir(exist_ok=True)
        raise stopped.reason from stopped


def _copy(source: str, target: str) -> None:
    try:
        shutil.copy2(source, target)
    except OSError as error:
        told = error.strerror or str(error)
        raise _StoppedError(OSError(error.errno, told, target)) from error
