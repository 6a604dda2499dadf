"""The box `::: bodymap`."""

from typing import get_args

from kiosk.blocks.bodymap.block import BodyMap, BodySpot, MuscleName
from kiosk.content.markdown.boxes import Opened, titled
from kiosk.content.markdown.naming import each_named

_MUSCLES: dict[str, MuscleName] = {word: word for word in get_args(MuscleName)}


def parse(opened: Opened) -> BodyMap | None:
    """Return the body with the words for its muscles."""
    parts = titled(opened, "muscle", required=True, buttons=True)
    found = each_named(opened, parts, "muscle", _MUSCLES)
    items = tuple(BodySpot(p.title, name, p.runs, p.actions) for p, name in found)
    return BodyMap(items) if items else None
