"""The `:::` directives: what each may hold, and the block it becomes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import get_args

from markdown_it.tree import SyntaxTreeNode

from kiosk.content import limits
from kiosk.content.blocks import (
    AnyBlock,
    Callout,
    CalloutKind,
    Card,
    Cards,
    Credits,
    Evidence,
    Finding,
    RedFlag,
    RedFlags,
    References,
    Run,
    Runs,
    Step,
    Steps,
    Story,
    StoryPart,
    Summary,
    Verdict,
)
from kiosk.content.markdown_context import Context
from kiosk.content.markdown_inline import plain_text, runs_of, tidy
from kiosk.content.markdown_lists import items_of
from kiosk.content.problems import closest, one_of, quote

_MARKED = re.compile(r"^(?P<title>.*?)\s*\{(?P<name>[^=}]*)=?(?P<value>[^}]*)\}\s*$")
_CLOSING = re.compile(r"^\s*:{3,}\s*$")
_URGENT = "(!)"
_VERDICTS: dict[str, Verdict] = {word: word for word in get_args(Verdict)}


@dataclass(frozen=True)
class Opened:
    """A directive being read: its name, the words behind the name, its node."""

    name: str
    argument: str
    node: SyntaxTreeNode
    line: int
    context: Context

    def error(self, message: str, remedy: str, line: int = 0) -> None:
        """Note a problem, on the directive's first line unless told otherwise."""
        self.context.error(line or self.line, message, remedy, f"::: {self.name}")


@dataclass(frozen=True)
class _Titled:
    title: str
    value: str
    runs: Runs
    line: int


def directive(node: SyntaxTreeNode, context: Context) -> AnyBlock | None:
    """Return the block of a directive, or None and a problem in the context."""
    name, _, argument = node.info.strip().partition(" ")
    opened = Opened(name, argument.strip(), node, context.line(node), context)
    reader = _READERS.get(name)
    if reader is None:
        _unknown(opened)
        return None
    if not _is_closed(opened):
        opened.error("This box is not closed.", "Put a line ::: below its last line.")
    if opened.argument and name != "story":
        opened.error(f"“{opened.argument}” stands behind its name.", "Remove it.")
    for child in node.children:
        if child.type == "container_directive":
            opened.error(
                "A box starts inside this box.",
                "Close the first with a line ::: before the second starts.",
                context.line(child),
            )
            return None
    return reader(opened)


def _unknown(opened: Opened) -> None:
    if not opened.name:
        opened.error(
            "A line ::: has no name and no box to close.",
            "Remove it, or name the box, as in ::: tip.",
        )
        return
    near = closest(opened.name, _READERS)
    hint = f"Did you mean {near}?" if near else f"Known are {one_of(_READERS)}."
    opened.error(f"There is no box called {quote(opened.name)}.", hint)


def _is_closed(opened: Opened) -> bool:
    end = (opened.node.map or (0, 0))[1]
    source = opened.context.source
    return end < len(source) and bool(_CLOSING.match(source[end]))


def _cards(opened: Opened) -> Cards | None:
    cards: list[Card] = []
    for part in _titled(opened, "icon", required=False):
        if part.value:
            opened.context.use("icon", part.value, part.line)
        cards.append(Card(part.title, part.runs, part.value))
    return Cards(tuple(cards)) if cards else None


def _evidence(opened: Opened) -> Evidence | None:
    findings: list[Finding] = []
    for part in _titled(opened, "verdict", required=True):
        verdict = _VERDICTS.get(part.value)
        if verdict is None:
            opened.error(
                f"{quote(part.value)} is not a verdict.",
                f"Write {{verdict=…}} with {one_of(_VERDICTS)}.",
                part.line,
            )
        else:
            findings.append(Finding(part.title, verdict, part.runs))
    return Evidence(tuple(findings)) if findings else None


def _titled(opened: Opened, mark: str, required: bool) -> Iterator[_Titled]:
    """Yield each `###` heading with the paragraph under it."""
    children = list(opened.node.children)
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
        title, value = _marked(head, opened, mark, required)
        if not children or children[0].type != "paragraph":
            opened.error(
                "No paragraph follows this heading.", "Write one below the heading.", line
            )
            continue
        body = runs_of(children.pop(0).children[0], opened.context)
        yield _Titled(title, value, body, line)


def _marked(head: SyntaxTreeNode, opened: Opened, mark: str, required: bool) -> tuple[str, str]:
    """Return a heading's words and the value of its `{mark=value}`."""
    line = opened.context.line(head)
    inline = head.children[0]
    content = inline.content
    match = _MARKED.match(content)
    if match is None:
        if required:
            opened.error(
                f"This heading has no {{{mark}=…}}.", f"Write {{{mark}=…}} at its end.", line
            )
        return _title(head, opened), ""
    if match["name"].strip() != mark:
        opened.error(
            f"{quote('{' + match['name'] + '=…}')} is not possible here.",
            f"Write {{{mark}=…}}, or remove it.",
            line,
        )
    return match["title"], match["value"].strip()


def _title(head: SyntaxTreeNode, opened: Opened) -> str:
    title = plain_text(head.children[0], opened.context, "A heading")
    if not title:
        opened.error(
            "A heading has no words.",
            "Write its words behind the # marks.",
            opened.context.line(head),
        )
    return title


READERS_PLACEHOLDER = None
