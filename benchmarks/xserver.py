"""A bare X server in memory, whose pixels are read without being one of its clients."""

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_HEADER = struct.Struct(">25I")
_COLOUR_BYTES = 12
_OUTPUT = "screen"
"""What Xvfb calls the one that it has."""
_OURS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY")


class MissingProgramError(RuntimeError):
    """A program of another Debian package is needed."""


def program(name: str, package: str) -> str:
    """Return the path of a program; MissingProgramError names the package that has it."""
    found = shutil.which(name)
    if found is None:
        raise MissingProgramError(
            f"{name} was not found. Install Debian's package {package}: apt-get install {package}"
        )
    return found


class XServer:
    """A running server: its display, its picture, and a hand and a keyboard (xdotool)."""

    def __init__(self, display: str, size: tuple[int, int], picture: mmap.mmap) -> None:
        self.display = display
        self.width, self.height = size
        header = _HEADER.unpack_from(picture)
        self._stride = header[12]
        self._start = header[0] + header[19] * _COLOUR_BYTES
        self._picture = picture
        self._xdotool = program("xdotool", "xdotool")

    def environment(self, **more: str) -> dict[str, str]:
        """Return this process's environment with this server as the only screen."""
        kept = {k: v for k, v in os.environ.items() if k not in _OURS}
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", **more}

    def pixels(self) -> bytes:
        """Return the whole screen: rows of blue, green, red, unused."""
        end = self._start + self._stride * self.height
        return self._picture[self._start : end]

    def pixels_of(self, area: "QRect") -> bytes:
        """Return a part of the screen."""
        begin, size = self._start + area.x() * 4, area.width() * 4
        rows = (begin + y * self._stride for y in range(area.y(), area.y() + area.height()))
        return b"".join(self._picture[row : row + size] for row in rows)

    def sample(self, across: int = 64, down: int = 36) -> list[bytes]:
        """Return the colours on a grid of about `across` × `down` points."""
        step = 4 * max(1, self.width // across)
        gap = max(1, self.height // down)
        found = []
        for y in range(gap // 2, self.height, gap):
            row = self._start + y * self._stride
            line = self._picture[row : row + self._stride]
            found += [line[x : x + 3] for x in range(step // 2 // 4 * 4, self.width * 4, step)]
        return found

    def add_mode(self, width: int, height: int) -> None:
        """Let the screen have another size, at most that of the server's own."""
        name, sides = f"{width}x{height}x", [width] * 4 + [height] * 4
        self._xrandr("--newmode", name, 40, *sides)
        self._xrandr("--addmode", _OUTPUT, name)

    def set_mode(self, width: int, height: int) -> None:
        """Give the screen a size that was added, as somebody who turns it or changes it does."""
        self._xrandr("--output", _OUTPUT, "--mode", f"{width}x{height}x")
        self.width, self.height = width, height

    def turn_off(self) -> None:
        """Take the only screen away, as a cable that is pulled does."""
        self._xrandr("--output", _OUTPUT, "--off", check=False)  # a server without any complains

    def split_at(self, x: int) -> None:
        """Make two screens of one, side by side: LEFT, the main one, and RIGHT."""
        rest, high = self.width - x, self.height
        self._xrandr("--setmonitor", "*LEFT", f"{x}/{x // 4}x{high}/{high // 4}+0+0", _OUTPUT)
        self._xrandr(
            "--setmonitor", "RIGHT", f"{rest}/{rest // 4}x{high}/{high // 4}+{x}+0", "none"
        )

    def _xrandr(self, *words: object, check: bool = True) -> None:
        command = [program("xrandr", "x11-xserver-utils"), *map(str, words)]
        environment = self.environment()
        subprocess.run(command, env=environment, check=check, capture_output=True, timeout=20)

    def xdotool(self, *words: object) -> str:
        """Run one xdotool command and return what it prints."""
        return subprocess.run(
            [self._xdotool, *map(str, words)],
            env=self.environment(),
            check=True,
            capture_output=True,
            text=True,
            timeout=20,
        ).stdout


@contextmanager
def x_server(width: int, height: int) -> Iterator[XServer]:
    """Run a server on a free display, without window manager and without TCP."""
    command = program("Xvfb", "xvfb")
    reads, writes = os.pipe()
    with tempfile.TemporaryDirectory(prefix="xvfb-") as folder:
        screen = ["-screen", "0", f"{width}x{height}x24", "-fbdir", folder]
        server = subprocess.Popen(
            [command, "-displayfd", str(writes), *screen, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writes],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writes)
        try:
            with os.fdopen(reads, encoding="ascii") as told:
                number = told.readline().strip()
            if not number:
                raise RuntimeError("Xvfb ended before it opened a display")
            with (
                (Path(folder) / "Xvfb_screen0").open("rb") as file,
                mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as picture,
            ):
                yield XServer(f":{number}", (width, height), picture)
        finally:
            server.terminate()
            server.wait(timeout=20)


def alike(one: list[bytes], other: list[bytes]) -> float:
    """Return the share of sampled points that have the same colour."""
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
