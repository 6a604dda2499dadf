"""`kiosk content update`, `install`, `list` and `rollback`: what staff do on a kiosk."""

import argparse
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.shared import paths, small_files
from kiosk.shared.clock import SystemClock
from kiosk.shared.issue import staff_sentence
from kiosk.updates.fetch.sticks import repository_in
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.files import reading
from kiosk.updates.model.paths import UpdatePaths, default_home, root_file, settings_file

if TYPE_CHECKING:
    from kiosk.updates.install.pointer import PointerEntry
    from kiosk.updates.model.settings import UpdateSettings
    from kiosk.updates.service import Tools, UpdateOutcome

Step = Callable[[int, int], None]
Cancelled = Callable[[], bool]


_SCRATCH = "unsigned-"
_NOW_HELP = "take it over at once; only while no kiosk runs"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    update = commands.add_parser("update", help="look for signed content and fetch it")
    update.add_argument("--from", dest="server", default="", metavar="PLACE", help="folder or URL")
    update.add_argument("--root", type=Path, metavar="FILE", help="another trusted root.json")
    update.add_argument("--now", action="store_true", help=_NOW_HELP)
    update.add_argument(
        "--clock-is-right", action="store_true", help="forget the later day that was seen"
    )
    update.set_defaults(run=_update)
    follow = commands.add_parser("follow")  # not for people: the program's own look, in lines
    follow.add_argument("--from", dest="server", default="")
    follow.set_defaults(run=_follow)
    install = commands.add_parser("install", help="install from a stick, a folder or a zip file")
    install.add_argument("path", type=Path)
    install.add_argument(
        "--unsigned", action="store_true", help="a pack that nobody has signed: your own"
    )
    install.add_argument("--now", action="store_true", help=_NOW_HELP)
    install.set_defaults(run=_install)
    shown = commands.add_parser("list", help="what is installed, and how the last check went")
    shown.add_argument("--verify", action="store_true", help="read every byte again")
    shown.set_defaults(run=_list)
    back = commands.add_parser("rollback", help="go back to the content before")
    back.set_defaults(run=_roll_back)


def details_fault(text: str) -> str:
    """Return everything that is wrong with the text of a clinic.toml, or nothing."""
    from kiosk.startup.resolve import checked_details

    return " ".join(map(staff_sentence, checked_details(text)[1]))


def tools(
    home: UpdatePaths, root: Path, step: Step | None = None, cancelled: Cancelled = lambda: False
) -> "Tools":
    """Return what an update works with; `UpdateError` if no publisher is trusted."""
    from kiosk.shared.disk import RealDisk
    from kiosk.updates.probe.validator import judge_in_child
    from kiosk.updates.service import Tools

    try:
        trusted = small_files.read(root)
    except OSError as error:
        raise UpdateError(
            f"This kiosk trusts no publisher yet: {root} cannot be read, or is missing.",
            "Copy the publisher's 1.root.json there.",
        ) from error
    today = SystemClock().today()
    judge = lambda folder: judge_in_child(folder, today, cancelled)  # noqa: E731
    return Tools(home, RealDisk(), trusted, judge, details_fault, step or _progress)


def _update(given: argparse.Namespace) -> int:
    settings = _settings()
    server = _place(given.server or settings.server)
    if not server:
        raise UpdateError(
            "No server is set.", f'Write server = "https://…" into {settings_file()}.'
        )
    home = default_home()
    stopped = _giving_way(server)
    made = tools(home, given.root or root_file(), cancelled=stopped)
    if given.clock_is_right:
        from kiosk.updates.model.state import forget_days

        forget_days(home, made.disk)
    _tell(_updated(made, server, settings, stopped))
    return _maybe_now(given.now)


def _follow(given: argparse.Namespace) -> int:
    """Update, telling every step in a line, until the other end of standard input is gone."""
    from kiosk.cli.content import background

    settings = _settings()

    def work(step: Step, cancelled: Cancelled) -> "UpdateOutcome":
        server = given.server or settings.server
        stopped = _giving_way(server, cancelled)
        made = tools(default_home(), root_file(), step, stopped)
        made = replace(made, undecided=bool(given.server))  # a stick: staff are there to decide
        return _updated(made, server, settings, stopped)

    return background.follow(work)


def _giving_way(server: str, cancelled: Cancelled = lambda: False) -> Cancelled:
    """Return what stops a look: at a server, also somebody with a stick."""
    from kiosk.updates.model.lock import is_wanted
    from kiosk.updates.model.settings import is_web

    home = default_home()
    return (lambda: cancelled() or is_wanted(home)) if is_web(server) else cancelled


