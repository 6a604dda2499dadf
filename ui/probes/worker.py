"""The process that draws: it reads a size and a picture's path, draws it, and answers on a line.

`+` if there is a print of it now, `!` and why if there cannot be one.
"""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImageReader

from kiosk.content.files import tree
from kiosk.content.model import limits
from kiosk.shared import child_process
from kiosk.updates.probe import pictures, render_store
from ui.probes.errors import NotDrawnError
from ui.probes.making import make

_ALLOCATION = 256  # MB a photo may take


def main(words: list[str]) -> int:
    """Draw the pictures that are asked for of the pack in a folder, into another folder."""
    folder, target = map(Path, words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    QImageReader.setAllocationLimit(_ALLOCATION)
    child_process.limit_memory()
    child_process.tell(pictures.READY)
    for line in sys.stdin.buffer:
        side, _, path = line.rstrip(b"\n").decode("utf-8", "surrogateescape").partition(" ")
        child_process.limit_cpu(pictures.CPU)
        child_process.tell(_answer(folder, target, path, int(side)))
    del application
    return 0


def _answer(folder: Path, target: Path, path: str, side: int) -> str:
    try:
        data = tree.read(folder, path, limits.MAX_RASTER_BYTES)
        render_store.keep(target, render_store.name_of(path, data), make(path, data, side))
    except NotDrawnError as error:
        return f"!{error}"
    except MemoryError:
        return f"!{pictures.SLOW}"
    except (OSError, ValueError) as error:
        return f"!{getattr(error, 'strerror', None) or 'It cannot be read or kept.'}"
    return "+"
