"""The clinic's own copy of a pack: the folder that staff edit.

It is copied whole from the pack that runs with the first change, and remembers which pack that was.
It is shown as long as that pack is the newest one; docs/adr/0016-edited-copy.md tells why.
"""

import os
import shutil
from pathlib import Path

import msgspec

from kiosk.content.files import tree
from kiosk.shared import slow_places, small_files
from kiosk.shared.disk import Disk, make_folders, replace_file

_COPY, _STAGE = ".copy", ".stage"
_BASE = ".base.json"
_MOST_BYTES = 4096


class OverlayBase(msgspec.Struct, frozen=True):
    """Which pack was copied: its key (`kiosk/startup/resolve.py`) and its version, for people."""

    key: str
    version: str


class PackOverlay:
    """The folder, and what stands beside it. All methods raise OSError if the disk does."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder = folder
        self._disk = disk

    @property
    def there(self) -> bool:
        """Whether the clinic has a copy of its own, even if it cannot be reached at the moment."""
        try:
            return slow_places.within(self.folder, self.folder.is_dir)
        except slow_places.NoAnswerError:
            return True
        except OSError:
            return False

    def base(self) -> OverlayBase | None:
        """Return which pack it was copied from; None if that is not known."""
        try:
            return msgspec.json.decode(
                small_files.read(self._beside(_BASE), _MOST_BYTES), type=OverlayBase
            )
        except (OSError, msgspec.MsgspecError, RecursionError):
            return None

    def begin(self, source: Path, base: OverlayBase) -> None:
        """Copy the pack in `source`, if there is no copy yet: whole, or not at all."""
        if self.there:
            return
        copy = self._beside(_COPY)
        self._remove(copy)
        make_folders(self._disk, self.folder.parent)
        for entry in tree.scan(source).files:
            target = copy / entry.path
            make_folders(self._disk, target.parent)
            self._disk.write(target, [(source / entry.path).read_bytes()])
            self._disk.sync_file(target)
        replace_file(self._disk, self._beside(_BASE), msgspec.json.encode(base))
        self._disk.rename(copy, self.folder)
        self._disk.sync_folder(self.folder.parent)

    def stage(self, file: str, text: str | None) -> Path:
        """Return a folder that looks as this one would with `file` changed, or without it."""
        stage = self._beside(_STAGE)
        self._remove(stage)
        for entry in tree.scan(self.folder).files:
            target = stage / entry.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if entry.path != file:
                _link(tree.place_of(self.folder, entry.path), target)
        if text is not None:
            (stage / file).parent.mkdir(parents=True, exist_ok=True)
            (stage / file).write_text(text, encoding="utf-8", newline="\n")
        return stage

    def unstage(self) -> None:
        """Remove what `stage` made."""
        self._remove(self._beside(_STAGE))

    def set_aside(self) -> Path:
        """Give the folder another name, so that the pack below shows; return that name."""
        number = 1
        while (aside := self._beside(f".old-{number}")).exists():
            number += 1
        self._disk.rename(self.folder, aside)
        self._disk.sync_folder(self.folder.parent)
        return aside

    def _beside(self, ending: str) -> Path:
        return self.folder.with_name(self.folder.name + ending)

    def _remove(self, folder: Path) -> None:
        if folder.exists():
            self._disk.remove(folder)


def _link(source: Path, target: Path) -> None:
    """Give a file a second name; the stage is only read, so nothing can reach the first."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
