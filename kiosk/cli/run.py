"""`kiosk run`: fill the screen, or a window, until somebody ends it."""

import argparse
import os
import sys

from kiosk.cli import ranges
from kiosk.cli.exit_codes import ALREADY_RUNNING, NO_DISPLAY
from kiosk.cli.starting import PRIVATE, add_common
from kiosk.shared import paths
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.system import allocator, display, single_instance
from kiosk.system import log as logs


def main(words: list[str]) -> int:
    """Run the kiosk."""
    return run(read(words))


def read(words: list[str]) -> argparse.Namespace:
    """Return what the command line says; SystemExit (2) with a message if it makes no sense."""
    parser = argparse.ArgumentParser(prog="kiosk run")
    add_common(parser)
    parser.add_argument(
        "--screen", default="", metavar="NAME", help="which of several screens, by name or number"
    )
    parser.add_argument(
        "--windowed", type=ranges.size, metavar="WxH", help="a window of this size, not fullscreen"
    )
    return parser.parse_args(words)


def is_alone(given: argparse.Namespace) -> bool:
    """Tell, also the caller, whether no other kiosk fills this computer's screen."""
    if given.windowed is not None or single_instance.take(paths.running_lock()):
        return True
    print("kiosk: a kiosk runs on this computer already.", file=sys.stderr)
    return False


def run(given: argparse.Namespace) -> int:
    """Run the kiosk as the command line says."""
    allocator.settle()
    if not display.has_display(os.environ, sys.platform, display.answers):
        print(
            "kiosk: no screen was found. Start it on a desktop, or write pictures of every screen "
            "with: kiosk tour --out DIR",
            file=sys.stderr,
        )
        return NO_DISPLAY
    os.umask(PRIVATE)
    if not is_alone(given):
        return ALREADY_RUNNING
    logs.set_up(paths.log_file())
    for file in (paths.log_file(), paths.pin_file(), paths.usage_file()):
        logs.keep_private(file)
    from ui.app.composition import Options
    from ui.startup import run

    return run.run(
        Options(
            content=given.content,
            windowed=given.windowed,
            language=given.language,
            diagonal=given.screen_diagonal,
            screen=given.screen,
            text_size=TextSize(given.text_size) if given.text_size else None,
            theme=ThemeName(given.theme),
            clinic_file=given.clinic,
            counts=given.windowed is None,
        )
    )
