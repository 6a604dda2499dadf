"""The programs that are measured: the kiosk, its bundle, and Chromium with the same pack."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.html_pack import write_html
from benchmarks.xserver import XServer, program
from kiosk.content.model.pack import Library

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist/kiosk/kiosk"
CLINIC = 'idle_seconds = 900\nscreen_diagonal = 21.5\nkiosk_id = "bench"\n'

_CHROMIUM_FLAGS = (
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


@dataclass(frozen=True)
class Contestant:
    """A name for the table, the command that starts it, and its own folders."""

    name: str
    command: tuple[str, ...]
    folders: dict[str, str] = field(default_factory=dict)

    def environment(self, server: XServer) -> dict[str, str]:
        """Return what it is started with."""
        return server.environment(**self.folders)


def kiosk(home: Path) -> Contestant:
    """Return the installed command, with a configuration and a cache below `home`."""
    return Contestant("kiosk", (str(Path(sys.executable).with_name("kiosk")), "run"), _xdg(home))


def bundle(home: Path) -> Contestant | None:
    """Return the folder that `make bundle` makes, if it was made."""
    return Contestant("bundle", (str(BUNDLE), "run"), _xdg(home)) if BUNDLE.exists() else None


def chromium(home: Path, library: Library, size: tuple[int, int]) -> Contestant:
    """Return Chromium in kiosk mode on the same pack as static HTML."""
    return browser(home, write_html(library, home / "page"), size)


def browser(home: Path, page: Path, size: tuple[int, int]) -> Contestant:
    """Return Chromium in kiosk mode on a page."""
    window = ("--window-position=0,0", f"--window-size={size[0]},{size[1]}")
    profile = f"--user-data-dir={home / 'profile'}"
    command = (program("chromium", "chromium"), *_CHROMIUM_FLAGS, profile, *window, page.as_uri())
    return Contestant("Chromium", command, _xdg(home))


def _xdg(home: Path) -> dict[str, str]:
    kinds = ("CONFIG", "CACHE", "STATE", "DATA")
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in kinds}
    clinic = home / "config/pure-physio-kiosk/clinic.toml"
    clinic.parent.mkdir(parents=True, exist_ok=True)
    clinic.write_text(CLINIC, encoding="utf-8")
    used = home / "data/pure-physio-kiosk/staff/used"  # else its first start asks for a PIN
    used.parent.mkdir(parents=True, exist_ok=True)
    used.touch()
    return folders
