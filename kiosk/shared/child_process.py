"""How the program starts itself again, and the system's programs, whatever folder it stands in.

Python looks for modules where it is started, in PYTHONPATH and in a user's own packages; Qt and the
linker have variables alike. A stick may hold a `kiosk.py`, so none of that counts: a child is
isolated, stands in a folder that nobody writes into, and finds programs by whole paths alone.
docs/adr/0034-nothing-runs-from-a-folder.md.
"""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

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
    }
)
"""Variables that name code to load; the program needs none of them."""
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
"""Those of Qt's variables that say which screen, touch panel and graphics card there are.

All others are left out: a desktop's scale makes every measure wrong, a theme or an input method
lays windows of its own over the kiosk, `QT_FATAL_WARNINGS` ends it.
"""
_LISTS = ("PATH", "LD_LIBRARY_PATH")
"""Variables with folders to look into: empty and relative ones mean wherever somebody stands."""


def itself(*words: str) -> list[str]:
    """Return how this program calls itself, isolated, from its source or from a bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]  # a bundle is isolated by itself
    return [sys.executable, "-I", "-X", "utf8", "-m", "kiosk", *words]


def neutral_folder() -> str:
    """Return the folder that children stand in: one that only the system writes into."""
    return "/" if os.name == "posix" else str(Path(sys.executable).parent)


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return an environment without what loads code from elsewhere."""
    kept = {
        name: value
        for name, value in given.items()
        if name not in _LOADING and not name.startswith("PYTHON") and _of_qt_is_wanted(name)
    }
    for name in _LISTS:
        if name in kept:
            kept[name] = _whole(kept[name])
            if not kept[name]:
                del kept[name]
    return kept


def _of_qt_is_wanted(name: str) -> bool:
    """Tell whether a variable is none of Qt's, or one of the few that are wanted."""
    if not name.startswith(("QT_", "QSG_")):
        return True
    return name in _OF_QT or name.startswith(_OF_QT_SCREENS)


def settle() -> None:
    """Give this process the environment that its children get."""
    cleaned = environment(os.environ)
    for name in set(os.environ) - set(cleaned):
        del os.environ[name]
    os.environ.update(cleaned)


def program(name: str) -> str | None:
    """Return where a program of the system is, or None; never one of the current folder."""
    return shutil.which(name, path=_whole(os.environ.get("PATH", os.defpath)))


def _whole(folders: str) -> str:
    return os.pathsep.join(f for f in folders.split(os.pathsep) if Path(f).is_absolute())
