"""Where bytes come from: a web server, or a folder such as a stick. Nothing here is trusted."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from tuf.api.exceptions import DownloadError, DownloadHTTPError, SlowRetrievalError
from tuf.ngclient.urllib3_fetcher import Urllib3Fetcher

from kiosk.clock import Clock, SystemClock
from kiosk.content import tree
from kiosk.updates.patience import Cancelled, Patience
from kiosk.updates.settings import is_web
from kiosk.updates.tuf_names import FetcherInterface

_CHUNK = 64 * 1024
_TIMEOUT = 20  # seconds without a byte
_FOLDER = "folder:///"
_NOT_FOUND, _PARTIAL = 404, 206


class Source(Protocol):
    """A publisher's repository, near or far."""

    base: str
    fetcher: FetcherInterface
    patience: Patience

    def stream(self, path: str, offset: int) -> tuple[int, Iterator[bytes]]:
        """Return where a file's bytes begin, which is `offset` or 0, and the bytes.

        DownloadError if it cannot be read; `CancelledError` while it is.
        """


def source(server: str, agent: str, cancelled: Cancelled, clock: Clock | None = None) -> Source:
    """Return the source that a setting names: a web address or a folder."""
    patience = Patience(clock or SystemClock(), cancelled)
    if is_web(server):
        return WebSource(server, agent, patience)
    return FolderSource(Path(server), patience)


class WebSource(Urllib3Fetcher):
    """A repository on any static web server."""

    def __init__(self, server: str, agent: str, patience: Patience) -> None:
        super().__init__(socket_timeout=_TIMEOUT, chunk_size=_CHUNK, app_user_agent=agent)
        self.base = server.rstrip("/") + "/"
        self.fetcher: FetcherInterface = self
        self.patience = patience
        self._agent = agent

    def _fetch(self, url: str) -> Iterator[bytes]:
        chunks = self.patience.wait(lambda: self._asked(url))
        yield from self.patience.read(_told(chunks))

    def _asked(self, url: str) -> Iterator[bytes]:
        import urllib3

        try:
            return super()._fetch(url)
        except urllib3.exceptions.HTTPError as error:
            raise DownloadError(f"{url}: {error}") from error

    def stream(self, path: str, offset: int) -> tuple[int, Iterator[bytes]]:
        """Ask for the rest of a file; a server that cannot do that sends all of it."""
        return self.patience.wait(lambda: self._stream(path, offset))

    def _stream(self, path: str, offset: int) -> tuple[int, Iterator[bytes]]:
        import urllib3

        wanted = {"User-Agent": self._agent, "Accept-Encoding": "identity"}
        if offset:
            wanted["Range"] = f"bytes={offset}-"
        try:
            response = self._proxy_env.request(
                "GET",
                self.base + path,
                headers=wanted,
                preload_content=False,
                timeout=urllib3.Timeout(_TIMEOUT),
            )
        except urllib3.exceptions.HTTPError as error:
            raise DownloadError(f"{path}: {error}") from error
        if response.status >= 400:
            response.close()
            raise DownloadHTTPError(f"{path}: status {response.status}", response.status)
        start = offset if response.status == _PARTIAL else 0
        return start, self.patience.read(_told(self._chunks(response)))


class FolderSource(FetcherInterface):
    """A repository in a folder; links in it are not followed."""

    def __init__(self, folder: Path, patience: Patience) -> None:
        self.base = _FOLDER
        self.fetcher: FetcherInterface = self
        self.patience = patience
        self._root = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        yield from self.stream(url.removeprefix(_FOLDER), 0)[1]

    def stream(self, path: str, offset: int) -> tuple[int, Iterator[bytes]]:
        """Read a file from `offset` on."""
        if not tree.is_inside(path):
            raise DownloadHTTPError(f"{path} leaves the folder", _NOT_FOUND)
        handle = self.patience.wait(lambda: self._open(path))
        return offset, self.patience.read(_read(handle, offset))

    def _open(self, path: str) -> int:
        target = self._root / path
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            if not self._root.is_dir():
                raise DownloadError(f"{self._root} is not there")
            if not target.parent.resolve().is_relative_to(self._root.resolve()):
                raise DownloadHTTPError(f"{path} leaves the folder", _NOT_FOUND)
            if target.is_symlink():
                raise DownloadHTTPError(f"{path} is a link", _NOT_FOUND)
            handle = os.open(target, flags | getattr(os, "O_BINARY", 0))
        except FileNotFoundError as error:
            raise DownloadHTTPError(f"{path} is not there", _NOT_FOUND) from error
        except OSError as error:
            raise DownloadError(f"{path}: {error}") from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise DownloadHTTPError(f"{path} is not a plain file", _NOT_FOUND)
        return handle


def _read(handle: int, offset: int) -> Iterator[bytes]:
    with os.fdopen(handle, "rb") as file:
        file.seek(offset)
        while chunk := file.read(_CHUNK):
            yield chunk


def _told(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Turn a connection that breaks into the one error that callers know."""
    import urllib3

    try:
        yield from chunks
    except SlowRetrievalError:
        raise
    except urllib3.exceptions.HTTPError as error:
        raise DownloadError(str(error)) from error
