"""A new pack to begin with: the built-in one under another name."""

import re
import shutil
from pathlib import Path

from kiosk.shared import toml_edit
from kiosk.updates.model.errors import UpdateError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_pack(built_in: Path, folder: Path, pack: str, title: str, version: str) -> None:
    """Copy the built-in pack into `folder`; `UpdateError` if something is there already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UpdateError(f"{folder} is not empty.", "Name a new folder.")
    if not _ID.fullmatch(pack):
        raise UpdateError(f"“{pack}” is not an id.", "Use small letters, digits and hyphens.")
    shutil.copytree(built_in, folder, dirs_exist_ok=True)
    file = folder / "pack.toml"
    text = file.read_text(encoding="utf-8")
    for key, value in (("id", pack), ("title", title), ("version", version)):
        text = toml_edit.changed(text, key, value)
    file.write_text(text, encoding="utf-8")