def _updated(
    made: "Tools",
    server: str,
    settings: "UpdateSettings",
    cancelled: Cancelled = lambda: False,
) -> "UpdateOutcome":
    from kiosk.clinic.settings import read_clinic
    from kiosk.updates.fetch.sources import source
    from kiosk.updates.install.agent import agent
    from kiosk.updates.install.pointer import read_pointer
    from kiosk.updates.model.settings import is_web
    from kiosk.updates.service import KioskIdentity, update

    made = replace(made, first=not is_web(server))
    kiosk = read_clinic(paths.clinic_file())[0].kiosk_id
    name = agent(kiosk, read_pointer(made.home).current)
    who = KioskIdentity(kiosk, settings.clinic, settings.canary)
    return update(made, source(server, name, cancelled), who, SystemClock().today())


def _install(given: argparse.Namespace) -> int:
    path: Path = given.path
    with reading(path):
        if not path.exists():
            raise UpdateError(f"{path} is not there.", "Look at the name; put the stick in again.")
        path = repository_in(path)
        is_signed = (path / "metadata").is_dir()
    if is_signed:
        _tell(_updated(tools(default_home(), root_file()), str(path), _settings()))
        return _maybe_now(given.now)
    if not given.unsigned:
        raise UpdateError(
            f"{path} is not signed.", "If the pack is your own, add --unsigned to install it."
        )
    _install_unsigned(path)
    return _maybe_now(given.now)


def _place(server: str) -> str:
    """Return where to look: a folder's repository may lie one folder down, as on a stick."""
    from kiosk.updates.model.settings import is_web

    return str(repository_in(Path(server))) if server and not is_web(server) else server


def _install_unsigned(path: Path) -> None:
    from kiosk.updates.model.lock import held

    home = default_home()
    with held(home, first=True):
        for left in home.folder.glob(f"{_SCRATCH}*"):  # by one that was killed
            shutil.rmtree(left, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=home.folder) as scratch:
            entry = _installed(path, home, Path(scratch, "content.zip"))
    print(f"Version {entry.version} waits for the end of the visit.")


def _installed(path: Path, home: UpdatePaths, file: Path) -> "PointerEntry":
    from kiosk.content.files.root import pack_folder
    from kiosk.content.model.limits import MAX_PACK_BYTES
    from kiosk.shared.disk import RealDisk
    from kiosk.updates.install.archive import pack_up
    from kiosk.updates.install.install import install
    from kiosk.updates.model.files import copy_plain
    from kiosk.updates.probe.validator import judge_in_child

    today = SystemClock().today()
    if path.is_dir():
        pack_up(pack_folder(path), file)
    else:
        copy_plain(path, file, MAX_PACK_BYTES)
    with file.open("rb") as data:
        sha = hashlib.file_digest(data, "sha256").hexdigest()
    judge = lambda folder: judge_in_child(folder, today)  # noqa: E731
    return install(home, RealDisk(), file, sha, judge, _progress)


def _list(given: argparse.Namespace) -> int:
    from kiosk.updates.install.manifest import AT_START
    from kiosk.updates.install.pack_resolver import look_up
    from kiosk.updates.install.pointer import read_pointer
    from kiosk.updates.model.state import clock_fault, read_state

    home = default_home()
    pointer, known = read_pointer(home), read_state(home)
    named = (("runs", pointer.current), ("before", pointer.previous), ("waits", pointer.pending))
    damaged = False
    for name, entry in named:
        if entry is not None:
            whole = look_up(home, entry, None if given.verify else AT_START) is not None
            damaged |= not whole
            mark = "" if whole else "  DAMAGED"
            print(f"{name:<7} {entry.pack} {entry.version} {entry.sha[:8]}{mark}")
    print(f"{'built-in':<7} {paths.built_in_pack()}")
    if known.last_good:
        print(f"Last checked well on {known.last_good}; {known.failures} failures since.")
    for text in filter(None, (known.message, clock_fault(known, SystemClock().today()))):
        print(text)
    return int(damaged)


def _roll_back(_given: argparse.Namespace) -> int:
    from kiosk.shared.disk import RealDisk
    from kiosk.updates.install.install import roll_back
    from kiosk.updates.model.lock import held

    home = default_home()
    with held(home, first=True):
        entry = roll_back(home, RealDisk())
    name = f"{entry.pack} {entry.version}" if entry else "The built-in content"
    print(f"{name} runs from the next visit on.")
    return 0


def _maybe_now(now: bool) -> int:
    if now:
        from kiosk.shared.disk import RealDisk
        from kiosk.updates.install.install import take_over

        found = take_over(default_home(), RealDisk())
        print(f"Runs now: {found.entry.pack} {found.entry.version}" if found else "Runs: built-in")
    return 0


def _settings() -> "UpdateSettings":
    from kiosk.updates.model.settings import read_settings

    settings, fault = read_settings(settings_file())
    if fault:
        print(f"kiosk: {fault}", file=sys.stderr)
    return settings


def _tell(outcome: "UpdateOutcome") -> None:
    print(outcome.text)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        print(f"\r{100 * done // max(total, 1):3d} %", end=end, file=sys.stderr, flush=True)
