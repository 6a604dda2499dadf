"""A film strip of an exercise, or one frame of it as SVG.

kiosk figure wall-calf --out strip.png
kiosk figure wall-calf --svg frame.svg --phase 1
kiosk figure wall-calf --side left --out strip.png
kiosk figure wall-calf --steps --out steps.png
kiosk figure single-leg-balance --view side --person rosa --out strip.png
"""

import argparse
import os
from pathlib import Path

from kiosk.cli.ranges import number, whole
from kiosk.exercise.file.loader import load_exercise
from kiosk.exercise.file.schema import ExerciseFile
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.drawing.svg import write_svg
from kiosk.figure.scene.scene import Scene
from kiosk.figure.scene.setup import draw_setup
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.sides import Side
from kiosk.shared.disk import whole_file
from kiosk.shared.issue import terminal_line

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
GAP, WIDEST = 6, 32_000
"""Pixels between frames, and of the strip."""
TINT, FLOOR = "#E0F0EE", "#CFE4E1"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 1 and print every problem if the file cannot be shown."""
    parser = _parser()
    given = parser.parse_args(arguments)
    named = Path(given.exercise)
    path = named if named.suffix == ".toml" else FOLDER / f"{named}.toml"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in FOLDER.glob("*.toml")))
        parser.error(f"there is no exercise “{given.exercise}”; known are: {known}")
    _see_to_places(parser, given)
    exercise, issues = load_exercise(path)
    if exercise is None:
        print("\n".join(map(terminal_line, issues)))
        return 1
    if given.side and exercise.sides == "both":
        parser.error(f"{exercise.id} works both sides at once; leave --side out")
    if given.steps and not exercise.setup:
        parser.error(f"{exercise.id} has no [[setup]]; leave --steps out")
    scene = exercise.scene()
    if given.view and given.view not in scene.views:
        parser.error(f"{exercise.id} is seen from the {' and the '.join(scene.views)} only")

    def frame_at(phase: float) -> Drawing:
        side: Side = given.side or "both"
        return scene.draw(phase, 0.0, side, given.view, given.person, given.mirrored)

    if given.svg:
        # drawing programs know no colours of a theme
        from ui.theme.palettes import with_theme

        text = with_theme(write_svg(frame_at(given.phase), exercise.id), {})
        with whole_file(given.svg) as place:
            place.write_text(text, encoding="utf-8")
    if given.out and given.steps:
        _write_strip(_steps(exercise, scene, given), given)
    elif given.out:
        count = given.frames
        last = count if exercise.kind == "cycle" else max(1, count - 1)
        phases = [i / last for i in range(count)]
        _write_strip([frame_at(p) for p in phases], given)
    return 0


def _steps(exercise: ExerciseFile, scene: Scene, given: argparse.Namespace) -> list[Drawing]:
    """Return the pose of each written step, and half of the way to it."""
    who = scene.with_person(given.person) if given.person else scene
    count = len(exercise.setup)
    side: Side = given.side or "both"
    moments = [(n, share) for n in range(count) for share in (0.5, 1.0)][1:]
    return [
        draw_setup(who, n, count, share, 0.0, side, view=given.view, mirror=given.mirrored)
        for n, share in moments
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, prog="kiosk figure")
    parser.add_argument("exercise", help="an id, or the path of a TOML file")
    parser.add_argument("--out", type=Path, help="write a film strip (PNG)")
    parser.add_argument("--svg", type=Path, help="write one frame (SVG)")
    parser.add_argument("--phase", type=number(0, 1), default=1.0, help="which frame, 0 to 1")
    parser.add_argument("--frames", type=whole(1, 60), default=6)
    parser.add_argument("--steps", action="store_true", help="the poses of the written steps")
    parser.add_argument("--width", type=whole(16, 2000), default=420, help="pixels a frame")
    parser.add_argument(
        "--side", choices=("left", "right"), help="the person’s own side that is shown"
    )
    parser.add_argument("--mirrored", action="store_true", help="as the Mirror button shows it")
    parser.add_argument("--view", choices=("side", "front"), help="if the exercise has both")
    parser.add_argument("--person", choices=sorted(PEOPLE), help="who shows it")
    return parser


def _see_to_places(parser: argparse.ArgumentParser, given: argparse.Namespace) -> None:
    if not (given.out or given.svg):
        parser.error("say where to write: --out strip.png, or --svg frame.svg")
    if given.out and given.out.suffix.lower() not in ("", ".png"):
        parser.error(f"{given.out} would hold a PNG; let its name end in .png")
    if given.frames * (given.width + GAP) > WIDEST:
        parser.error(f"the strip would be wider than {WIDEST} pixels; ask for fewer frames")


def _write_strip(frames: list[Drawing], given: argparse.Namespace) -> None:
    # Qt belongs to this command, not to the figure
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from ui.shared.png import png
    from ui.widgets.media.figure_view import render

    application = QGuiApplication.instance() or QGuiApplication([])
    images = [render(frame, given.width, TINT, FLOOR) for frame in frames]
    strip = QImage(
        len(images) * (given.width + GAP) - GAP, images[0].height(), QImage.Format.Format_RGB32
    )
    strip.fill(0xFFFFFFFF)
    painter = QPainter(strip)
    for i, image in enumerate(images):
        painter.drawImage(i * (given.width + GAP), 0, image)
    painter.end()
    with whole_file(given.out) as place:
        place.write_bytes(png(strip))
    del application


if __name__ == "__main__":
    raise SystemExit(main())
