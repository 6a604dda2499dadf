"""Boxes that answer to touch need a section's page; elsewhere nothing would follow a touch.

Those with a picture of their own are looked at in `drawn_check.py`.
"""

from kiosk.content.model import blocks as b
from kiosk.content.model.report import Log
from kiosk.content.model.schema import SectionFront
from kiosk.content.parse.parts import PackParts, PageFile

_NAMES: dict[type[b.Block], str] = {
    b.Timeline: "timeline",
    b.Choose: "choose",
    b.Risks: "risks",
    b.RedFlagCheck: "redflag-check",
    b.Compare: "compare",
    b.ProgramPath: "program",
    b.LoadChart: "load-chart",
}


def check_places(parts: PackParts, log: Log) -> None:
    """Note in `log` each box that answers to touch where it cannot."""
    for page in parts.pages:
        if page.front is not None and not _answers(page):
            for block, line in zip(page.body.blocks, page.body.lines, strict=True):
                if name := _NAMES.get(type(block)):
                    log.error(
                        page.path,
                        line,
                        "This box answers to touch, and can do so on a section's page only.",
                        "Move it to a section, and link to that: [words](section:its-id).",
                        f"::: {name}",
                    )


def _answers(page: PageFile) -> bool:
    return isinstance(page.front, SectionFront) and page.front.screen == "page"
