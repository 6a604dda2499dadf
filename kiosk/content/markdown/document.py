"""Markdown into blocks, or every problem with it.

markdown-it-py parses CommonMark; this reads its tree. What the format does not list is a
problem: a reader must never miss words because nobody knew how to draw them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from kiosk.content.markdown.boxes import Kinds, check_heading
from kiosk.content.markdown.context import Context, Usage
from kiosk.content.markdown.directives import directive
from kiosk.content.markdown.inline import (
    actions_of,
    look_through,
    plain_text,
    runs_of,
    split_marks,
)
from kiosk.content.markdown.lists import items_of
from kiosk.content.markdown.pasted import plain
from kiosk.content.markdown.tables import table
from kiosk.content.model import limits
from kiosk.content.model.blocks import (
    Actions,
    AnyBlock,
    Blocks,
    BulletList,
    Figure,
    Heading,
    Paragraph,
)
from kiosk.content.model.report import Log
from kiosk.shared.issue import one_of, quote

_REFUSED = {
    "ordered_list": (
        "A numbered list stands outside of ::: steps.",
        "Write - in place of the numbers. If they are steps to do, put a line ::: steps before"
        " them, a line ::: after them, and open each with bold words, as in **Stop.**",
    ),
    "blockquote": (
        "A quotation (a line with >) is not possible.",
        "Remove the >, or put the words between ::: note and :::.",
    ),
    "code_block": (
        "A line starts with four or more spaces.",
        "Remove the spaces at the start of the line.",
    ),
    "fence": ("Lines between ``` marks are not possible.", "Remove the ``` marks."),
    "hr": ("A line across the page is not possible.", "Remove it, or write a ## heading."),
    "html_block": ("HTML is not possible.", "Remove what stands in < > brackets."),
    "footnote_reference": (
        "A footnote is defined here.",
        "Define it once, in references.toml, and keep only its [^id] in the text.",
    ),
}
_REFERENCE = re.compile(r"\[\^([a-z0-9-]{1,60})\]")
_PAGE_MARKS = ("picture", "caption", "nav")
_LONGEST_MARKS = {
    "caption": limits.MAX_HEADING_CHARACTERS,
    "nav": limits.MAX_NAV_CHARACTERS,
}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class ParsedBody:
    """A page's text: its blocks, the file line each starts on, and what it names."""

    blocks: Blocks
    lines: tuple[int, ...]
    uses: tuple[Usage, ...]


