"""The `:::` directives: what each may hold, and the block it becomes."""

from collections.abc import Callable
from typing import get_args

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.boxes import Opened, is_closed, list_of, opening, titled
from kiosk.content.markdown.choices import choose, risks, timeline
from kiosk.content.markdown.context import Context
from kiosk.content.markdown.drawn import READERS as DRAWN
from kiosk.content.markdown.inline import look_through, runs_of
from kiosk.content.markdown.signs import red_flag_check, red_flags
from kiosk.content.markdown.stories import compare, story
from kiosk.content.model import limits
from kiosk.content.model.blocks import (
    AnyBlock,
    Callout,
    CalloutKind,
    Card,
    Cards,
    Credits,
    Evidence,
    Finding,
    LoadChart,
    ProgramPath,
    References,
    Runs,
    Step,
    Steps,
    Summary,
    Verdict,
)
from kiosk.shared.issue import closest, one_of, quote

_NAMING = ("story", "program", "load-chart", "video", "redflags", "redflag-check")
"""The boxes that name something behind their own name."""
_CALLOUTS: dict[str, CalloutKind] = {word: word for word in get_args(CalloutKind)}
_VERDICTS: dict[str, Verdict] = {word: word for word in get_args(Verdict)}


def directive(node: SyntaxTreeNode, context: Context) -> AnyBlock | None:
    """Return the block of a directive, or None and a problem in the context."""
    name, _, argument = node.info.strip().partition(" ")
    opened = Opened(name, argument.strip(), node, context.line(node), context)
    reader = _READERS.get(name)
    if reader is None:
        _unknown(opened)
        look_through(node, context)
        return None
    if not is_closed(opened):
        opened.error("This box is not closed.", "Put a line ::: below its last line.")
    if opened.argument and name not in _NAMING:
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


def _cards(opened: Opened) -> Cards | None:
    cards: list[Card] = []
    for part in titled(opened, "icon", required=False):
        if part.value:
            opened.context.use("icon", part.value, part.line)
        cards.append(Card(part.title, part.runs, part.value))
    return Cards(tuple(cards)) if cards else None


def _evidence(opened: Opened) -> Evidence | None:
    findings: list[Finding] = []
    for part in titled(opened, "verdict", required=True):
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


def _program_path(opened: Opened) -> ProgramPath | None:
    program = _program(opened)
    return ProgramPath(program) if program else None


def _load_chart(opened: Opened) -> LoadChart | None:
    program = _program(opened)
    return LoadChart(program) if program else None


def _program(opened: Opened) -> str:
    _refuse_content(opened)
    if not opened.argument:
        opened.error(
            "This box does not say which program it shows.",
            f"Write its id behind the name, as in ::: {opened.name} calf-cramps.",
        )
        return ""
    opened.context.use("program", opened.argument, opened.line)
    return opened.argument


def _references(opened: Opened) -> References:
    _refuse_content(opened)
    return References()


def _credits(opened: Opened) -> Credits:
    _refuse_content(opened)
    return Credits()


def _refuse_content(opened: Opened) -> None:
    for child in opened.children[:1]:
        opened.error(
            "This box fills itself and holds nothing.",
            "Close it with ::: on the next line.",
            opened.context.line(child),
        )


_READERS: dict[str, Callable[[Opened], AnyBlock | None]] = {
    "cards": _cards,
    "steps": _steps,
    "redflags": red_flags,
    "story": story,
    "evidence": _evidence,
    "summary": _summary,
    "tip": _callout,
    "now": _callout,
    "note": _callout,
    "timeline": timeline,
    "choose": choose,
    "risks": risks,
    "redflag-check": red_flag_check,
    "compare": compare,
    **DRAWN,
    "program": _program_path,
    "load-chart": _load_chart,
    "references": _references,
    "credits": _credits,
}
