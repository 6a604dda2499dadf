"""Write the pictures of README and docs from the program as it is: `make pictures`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
WIDE = 1120
"""Pixels of a picture: twice what a page of text shows, for screens of twice the pixels."""
_QUALITY = 88
PICTURES = {
    "home": "home",
    "01-what-a-cramp-is-2": "page",
    "stretch": "stretch",
    "plan": "plan",
    "staff-content": "staff-content",
    "staff-edit-page": "staff-edit-page",
    "04-ease-a-cramp-3": "page-of-exercises",
}
"""The names of screens in the tour, and of the files."""


def main() -> int:
    """Write every picture; return the tour's exit code."""
    kiosk = Path(sys.executable).with_name("kiosk")
    only = [word for name in PICTURES for word in ("--only", name)]
    with tempfile.TemporaryDirectory() as folder:
        code = subprocess.call([kiosk, "tour", "--out", folder, *only])
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


if __name__ == "__main__":
    sys.exit(main())
