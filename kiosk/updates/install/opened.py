"""A pack that somebody names: its folder, a folder around it, or a zip file, all opened alike."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.content.files.root import pack_folder
from kiosk.updates.model.files import reading


@contextmanager
def opened(path: Path) -> Iterator[Path]:
    """Yield the folder that the pack lies in; a zip file is unpacked as a kiosk unpacks it.

    RefusedError for a zip file that no kiosk would unpack.
    """
    with reading(path):
        is_file = path.is_file()
    if not is_file:
        yield pack_folder(path)
        return
    from kiosk.shared.disk import RealDisk
    from kiosk.updates.install.archive import unpack

    with tempfile.TemporaryDirectory() as scratch:
        unpack(path, Path(scratch), RealDisk(), lambda _done, _total: None)
        yield Path(scratch)
