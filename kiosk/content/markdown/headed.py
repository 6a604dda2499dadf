"""Boxes of `###` headings with paragraphs under each, and where they are wanted cards, buttons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.boxes import Opened, marked, with_marks
from kiosk.content.markdown.inline import actions_of, runs_of
from kiosk.content.model import limits
from kiosk.content.model.blocks import Action, Card, Runs

Named: TypeAlias = Literal["icon", "picture", "beside", "caption"]
"""What a heading may name; `beside` is a picture too, `caption` the words below it."""


@dataclass(frozen=True)
class Headed:
    """A `###` heading, the icon and the pictures it names, its file line, what stands under it.

    `beside` is the picture that shows beside the words while what is headed is open; where a box
    has no such mark, its `picture` does. `caption` stands below that one.
    """

    title: str
    icon: str
    picture: str
    beside: str
    caption: str
    line: int
    children: list[SyntaxTreeNode]


@dataclass
class Inside:
    """What stands under a heading."""

    paragraphs: list[Runs] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)


def headed(opened: Opened, *marks: Named) -> Iterator[Headed]:
    """Yield each `###` heading with what follows it, up to the next; `marks` may stand at it."""
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
        title, found = with_marks(head, opened, marks)
        for mark in marks:
            if found.get(mark) and mark != "caption":
                opened.context.use("icon" if mark == "icon" else "picture", found[mark], line)
        under: list[SyntaxTreeNode] = []
        while children and not _is_heading(children[0], "###"):
            under.append(children.pop(0))
        icon, picture, beside, caption = (found.get(mark, "") for mark in get_args(Named))
        if caption:
            shows = "beside" if "beside" in marks else "picture"
            _check_caption(caption, shows, found, opened, line)
        yield Headed(title, icon, picture, beside, caption, line, under)


def _check_caption(
    caption: str, shows: str, found: Mapping[str, str], opened: Opened, line: int
) -> None:
    if not found.get(shows):
        opened.error(
            "{caption=…} has no effect without a picture.",
            f"Write {{{shows}=images/its-name.svg}} as well, or remove it.",
            line,
        )
    if (length := len(caption)) > (most := limits.MAX_HEADING_CHARACTERS):
        opened.error(
            f"A caption has {length} characters; at most {most} fit.",
            "Say what the picture shows in a few words.",
            line,
        )


def inside_of(part: Headed, opened: Opened, cards: bool = True) -> Inside:
    """Return the paragraphs, cards and buttons under a heading."""
    inside = Inside()
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


def _paragraph(node: SyntaxTreeNode, inside: Inside, opened: Opened) -> None:
    inline = node.children[0]
    actions = actions_of(inline, opened.context)
    if actions:
        inside.actions += actions
    else:
        inside.paragraphs.append(runs_of(inline, opened.context))


def _card(
    head: SyntaxTreeNode, after: list[SyntaxTreeNode], inside: Inside, opened: Opened
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


def paragraph_of(part: Headed, inside: Inside, opened: Opened) -> Runs:
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
