"""How many SVG files of a folder the kiosk can show, and whether they look right.

python -m benchmarks.svg FOLDER [--sample 500] [--refused]

Files go through the gate and through the process that draws, as in a pack. Where a PNG of the same
name lies beside a file, the drawing is compared with it: it is right if no more than 1 % of the
pixels differ. No network; nothing is written but a cache that is removed.
"""

import argparse
import random
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from kiosk.content.media.svg_gate import read_svg
from kiosk.content.model import limits
from kiosk.content.model.report import Log
from kiosk.updates.probe import pictures
from kiosk.updates.probe.render_store import RenderStore
from ui.probes import vector
from ui.probes.errors import NotDrawnError

_BATCH = 500
_FAR = 16
"""Steps of 255 by which a pixel may be off: edges are smoothed in more than one way."""
_WRONG = 0.01


@dataclass
class Measured:
    """What came out: files that can be shown, why others cannot, and which look wrong."""

    files: int = 0
    usable: int = 0
    compared: int = 0
    why: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def measure(files: list[Path]) -> Measured:
    result = Measured(files=len(files))
    passed = [file for file in files if _passes(file, result)]
    for start in range(0, len(passed), _BATCH):
        _draw(passed[start : start + _BATCH], result)
    for file in passed:
        if file.with_suffix(".png").is_file():
            result.compared += 1
            if not _is_right(file):
                result.wrong.append(str(file))
    return result


def _passes(file: Path, result: Measured) -> bool:
    data, log = file.read_bytes(), Log()
    if len(data) > limits.MAX_SVG_BYTES:
        result.why["The file is too large."] += 1
        return False
    if read_svg(file.name, data, log) is not None:
        return True
    result.why[next(p.what for p in log.issues if p.severity == "error")[:60]] += 1
    return False


def _draw(files: list[Path], result: Measured) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        images = Path(scratch, "pack", "images")
        images.mkdir(parents=True)
        for number, file in enumerate(files):
            shutil.copyfile(file, images / f"{number}.svg")
        told = pictures.faults(images.parent, RenderStore(Path(scratch, "prints")), most=len(files))
    result.usable += len(files) - len(told)
    for problem in told:
        file = files[int(Path(problem.file).stem)]
        result.why[f"{problem.what} {file.name}"] += 1


def _is_right(file: Path) -> bool:
    wanted = QImage(str(file.with_suffix(".png")))
    drawing = read_svg(file.name, file.read_bytes(), Log())
    assert drawing is not None
    try:
        found = vector.draw_at(drawing, wanted.width(), wanted.height())
    except NotDrawnError:
        return False
    far = np.abs(_pixels(found) - _pixels(wanted)).max(axis=-1) > _FAR
    return bool(far.mean() <= _WRONG)


def _pixels(image: QImage) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.width(), 4).astype(np.int16)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, help="so many files, the same each time")
    parser.add_argument("--refused", action="store_true", help="say why files cannot be shown")
    given = parser.parse_args()
    files = sorted(file for file in given.folder.rglob("*.svg") if file.is_file())
    if given.sample and given.sample < len(files):
        files = sorted(random.Random(1).sample(files, given.sample))
    result = measure(files)
    share = 100 * result.usable / max(1, result.files)
    print(f"{given.folder.name}: {result.usable} of {result.files} can be shown ({share:.1f} %)")
    if result.compared:
        right = result.compared - len(result.wrong)
        part = 100 * right / result.compared
        print(f"{right} of {result.compared} look right to 1 % of the pixels ({part:.1f} %)")
    if given.refused:
        for reason, count in result.why.most_common():
            print(f"  {count} × {reason}")
        for name in result.wrong:
            print(f"  wrong: {name}")


if __name__ == "__main__":
    main()
