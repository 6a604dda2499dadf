"""The words inside a paragraph, heading or cell as runs."""

import re
from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.context import Context, UseKind
from kiosk.content.model import limits
from kiosk.content.model.blocks import Action, Run, Runs
from kiosk.content.model.schema import ID_PATTERN
from kiosk.content.model.words import leftover, squeeze
from kiosk.shared.issue import quote

LINK_KINDS: dict[str, UseKind] = {
    "section": "section",
    "faq": "faq",
    "glossary": "glossary",
    "exercise": "exercise",
    "routine": "exercise",  # of several: routine:ID,ID
}
# `{icon=bolt}` at the end of a heading
MARK = re.compile(r"\{(?P<name>[^={}]*)=(?P<value>[^={}]*)\}\s*$")
_LINK_REMEDY = (
    "Write section:ID, faq:ID, glossary:ID, exercise:ID or routine:ID,ID in the round brackets."
)

_REFUSED = {
    "code_inline": (
        "Words between ` marks are not possible.",
        "Remove the ` marks, or write **words** to stress them.",
    ),
    "html_inline": ("HTML is not possible.", "Remove what stands in < > brackets."),
    "hardbreak": (
        "A line break is forced here, by two spaces or a backslash at the end of the line.",
        "Remove them; the screen breaks lines by itself.",
    ),
    "image": (
        "A picture stands among words.",
        "Put it in a paragraph of its own, with an empty line before and after it.",
    ),
}


class RunReader:
    """Reads the nodes of one inline text into runs, keeping count of the lines they span."""

    def __init__(self, context: Context, line: int, marked: bool = False) -> None:
        self._context = context
        self._line = line
        self._marked = marked
        self._runs: list[Run] = []

    def read(self, nodes: Sequence[SyntaxTreeNode]) -> Runs:
        """Return the runs of `nodes`, tidied; problems go into the context."""
        self._nodes(nodes, Run(""))
        return tidy(self._runs)

    def _nodes(self, nodes: Sequence[SyntaxTreeNode], style: Run) -> None:
        for node in nodes:
            self._node(node, style)

    def _node(self, node: SyntaxTreeNode, style: Run) -> None:
        if node.type == "text":
            self._text(node.content, style)
        elif node.type == "softbreak":
            self._line += 1
            self._add(" ", style)
        elif node.type == "strong":
            self._nodes(node.children, Run("", True, style.em, style.target))
        elif node.type == "em":
            self._nodes(node.children, Run("", style.strong, True, style.target))
        elif node.type == "link":
            self._link(node, style)
        elif node.type == "footnote_ref":
            self._reference(node)
        else:
            self._refuse(node)

    def _add(self, text: str, style: Run) -> None:
        self._runs.append(Run(text, style.strong, style.em, style.target))

    def _text(self, text: str, style: Run) -> None:
        if found := leftover(split_marks(text)[0] if self._marked else text):
            self._error(found.what, found.remedy)
        self._add(text, style)

    def _link(self, node: SyntaxTreeNode, style: Run) -> None:
        target = link_target(node, self._context, self._line)
        before = len(self._runs)
        self._nodes(node.children, Run("", style.strong, style.em, target))
        if not "".join(run.text for run in self._runs[before:]).strip():
            self._error("A link has no words.", "Write [words](section:its-id).")

    def _reference(self, node: SyntaxTreeNode) -> None:
        label = node.meta.get("label")
        if label is None:
            self._error(
                "A footnote is written into the text.",
                "Add its source to references.toml and write [^its-id] here.",
            )
        else:
            self._context.use("ref", label, self._line)
            self._runs.append(Run("", target=f"ref:{label}"))

    def _refuse(self, node: SyntaxTreeNode) -> None:
        message, remedy = _REFUSED.get(
            node.type, ("Something here is not possible.", "Write plain words instead.")
        )
        self._error(message, remedy)
        self._line += node.content.count("\n") + (node.type == "hardbreak")

    def _error(self, message: str, remedy: str) -> None:
        self._context.error(self._line, message, remedy)


