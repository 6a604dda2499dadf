"""Write the tour at every size, text size and theme that matters: `make tour`."""

import subprocess
import sys
from pathlib import Path

SIZES = ("1920x1080", "1080x1920", "1366x768", "3840x2160")
EXTRA = (
    ("1920x1080", "xl", "light"),
    ("1080x1920", "xl", "light"),
    ("1366x768", "l", "light"),
    ("1920x1080", "s", "light"),
    ("1920x1080", "m", "contrast-dark"),
    ("1080x1920", "m", "contrast-light"),
    ("1920x1080", "m", "dark"),
    ("1920x1080", "xl", "contrast-dark"),
)


def main(out: Path) -> int:
    """Write every tour below `out`; return the worst exit code."""
    kiosk = Path(sys.executable).with_name("kiosk")
    tours = [(size, "m", "light") for size in SIZES] + list(EXTRA)
    codes = []
    for size, text_size, theme in tours:
        folder = out / f"{size}-{text_size}-{theme}"
        words = ["--size", size, "--text-size", text_size, "--theme", theme]
        codes.append(subprocess.call([kiosk, "tour", "--out", folder, *words]))
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
