"""What an author writes: `::: evidence`."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from kiosk.content.model.blocks import Block, Passage, Runs

Verdict = Literal["helps", "mixed", "mixed-not-routine", "not-routine", "advice"]


class Finding(msgspec.Struct, frozen=True):
    """What is known about one approach."""

    title: str
    verdict: Verdict
    runs: Runs


class Evidence(Block, frozen=True):
    """What works and what does not: `::: evidence`."""

    items: tuple[Finding, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title, item.runs)


BLOCK = Evidence
