"""Child processes: how they are started, read, limited and ended, and in which environment.

Python looks for modules in the current folder, in PYTHONPATH and in the user's own packages; Qt and
the linker have similar variables. A stick may hold a `kiosk.py`, so a child uses none of these: it
is isolated, runs in a folder that only the system writes into, and finds programs by absolute paths
alone (docs/adr/0034-nothing-runs-from-a-folder.md).

`ui/shared/child_process.py` does the same beside Qt's event loop. docs/adr/0044-child-processes.md.
"""

import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple, TypeAlias

from kiosk.shared.clock import Clock, SystemClock

Child: TypeAlias = subprocess.Popen[bytes]

PIPE, SILENT = subprocess.PIPE, subprocess.DEVNULL
INHERITED = None
"""A child's input and output: a pipe to us, nothing, or the program's own."""

MEMORY = 1536 * 1024 * 1024
"""Bytes of address space of a process that opens untrusted files."""
_STEP = 0.05
"""Seconds between two checks whether a child has ended."""
_MOST_OUTPUT = _LONGEST_LINE = 64 * 1024
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl(2)."""

_LOADING = frozenset(
    {
        "QML_IMPORT_PATH",
        "QML2_IMPORT_PATH",
        "OPENSSL_CONF",
        "OPENSSL_ENGINES",
        "OPENSSL_MODULES",
        "LD_PRELOAD",
        "LD_AUDIT",
        "GCONV_PATH",
        "GTK_MODULES",
        "GTK_PATH",
        "GIO_EXTRA_MODULES",
        "GIO_MODULE_DIR",
        "GDK_PIXBUF_MODULE_FILE",
        "KRB5_CONFIG",
        # drivers of graphics and sound are libraries too
        "GBM_BACKENDS_PATH",
        "LIBGL_DRIVERS_PATH",
        "LIBVA_DRIVERS_PATH",
        "VDPAU_DRIVER_PATH",
        "ALSA_CONFIG_DIR",
        "ALSA_CONFIG_PATH",
        "ALSA_PLUGIN_DIR",
        "LADSPA_PATH",
        "LV2_PATH",
        "PIPEWIRE_CONFIG_DIR",
        "PIPEWIRE_MODULE_DIR",
        "SPA_PLUGIN_DIR",
        # how letters look and are typed: `OWN_FILES`
        "FONTCONFIG_FILE",
        "FONTCONFIG_PATH",
        "FONTCONFIG_SYSROOT",
        "XCOMPOSEFILE",
        "XLOCALEDIR",
    }
)
_LOADING_STARTS = ("PYTHON", "VK_", "__EGL_", "GST_")
"""Variables that name code to load; the program needs none of them."""
_DESKTOP = Path(__file__).parent / "desktop"
OWN_FILES = (
    {
        "FONTCONFIG_FILE": str(_DESKTOP / "fonts.conf"),
        "XCOMPOSEFILE": str(_DESKTOP / "Compose"),
    }
    if sys.platform.startswith("linux")
    else {}
)
"""Used in place of `fonts.conf` and `.XCompose` in the user's home folder: those could make letters
ragged, or turn a typed letter into a word."""
_OF_QT = (
    "QT_QPA_PLATFORM",
    "QT_LOGGING_RULES",
    "QT_ENABLE_HIGHDPI_SCALING",  # of ours: ui/app/composition.py
    "QT_MEDIA_BACKEND",
    "QT_XKB_CONFIG_ROOT",
)
_OF_QT_SCREENS = (
    "QT_QPA_EGLFS_",
    "QT_QPA_FB_",
    "QT_QPA_EVDEV_",
    "QT_XCB_",
    "QT_WAYLAND_",
    "QT_FFMPEG_",
)
"""The variables of Qt's that say which screen, touch panel and graphics card there are.

All others are removed: a desktop's scale would make every measure wrong, a theme or an input method
would open its own windows over the kiosk, `QT_FATAL_WARNINGS` would end it.
"""
_LISTS = ("PATH", "LD_LIBRARY_PATH")
"""Variables that list folders; an empty or relative entry would mean the current folder."""


def itself(*words: str) -> list[str]:
    """Return the command that starts this program again, isolated, from its source or from a
    bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]  # a bundle is isolated by itself
    return [sys.executable, "-I", "-X", "utf8", "-m", "kiosk", *words]


