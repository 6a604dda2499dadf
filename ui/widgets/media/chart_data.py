"""What a chart shows, and how it is drawn."""

from math import ceil
from typing import NamedTuple


class ChartData(NamedTuple):
    """What a chart shows: one value a week, bottom labels, and round numbers for the side.

    Labels may be of more than one line.

    `limits` is the band's upper edge, empty for no band; `jumped` is empty or the weeks after a
    jump, or any higher whole of which `planned` is a part. `keys` names plan, band and what lies
    above the plan; what has no name needs none.
    """

    weeks: tuple[str, ...]
    planned: tuple[int, ...]
    limits: tuple[float, ...]
    jumped: tuple[int, ...]
    ticks: tuple[int, ...]
    across: str
    upwards: str
    keys: tuple[str, str, str]


class Ink(NamedTuple):
    """How a chart is drawn: colours, font sizes and line widths in pixels."""

    ground: str
    ink: str
    bar: str
    band: str
    above: str
    strokes: str
    line: str
    text: int
    stroke: int
    right_to_left: bool


def apart(ticks: tuple[int, ...], least: float) -> tuple[int, ...]:
    """Return as many ticks, the highest among them, as are at least `least` from each other."""
    step = ticks[1] - ticks[0] if len(ticks) > 1 else least
    every = max(1, ceil(least / step))
    return tuple(reversed(ticks[::-every]))
