"""The box `::: exercises`."""

from markdown_it.tree import SyntaxTreeNode

from kiosk.blocks.exercises.block import Exercises, Offer
from kiosk.content.markdown.boxes import Opened, list_of
from kiosk.content.markdown.inline import RunReader, split_marks
from kiosk.shared.issue import quote

_REMEDY = "Write [its name](exercise:its-id) {picture=images/….svg}."


def parse(opened: Opened) -> Exercises | None:
    """Return the exercises that the box offers."""
    offers = (_offer(item, opened) for item in list_of(opened, numbered=False))
    found = tuple(offer for offer in offers if offer is not None)
    return Exercises(found) if found else None


def _offer(item: SyntaxTreeNode, opened: Opened) -> Offer | None:
    line = opened.context.line(item)
    runs = RunReader(opened.context, line, marked=True).read(item.children)
    links = [run for run in runs if run.target]
    rest, marks = split_marks("".join(run.text for run in runs if not run.target))
    if len(links) != 1 or not links[0].target.startswith(("exercise:", "routine:")) or rest.strip():
        opened.error("This line is not one link to an exercise.", _REMEDY, line)
        return None
    picture = marks.pop("picture", "")
    for name in marks:
        opened.error(f"{quote('{' + name + '=…}')} is not possible here.", _REMEDY, line)
    if picture:
        opened.context.use("picture", picture, line)
    return Offer(links[0].text, links[0].target, picture)
