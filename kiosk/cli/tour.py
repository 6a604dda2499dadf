"""`kiosk tour`: a picture of every screen; no display is needed."""

import argparse
import os
from pathlib import Path

from kiosk.cli import ranges, terminal
from kiosk.cli.exit_codes import CONTENT_HAS_ERRORS, FINE, WRONG_USE
from kiosk.cli.starting import add_common, refused
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.system import log as logs


def main(words: list[str]) -> int:
    """Write the pictures and an index of them."""
    parser = argparse.ArgumentParser(prog="kiosk tour")
    add_common(parser, terminal.existing_file)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")
    parser.add_argument(
        "--size", type=ranges.size, default=(1920, 1080), metavar="WxH", help="pixels (1920x1080)"
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="one picture; may be repeated"
    )
    given = parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    logs.set_up(None)
    from ui.app.composition import Options
    from ui.tour import tour

    if refused(given.content):
        return CONTENT_HAS_ERRORS
    options = Options(
        content=given.content,
        windowed=given.size,
        language=given.language,
        diagonal=given.screen_diagonal,
        text_size=TextSize(given.text_size) if given.text_size else None,
        theme=ThemeName(given.theme),
        clinic_file=given.clinic,
    )
    pictures = tour.write(options, given.out, given.only)
    if not pictures:
        print(
            f"No picture is called {' or '.join(given.only)}; without --only you see their names."
        )
        return WRONG_USE
    print(f"{pictures} pictures in {given.out}; open {given.out / 'index.html'}")
    return FINE
