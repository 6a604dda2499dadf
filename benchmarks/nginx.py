"""A real nginx on the loopback interface, for whoever wants to know what a real server does."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CONFIG = """\
{user}daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    log_format asked '$request_uri|$http_user_agent|$http_range';
    access_log {folder}/access.log combined;
    access_log {folder}/asked.log asked;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {root};
{more}
    }}
}}
"""


class NoNginxError(RuntimeError):
    """Debian's nginx is not installed, or does not answer."""


class Nginx:
    """One server; `folder` is where it keeps its files."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Start it and wait until it answers; NoNginxError if it does not."""
        binary = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
        if binary is None:
            raise NoNginxError("nginx is missing. Install it: apt-get install nginx-light")
        folder.mkdir()
        folder.chmod(0o755)
        self.folder = folder
        self._port = _free_port()
        self._binary = binary
        self._process = self._start(root, "")

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def log(self) -> Path:
        """The log in the combined format."""
        return self.folder / "access.log"

    def serve(self, root: Path, more: str = "") -> None:
        """Serve another folder, with some more lines of configuration."""
        self.close()  # after a reload, old workers would answer for a while
        self._process = self._start(root, more)

    def asked(self) -> list[tuple[str, str, str]]:
        """Return path, user agent and range of every request."""
        lines = (self.folder / "asked.log").read_text(encoding="utf-8").splitlines()
        found = (line.split("|") for line in lines)
        return [(path, agent, "" if part == "-" else part) for path, agent, part in found]

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(10)

    def _start(self, root: Path, more: str) -> "subprocess.Popen[bytes]":
        words = [self._binary, "-c", str(self._write(root, more))]
        words += ["-e", str(self.folder / "error.log")]
        process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
        self._await()
        return process

    def _write(self, root: Path, more: str) -> Path:
        # as root the workers would be somebody who may not read a test's folders
        user = "user root;\n" if os.geteuid() == 0 else ""
        config = self.folder / "nginx.conf"
        values = {"user": user, "folder": self.folder, "port": self._port, "root": root}
        text = _CONFIG.format(**values, more=more)
        config.write_text(text, encoding="utf-8")
        return config

    def _await(self) -> None:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            time.sleep(0.02)
        raise NoNginxError(f"nginx does not answer; see {self.folder / 'error.log'}")


@contextmanager
def nginx(root: Path, folder: Path) -> Iterator[Nginx]:
    """Serve a folder as long as this lasts."""
    server = Nginx(root, folder)
    try:
        yield server
    finally:
        server.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
