"""Boxes that answer to touch: a way in phases, what fits you, cards that turn.

Under each `###` heading stand paragraphs, and where the box has them `####` cards and buttons.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.boxes import Opened, marked
from kiosk.content.markdown.inline import actions_of, runs_of
from kiosk.content.model.blocks import (
    Action,
    Card,
    Choose,
    Option,
    Phase,
    Risk,
    Risks,
    Runs,
    Timeline,
)


@dataclass(frozen=True)
class Headed:
    """A `###` heading, the value of its mark, its file line, and what stands under it."""

    title: str
    value: str
    line: int
    children: list[SyntaxTreeNode]


@dataclass
class _Inside:
    paragraphs: list[Runs] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)


def headed(opened: Opened, mark: str) -> Iterator[Headed]:
    """Yield each `###` heading with what follows it, up to the next."""
    children = list(opened.children)
    if not children:
        opened.error("This box is empty.", "Write a ### heading and a paragraph.")
    while children:
        head = children.pop(0)
        line = opened.context.line(head)
        if not _is_heading(head, "###"):
            opened.error(
                "These words stand before the first ### heading.",
                "Put a ### heading before them, or move them out of the box.",
                line,
            )
            continue
        title, value = marked(head, opened, mark, required=False)
        under: list[SyntaxTreeNode] = []
        while children and not _is_heading(children[0], "###"):
            under.append(children.pop(0))
        yield Headed(title, value, line, under)


def timeline(opened: Opened) -> Timeline | None:
    """Return a way in phases."""
    phases: list[Phase] = []
    for part in headed(opened, "icon"):
        if part.value:
            opened.context.use("icon", part.value, part.line)
        inside = _inside(part, opened)
        runs = _paragraph_of(part, inside, opened)
        phases.append(
            Phase(part.title, runs, part.value, tuple(inside.cards), tuple(inside.actions))
        )
    return Timeline(tuple(phases)) if phases else None


def choose(opened: Opened) -> Choose | None:
    """Return what one can choose from."""
    options: list[Option] = []
    for part in headed(opened, "picture"):
        if part.value:
            opened.context.use("picture", part.value, part.line)
        inside = _inside(part, opened)
        runs = _paragraph_of(part, inside, opened)
        options.append(
            Option(part.title, runs, part.value, tuple(inside.cards), tuple(inside.actions))
        )
    if len(options) == 1:
        opened.error("There is only one thing to choose.", "Write a second ### heading.")
    return Choose(tuple(options)) if options else None


def risks(opened: Opened) -> Risks | None:
    """Return cards that turn."""
    found: list[Risk] = []
    for part in headed(opened, "icon"):
        if part.value:
            opened.context.use("icon", part.value, part.line)
        inside = _inside(part, opened, cards=False)
        if len(inside.paragraphs) != 2 or inside.actions:
            opened.error(
                f"Under this heading stand {len(inside.paragraphs) + bool(inside.actions)} "
                "paragraphs; a card has two sides.",
                "Write one that says what it is, and one that says what to do.",
                part.line,
            )
            continue
        what, advice = inside.paragraphs
        found.append(Risk(part.title, what, advice, part.value))
    return Risks(tuple(found)) if found else None


def _inside(part: Headed, opened: Opened, cards: bool = True) -> _Inside:
    """Return the paragraphs, cards and buttons under a heading."""
    inside = _Inside()
    children = list(part.children)
    while children:
        child = children.pop(0)
        if child.type == "paragraph":
            _paragraph(child, inside, opened)
        elif cards and _is_heading(child, "####"):
            _card(child, children, inside, opened)
        else:
            holds = "paragraphs, #### cards and links" if cards else "paragraphs"
            opened.error(
                f"Under a ### heading this box holds {holds}, and nothing else.",
                "Write it as a sentence, or move it out of the box.",
                opened.context.line(child),
            )
    return inside


def _paragraph(node: SyntaxTreeNode, inside: _Inside, opened: Opened) -> None:
    inline = node.children[0]
    actions = actions_of(inline, opened.context)
    if actions:
        inside.actions += actions
    else:
        inside.paragraphs.append(runs_of(inline, opened.context))


def _card(
    head: SyntaxTreeNode, after: list[SyntaxTreeNode], inside: _Inside, opened: Opened
) -> None:
    line = opened.context.line(head)
    title, icon = marked(head, opened, "icon", required=False)
    if icon:
        opened.context.use("icon", icon, line)
    if not after or after[0].type != "paragraph":
        opened.error("No paragraph follows this heading.", "Write one below the heading.", line)
        return
    runs = runs_of(after.pop(0).children[0], opened.context)
    inside.cards.append(Card(title, runs, icon))


def _paragraph_of(part: Headed, inside: _Inside, opened: Opened) -> Runs:
    """Return the paragraph under a heading; cards or buttons may stand there without one."""
    if len(inside.paragraphs) > 1:
        opened.error(
            f"Under this heading stand {len(inside.paragraphs)} paragraphs.",
            "Write one, then #### cards or links.",
            part.line,
        )
    if not (inside.paragraphs or inside.cards or inside.actions):
        opened.error("Nothing stands under this heading.", "Write a paragraph below it.", part.line)
    return inside.paragraphs[0] if inside.paragraphs else ()


def _is_heading(node: SyntaxTreeNode, marks: str) -> bool:
    return node.type == "heading" and node.markup == marks
