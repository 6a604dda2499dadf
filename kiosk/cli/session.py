"""`kiosk session`: the kiosk in a compositor of its own, without a desktop."""

import os
import sys

from kiosk.cli import run
from kiosk.cli.exit_codes import ALREADY_RUNNING, NO_DISPLAY
from kiosk.cli.starting import PRIVATE
from kiosk.system import compositor


def main(words: list[str]) -> int:
    """Start cage, then run the kiosk beside it; it takes what `kiosk run` takes."""
    given = run.read(words)
    os.umask(PRIVATE)
    if not run.is_alone(given):  # a second compositor would blame the graphics card
        return ALREADY_RUNNING
    try:
        beside = compositor.start("cage", os.environ)
    except compositor.CompositorError as error:
        print(f"kiosk session: {error}", file=sys.stderr)
        return NO_DISPLAY
    os.environ.update(WAYLAND_DISPLAY=beside.display, QT_QPA_PLATFORM="wayland")
    try:
        return run.run(given)
    finally:
        beside.close()
