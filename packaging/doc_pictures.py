"""Write the pictures of README and docs from the program as it is: `make pictures`."""

import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.usage.counter import CountRow
from kiosk.usage.counting import Counted
from kiosk.usage.day_parts import DayPart
from kiosk.usage.store import Store
from ui.tour.tour import TourClock

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
WIDE = 1120
"""Pixels of a picture: twice what a page of text shows, for screens of twice the pixels."""
_QUALITY = 88
PICTURES = {
    "home": "home",
    "01-what-a-cramp-is-2": "page",
    "stretch-held": "stretch",
    "plan": "plan",
    "staff-content": "staff-content",
    "staff-edit-page": "staff-edit-page",
    "staff-usage": "staff-usage",
    "04-ease-a-cramp-3": "page-of-exercises",
}
"""The names of screens in the tour, and of the files."""
_WORKDAYS = 5
_A_DAY = (
    (Counted.VISIT, "", 14),
    (Counted.IDLE, "", 12),
    (Counted.STAYED, "", 1),
    (Counted.HELPED, "heat-or-ice", 3),
    (Counted.NOT_HELPED, "heat-or-ice", 0),
    (Counted.MISSED, "", 0),
    (Counted.PART, DayPart.MORNING.value, 6),
    (Counted.PART, DayPart.MIDDAY.value, 2),
    (Counted.PART, DayPart.AFTERNOON.value, 5),
    (Counted.PART, DayPart.EVENING.value, 1),
)
"""What is counted on a day, at least."""


def main() -> int:
    """Write every picture; return the tour's exit code."""
    kiosk = Path(sys.executable).with_name("kiosk")
    only = [word for name in PICTURES for word in ("--only", name)]
    with tempfile.TemporaryDirectory() as folder:
        home = {f"XDG_{place}_HOME": str(Path(folder, place)) for place in ("DATA", "CONFIG")}
        _count(Path(folder, "DATA"))
        words = [kiosk, "tour", "--out", folder, *only]
        code = subprocess.call(words, env={**os.environ, **home})
        if code:
            return code
        FOLDER.mkdir(exist_ok=True)
        for name, file in PICTURES.items():
            whole = QImage(str(Path(folder) / f"{name}.png"))
            if whole.isNull():
                raise SystemExit(f"The tour has no picture called {name}.")
            small = whole.scaledToWidth(WIDE, Qt.TransformationMode.SmoothTransformation)
            small.save(str(FOLDER / f"{file}.webp"), quality=_QUALITY)
    return 0


def _count(data: Path) -> None:
    """Write counts of eight weeks, so that the page of usage has something to show: a practice that
    is closed on Saturday and Sunday."""
    last = TourClock().today()
    days = (last - timedelta(days=back) for back in range(56))
    rows = [
        CountRow(day, what.value, name, times + day.day % 4)
        for day in days
        if day.weekday() < _WORKDAYS
        for what, name, times in _A_DAY
    ]
    file = data / "pure-physio-kiosk" / "usage.sqlite"
    if not Store(file).add(rows, last):
        raise SystemExit(f"{file} cannot be written.")


if __name__ == "__main__":
    sys.exit(main())
