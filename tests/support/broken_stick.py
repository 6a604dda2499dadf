"""A stick that gives back a file to some byte and no further: it dies, or was pulled out."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class _Dying(io.RawIOBase):
    """A file whose bytes from `good` on the disk does not give."""

    def __init__(self, raw: io.FileIO, good: int, code: int) -> None:
        super().__init__()
        self._raw, self._good, self._code = raw, good, code
        self.name = raw.name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        return self._raw.tell()

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        if self._raw.tell() + len(memoryview(buffer)) > self._good:
            raise OSError(self._code, os.strerror(self._code))
        return self._raw.readinto(buffer) or 0

    def close(self) -> None:
        self._raw.close()
        super().close()


class BrokenStick:
    """`damage` a file: whoever opens it from then on reads so many bytes, then an error."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._good: dict[Path, tuple[int, int]] = {}
        self._fdopen: Callable[..., IO[bytes]] = os.fdopen
        self._open: Callable[..., IO[bytes]] = io.open
        monkeypatch.setattr(os, "fdopen", self._from_number)
        monkeypatch.setattr(io, "open", self._from_name)

    def damage(self, file: Path, good: int = 0, code: int = errno.EIO) -> None:
        """Let a file end in an error after `good` bytes."""
        self._good[file.resolve()] = good, code

    def _from_number(self, handle: int, *how: object, **words: object) -> IO[bytes]:
        known = self._good.get(Path(f"/proc/self/fd/{handle}").readlink())
        if known is None:
            return self._fdopen(handle, *how, **words)
        return io.BufferedReader(_Dying(io.FileIO(handle), *known))

    def _from_name(self, file: object, *how: object, **words: object) -> IO[bytes]:
        known = self._good.get(Path(file).resolve()) if isinstance(file, str | Path) else None
        if known is None or how[:1] != ("rb",):
            return self._open(file, *how, **words)
        assert isinstance(file, str | Path)
        return io.BufferedReader(_Dying(io.FileIO(file), *known))


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> BrokenStick:
    """Files that somebody else's disk does not give back."""
    return BrokenStick(monkeypatch)
