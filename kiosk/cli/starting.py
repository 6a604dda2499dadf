"""What commands that start a kiosk have in common: their options, and a pack that has errors."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.cli import ranges
from kiosk.content.files.root import pack_folder
from kiosk.shared import paths
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.shared.issue import terminal_line

PRIVATE = 0o077
"""What others may not do with a file that the kiosk writes: anything."""


def add_common(parser: argparse.ArgumentParser, clinic: Callable[[str], Path] = Path) -> None:
    """Add the options; `clinic` reads the name of another clinic.toml."""
    parser.add_argument("--content", type=pack_folder, metavar="PATH", help="a pack's folder")
    parser.add_argument("--language", default="", metavar="CODE", help="start in it, e.g. en")
    parser.add_argument(
        "--screen-diagonal",
        type=ranges.diagonal,
        metavar="INCHES",
        help="the screen's real diagonal: sizes in millimetres come from it",
    )
    parser.add_argument(
        "--text-size", choices=[s.value for s in TextSize], help="start size (the clinic’s, else m)"
    )
    parser.add_argument(
        "--theme", choices=[t.value for t in ThemeName], default="light", help="start theme (light)"
    )
    parser.add_argument("--clinic", type=clinic, metavar="FILE", help="another clinic.toml")


def refused(content: Path | None) -> bool:
    """Tell whether a named pack has errors; they are printed. Another must not stand for it."""
    if content is None:
        return False
    from kiosk.content.model.report import Report
    from kiosk.content.store.store import open_pack
    from kiosk.startup.content_rules import CONTENT_RULES

    found = open_pack(content, paths.cache_folder(), CONTENT_RULES)
    if not isinstance(found, Report):
        return False
    for problem in found.errors:
        print(terminal_line(problem), file=sys.stderr)
    print(f"kiosk: the content in {content} has errors; nothing is drawn.", file=sys.stderr)
    return True
