"""Memory over visits: the real kiosk under random touches, as it stands when each visit is over.

`python -m benchmarks.visits 10000` prints a line each thousand actions.
"""

import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QRect

from benchmarks import contestants
from benchmarks.monkey import Monkey
from benchmarks.processes import Tree, running
from benchmarks.report import Row, table
from benchmarks.xserver import XServer, x_server

SIZE = (1920, 1080)
ACTIONS = 3_000
EACH = 1_000
SEED = 11
GOAL = 1.25
_QUIET = 30
"""Seconds without a touch, the fewest that a clinic may set, after which the countdown begins."""
_LONGEST = 1_200.0
"""Seconds within which any visit is over, a guided exercise that goes on by itself included."""
_GIVEN_BACK = 10.0
"""Seconds from a visit's end until what it took is given back, with room for a busy machine."""
_CORNER = QRect(4, 4, 8, 8)
"""Pixels that the first screen alone has in its colour."""
_WARM = 60.0
"""Seconds until everything is loaded that is loaded ahead of need."""


def memory(folder: Path, actions: int) -> Iterator[tuple[int, int, float]]:
    """Yield actions done, events sent and megabytes (PSS): at the start, and between visits."""
    ours = contestants.kiosk(folder)
    clinic = Path(ours.folders["XDG_CONFIG_HOME"]) / "pure-physio-kiosk/clinic.toml"
    words = clinic.read_text(encoding="utf-8")
    clinic.write_text(re.sub("idle_seconds = .*", f"idle_seconds = {_QUIET}", words), "utf-8")
    with x_server(*SIZE) as server, running(ours.command, ours.environment(server)) as tree:
        time.sleep(_WARM)
        monkey = Monkey(server, Random(SEED))
        corner = server.pixels_of(_CORNER)
        yield 0, 0, tree.pss_mb()
        for done in range(EACH, actions + 1, EACH):
            monkey.act(EACH)
            yield done, monkey.events, _between_visits(server, tree, corner)


def _between_visits(server: XServer, tree: Tree, corner: bytes) -> float:
    """Leave it alone until nobody is there any more, and weigh it."""
    end = time.monotonic() + _LONGEST
    time.sleep(_QUIET)
    while server.pixels_of(_CORNER) != corner:
        if tree.root.poll() is not None:
            raise RuntimeError(f"the kiosk ended with {tree.root.returncode}")
        if time.monotonic() > end:
            raise TimeoutError("the visit was never over")
        time.sleep(1.0)
    time.sleep(_GIVEN_BACK)
    return tree.pss_mb()


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures for the table."""
    (_, _, start), *later = memory(folder, ACTIONS)
    yield Row("memory at the start, all loaded, PSS", "MB", start)
    label = f"memory between visits, most in {ACTIONS} random actions"
    yield Row(f"{label}, PSS", "MB", max(megabytes for *_, megabytes in later))
    yield Row(f"{label}, by the start's", "×", max(m for *_, m in later) / start, goal=GOAL)


def main(actions: int) -> int:
    """Print a line each thousand actions, then the table's last row."""
    found = []
    with tempfile.TemporaryDirectory(prefix="visits-") as folder:
        for done, events, megabytes in memory(Path(folder), actions):
            found.append(megabytes)
            print(f"{done:6} actions, {events:7} events: {megabytes:5.0f} MB", flush=True)
    print(table([Row("most ÷ start", "×", max(found[1:]) / found[0], goal=GOAL)]))
    print(f"load {os.getloadavg()[0]:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else ACTIONS))
