"""Draw every picture of the built-in pack: `python packaging/illustrations`."""

from pathlib import Path

import icons
import logo
import svg

IMAGES = Path(__file__).resolve().parents[2] / "resources" / "images"


def main() -> None:
    """Write the icons and the mark."""
    for name in icons.ICONS:
        svg.write(IMAGES / "icons" / f"{name}.svg", icons.icon(name))
    svg.write(IMAGES / "logo.svg", logo.logo())


if __name__ == "__main__":
    main()
