"""Draw every picture of the built-in pack: `python packaging/illustrations`."""

from pathlib import Path

import ask
import icons
import logo
import stronger
import svg
import understand

IMAGES = Path(__file__).resolve().parents[2] / "resources" / "images"
CHAPTERS = {"understand": understand, "stronger": stronger, "ask": ask}


def main() -> None:
    """Write the icons, the mark, the sections' pictures and the chapters'."""
    for name in icons.ICONS:
        svg.write(IMAGES / "icons" / f"{name}.svg", icons.icon(name))
    svg.write(IMAGES / "logo.svg", logo.logo())
    for chapter, module in CHAPTERS.items():
        for name, draw in module.PICTURES.items():
            svg.write(IMAGES / f"{name}.svg", svg.document(800, 900, draw()))
        svg.write(IMAGES / f"chapter-{chapter}.svg", svg.document(400, 300, module.chapter()))


if __name__ == "__main__":
    main()
