"""`kiosk check`: `kiosk content check`, by the name that authors type most."""

import argparse
from pathlib import Path

from kiosk.shared import paths


def main(words: list[str]) -> int:
    """Check a pack and say what to mend."""
    parser = argparse.ArgumentParser(prog="kiosk check")
    parser.add_argument("path", nargs="?", type=Path, help="a folder or zip file (default: ours)")
    path: Path = parser.parse_args(words).path or paths.built_in_pack()
    from kiosk.cli.content import commands

    return commands.main(["check", "--", str(path)])
