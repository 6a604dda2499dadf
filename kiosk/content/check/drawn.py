"""Where boxes with a picture of their own may stand: one a page, on a section's page."""

from kiosk.content.model.blocks import AnyBlock, BodyMap, Muscle, VideoBox
from kiosk.content.model.report import Log
from kiosk.content.model.schema import SectionFront
from kiosk.content.parse.parts import PageFile

_NAMES: dict[type[AnyBlock], str] = {
    Muscle: "muscle",
    BodyMap: "bodymap",
    VideoBox: "video",
}


def check_drawn(page: PageFile, log: Log) -> None:
    """Note in `log` the boxes whose picture would find no place."""
    lines = zip(page.body.blocks, page.body.lines, strict=True)
    found = [(_NAMES[type(block)], line) for block, line in lines if type(block) in _NAMES]
    shown = isinstance(page.front, SectionFront) and page.front.screen == "page"
    for name, line in found if page.front is not None and not shown else ():
        log.error(
            page.path,
            line,
            "This box brings its own picture, and here is no place for it.",
            "Move it to a section's page.",
            f"::: {name}",
        )
    for name, line in found[1:] if shown else ():
        log.error(
            page.path,
            line,
            f"The page has a picture of its own already, from ::: {found[0][0]}.",
            "Keep one of these boxes, or move one to another page.",
            f"::: {name}",
        )
