"""What works at a glance: approaches by verdict, and on touch what each verdict rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, get_args

from kiosk.blocks.evidence.block import Evidence, Finding, Verdict
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.content.model.blocks import Runs
from kiosk.content.model.pack import Reference
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.events import Choose, OpenSheet
from kiosk.visit.sheets import ReferenceSheet


@dataclass(frozen=True, slots=True)
class ApproachProps:
    """One approach; `event` opens it, or closes the open one."""

    title: str
    spoken: str
    event: Choose
    open: bool


@dataclass(frozen=True, slots=True)
class BandProps:
    """The approaches of one verdict."""

    verdict: Verdict
    word: str
    approaches: tuple[ApproachProps, ...]


@dataclass(frozen=True, slots=True)
class SourceProps:
    """What a verdict rests on: its words, and the event that opens it."""

    text: str
    event: OpenSheet


@dataclass(frozen=True, slots=True)
class OpenedProps:
    """The open approach: its verdict in words, what is known, what that rests on."""

    title: str
    word: str
    runs: Runs
    rests_on: str
    sources: tuple[SourceProps, ...]


@dataclass(frozen=True, slots=True)
class EvidenceProps(BlockProps):
    """The verdicts that there are, what helps first; the open approach, if any."""

    kind: ClassVar[str] = "evidence"

    bands: tuple[BandProps, ...]
    opened: OpenedProps | None


def build_view(block: Evidence, context: BlockContext) -> EvidenceProps:
    """Return what the block shows on this page of this visit."""
    return build_evidence_view(block, context.choices, context.shared.toc.references, context.words)


def build_evidence_view(
    block: Evidence, choices: Choices, references: Mapping[str, Reference], words: Words
) -> EvidenceProps:
    """Return the overview, and the approach that was touched."""
    at = choices.index(len(block.items))
    named = verdict_words(words)
    bands = []
    for verdict in get_args(Verdict):
        found = [(i, f) for i, f in enumerate(block.items) if f.verdict == verdict]
        approaches = tuple(_approach(i, f, i == at, choices, words) for i, f in found)
        if approaches:
            bands.append(BandProps(verdict, named[verdict], approaches))
    opened = None if at is None else _opened(block.items[at], named, references, words)
    return EvidenceProps(tuple(bands), opened)


def verdict_words(words: Words) -> dict[str, str]:
    """Return what each verdict is called."""
    _ = words.gettext
    return {
        "helps": _("Helps"),
        "mixed": _("Mixed results"),
        "mixed-not-routine": _("Mixed results, not usually advised"),
        "not-routine": _("Not usually advised"),
        "advice": _("Our advice, not yet tested"),
    }


def _approach(
    index: int, finding: Finding, is_open: bool, choices: Choices, words: Words
) -> ApproachProps:
    _ = words.gettext
    says = _("{approach}: close") if is_open else _("{approach}: what is known")
    return ApproachProps(
        finding.title, says.format(approach=finding.title), choices.toggle(str(index)), is_open
    )


def _opened(
    finding: Finding,
    named: Mapping[str, str],
    references: Mapping[str, Reference],
    words: Words,
) -> OpenedProps:
    _ = words.gettext
    ids = dict.fromkeys(
        run.target.removeprefix("ref:") for run in finding.runs if run.target.startswith("ref:")
    )
    return OpenedProps(
        title=finding.title,
        word=named[finding.verdict],
        runs=finding.runs,
        rests_on=_("What this rests on"),
        sources=tuple(
            # the number and the publisher of a source
            SourceProps(
                _("Source {number}: {publisher}").format(
                    number=references[i].number, publisher=references[i].publisher
                ),
                OpenSheet(ReferenceSheet(i)),
            )
            for i in ids
            if i in references
        ),
    )
