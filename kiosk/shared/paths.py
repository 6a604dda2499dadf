"""Where the program keeps its files. Each place is named here once."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("pure-physio-kiosk", appauthor=False)


def built_in_pack() -> Path:
    """Return the pack that comes with the program, also inside a PyInstaller bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    base = Path(bundle) if bundle else Path(__file__).resolve().parents[2]
    return base / "resources"


def clinic_file() -> Path:
    """Return the file with the clinic's own details."""
    return Path(_DIRS.user_config_path) / "clinic.toml"


def cache_folder() -> Path:
    """Return the folder of compiled packs; everything in it can be made again."""
    return Path(_DIRS.user_cache_path)


def prints_folder() -> Path:
    """Return the folder of drawn pictures; everything in it can be made again."""
    return cache_folder() / "pictures"


def spare_prints_folder() -> Path | None:
    """Return the folder for drawn pictures if the disk is full; emptied when the machine
    restarts."""
    memory = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(memory) / "pure-physio-kiosk" / "pictures" if memory else None


def log_file() -> Path:
    """Return the program's log."""
    return Path(_DIRS.user_log_path) / "kiosk.log"


def data_folder() -> Path:
    """Return the folder for what must not be lost."""
    return Path(_DIRS.user_data_path)


def usage_file() -> Path:
    """Return the file of the counts of usage."""
    return data_folder() / "usage.sqlite"


def edited_pack() -> Path:
    """Return the folder that staff edit: the clinic's own copy of the pack."""
    return data_folder() / "content"


def history_folder() -> Path:
    """Return the folder with the last changes by staff."""
    return data_folder() / "staff" / "history"


def running_lock() -> Path:
    """Return the file that a running kiosk locks, so that there is only one."""
    return data_folder() / "running.lock"


def first_start_mark() -> Path:
    """Return the empty file that marks a device that has been started."""
    return data_folder() / "staff" / "begun"


def first_visit_mark() -> Path:
    """Return the empty file that marks a device that has been used."""
    return data_folder() / "staff" / "used"


def pin_file() -> Path:
    """Return the file with the PIN's hash."""
    return data_folder() / "staff" / "pin.json"
