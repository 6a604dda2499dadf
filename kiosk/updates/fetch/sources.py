"""Where bytes come from: a web server, or a folder such as a stick. Nothing here is trusted."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient.urllib3_fetcher import Urllib3Fetcher

from kiosk.content.files import tree
from kiosk.shared.clock import Clock, SystemClock
from kiosk.updates.fetch.time_budget import Cancelled, TimeBudget
from kiosk.updates.fetch.tuf_errors import FolderError
from kiosk.updates.model.settings import is_web
from kiosk.updates.model.tuf_names import FetcherInterface

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

_CHUNK = 64 * 1024
_TIMEOUT = 20  # seconds without a byte
_FOLDER = "folder:///"
_NOT_FOUND, _PARTIAL = 404, 206
_HEADERS = {"Accept-Encoding": "identity", "Connection": "close"}
"""A look asks a few times, hours apart from the next: no connection is kept for later."""


class UpdateSource(Protocol):
    """A publisher's repository, near or far."""

    base: str
    fetcher: FetcherInterface
    patience: TimeBudget

    def stream(self, path: str, offset: int) -> tuple[int, Iterator[bytes]]:
        """Return where a file's bytes begin, which is `offset` or 0, and the bytes.

        DownloadError if it cannot be read; `CancelledError` while it is.
        """

    def close(self) -> None:
        """Give back what somebody began to read and left."""


def source(
    server: str, agent: str, cancelled: Cancelled, clock: Clock | None = None
) -> UpdateSource:
    """Return the source that a setting names: a web address or a folder."""
    patience = TimeBudget(clock or SystemClock(), cancelled)
    if is_web(server):
        return WebSource(server, agent, patience)
    return FolderSource(Path(server), patience)


class WebSource(Urllib3Fetcher):
    """A repository on any static web server."""

    def __init__(self, server: str, agent: str, patience: TimeBudget) -> None:
        super().__init__(socket_timeout=_TIMEOUT, chunk_size=_CHUNK, app_user_agent=agent)
        self.base = server.rstrip("/") + "/"
        self.fetcher: FetcherInterface = self
        self.patience = patience
        self._agent = agent
        self._open: set[BaseHTTPResponse] = set()

    def _fetch(self, url: str) -> Iterator[bytes]:
        response = self.patience.wait(lambda: self._asked(url, {}))
        yield from self.patience.read(_body(response))

    def close(self) -> None:
        """End every answer that was not read to its end."""
        while self._open:
            response = self._open.pop()
            # a thread may still wait for its next byte, and closing would wait for it
            with suppress(OSError, ValueError, RuntimeError):
                response.shutdown()
            response.close()

    def stream(self, path: str, offset: int) -> tuple[int, Iterator[bytes]]:
        """Ask for the rest of a file; a server that cannot do that sends all of it."""
        wanted = {"Range": f"bytes={offset}-"} if offset else {}
        response = self.patience.wait(lambda: self._asked(self.base + path, wanted))
        start = offset if response.status == _PARTIAL else 0
        return start, self.patience.read(_body(response))

    def _asked(self, url: str, wanted: Mapping[str, str]) -> "BaseHTTPResponse":
        import urllib3

        try:
            response = self._proxy_env.request(
                "GET",
                url,
                headers={**_HEADERS, "User-Agent": self._agent, **wanted},
                preload_content=False,
                timeout=urllib3.Timeout(_TIMEOUT),
            )
        except urllib3.exceptions.HTTPError as error:
            raise DownloadError(f"{url}: {error}") from error
        if response.status >= 400:
            response.close()
            raise DownloadHTTPError(f"{url}: status {response.status}", response.status)
        self._open.add(response)
        return response


class FolderSource(FetcherInterface):
    """A repository in a folder; links in it are not followed."""

    def __init__(self, folder: Path, patience: TimeBudget) -> None:
        self.base = _FOLDER
        self.fetcher: FetcherInterface = self
        self.patience = patience
        self._root = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        yield from self.stream(url.removeprefix(_FOLDER), 0)[1]

    def close(self) -> None:
        """Nothing: a file closes with its last reader."""

    def stream(self, path: str, offset: int) -> tuple[int, Iterator[bytes]]:
        """Read a file from `offset` on."""
        if not tree.is_inside(path):
            raise DownloadHTTPError(f"{path} leaves the folder", _NOT_FOUND)
        handle = self.patience.wait(lambda: self._open(path))
        return offset, self.patience.read(_read(handle, offset, path))

    def _open(self, path: str) -> int:
        target = self._root / path
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            if not self._root.is_dir():
                raise FolderError(f"{self._root} is not there")
            if not target.parent.resolve().is_relative_to(self._root.resolve()):
                raise DownloadHTTPError(f"{path} leaves the folder", _NOT_FOUND)
            if target.is_symlink():
                raise DownloadHTTPError(f"{path} is a link", _NOT_FOUND)
            handle = os.open(target, flags | getattr(os, "O_BINARY", 0))
        except FileNotFoundError as error:
            raise DownloadHTTPError(f"{path} is not there", _NOT_FOUND) from error
        except OSError as error:
            raise FolderError(f"{path}: {error}") from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise DownloadHTTPError(f"{path} is not a plain file", _NOT_FOUND)
        return handle


def _read(handle: int, offset: int, path: str) -> Iterator[bytes]:
    """Yield the bytes; a stick that breaks or is pulled out is no fault of the kiosk's own disk."""
    with os.fdopen(handle, "rb") as file:
        file.seek(offset)
        while chunk := _next(file, path):
            yield chunk


def _next(file: IO[bytes], path: str) -> bytes:
    try:
        return file.read(_CHUNK)
    except OSError as error:
        raise FolderError(f"{path}: {error}") from error


def _body(response: "BaseHTTPResponse") -> Iterator[bytes]:
    """Yield what a server sends; a connection that breaks is the one error that callers know."""
    import urllib3

    try:
        yield from response.stream(_CHUNK)
    except urllib3.exceptions.HTTPError as error:
        raise DownloadError(str(error)) from error
    finally:
        response.close()
