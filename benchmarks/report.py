"""The table: what was measured, beside the goal and beside Chromium. It judges, but never fails."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

WORDS = {True: "yes", False: "no", None: ""}


@dataclass(frozen=True)
class Row:
    """One figure. `ours` and `peer` are in `unit`; goals are upper limits, 0 where there is none.

    `share` is a goal for ours ÷ peer.
    """

    what: str
    unit: str
    ours: float
    peer: float | None = None
    goal: float = 0.0
    share: float = 0.0

    @property
    def ratio(self) -> float | None:
        """Ours ÷ peer."""
        return self.ours / self.peer if self.peer else None

    @property
    def reached(self) -> bool | None:
        """Whether every goal was reached; None where there is none."""
        if not self.goal and not self.share:
            return None
        small = not self.goal or self.ours <= self.goal
        return small and (not self.share or (self.ratio or 0.0) <= self.share)

    def cells(self) -> tuple[str, ...]:
        """Return the row in words."""
        goals = [f"≤ {_short(self.goal)}"] if self.goal else []
        goals += [f"≤ {self.share:g} ×"] if self.share else []
        peer = "" if self.peer is None else _short(self.peer)
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} ×"
        unit, ours, goal = self.unit, _short(self.ours), ", ".join(goals)
        return self.what, unit, ours, peer, ratio, goal, WORDS[self.reached]


def quantile(values: list[float], share: float) -> float:
    """Return the smallest value that at least `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(rows: list[Row]) -> str:
    """Return the rows as a table of text."""
    head = ("what", "unit", "kiosk", "beside", "ratio", "goal", "reached")
    cells = [head, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = []
    for line in cells:
        pairs = list(zip(line, widths, strict=True))
        left = [word.ljust(width) for word, width in pairs[:2]]
        lines.append("  ".join(left + [word.rjust(width) for word, width in pairs[2:]]))
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def write(rows: list[Row], machine: dict[str, str], file: Path) -> None:
    """Write everything as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    figures = [asdict(row) | {"ratio": row.ratio, "reached": row.reached} for row in rows]
    text = json.dumps({"machine": machine, "figures": figures}, indent=2, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8")


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
