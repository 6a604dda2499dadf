"""Try the shipped unit under a real systemd: `python packaging/try_systemd.py [--minutes 10]`.

Needs root and Debian's systemd, cage, xwayland, xvfb and grim. In mounts and processes of its own
it starts a user instance of systemd, which runs `pure-physio-kiosk.service` as shipped, less the
lines that need a console and a login; the compositor shows on a virtual screen. Then the kiosk is
left alone for a while, ended in every way that is known, and each time it is measured how long the
screen stays empty. The table tells what came out; exit code 1 if anything is not as promised.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNIT = "pure-physio-kiosk.service"
NEEDS_A_CONSOLE = {
    *("User", "PAMName", "TTYPath", "TTYReset", "TTYVHangup", "StandardInput", "StandardOutput"),
    *("UtmpIdentifier", "UtmpMode", "Conflicts", "After"),
}
NOBODY = 65534
SCREEN = ":93"
WITHIN = 10.0
"""Seconds after which the kiosk has to be on the screen again."""
PATIENCE = 60.0
DOWN = 15.0
"""Seconds that a kiosk which staff left has to stay down."""
ASK_RESTART, ASK_LEAVE, ASK_BLOCK = signal.SIGUSR1, signal.SIGUSR2, signal.SIGWINCH
"""What the trial asks of the kiosk that it runs: what staff's two buttons do, and a hang."""


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    seconds: float | None
    right: bool
    note: str = ""


def kiosk(words: list[str]) -> int:
    """Run the kiosk with ears for the trial; everything else is the product's own."""
    from PySide6.QtCore import QTimer

    from kiosk import __main__ as commands
    from ui.app import composition
    from ui.app.kiosk import Kiosk

    build = composition.build
    asked: list[int] = []
    for number in (ASK_RESTART, ASK_LEAVE, ASK_BLOCK):
        signal.signal(number, lambda heard, _frame: asked.append(heard))

    def built(*given: object, **named: object) -> Kiosk:
        made = build(*given, **named)  # type: ignore[arg-type]

        def theme() -> None:
            for heard in asked:
                if heard == ASK_BLOCK:
                    time.sleep(3600)
                made.staff_access.quitting.emit(heard == ASK_RESTART)

        timer = QTimer(made.window, interval=100)
        timer.timeout.connect(theme)
        timer.start()
        return made

    composition.build = built
    return commands.main(words)


class Trial:
    """A systemd with one unit, a screen, and what can be asked of both."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.run = folder / "home", folder / "run"
        self.environment = {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.run),
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
        }
        self.screen: subprocess.Popen[bytes] | None = None

    def open_screen(self) -> None:
        """Start the virtual screen that the compositor shows on."""
        for left in (f"/tmp/.X{SCREEN[1:]}-lock", f"/tmp/.X11-unix/X{SCREEN[1:]}"):
            Path(left).unlink(missing_ok=True)  # of a trial that was stopped
        words = ["Xvfb", SCREEN, "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
        quiet = subprocess.DEVNULL
        self.screen = subprocess.Popen(words, stdout=quiet, stderr=quiet)

    def close_screen(self) -> None:
        """Take the virtual screen away, as an unplugged graphics card would be."""
        assert self.screen is not None
        self.screen.kill()
        self.screen.wait()

    def ask(self, *words: str) -> str:
        """Run a program as the user of the trial; return what it says, whatever comes of it."""
        done = subprocess.run(
            [*as_nobody(), *words], env=self.environment, capture_output=True, check=False
        )
        return done.stdout.decode(errors="replace").strip()

    def systemctl(self, *words: str) -> str:
        """Ask systemd."""
        return self.ask("systemctl", "--user", *words)

    def shown(self, name: str) -> str:
        """Return a property of the unit."""
        return self.systemctl("show", "--value", f"--property={name}", UNIT)

    @property
    def pid(self) -> int:
        """The kiosk's process, or 0."""
        return int(self.shown("MainPID") or 0)

    @property
    def compositor(self) -> int:
        """The compositor's process, a child of the kiosk, or 0."""
        found = subprocess.run(
            ["pgrep", "--parent", str(self.pid), "--exact", "cage"],
            capture_output=True,
            check=False,
        )
        return int(found.stdout.split()[0]) if found.stdout.split() else 0

    def picture(self) -> bool:
        """Tell whether something shows: more than a few colours."""
        for socket in sorted(self.run.glob("wayland-?")):
            taken = [*as_nobody(), "timeout", "2", "grim", "-t", "ppm", "-"]
            done = subprocess.run(
                taken,
                env={**self.environment, "WAYLAND_DISPLAY": socket.name},
                capture_output=True,
                check=False,
            )
            if len(set(done.stdout[100::997])) > 8:
                return True
        return False

    def back(self, before: int, since: float) -> float | None:
        """Wait for another kiosk than `before` on the screen; return the seconds from `since`."""
        while time.monotonic() - since < PATIENCE:
            pid = self.pid
            if pid not in (0, before) and self.shown("ActiveState") == "active" and self.picture():
                return time.monotonic() - since
            time.sleep(0.2)
        return None


