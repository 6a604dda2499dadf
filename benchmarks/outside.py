"""What a person with a stopwatch could measure: programs as a whole, seen through their pixels."""

import time
from dataclasses import dataclass, field
from statistics import median

from benchmarks.contestants import Contestant
from benchmarks.processes import Tree, running, spent
from benchmarks.xserver import XServer, alike

SAME = 0.98
_LOOP_BEGINS = 4.0
"""Seconds after which whatever moves on a first screen does so."""
_LONGEST = 30.0
_LOOK_EVERY = 0.004
_IDLE_SECONDS = 20.0

Grid = list[bytes]
Gaps = dict[float, float]
"""Milliseconds between frames by the share of gaps that are not longer."""


@dataclass
class Start:
    """Seconds from the start of the command to its first whole screen."""

    first_ever: float
    again: list[float] = field(default_factory=list)

    @property
    def usual(self) -> float:
        """The middle one of the later starts."""
        return median(self.again)


@dataclass
class Stay:
    """What a program costs while it runs: cores in share of one, memory in megabytes.

    `turns` are the seconds from a key to the first other picture, for each page of the tour.
    """

    attract_cpu: float
    page_cpu: float
    memory: float
    turns: list[float]


def starts(contestants: list[Contestant], server: XServer, runs: int) -> dict[str, Start]:
    """Start each once to warm caches and learn its first screen, then `runs` times in turn."""
    screens: dict[str, Grid] = {}
    found: dict[str, Start] = {}
    for one in contestants:
        screens[one.name], found[one.name] = _first_start(one, server)
    for _ in range(runs):
        for one in contestants:
            found[one.name].again.append(_start(one, server, screens[one.name]))
    return found


def stay(one: Contestant, server: XServer, pages: int) -> Stay:
    """Let a program stand at its first screen, tour every page, and stand on a page."""
    with running(one.command, one.environment(server)) as tree:
        _settled(server, quiet=2.0)
        time.sleep(_LOOP_BEGINS)
        attract = _cpu_share(tree)
        _touch_to_start(server)
        _settled(server, quiet=0.5)
        turns = [_turn(server) for _ in range(pages)]
        memory = tree.pss_mb()
        _settled(server, quiet=2.0)
        return Stay(attract, _cpu_share(tree), memory, turns)


def slide_gaps(one: Contestant, server: XServer, pages: int) -> Gaps:
    """Return p50 and p99 in milliseconds of the gaps between frames that the page counted."""
    with running(one.command, one.environment(server)):
        _settled(server, quiet=2.0)
        _touch_to_start(server)
        for _ in range(pages):
            _settled(server, quiet=0.4)
            server.xdotool("key", "Right")
        _settled(server, quiet=0.5)
        window = server.xdotool("search", "--onlyvisible", "--name", "^slide ").split()[0]
        _, _, p50, p99, *_ = server.xdotool("getwindowname", window).split()
        return {0.5: float(p50), 0.99: float(p99)}


def _touch_to_start(server: XServer) -> None:
    server.xdotool("mousemove", server.width // 6, server.height - 40, "click", 1)


def _first_start(one: Contestant, server: XServer) -> tuple[Grid, Start]:
    seen: list[tuple[float, Grid]] = []
    begun = time.perf_counter()
    with running(one.command, one.environment(server)):
        screen = _settled(server, quiet=2.0, seen=seen)
    _wait_for_black(server, screen)
    return screen, Start(next(t for t, grid in seen if alike(grid, screen) >= SAME) - begun)


def _start(one: Contestant, server: XServer, screen: Grid) -> float:
    begun = time.perf_counter()
    with running(one.command, one.environment(server)):
        while alike(server.sample(), screen) < SAME:
            if time.perf_counter() - begun > _LONGEST:
                raise TimeoutError(f"{one.name} never showed its first screen again")
            time.sleep(_LOOK_EVERY)
        seconds = time.perf_counter() - begun
    _wait_for_black(server, screen)
    return seconds


def _wait_for_black(server: XServer, screen: Grid) -> None:
    """Wait until the last program's picture is gone, and what it left running has ended."""
    while alike(server.sample(), screen) > 0.5:
        time.sleep(0.05)
    time.sleep(0.5)


def _settled(server: XServer, quiet: float, seen: list[tuple[float, Grid]] | None = None) -> Grid:
    """Wait until the picture stays as it is; note in `seen` when it changed to what."""
    last, changed = server.sample(), time.perf_counter()
    begun = changed
    black = [bytes(3)] * len(last)
    while time.perf_counter() - changed < quiet or last == black:
        if time.perf_counter() - begun > _LONGEST:
            break
        grid = server.sample()
        if grid != last:
            last, changed = grid, time.perf_counter()
            if seen is not None:
                seen.append((changed, grid))
        time.sleep(_LOOK_EVERY)
    return last


def _turn(server: XServer) -> float:
    """Press Right; return the seconds to the first other picture; wait for the slide's end."""
    before = server.sample()
    begun = time.perf_counter()
    server.xdotool("key", "Right")
    while server.sample() == before and time.perf_counter() - begun < 5.0:
        time.sleep(0.001)
    seconds = time.perf_counter() - begun
    _settled(server, quiet=0.4)
    return seconds


def _cpu_share(tree: Tree) -> float:
    before, begun = tree.cpu(), time.perf_counter()
    time.sleep(_IDLE_SECONDS)
    return spent(before, tree.cpu()) / (time.perf_counter() - begun)
