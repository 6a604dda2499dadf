"""The box `::: compare`."""

import re

from markdown_it.tree import SyntaxTreeNode
from msgspec import structs

from kiosk.blocks.compare.block import Bar, Case, Compare
from kiosk.content.markdown.boxes import Opened, list_of
from kiosk.content.markdown.headed import headed
from kiosk.content.markdown.inline import MARK, RunReader, tidy
from kiosk.content.markdown.stories import story_part
from kiosk.content.model import limits
from kiosk.content.model.blocks import Runs, StoryPart
from kiosk.shared.issue import quote

_SHARE = re.compile(r"(?P<filled>\d{1,3})/(?P<whole>\d{1,3})")


def parse(opened: Opened) -> Compare | None:
    """Return people before and after."""
    cases: list[Case] = []
    for head in headed(opened, "picture", "beside", "caption"):
        parts: list[StoryPart] = []
        bars: list[Bar] = []
        for item in list_of(opened, numbered=False, children=head.children):
            runs = RunReader(opened.context, opened.context.line(item), marked=True)
            words, share = _unmarked(runs.read(item.children))
            part = story_part(item, words, opened)
            if part and share:
                bars += _bar(part, share, item, opened)
            elif part:
                parts.append(part)
        if bars and len(bars) < 2:
            opened.error(
                "One bar alone compares nothing.", "Write a second one with {bar=…}.", head.line
            )
        pictures = head.picture, head.beside, head.caption
        cases.append(Case(head.title, tuple(parts), tuple(bars), *pictures))
    return Compare(tuple(cases)) if cases else None


def _unmarked(runs: Runs) -> tuple[Runs, str]:
    """Split the mark `{bar=…}` off the end; everything in it but its value stays to be named."""
    match = MARK.search(runs[-1].text) if runs else None
    if match is None:
        return runs, ""
    last = structs.replace(runs[-1], text=MARK.sub("", runs[-1].text))
    value = match["value"] if match["name"] == "bar" else match.group().strip()
    return tidy((*runs[:-1], last)), value


def _bar(part: StoryPart, share: str, item: SyntaxTreeNode, opened: Opened) -> list[Bar]:
    match = _SHARE.fullmatch(share)
    filled, whole = (int(match["filled"]), int(match["whole"])) if match else (1, 0)
    if filled > whole or not 0 < whole <= limits.MAX_BAR_PARTS:
        opened.error(
            f"{quote(share)} is not a share.",
            "Write {bar=…} with the filled parts and all parts, as in {bar=1/4}; "
            f"at most {limits.MAX_BAR_PARTS} parts.",
            opened.context.line(item),
        )
        return []
    return [Bar(part.label, part.runs, filled, whole)]