def as_nobody() -> list[str]:
    """Return the words before a command that let it run as nobody: cage refuses root."""
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def unit_text(log: Path) -> str:
    """Return the shipped unit, less what needs a console, for the kiosk of this folder."""
    lines = []
    for line in (ROOT / "packaging" / UNIT).read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        if key in NEEDS_A_CONSOLE:
            continue
        if key == "ExecStart":
            words = value.split()[1:]
            line = (
                f"ExecStart={sys.executable} {Path(__file__).resolve()} --kiosk {' '.join(words)}"
            )
        lines.append(line)
        if line == "[Service]":
            lines += [
                f"StandardOutput=append:{log}",
                f"StandardError=append:{log}",
                "Environment=WLR_BACKENDS=x11 WLR_RENDERER=pixman DISPLAY=" + SCREEN,
            ]
    return "\n".join(lines) + "\n"


@contextmanager
def trial(folder: Path) -> Iterator[Trial]:
    """Set everything up; the process that does must be alone in its namespaces."""
    made = Trial(folder)
    units = made.home / ".config" / "systemd" / "user"
    units.mkdir(parents=True)
    made.run.mkdir(mode=0o700)
    (units / UNIT).write_text(unit_text(folder / "kiosk.log"), encoding="utf-8")
    own_cgroups()
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, NOBODY, NOBODY)
    # systemd looks for this before it starts as a user's instance
    Path("/run/systemd").mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run/systemd"], check=True)
    Path("/run/systemd/system").mkdir()
    made.open_screen()
    with (folder / "systemd.log").open("wb") as log:
        manager = subprocess.Popen(
            [*as_nobody(), "/lib/systemd/systemd", "--user", "--log-target=console"],
            env=made.environment,
            stdout=log,
            stderr=log,
        )
    time.sleep(3)
    try:
        yield made
    finally:
        made.systemctl("stop", UNIT)
        made.systemctl("exit")
        with suppress(subprocess.TimeoutExpired):
            manager.wait(20)
        made.close_screen()


def own_cgroups() -> None:
    """Put this process into control groups that nobody may divide."""
    for top in (Path("/sys/fs/cgroup"), *Path("/sys/fs/cgroup").glob("*")):
        if (top / "cgroup.procs").exists() and top.name in ("cgroup", "systemd", "unified"):
            own = top / "kiosk-trial"
            own.mkdir(exist_ok=True)
            (own / "cgroup.procs").write_text(str(os.getpid()))
            for path in [own, *own.rglob("*")]:
                os.chown(path, NOBODY, NOBODY)


def send(number: int, pid: int) -> None:
    """Send a signal to one process; 0 would be this trial and all that it started."""
    if pid > 0:
        os.kill(pid, number)


