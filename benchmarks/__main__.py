"""`python -m benchmarks`: measure, print the table, write out/bench.json.

`python -m benchmarks start timer` measures these alone and writes no file; `--help` says which
there are.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6

from benchmarks import big_pack, contestants, faq_search, holds, moving, outside, timer, visits
from benchmarks.report import Row, quantile, table, write
from benchmarks.xserver import MissingProgramError, XServer, x_server
from kiosk.content.model.pack import Library
from kiosk.content.model.report import Report
from kiosk.content.store.store import open_pack
from kiosk.shared.paths import built_in_pack
from kiosk.startup.content_rules import CONTENT_RULES
from kiosk.visit.context import page_order

_CHARTS = (
    ("opening", "first opening", 150.0),
    ("opening_work", "first opening, processor", 0.0),
    ("gap", "longest gap while it loads", 50.0),
    ("gap_work", "longest gap, processor", 0.0),
    ("steps", "a touch on + or −, painted", 33.0),
)
FULL_HD, UHD = (1920, 1080), (3840, 2160)
RUNS = 5
Figures = dict[str, list[float]]

_FRAME, _PAGE, _PRESS, _CODE, _FIGURE = 16.7, 60.0, 33.0, 5.0, 6.0
_INSIDE = (
    ("slide_sent", "slide: a frame painted and sent", _FRAME),
    ("slide_drawn", "slide: and drawn by the server", _FRAME),
    ("slide_gaps", "slide: from frame to frame", 0.0),
    ("turns", "touch → next page begins to slide", 0.0),
    ("turns_at_once", "touch → next page, without slide", _PAGE),
    ("jumps", "touch → a page not prepared", _PAGE),
    ("presses", "touch → pressed look", _PRESS),
    ("codes", "QR: make and paint", _CODE),
    ("figure_frames", "figure: work for a frame, 1000 × 800", _FIGURE),
)


def main(file: Path = contestants.ROOT / "out/bench.json") -> int:
    """Measure what was asked for; the exit code tells only whether that was possible."""
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measure, and print a table.")
    known = ", ".join(SECTIONS)
    parser.add_argument(
        "what", nargs="*", choices=[*SECTIONS, []], metavar="WHAT", help=f"{known}; all of them"
    )
    asked = parser.parse_args().what or list(SECTIONS)
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            rows = [row for what in asked for row in _section(what, Path(folder))]
    except MissingProgramError as error:
        print(error, file=sys.stderr)
        return 1
    load = " ".join(f"{n:.1f}" for n in os.getloadavg())
    machine = {
        "cpus": str(os.cpu_count()),
        "load": load,
        "python": platform.python_version(),
        "qt": PySide6.__version__,
    }
    print(table(rows))
    print(f"\n{machine['cpus']} processors, load {load}. Peers ran in the same run, in turn.")
    if set(asked) == set(SECTIONS):
        write(rows, machine, file)
    return 0


def _section(what: str, folder: Path) -> Iterator[Row]:
    _say(what)
    yield from SECTIONS[what](folder / what)


def _library(folder: Path) -> Library:
    library = open_pack(built_in_pack(), folder / "pack", CONTENT_RULES)
    if isinstance(library, Report):
        raise SystemExit("The built-in content has errors: run kiosk check")
    return library


def _pages(library: Library) -> int:
    return len(page_order(library.toc(library.languages[0])))


def _starts(folder: Path) -> Iterator[Row]:
    ours = contestants.kiosk(folder / "kiosk")
    peer = contestants.chromium(folder / "chromium", _library(folder), FULL_HD)
    bundle = contestants.bundle(folder / "bundle")
    everybody = [ours, peer, *([bundle] if bundle else [])]
    with x_server(*FULL_HD) as server:
        yield from _start_rows(outside.starts(everybody, server, RUNS))


def _stays(folder: Path) -> Iterator[Row]:
    library = _library(folder)
    ours = contestants.kiosk(folder / "kiosk")
    peer = contestants.chromium(folder / "chromium", library, FULL_HD)
    with x_server(*FULL_HD) as server:
        stays = [outside.stay(one, server, _pages(library)) for one in (ours, peer)]
    yield from _stay_rows(*stays)


def _charts(folder: Path) -> Iterator[Row]:
    with x_server(*FULL_HD) as server:
        yield from _chart_rows(contestants.kiosk(folder), server)


def _touches(folder: Path) -> Iterator[Row]:
    library = _library(folder)
    for size, name in ((FULL_HD, "1080p"), (UHD, "4K")):
        browser = contestants.chromium(folder / f"chromium-{name}", library, size)
        with x_server(*size) as server:
            found = _inside(contestants.kiosk(folder / f"inside-{name}"), server)
        with x_server(*size) as server:
            gaps = outside.slide_gaps(browser, server, _pages(library))
        yield from _inside_rows(found, gaps, name)


def _motions(folder: Path) -> Iterator[Row]:
    """Each frame of what moves between two pictures, painted and drawn by the server."""
    for size, name in ((FULL_HD, "1080p"), (UHD, "4K")):
        with x_server(*size) as server:
            found = _inside(contestants.kiosk(folder / name), server, "transitions")
        for motion, times in found.items():
            for share in (0.5, 0.99):
                goal = _FRAME if share == 0.99 else 0.0
                label = f"{motion}: a frame, {name}, p{share * 100:g}"
                yield Row(label, "ms", quantile(times, share), goal=goal)


def _bundle(_folder: Path) -> Iterator[Row]:
    """How large it is; how soon it starts is told with the starts."""
    if contestants.BUNDLE.exists():
        files = [f for f in contestants.BUNDLE.parent.rglob("*") if not f.is_symlink()]
        megabytes = sum(f.stat().st_size for f in files if f.is_file()) / 1e6
        yield Row("bundle, unpacked", "MB", megabytes, goal=170)


SECTIONS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "faq": lambda _folder: iter(faq_search.rows()),
    "timer": lambda _folder: timer.rows(),
    "start": _starts,
    "stay": _stays,
    "chart": _charts,
    "touch": _touches,
    "motion": _motions,
    "figure": moving.rows,
    "holds": holds.all_rows,
    "big-pack": big_pack.rows,
    "visits": visits.rows,
    "bundle": _bundle,
}
"""What can be measured by itself: its name on the command line, and what measures it."""


def _start_rows(found: dict[str, outside.Start]) -> Iterator[Row]:
    ours, peer = found["kiosk"], found["Chromium"]
    yield Row("start → first screen", "ms", ours.usual * 1e3, peer.usual * 1e3, 600, 0.5)
    yield Row("very first start", "ms", ours.first_ever * 1e3, peer.first_ever * 1e3)
    if bundle := found.get("bundle"):
        milliseconds = bundle.usual * 1e3
        yield Row("bundle's start, beside source", "ms", milliseconds, ours.usual * 1e3, 0, 1.2)


def _stay_rows(ours: outside.Stay, peer: outside.Stay) -> Iterator[Row]:
    yield Row("memory after a tour, PSS", "MB", ours.memory, peer.memory, share=0.4)
    yield Row("CPU on a still page", "%", ours.page_cpu * 100, peer.page_cpu * 100, 0.1)
    yield Row("CPU, attract screen", "%", ours.attract_cpu * 100, peer.attract_cpu * 100, 15)
    for share in (0.5, 0.99):
        mine, theirs = (quantile(one.turns, share) * 1e3 for one in (ours, peer))
        yield Row(f"key → other picture, p{share * 100:g}", "ms", mine, theirs)


def _chart_rows(ours: contestants.Contestant, server: XServer) -> Iterator[Row]:
    """The middle of some runs: a chart is opened for the first time once in each process."""
    for way, label in (("warm", "after idling"), ("cold", "at once")):
        runs = [_inside(ours, server, "charts", way) for _ in range(RUNS)]
        for key, what, goal in _CHARTS:
            values = [max(run[key]) for run in runs]
            yield Row(f"chart {label}: {what}", "ms", quantile(values, 0.5), goal=goal)


def _inside(ours: contestants.Contestant, server: XServer, *what: str) -> Figures:
    clinic = Path(ours.folders["XDG_CONFIG_HOME"]) / "pure-physio-kiosk/clinic.toml"
    module, *words = what or ("inside",)
    told = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", str(clinic), *words],
        env=ours.environment(server),
        cwd=contestants.ROOT,
        check=True,
        stdout=subprocess.PIPE,
    ).stdout
    found: Figures = json.loads(told)
    return found


def _inside_rows(found: Figures, gaps: outside.Gaps, name: str) -> Iterator[Row]:
    for key, what, goal in _INSIDE:
        for share in (0.5, 0.99):
            peer = gaps[share] if key == "slide_gaps" else None
            limit = goal if share == 0.99 and (name == "1080p" or goal != _PAGE) else 0.0
            label = f"{what}, {name}, p{share * 100:g}"
            yield Row(label, "ms", quantile(found[key], share), peer, limit)


def _say(what: str) -> None:
    print(f"Measuring: {what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
