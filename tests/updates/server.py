"""A static web server in a thread, which can be told to misbehave."""

import os
import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from benchmarks.nginx import Nginx

Answer = Callable[["Handler"], None]
_ENDLESS = 40 * 1024 * 1024
"""Bytes of an endless answer: a reader that has not given up by then never will."""


class Server(ThreadingHTTPServer):
    """Serves `folder`; `odd` maps the end of a path to another answer."""

    daemon_threads = False

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.odd: dict[str, Answer] = {}
        self.asked: list[tuple[str, str, str]] = []
        self._connections: list[socket.socket] = []

    def process_request(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Answer in a thread; remember the connection, to end it with the server."""
        assert isinstance(request, socket.socket)
        self._connections.append(request)
        super().process_request(request, client_address)

    def server_close(self) -> None:
        """End every answer that still goes on, and wait for it."""
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        super().server_close()

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of readers that give up: that is what the tests want."""


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        agent, part = self.headers.get("User-Agent", ""), self.headers.get("Range", "")
        self.server.asked.append((self.path, agent, part))
        for end, answer in self.server.odd.items():
            if self.path.endswith(end):
                answer(self)
                return
        self.plain(part)

    def plain(self, part: str = "") -> None:
        """Send a file, or the rest of it."""
        file = self.server.folder / self.path.lstrip("/")
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        start = int(part.removeprefix("bytes=").rstrip("-")) if part else 0
        self.send_response(206 if part else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self.wfile.write(data[start:])

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


def endless(handler: Handler) -> None:
    """Send and send."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(_ENDLESS // 65536):
        handler.wfile.write(b"{" * 65536)
    handler.server.odd["gave up"] = endless


def cut_off(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"{")


def inflating(handler: Handler) -> None:
    """Send a little that a reader would unpack into very much."""
    import gzip

    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.end_headers()
    handler.wfile.write(gzip.compress(b"0" * 60_000_000))


def round_and_round(handler: Handler) -> None:
    """Send the reader to where it is."""
    handler.send_response(302)
    handler.send_header("Location", handler.path)
    handler.end_headers()


def status(code: int) -> Answer:
    """Return an answer that is only a number."""
    return lambda handler: handler.send_error(code)


def whole(handler: Handler) -> None:
    """Send the whole file although a part was asked for."""
    handler.plain()


class Fronted(Server):
    """A real nginx serves the folder; it passes on only what is to be answered oddly."""

    def __init__(self, folder: Path, scratch: Path) -> None:
        super().__init__(folder)
        self._nginx = Nginx(folder, scratch)
        self._shown: tuple[Path, tuple[str, ...]] = (folder, ())

    @property
    def address(self) -> str:
        """Where nginx is, once it serves the folder of this moment."""
        wanted = (self.folder, tuple(self.odd))
        if wanted != self._shown:
            self._shown = wanted
            own = f"http://127.0.0.1:{self.server_address[1]}"
            passed = f"{{ proxy_buffering off; proxy_redirect off; proxy_pass {own}; }}"
            lines = [f"location ~ {re.escape(end)}$ {passed}" for end in self.odd]
            self._nginx.serve(self.folder, "\n".join(lines))
        return self._nginx.address

    @property
    def asked(self) -> list[tuple[str, str, str]]:
        """What nginx was asked."""
        return self._nginx.asked()

    @asked.setter
    def asked(self, _nothing: object) -> None:
        (self._nginx.folder / "asked.log").write_text("") if hasattr(self, "_nginx") else None

    def server_close(self) -> None:
        """End both."""
        super().server_close()
        self._nginx.close()


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve a folder; `make attacks` has a real nginx do it."""
    real = os.environ.get("KIOSK_NGINX")
    server = Fronted(folder, folder.with_name("nginx")) if real else Server(folder)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
