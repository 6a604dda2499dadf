"""Boxes that answer to touch need a section's page; elsewhere nothing would follow a touch.

Those with a picture of their own are looked at in `drawn_check.py`.
"""

from kiosk.content import blocks as b
from kiosk.content.parts import Page, Parts
from kiosk.content.problems import Log, quote
from kiosk.content.schema import SectionFront

_NAMES: dict[type[b.Block], str] = {
    b.Timeline: "timeline",
    b.Choose: "choose",
    b.Risks: "risks",
    b.RedFlagCheck: "redflag-check",
    b.Compare: "compare",
    b.ProgramPath: "program",
    b.LoadChart: "load-chart",
}


def check_places(parts: Parts, log: Log) -> None:
    """Note in `log` each box that answers to touch where it cannot."""
    for page in parts.pages:
        _check_shared(page, parts, log)
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


def _check_shared(page: Page, parts: Parts, log: Log) -> None:
    """Note in `log` a check that is said to stand on a page that has none."""
    own = {p.id: p for p in parts.of_kind("section", parts.default)}
    for block, line in zip(page.body.blocks, page.body.lines, strict=True):
        if not isinstance(block, b.RedFlagCheck) or block.of not in own:
            continue
        asked = [x for x in own[block.of].body.blocks if isinstance(x, b.RedFlagCheck)]
        if not any(check.items for check in asked):
            log.error(
                page.path,
                line,
                f"The section {quote(block.of)} has no check of its own.",
                "Name the section that has the signs, or write them here.",
                "::: redflag-check",
            )


def _answers(page: Page) -> bool:
    return isinstance(page.front, SectionFront) and page.front.screen == "page"
