"""Boxes of warning signs: listed, or asked for one by one."""

from msgspec import structs

from kiosk.content.blocks import RedFlag, RedFlagCheck, RedFlags, Sign
from kiosk.content.markdown_boxes import Opened, list_of, titled
from kiosk.content.markdown_inline import runs_of, tidy
from kiosk.content.problems import quote

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
    if opened.argument:
        return _check_of(opened)
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


def _check_of(opened: Opened) -> RedFlagCheck:
    """Return the check that stands on another page."""
    opened.context.use("section", opened.argument, opened.line)
    for child in opened.children[:1]:
        opened.error(
            f"This box shows the check of {quote(opened.argument)} and holds nothing.",
            "Close it with ::: on the next line.",
            opened.context.line(child),
        )
    return RedFlagCheck(of=opened.argument)