class _Parser(MarkdownIt):
    """CommonMark that passes on every link as it is written, so that bad ones can be named."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002
        return True

    def normalizeLink(self, url: str) -> str:
        return url


@cache
def _parser() -> MarkdownIt:
    # html=True makes tokens of it, which are refused below; without it, it would pass as words
    parser = _Parser("commonmark", {"html": True}).enable("table")
    container_plugin(parser, "directive", validate=lambda *_: True)
    footnote_plugin(parser, move_to_end=False)
    parser.inline.ruler.at("footnote_ref", _reference)
    return parser


def _reference(state: StateInline, silent: bool) -> bool:
    """Parse `[^id]`, defined or not.

    The plugin's own rule looks for the closing bracket to the end of the text, at every opening
    one: a page of nothing but `[^` took it five minutes.
    """
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": found.group(1)}
    state.pos = found.end()
    return True


def parse(path: str, text: str, first_line: int, log: Log, kinds: Kinds) -> ParsedBody:
    """Read a page's Markdown. `first_line` is the file line on which `text` starts.

    Never raises on any text: what is wrong goes into `log`, and what could be read is returned.
    """
    made = plain(text)
    text = "\n".join(made.lines)
    context = Context(path, made, first_line, log)
    _refuse_controls(context)
    environment: dict[str, object] = {}
    try:
        # the container plugin reads one character past a text without a line break at its end
        root = SyntaxTreeNode(_parser().parse(text + "\n", environment))
    except (RecursionError, IndexError):
        context.error(
            first_line,
            "The text is too much of a tangle to be read.",
            "Take boxes, lists and quotations out of one another.",
        )
        return ParsedBody((), (), ())
    _refuse_definitions(environment, context)
    found = [
        (block, context.file_line(context.line(node)))
        for node in root.children
        if (block := _block(node, context, kinds))
    ]
    return ParsedBody(
        tuple(block for block, _ in found),
        tuple(line for _, line in found),
        tuple(context.uses),
    )


def _refuse_controls(context: Context) -> None:
    for number, line in enumerate(context.source):
        if _CONTROL.search(line):
            context.error(
                context.first_line + number,
                "This line holds a character that cannot be seen.",
                "Type the line anew.",
            )


def _refuse_definitions(environment: dict[str, object], context: Context) -> None:
    """Name what the parser took for link definitions, for it keeps them out of the text."""
    single = environment.get("references", {})
    again = environment.get("duplicate_refs", [])
    assert isinstance(single, dict)
    assert isinstance(again, list)
    for definition in [*single.values(), *again]:
        context.error(
            context.first_line + definition["map"][0],
            "This line gives a link a name, and nobody would see it.",
            "Remove it; write [words](section:its-id) where the link belongs.",
        )


def _block(node: SyntaxTreeNode, context: Context, kinds: Kinds) -> AnyBlock | None:
    if node.type == "paragraph":
        return _paragraph(node, context)
    if node.type == "heading":
        return _heading(node, context)
    if node.type == "bullet_list":
        items = items_of(node, context)
        return BulletList(tuple(runs_of(item, context) for item in items)) if items else None
    if node.type == "table":
        return table(node, context)
    if node.type == "container_directive":
        return directive(node, context, kinds)
    message, remedy = _REFUSED.get(
        node.type, ("Something here is not possible.", "Write a paragraph instead.")
    )
    context.error(context.line(node), message, remedy)
    look_through(node, context)
    return None


def _heading(node: SyntaxTreeNode, context: Context) -> Heading | None:
    line = context.line(node)
    if not node.markup.startswith("#"):
        context.error(
            line,
            "A line of = or - under words makes them a heading.",
            "Remove that line; write ## before the words if they are a heading.",
        )
        return None
    level = len(node.markup)
    if level not in (2, 3):
        context.error(
            line,
            f"A heading has {level} # marks.",
            "Write ## for a heading or ### for one below it; the title stands at the top.",
        )
        return None
    text, marks = split_marks(plain_text(node.children[0], context, "A heading", marked=True))
    if not text:
        context.error(line, "A heading has no words.", "Write its words behind the # marks.")
        return None
    check_heading(text, line, context)
    _check_marks(marks, level, line, context)
    picture = marks.get("picture", "")
    if picture:
        context.use("picture", picture, line)
    return Heading(level, text, picture, marks.get("caption", ""), marks.get("nav", ""))


def _check_marks(marks: Mapping[str, str], level: int, line: int, context: Context) -> None:
    known = _PAGE_MARKS if level == 2 else ()
    for name, value in marks.items():
        if name not in known:
            context.error(
                line,
                f"{quote('{' + name + '=…}')} is not possible here.",
                f"Write {one_of(f'{{{mark}=…}}' for mark in known)}, or remove it."
                if known
                else "Remove it.",
            )
        elif not value:
            context.error(line, f"{{{name}=}} is empty.", "Write its value, or remove it.")
    for name, most in _LONGEST_MARKS.items():
        if (length := len(marks.get(name, ""))) > most:
            context.error(
                line, f"{{{name}=…}} has {length} characters; at most {most} fit.", "Shorten it."
            )


def _paragraph(node: SyntaxTreeNode, context: Context) -> AnyBlock | None:
    inline = node.children[0]
    pictures = [child for child in inline.children if child.type == "image"]
    if pictures and len(pictures) == len([c for c in inline.children if c.type != "softbreak"]):
        return _figure(pictures, context, context.line(node))
    if actions := actions_of(inline, context):
        return Actions(actions)
    runs = runs_of(inline, context)
    return Paragraph(runs) if runs else None


def _figure(pictures: list[SyntaxTreeNode], context: Context, line: int) -> Figure | None:
    if len(pictures) > 1:
        context.error(
            line,
            "Two pictures stand in one paragraph.",
            "Put an empty line between them.",
        )
        return None
    picture = pictures[0]
    source = str(picture.attrs.get("src", ""))
    if picture.content:
        context.error(
            line,
            "A picture's description stands in the page.",
            "Leave the square brackets empty; the description is alt.… in credits.toml.",
        )
    context.use("picture", source, line)
    return Figure(source, str(picture.attrs.get("title", "")))
