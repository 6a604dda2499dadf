"""A way in phases: where am I, and what happens there."""

from dataclasses import dataclass

from kiosk.content.blocks import Runs, Timeline
from kiosk.parts.choices import Choices


@dataclass(frozen=True, slots=True)
class PhaseProps:
    """One phase on the way: `link` shows it."""

    title: str
    link: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class TimelineProps:
    """The phases in order; of the chosen one, what happens there. The first is chosen at first."""

    phases: tuple[PhaseProps, ...]
    title: str
    runs: Runs


def derive_timeline(block: Timeline, choices: Choices) -> TimelineProps:
    """Return the way with the phase that was touched open."""
    said = choices.chosen()
    at = int(said) if said.isdigit() and int(said) < len(block.items) else 0
    shown = block.items[at]
    return TimelineProps(
        phases=tuple(
            PhaseProps(phase.title, choices.link(str(index)), index == at)
            for index, phase in enumerate(block.items)
        ),
        title=shown.title,
        runs=shown.runs,
    )
