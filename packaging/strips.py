"""Draw film strips of every exercise, to look at: each view, each side, and the way into position.

    python packaging/strips.py OUT

OUT becomes a folder with a PNG for each exercise and view: a row for each side, then the steps.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kiosk.cli.figure import FLOOR, FOLDER, GAP, TINT
from kiosk.exercise.file.loader import load_exercise
from kiosk.exercise.file.schema import ExerciseFile
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.scene.setup import draw_setup
from kiosk.figure.skeleton.sides import Side, View
from ui.shared.png import png
from ui.widgets.media.figure_view import render

WIDTH = 260
PHASES = (0.0, 0.25, 0.5, 0.75, 1.0)


def rows(exercise: ExerciseFile, view: View) -> Iterator[list[Drawing]]:
    """Yield a row for each side, and one with the pose of each written step."""
    scene = exercise.scene()
    sides: tuple[Side, ...] = ("left", "right") if exercise.sides == "each" else ("both",)
    for side in sides:
        yield [scene.draw(phase, 0.0, side, view) for phase in PHASES]
    count = len(exercise.setup)
    if count:
        yield [draw_setup(scene, n, count, 1.0, 0.0, sides[-1], view=view) for n in range(count)]


def sheet(drawings: list[list[Drawing]]) -> QImage:
    """Return all rows on one sheet."""
    images = [[render(d, WIDTH, TINT, FLOOR) for d in row] for row in drawings]
    wide = max(len(row) for row in images) * (WIDTH + GAP)
    high = sum(row[0].height() + GAP for row in images)
    whole = QImage(wide, high, QImage.Format.Format_RGB32)
    whole.fill(0xFFFFFFFF)
    painter, y = QPainter(whole), 0
    for row in images:
        for n, image in enumerate(row):
            painter.drawImage(n * (WIDTH + GAP), y, image)
        y += row[0].height() + GAP
    painter.end()
    return whole


def main(out: Path) -> None:
    """Write a sheet for each view of each exercise."""
    application = QGuiApplication.instance() or QGuiApplication([])
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(FOLDER.glob("*.toml")):
        exercise, issues = load_exercise(path)
        if exercise is None:
            sys.exit(f"{path.name}: {issues[0].what}")
        for view in exercise.scene().views:
            image = sheet(list(rows(exercise, view)))
            (out / f"{exercise.id}-{view}.png").write_bytes(png(image))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
