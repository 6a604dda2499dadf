"""`kiosk content edit`: the editor of staff mode in a window, on a desk."""

import argparse
import os
import sys
from pathlib import Path

from kiosk.cli.exit_codes import NO_DISPLAY
from kiosk.content.files import tree
from kiosk.content.files.root import pack_folder
from kiosk.system import display
from kiosk.system import log as logs


def main(words: list[str]) -> int:
    """Edit a pack until the window is closed."""
    parser = argparse.ArgumentParser(
        prog="kiosk content edit", description="Edit questions and pages of a pack in a window."
    )
    parser.add_argument("folder", nargs="?", type=pack_folder, help="default: the clinic's copy")
    folder: Path | None = parser.parse_args(words).folder
    if folder is not None and not tree.place_of(folder, "pack.toml").is_file():
        parser.error(f"{folder} is no pack: name the folder that pack.toml lies in")
    if not display.has_display(os.environ, sys.platform, display.answers):
        print("kiosk content edit: no screen was found.", file=sys.stderr)
        return NO_DISPLAY
    logs.set_up(None)
    from ui.startup import run

    return run.edit(folder)
