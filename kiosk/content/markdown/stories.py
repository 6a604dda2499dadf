"""The `story` box: one person's story in labelled parts."""

from markdown_it.tree import SyntaxTreeNode
from msgspec import structs

from kiosk.content.markdown.boxes import Opened, list_of, opening
from kiosk.content.markdown.inline import plain_text, runs_of, tidy
from kiosk.content.model.blocks import Runs, Story, StoryPart


def story(opened: Opened) -> Story | None:
    """Return somebody's story in labelled parts."""
    rest = list(opened.children)
    head = rest.pop(0) if rest else None
    if head is None or head.type != "heading" or head.markup != "###":
        opened.error(
            "A story does not open with a ### heading.",
            "Say whose story it is, as in ### A runner, 35 years old.",
        )
        return None
    title = plain_text(head.children[0], opened.context, "A heading")
    if opened.argument:
        opened.context.use("picture", opened.argument, opened.line)
    items = list_of(opened, numbered=False, children=rest)
    read = ((item, runs_of(item, opened.context)) for item in items)
    parts = [part for item, runs in read if (part := story_part(item, runs, opened))]
    return Story(title, tuple(parts), opened.argument) if parts else None


def story_part(item: SyntaxTreeNode, runs: Runs, opened: Opened) -> StoryPart | None:
    """Return what a line of a story says, or nothing and a problem in the context."""
    label, rest = opening(runs)
    if rest and not label.endswith(":") and rest[0].text.startswith(":"):
        rest = tidy((structs.replace(rest[0], text=rest[0].text[1:]), *rest[1:]))
    label = label.rstrip(":").rstrip()
    if not label or not rest:
        opened.error(
            "This part of the story has no label, or no words behind it.",
            "Write it as in - **What helped:** Six weeks of slow heel drops.",
            opened.context.line(item),
        )
        return None
    return StoryPart(label, rest)