def try_everything(one: Trial, minutes: float) -> Iterator[Row]:
    """Yield each row of the table as soon as it is known."""
    begun = time.monotonic()
    one.systemctl("start", UNIT)
    took = one.back(0, begun)
    yield Row("first start", took, took is not None)
    if took is None:
        print(one.systemctl("status", "--full", UNIT), file=sys.stderr)
        return
    first = one.pid
    time.sleep(minutes * 60)
    alive = one.pid == first and one.shown("NRestarts") == "0" and one.picture()
    yield Row(f"left alone for {minutes:g} minutes", None, alive, "never started again")
    ends: dict[str, Callable[[], None]] = {
        "SIGSEGV": lambda: send(signal.SIGSEGV, one.pid),
        "staff restart (exit 75)": lambda: send(ASK_RESTART, one.pid),
        "SIGKILL": lambda: send(signal.SIGKILL, one.pid),
        "SIGHUP": lambda: send(signal.SIGHUP, one.pid),
        "hang (SIGSTOP)": lambda: send(signal.SIGSTOP, one.pid),
        "hang (the thread that draws)": lambda: send(ASK_BLOCK, one.pid),
        "compositor killed": lambda: send(signal.SIGKILL, one.compositor),
        "compositor ends with 0": lambda: send(signal.SIGTERM, one.compositor),
        "compositor hangs": lambda: send(signal.SIGSTOP, one.compositor),
        "the screen goes and comes": lambda: (one.close_screen(), one.open_screen())[1],
    }
    for what, end in ends.items():
        forget_crashes(one)
        before, since = one.pid, time.monotonic()
        end()
        took = one.back(before, since)
        yield Row(what, took, took is not None and took <= WITHIN, one.shown("Result"))
    yield from crash_loop(one)
    forget_crashes(one)
    one.systemctl("restart", UNIT)
    one.back(0, time.monotonic())
    since = time.monotonic()
    send(ASK_LEAVE, one.pid)
    time.sleep(DOWN)
    state = f"{one.shown('ActiveState')}, {one.shown('Result')}, {one.shown('ExecMainStatus')}"
    down = one.shown("ActiveState") == "inactive" and not one.picture()
    yield Row("staff leave", None, down, f"stays down: {state}")


def forget_crashes(one: Trial) -> None:
    """Let each row begin with content that never ended the program."""
    for found in one.home.rglob("starts.json"):
        found.unlink()


def crash_loop(one: Trial) -> Iterator[Row]:
    """End the kiosk again and again: the built-in content stays, until it was left out as well."""
    forget_crashes(one)
    log = one.folder / "kiosk.log"

    def ends(times: int) -> float | None:
        took: float | None = None
        for _ in range(times):
            before, since = one.pid, time.monotonic()
            send(signal.SIGSEGV, before)
            took = one.back(before, since)
        return took

    def is_plain() -> bool:
        return "a plain page does" in log.read_text(encoding="utf-8", errors="replace")

    took = ends(4)
    yield Row("four crashes", took, not is_plain() and took is not None, "the pages show")
    for found in one.home.rglob("starts.json"):
        found.write_text(json.dumps({**json.loads(found.read_bytes()), "skip": 9}))
    took = ends(1)
    yield Row("all content left out", took, is_plain() and took is not None, "the plain page")


def main() -> int:
    """Run the trial in namespaces of its own and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10.0, help="how long it is left alone")
    parser.add_argument("--folder", type=Path, default=Path("/var/tmp/kiosk-systemd"))
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    needed = ("unshare", "setpriv", "cage", "Xwayland", "Xvfb", "grim", "pgrep")
    missing = [name for name in needed if shutil.which(name) is None]
    if os.geteuid() or missing:
        print("This needs root and:", ", ".join(missing) or "nothing else", file=sys.stderr)
        return 2
    if subprocess.call([*as_nobody(), sys.executable, "-c", ""], stderr=subprocess.DEVNULL):
        print(f"{sys.executable} can be run by root alone; use another", file=sys.stderr)
        return 2
    if not given.inside:
        alone = ["unshare", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child"]
        return subprocess.call([*alone, sys.executable, __file__, *sys.argv[1:], "--inside"])
    shutil.rmtree(given.folder, ignore_errors=True)
    given.folder.mkdir(parents=True)
    right = True
    print(f"{'what':<32} {'seconds':>8}  right  note", flush=True)
    with trial(given.folder) as one:
        for row in try_everything(one, given.minutes):
            seconds = "" if row.seconds is None else f"{row.seconds:.1f}"
            verdict = "yes" if row.right else "NO"
            print(f"{row.what:<32} {seconds:>8}  {verdict:<5}  {row.note}", flush=True)
            right = right and row.right
    return 0 if right else 1


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if sys.argv[1:2] == ["--kiosk"]:
        sys.exit(kiosk(sys.argv[2:]))
    sys.exit(main())
