"""How a kiosk names itself to its server; the server's own log is then the fleet's record."""

import re
from importlib import metadata

from kiosk.updates.install.pointer import PointerEntry

_ODD = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 40
_BUILT_IN = "built-in"
_AGENT = re.compile(
    r"pure-physio-kiosk/(?P<program>[\w.-]{1,40}) \(kiosk=(?P<kiosk>[\w.-]{1,40}); "
    r"pack=(?P<pack>[\w./-]{1,90}); sha=(?P<sha>[0-9a-f-]{1,8})\)"
)


def agent(kiosk: str, running: PointerEntry | None) -> str:
    """Return the user agent of a kiosk that runs a pack, or the built-in one."""
    pack = f"{_plain(running.pack)}/{_plain(running.version)}" if running else _BUILT_IN
    sha = running.sha[:8] if running else "-"
    return f"pure-physio-kiosk/{_program()} (kiosk={_plain(kiosk)}; pack={pack}; sha={sha})"


def read_agent(text: str) -> tuple[str, str, str] | None:
    """Return kiosk, pack and sum of a user agent, or None if it is somebody else's."""
    found = _AGENT.search(text)
    return (found["kiosk"], found["pack"], found["sha"]) if found else None


def _plain(text: str) -> str:
    return _ODD.sub("-", text)[:_LONGEST] or "-"


def _program() -> str:
    try:
        return metadata.version("pure-physio-kiosk")
    except metadata.PackageNotFoundError:  # in a bundle without its own papers
        return "0"
