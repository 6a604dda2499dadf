"""Where a box may stand: what answers to touch, and what brings a picture of its own."""

from kiosk.content.model.blocks import AnyBlock
from kiosk.content.model.pages import page_ranges
from kiosk.content.model.report import Log
from kiosk.content.model.schema import SectionFront
from kiosk.content.parse.parts import PackParts, PageFile
from kiosk.content.parse.rules import ContentRules


def check_places(parts: PackParts, rules: ContentRules, log: Log) -> None:
    """Note in `log` each box where its touches would not be followed, or its picture not shown."""
    names = {kind.block: name for name, kind in rules.kinds.items()}
    for page in parts.pages:
        if page.front is None:
            continue
        shown = isinstance(page.front, SectionFront) and page.front.screen == "page"
        if shown:
            for part in page_ranges(page.body.blocks):
                _check_one_picture(page, _of(page, "picture", names, part), log)
            continue
        for name, line in _of(page, "picture", names):
            log.error(
                page.path,
                line,
                "This box brings its own picture, and here is no place for it.",
                "Move it to a section's page.",
                f"::: {name}",
            )
        for name, line in _of(page, "page", names):
            log.error(
                page.path,
                line,
                "This box answers to touch, and can do so on a section's page only.",
                "Move it to a section, and link to that: [words](section:its-id).",
                f"::: {name}",
            )


def _of(
    page: PageFile, place: str, names: dict[type[AnyBlock], str], part: range | None = None
) -> list[tuple[str, int]]:
    """Return the names and the lines of the boxes that may stand at `place` only, of all blocks
    or of `part`."""
    blocks, lines = page.body.blocks, page.body.lines
    indices = range(len(blocks)) if part is None else part
    return [(names[type(blocks[i])], lines[i]) for i in indices if blocks[i].place == place]


def _check_one_picture(page: PageFile, found: list[tuple[str, int]], log: Log) -> None:
    for name, line in found[1:]:
        log.error(
            page.path,
            line,
            f"The page has a picture of its own already, from ::: {found[0][0]}.",
            "Keep one of these boxes, or move one to another page.",
            f"::: {name}",
        )
