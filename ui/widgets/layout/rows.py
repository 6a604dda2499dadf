"""Things side by side, on as many lines as they need."""

from collections.abc import Mapping, Sequence


def in_rows(widths: Mapping[str, int], room: int, gap: int) -> list[list[str]]:
    """Return the names in lines: each line's widths and gaps fit into `room` where they can."""
    rows: list[list[str]] = []
    for name in widths:
        if not rows or wide([widths[n] for n in (*rows[-1], name)], gap) > room:
            rows.append([])
        rows[-1].append(name)
    return rows


def wide(widths: Sequence[int], gap: int) -> int:
    """Return the width of a line, in pixels."""
    return sum(widths) + gap * max(0, len(widths) - 1)
