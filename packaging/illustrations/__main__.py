"""Draw every picture of the built-in pack: `python packaging/illustrations`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import ask  # noqa: E402
import check  # noqa: E402
import covers  # noqa: E402
import ease  # noqa: E402
import for_you  # noqa: E402
import icons  # noqa: E402
import logo  # noqa: E402
import now  # noqa: E402
import pages_care  # noqa: E402
import pages_carer  # noqa: E402
import pages_deeds  # noqa: E402
import pages_home  # noqa: E402
import pages_people  # noqa: E402
import pages_phases  # noqa: E402
import pages_plan  # noqa: E402
import pages_rest  # noqa: E402
import pages_risk  # noqa: E402
import pages_signs  # noqa: E402
import pages_types  # noqa: E402
import pages_visit  # noqa: E402
import portraits  # noqa: E402
import signs  # noqa: E402
import signs_legs  # noqa: E402
import stronger  # noqa: E402
import svg  # noqa: E402
import understand  # noqa: E402

IMAGES = ROOT / "resources" / "images"
CHAPTERS = {
    "understand": understand,
    "ease": ease,
    "check": check,
    "stronger": stronger,
    "for-you": for_you,
    "ask": ask,
}
PAGES = (
    pages_types,
    pages_risk,
    pages_visit,
    pages_phases,
    pages_plan,
    pages_people,
    pages_care,
    pages_carer,
    pages_deeds,
    pages_home,
    pages_rest,
    pages_signs,
    covers,
)
"""The pictures of single pages, and of sections that show people at what their pages tell."""
AIR = (30, 40)
"""What a picture of 800 by 900 leaves empty at its edges: the panel that it stands in has air."""


def main() -> None:
    """Write the icons, the mark, the sections' pictures and the chapters'."""
    for name in icons.ICONS:
        svg.write(IMAGES / "icons" / f"{name}.svg", icons.icon(name))
    svg.write(IMAGES / "logo.svg", logo.logo())
    (IMAGES / "attract.svg").write_text(ease.attract(), encoding="utf-8")
    for name, exercise in now.WHOLE.items():
        (IMAGES / f"{name}.svg").write_text(now.whole(exercise), encoding="utf-8")
    for name, part in now.CLOSE_UPS.items():
        (IMAGES / f"{name}.svg").write_text(now.close_up(*part), encoding="utf-8")
    (IMAGES / "now-hand.svg").write_text(now.hand(), encoding="utf-8")
    for name, (size, draw) in (portraits.PICTURES | signs.PICTURES | signs_legs.PICTURES).items():
        svg.write(IMAGES / f"{name}.svg", svg.document(*size, draw()))
    for pages in PAGES:
        for name, draw in pages.PICTURES.items():
            svg.write(IMAGES / f"{name}.svg", svg.document(800, 900, draw(), AIR))
    for chapter, module in CHAPTERS.items():
        for name, draw in module.PICTURES.items():
            svg.write(IMAGES / f"{name}.svg", svg.document(800, 900, draw(), AIR))
        svg.write(IMAGES / f"chapter-{chapter}.svg", svg.document(400, 300, module.chapter()))


if __name__ == "__main__":
    main()