def neutral_folder() -> str:
    """Return the working folder of children: one that only the system writes into."""
    return "/" if os.name == "posix" else str(Path(sys.executable).parent)


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return an environment without the variables that load code from elsewhere."""
    kept = {
        name: value
        for name, value in given.items()
        if OWN_FILES.get(name) == value or (_loads_nothing(name) and _of_qt_is_wanted(name))
    }
    for name in _LISTS:
        if name in kept:
            kept[name] = _whole(kept[name])
            if not kept[name]:
                del kept[name]
    return kept


def _loads_nothing(name: str) -> bool:
    return name not in _LOADING and not name.startswith(_LOADING_STARTS)


def _of_qt_is_wanted(name: str) -> bool:
    """Return whether a variable is not one of Qt's, or is one of the few that are kept."""
    if not name.startswith(("QT_", "QSG_")):
        return True
    return name in _OF_QT or name.startswith(_OF_QT_SCREENS)


def settle() -> None:
    """Give this process the environment that its children get, and the program's own files."""
    cleaned = {**environment(os.environ), **OWN_FILES}
    for name in set(os.environ) - set(cleaned):
        del os.environ[name]
    os.environ.update(cleaned)


def program(name: str) -> str | None:
    """Return the path of a system program, or None; never one in the current folder."""
    return shutil.which(name, path=_whole(os.environ.get("PATH", os.defpath)))


def _whole(folders: str) -> str:
    return os.pathsep.join(f for f in folders.split(os.pathsep) if Path(f).is_absolute())


def start(
    command: Sequence[str],
    *,
    stdin: int | None = SILENT,
    stdout: IO[bytes] | int | None = SILENT,
    stderr: int | None = SILENT,
    surroundings: Mapping[str, str] = os.environ,
    pass_fds: Sequence[int] = (),
    dies_with_parent: bool = False,
) -> Child:
    """Start a program by its absolute path; OSError if it cannot be started.

    With `dies_with_parent` the system ends it when this process ends, for whatever reason; only for
    a child started by the main thread.
    """
    return subprocess.Popen(
        command,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        cwd=neutral_folder(),
        env=environment(surroundings),
        pass_fds=pass_fds,
        preexec_fn=_end_with_parent if dies_with_parent else None,
    )


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)


def ask(child: Child, line: bytes, seconds: float) -> str | None:
    """Write a line into a child and return the line it answers with; None if there is no answer."""
    assert child.stdin is not None
    try:
        child.stdin.write(line + b"\n")
        child.stdin.flush()
    except OSError:
        return None
    return hear(child, seconds)


def hear(child: Child, seconds: float, clock: Clock | None = None) -> str | None:
    """Return the line that a child writes within so many seconds; None if there is none.

    A child writes only when it is asked: whatever follows the line is dropped.
    """
    assert child.stdout is not None
    clock = clock or SystemClock()
    said, until = b"", clock.monotonic() + seconds
    while b"\n" not in said:
        left = max(0.0, until - clock.monotonic())
        ready, _, _ = select.select([child.stdout], [], [], left)
        more = os.read(child.stdout.fileno(), _LONGEST_LINE) if ready else b""
        said += more
        if not more or len(said) > _LONGEST_LINE:
            return None
    return said.partition(b"\n")[0].decode("utf-8", "replace")


def tell(line: str) -> None:
    """Say a line to whoever started this process."""
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def has_ended(child: Child, within: float) -> bool:
    """Wait at most `within` seconds for a child to end; return whether it did."""
    try:
        child.wait(within)
    except subprocess.TimeoutExpired:
        return False
    return True


def end(child: Child, patience: float = 0.0) -> None:
    """End a child and close its pipes; it has `patience` seconds to end by itself before it is
    killed."""
    if patience:
        child.terminate()
    if not patience or not has_ended(child, patience):
        child.kill()
        child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe:
            with suppress(OSError):  # input that it did not read is lost
                pipe.close()


class Outcome(NamedTuple):
    """How a child ended: its exit code, None if it took too long, and what it printed."""

    code: int | None
    said: str


def run(command: Sequence[str], seconds: float, check: Callable[[], object] = bool) -> Outcome:
    """Run a command for at most `seconds`; keep the start of what it prints.

    `check` is called now and then meanwhile; an exception that it raises ends the child.
    """
    with tempfile.TemporaryFile() as out:
        child = start(command, stdout=out)
        try:
            in_time = _ends(child, seconds, check)
        finally:
            end(child)
        out.seek(0)
        said = out.read(_MOST_OUTPUT).decode("utf-8", "replace")
        return Outcome(child.returncode if in_time else None, said)


def _ends(child: Child, seconds: float, check: Callable[[], object]) -> bool:
    for _ in range(max(1, round(seconds / _STEP))):
        if has_ended(child, _STEP):
            return True
        check()
    return False


def limit_memory(size: int = MEMORY) -> None:
    """Limit this process's memory, in bytes; does nothing on Windows, which has no such limit."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def limit_cpu(more: int) -> None:
    """Let this process use so many more seconds of processor time, then have it ended."""
    try:
        import resource
    except ImportError:
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(spent.ru_utime + spent.ru_stime) + 1 + more
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
