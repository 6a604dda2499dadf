"""What the directives share: an opened box, the headed paragraphs or the one list in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.context import Context
from kiosk.content.markdown.inline import actions_of, plain_text, runs_of, split_marks, tidy
from kiosk.content.markdown.lists import items_of
from kiosk.content.model import limits
from kiosk.content.model.blocks import Action, AnyBlock, Runs
from kiosk.shared.issue import one_of, quote

_CLOSING = re.compile(r"^\s*:{3,}\s*$")


@dataclass(frozen=True)
class Opened:
    """A directive being read: its name, the words behind the name, its node."""

    name: str
    argument: str
    node: SyntaxTreeNode
    line: int
    context: Context

    @property
    def children(self) -> list[SyntaxTreeNode]:
        """What stands in the box."""
        return self.node.children

    def error(self, message: str, remedy: str, line: int = 0) -> None:
        """Note a problem, on the directive's first line unless told otherwise."""
        self.context.error(line or self.line, message, remedy, f"::: {self.name}")


class BlockKind(Protocol):
    """A kind of block that lies above the content: which block it is, and how its box is read."""

    @property
    def block(self) -> type[AnyBlock]:
        """The block that it becomes."""

    def parse(self, opened: Opened) -> AnyBlock | None:
        """Return the block of a box, or None and a problem in the context."""


Kinds: TypeAlias = Mapping[str, BlockKind]
"""Kinds of blocks by the names of their boxes."""


@dataclass(frozen=True)
class Titled:
    """A `###` heading, its mark's value, the paragraph below it, its file line, its buttons."""

    title: str
    value: str
    runs: Runs
    line: int
    actions: tuple[Action, ...] = ()


def is_closed(opened: Opened) -> bool:
    """Tell whether a line `:::` ends the box; the parser lets the end of the text do it too."""
    end = (opened.node.map or (0, 0))[1]
    source = opened.context.source
    return end < len(source) and bool(_CLOSING.match(source[end]))


def titled(opened: Opened, mark: str, required: bool, buttons: bool = False) -> Iterator[Titled]:
    """Yield each `###` heading with the paragraph under it, and the links below if `buttons`."""
    children = list(opened.children)
    if not children:
        opened.error("This box is empty.", "Write a ### heading and a paragraph.")
    while children:
        head = children.pop(0)
        line = opened.context.line(head)
        if head.type != "heading" or head.markup != "###":
            opened.error(
                "This box holds ### headings with one paragraph each, and nothing else.",
                "Put a ### heading before these words, or move them out of the box.",
                line,
            )
            continue
        title, value = marked(head, opened, mark, required)
        if not children or children[0].type != "paragraph":
            opened.error("No paragraph follows this heading.", "Write one below the heading.", line)
            continue
        body = runs_of(children.pop(0).children[0], opened.context)
        actions = _buttons(children, opened.context) if buttons else ()
        yield Titled(title, value, body, line, actions)


def _buttons(children: list[SyntaxTreeNode], context: Context) -> tuple[Action, ...]:
    """Take a paragraph of nothing but links off the front of `children`, if one stands there."""
    if not children or children[0].type != "paragraph":
        return ()
    actions = actions_of(children[0].children[0], context)
    if actions:
        children.pop(0)
    return actions


def marked(head: SyntaxTreeNode, opened: Opened, mark: str, required: bool) -> tuple[str, str]:
    """Return a heading's words and the value of its `{mark=value}`, if any or if `required`."""
    title, marks = with_marks(head, opened, (mark,))
    if required and not marks:
        line = opened.context.line(head)
        opened.error(f"This heading has no {{{mark}=…}}.", f"Write {{{mark}=…}} at its end.", line)
    return title, marks.get(mark, "")


def with_marks(
    head: SyntaxTreeNode, opened: Opened, known: Sequence[str]
) -> tuple[str, dict[str, str]]:
    """Return a heading's words and its marks, `{name=value}`, by their names; `known` may stand."""
    line = opened.context.line(head)
    text = plain_text(head.children[0], opened.context, "A heading", marked=True)
    title, marks = split_marks(text)
    for name, value in marks.items():
        if name not in known:
            opened.error(
                f"{quote(f'{{{name}={value}}}')} is not possible here.",
                f"Write {one_of(f'{{{mark}=…}}' for mark in known)}, or remove it.",
                line,
            )
    if not title:
        opened.error("A heading has no words.", "Write its words behind the # marks.", line)
    check_heading(title, line, opened.context)
    return title, marks


def check_heading(text: str, line: int, context: Context) -> None:
    """Note a heading that is longer than any screen is wide."""
    if (length := len(text)) > (most := limits.MAX_HEADING_CHARACTERS):
        context.error(
            line,
            f"A heading has {length} characters; at most {most} fit.",
            "Shorten it, and write the rest as a paragraph.",
        )


def list_of(
    opened: Opened, numbered: bool, children: list[SyntaxTreeNode] | None = None
) -> list[SyntaxTreeNode]:
    """Return the items of the one list that a directive, or `children` of it, holds."""
    kind = "numbered list (1. 2. 3.)" if numbered else "list of lines with -"
    wanted = "ordered_list" if numbered else "bullet_list"
    children = opened.children if children is None else children
    for child in children:
        if child.type != wanted:
            opened.error(
                f"This box holds one {kind}, and nothing else.",
                "Make it part of the list, or move it out of the box.",
                opened.context.line(child),
            )
    lists = [child for child in children if child.type == wanted]
    if not children:
        opened.error("This box is empty.", f"Write a {kind}.")
    if len(lists) > 1:
        opened.error(
            "This box holds two lists.",
            "Make them one: the same mark before each line, no words between them.",
            opened.context.line(lists[1]),
        )
    if lists and lists[0].attrs.get("start", 1) != 1:
        opened.error("The list does not start with 1.", "Number its items from 1.")
    return items_of(lists[0], opened.context) if lists else []


def opening(runs: Runs) -> tuple[str, Runs]:
    """Split off the bold words that open `runs`."""
    count = 0
    while count < len(runs) and runs[count].strong and not runs[count].target:
        count += 1
    return "".join(run.text for run in runs[:count]).strip(), tidy(runs[count:])


def refuse_content(opened: Opened) -> None:
    """Note what stands in a box that fills itself."""
    for child in opened.children[:1]:
        opened.error(
            "This box fills itself and holds nothing.",
            "Close it with ::: on the next line.",
            opened.context.line(child),
        )
