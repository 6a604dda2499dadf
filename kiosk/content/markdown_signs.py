"""Boxes of warning signs: listed, or asked for one by one."""

from msgspec import structs

from kiosk.content.blocks import RedFlag, RedFlagCheck, RedFlags, Sign
from kiosk.content.markdown_boxes import Opened, list_of, titled
from kiosk.content.markdown_inline import runs_of, tidy

_URGENT = "(!)"


def red_flags(opened: Opened) -> RedFlags | None:
    """Return the list of warning signs."""
    flags: list[RedFlag] = []
    for item in list_of(opened, numbered=False):
        runs = runs_of(item, opened.context)
        urgent = bool(runs) and runs[0].text.startswith(_URGENT)
        if urgent:
            runs = tidy((structs.replace(runs[0], text=runs[0].text[len(_URGENT) :]), *runs[1:]))
        if not runs:
            opened.error(
                "A warning sign has no words.",
                "Write them, or remove the line.",
                opened.context.line(item),
            )
        flags.append(RedFlag(runs, urgent))
    return RedFlags(tuple(flags)) if flags else None


def red_flag_check(opened: Opened) -> RedFlagCheck | None:
    """Return the warning signs with the questions that ask for them."""
    signs: list[Sign] = []
    for part in titled(opened, "picture", required=False):
        urgent = part.title.startswith(_URGENT)
        title = part.title.removeprefix(_URGENT).strip()
        if not title:
            opened.error("A warning sign has no name.", "Write it behind the mark (!).", part.line)
        if part.value:
            opened.context.use("picture", part.value, part.line)
        signs.append(Sign(title, part.runs, part.value, urgent))
    return RedFlagCheck(tuple(signs)) if signs else None
