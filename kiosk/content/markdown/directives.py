"""The `:::` directives: what each may hold, and the block it becomes."""

from collections.abc import Callable, Sequence
from typing import get_args

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.boxes import (
    Kinds,
    Opened,
    is_closed,
    list_of,
    opening,
    refuse_content,
    titled,
)
from kiosk.content.markdown.context import Context
from kiosk.content.markdown.inline import look_through, runs_of
from kiosk.content.markdown.signs import red_flags
from kiosk.content.markdown.stories import story
from kiosk.content.model import limits
from kiosk.content.model.blocks import (
    AnyBlock,
    Callout,
    CalloutKind,
    Card,
    Cards,
    Credits,
    References,
    Runs,
    Step,
    Steps,
    Summary,
)
from kiosk.shared.issue import closest, one_of, quote

_NAMING = ("story", "redflags")
"""The plain boxes that name something behind their own name."""
_CALLOUTS: dict[str, CalloutKind] = {word: word for word in get_args(CalloutKind)}


def directive(node: SyntaxTreeNode, context: Context, kinds: Kinds) -> AnyBlock | None:
    """Return the block of a directive, plain or of `kinds`; or None, and a problem."""
    name, _, argument = node.info.strip().partition(" ")
    opened = Opened(name, argument.strip(), node, context.line(node), context)
    kind = kinds.get(name)
    reader = kind.parse if kind else _READERS.get(name)
    if reader is None:
        _unknown(opened, [*_READERS, *kinds])
        look_through(node, context)
        return None
    if not is_closed(opened):
        opened.error("This box is not closed.", "Put a line ::: below its last line.")
    if opened.argument and not (kind.block.named if kind else name in _NAMING):
        opened.error(f"“{opened.argument}” stands behind its name.", "Remove it.")
    for child in node.children:
        if child.type == "container_directive":
            opened.error(
                "A box starts inside this box.",
                "Close the first with a line ::: before the second starts.",
                context.line(child),
            )
            look_through(node, context)
            return None
    return reader(opened)


def _unknown(opened: Opened, known: Sequence[str]) -> None:
    if not opened.name:
        opened.error(
            "A line ::: has no name and no box to close.",
            "Remove it, or name the box, as in ::: tip.",
        )
        return
    near = closest(opened.name, known)
    hint = f"Did you mean {near}?" if near else f"Known are {one_of(known)}."
    opened.error(f"There is no box called {quote(opened.name)}.", hint)


def _cards(opened: Opened) -> Cards | None:
    cards: list[Card] = []
    for part in titled(opened, "icon", required=False):
        if part.value:
            opened.context.use("icon", part.value, part.line)
        cards.append(Card(part.title, part.runs, part.value))
    return Cards(tuple(cards)) if cards else None


def _steps(opened: Opened) -> Steps | None:
    steps: list[Step] = []
    for item in list_of(opened, numbered=True):
        title, rest = opening(runs_of(item, opened.context))
        if not title:
            opened.error(
                "This step does not open with bold words.",
                "Start it with the thing to do, as in **Stop.**",
                opened.context.line(item),
            )
        steps.append(Step(title, rest))
    return Steps(tuple(steps)) if steps else None


def _summary(opened: Opened) -> Summary | None:
    items = list_of(opened, numbered=False)
    return Summary(tuple(runs_of(item, opened.context) for item in items)) if items else None


def _callout(opened: Opened) -> Callout | None:
    paragraphs: list[Runs] = []
    for child in opened.children:
        if child.type == "paragraph":
            paragraphs.append(runs_of(child.children[0], opened.context))
            continue
        opened.error(
            "This box holds paragraphs, and nothing else.",
            "Write it as a sentence, or move it out of the box.",
            opened.context.line(child),
        )
    if not opened.children:
        opened.error("This box is empty.", "Write a paragraph, or remove the box.")
    if len(paragraphs) > limits.MAX_CALLOUT_PARAGRAPHS:
        opened.error(
            f"This box holds {len(paragraphs)} paragraphs.",
            f"Keep at most {limits.MAX_CALLOUT_PARAGRAPHS}.",
        )
    return Callout(_CALLOUTS[opened.name], tuple(paragraphs)) if paragraphs else None


def _references(opened: Opened) -> References:
    refuse_content(opened)
    return References()


def _credits(opened: Opened) -> Credits:
    refuse_content(opened)
    return Credits()


_READERS: dict[str, Callable[[Opened], AnyBlock | None]] = {
    "cards": _cards,
    "steps": _steps,
    "redflags": red_flags,
    "story": story,
    "summary": _summary,
    "tip": _callout,
    "now": _callout,
    "note": _callout,
    "care": _callout,
    "references": _references,
    "credits": _credits,
}
