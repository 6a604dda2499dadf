"""What the moving figure costs: one frame of it, a hold, and a demonstration that goes round.

`python -m benchmarks.moving` prints these rows alone; `python -m benchmarks` has them in its table.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # for the twin; the real one has a screen

from PySide6.QtGui import QColor, QImage

from benchmarks import contestants
from benchmarks.holds import WAY, Watched, start_twin
from benchmarks.processes import running, spent
from benchmarks.report import Row, quantile, table
from benchmarks.svg_page import write_page
from benchmarks.xserver import x_server
from kiosk.exercise.repository import ExerciseRepository
from kiosk.figure.scene.turning import draw_turn
from kiosk.shared.paths import built_in_pack
from tests.support.xvfb_driver import SIZE
from ui.startup.run import start_qt
from ui.startup.warm_up import settle_memory
from ui.widgets.media.figure_view import FigureView

_FRAME_SIZE = (1000, 800)
_FRAMES = 200
_SECONDS = 20.0
_BROWSER_SETTLES = 6.0
_FRAME, _CORE, _STEP = 6.0, 15.0, 16.7
EXERCISES = ("wall-calf", "standing-heel-raise")


def frames(exercise: str, *, turns: bool = False) -> list[float]:
    """Return the milliseconds of work of an exercise's frames: drawn as values, then painted.

    `turns`: the person steps round to the other side instead.

    The thread's own time: what other programs take from the machine is no part of it.
    """
    start_qt()
    settle_memory()
    scene = _repository().scene(exercise)
    view = FigureView("#E0F0EE", "#C9DFDB")
    view.resize(*_FRAME_SIZE)
    image = QImage(*_FRAME_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    found = []
    for number in range(_FRAMES):
        begun = time.thread_time()
        share, seconds = number / _FRAMES, 1.0 + number / 30
        turn = draw_turn(scene, share, seconds, "left") if turns else None
        view.set_drawing(turn or scene.draw(share, seconds))
        view.render(image)
        found.append((time.thread_time() - begun) * 1000)
    return found[10:]


def cpu(folder: Path, wait: float, *way: str) -> float:
    """Return the share of a core that an exercise takes, `wait` seconds after it was opened.

    The first step of `way` may be pages away from home, the others are on the screen.
    """
    ours = contestants.kiosk(folder)
    twin = start_twin(ours)
    with x_server(*SIZE) as server, running(ours.command, ours.environment(server)) as tree:
        watched = Watched(server, twin)
        watched.go(())
        watched.page_to(way[0])
        watched.go_on(way[1:])
        time.sleep(wait)
        before, begun = tree.cpu(), time.monotonic()
        time.sleep(_SECONDS)
        share = spent(before, tree.cpu()) / (time.monotonic() - begun)
    twin.close()
    return share


def browser_cpu(folder: Path, *, held: bool) -> float:
    """Return the share of a core that Chromium takes for the same figure as SVG."""
    page = write_page(_repository().scene(EXERCISES[0] if held else EXERCISES[1]), folder, held)
    peer = contestants.browser(folder / "browser", page, SIZE)
    with x_server(*SIZE) as server, running(peer.command, peer.environment(server)) as tree:
        time.sleep(_BROWSER_SETTLES)
        before, begun = tree.cpu(), time.monotonic()
        time.sleep(_SECONDS)
        return spent(before, tree.cpu()) / (time.monotonic() - begun)


def _repository() -> ExerciseRepository:
    folder = built_in_pack() / "exercises"
    return ExerciseRepository(lambda name: (folder / f"{name}.toml").read_bytes())


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures for the table."""
    for exercise in EXERCISES:
        found = frames(exercise)
        for share in (0.5, 0.99):
            goal = _FRAME if share == 0.99 else 0.0
            label = f"figure at 1000×800, {exercise}, p{share * 100:g}"
            yield Row(label, "ms", quantile(found, share), goal=goal)
    turn = quantile(frames(EXERCISES[0], turns=True), 0.99)
    yield Row(f"figure at 1000×800, {EXERCISES[0]}, steps round, p99", "ms", turn, goal=_STEP)
    held = cpu(folder / "hold", 7.0, *WAY[1:])
    beside = browser_cpu(folder / "hold-svg", held=True)
    yield Row("CPU during a hold, 1080p", "%", held * 100, beside * 100, goal=_CORE)
    shown = cpu(folder / "demonstration", 4.0, WAY[1], "More", "Demonstrate")
    beside = browser_cpu(folder / "demonstration-svg", held=False)
    yield Row("CPU of a demonstration, 1080p", "%", shown * 100, beside * 100, goal=_CORE)


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="moving-") as folder:
        print(table(list(rows(Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
