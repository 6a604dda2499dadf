"""The box `::: evidence`."""

from typing import get_args

from kiosk.blocks.evidence.block import Evidence, Finding, Verdict
from kiosk.content.markdown.boxes import Opened, titled
from kiosk.shared.issue import one_of, quote

_VERDICTS: dict[str, Verdict] = {word: word for word in get_args(Verdict)}


def parse(opened: Opened) -> Evidence | None:
    """Return what works and what does not."""
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