def link_target(node: SyntaxTreeNode, context: Context, line: int) -> str:
    """Return where a link leads, as `kind:id`, or nothing and a problem in the context."""
    address = str(node.attrs.get("href", ""))
    kind, _, target = address.partition(":")
    if node.attrs.get("title"):
        context.error(line, "A link has a title in quotation marks.", "Remove the title.")
    names = target.split(",") if kind == "routine" else [target]
    if kind in LINK_KINDS and all(re.match(ID_PATTERN, name) for name in names):
        for name in names:
            context.use(LINK_KINDS[kind], name, line)
        return f"{kind}:{target}"
    if kind in LINK_KINDS:
        context.error(line, f"{quote(address)} does not name an id.", _LINK_REMEDY)
    elif kind in ("mailto", "tel", "sms"):
        context.error(
            line,
            f"A link writes or calls, to {quote(target)}, and nobody can do that here.",
            "Remove it: the ways to reach you are in clinic.toml, and show under Book.",
        )
    elif kind in ("http", "https", "ftp") or address.startswith(("www.", "//")):
        context.error(
            line,
            f"A link leads out of the kiosk, to {quote(address)}.",
            "Remove it; name a source in references.toml and write [^its-id].",
        )
    else:
        context.error(line, f"A link leads to {quote(address)}, which is no page.", _LINK_REMEDY)
    return ""


def runs_of(inline: SyntaxTreeNode, context: Context) -> Runs:
    """Return the runs of an inline node; an empty tuple if it holds no words."""
    return RunReader(context, context.line(inline)).read(inline.children)


def look_through(node: SyntaxTreeNode, context: Context) -> None:
    """Note what is wrong with the words in something that is refused, so that one run tells all."""
    for inside in node.walk():
        if inside.type == "inline":
            runs_of(inside, context)


def plain_text(inline: SyntaxTreeNode, context: Context, where: str, marked: bool = False) -> str:
    """Return the words of a node that may hold plain words only.

    `where` names it in a message: "A heading". A `marked` one may end with `{name=value}`.
    """
    runs = RunReader(context, context.line(inline), marked).read(inline.children)
    if any(run.strong or run.em or run.target for run in runs):
        context.error(
            context.line(inline),
            f"{where} holds stress, a link or a reference.",
            "Write plain words there, and move the rest into the text.",
        )
    return "".join(run.text for run in runs)


def split_marks(text: str) -> tuple[str, dict[str, str]]:
    """Return a heading's words, and the `{name=value}` marks at their end."""
    marks: dict[str, str] = {}
    while match := MARK.search(text):
        marks[match["name"].strip()] = match["value"].strip()
        text = text[: match.start()].rstrip()
    return text, marks


def actions_of(inline: SyntaxTreeNode, context: Context) -> tuple[Action, ...]:
    """Return the buttons of a paragraph that holds nothing but links, or an empty tuple."""
    nodes = [node for node in inline.children if not _is_blank(node)]
    if not nodes or any(node.type != "link" for node in nodes):
        return ()
    line = context.line(inline)
    actions: list[Action] = []
    for node in inline.children:
        if node.type == "link":
            actions.append(_action(node, context, line))
        line += node.type == "softbreak"
    return tuple(actions)


def _action(node: SyntaxTreeNode, context: Context, line: int) -> Action:
    runs = RunReader(context, line).read([node])
    target = runs[0].target if runs else ""
    if target.startswith("glossary:"):
        context.error(
            line,
            "A button leads to a term of the glossary.",
            "Put the term into a sentence, or lead to a section.",
        )
    if any(run.strong or run.em for run in runs):
        context.error(line, "A button's words are stressed.", "Remove the * marks.")
    words = "".join(run.text for run in runs)
    if (length := len(words)) > (most := limits.MAX_BUTTON_CHARACTERS):
        says = f"A button has {length} characters; at most {most} fit."
        context.error(line, says, "Shorten it, or put the link into a sentence.")
    return Action(words, target)


def _is_blank(node: SyntaxTreeNode) -> bool:
    return node.type == "softbreak" or (node.type == "text" and not node.content.strip())


def tidy(runs: Sequence[Run]) -> Runs:
    """Merge neighbours of one style, squeeze blanks, drop those at the ends and before numbers."""
    out: list[Run] = []
    for run in runs:
        if run.target.startswith("ref:"):
            _trim_end(out)
            out.append(run)
            continue
        text = squeeze(run.text)
        if not out or out[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        if out and _style(out[-1]) == _style(run):
            text = out.pop().text + text
        out.append(Run(text, run.strong, run.em, run.target))
    _trim_end(out)
    return tuple(out)


def _style(run: Run) -> tuple[bool, bool, str]:
    return (run.strong, run.em, run.target)


def _trim_end(runs: list[Run]) -> None:
    while runs and not runs[-1].target.startswith("ref:"):
        last = runs.pop()
        if text := last.text.rstrip(" "):
            runs.append(Run(text, last.strong, last.em, last.target))
            return
