"""The commands: one table. Each module is imported when its command is called, so that it starts
at once whatever the others need."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

from kiosk.cli import terminal
from kiosk.shared import child_process, paths

_DESCRIPTION = """\
A touchscreen for physiotherapy waiting rooms: health explained in plain words.

  kiosk                      run fullscreen on this screen
  kiosk --windowed 1920x1080 run in a window, to try things out
  kiosk session              the same without a desktop: starts the compositor cage as well
  kiosk check                check the built-in content; with a PATH, your own
  kiosk tour --out DIR       no screen needed: a picture of every screen, and an index
  kiosk figure wall-calf --out strip.png   a film strip of an exercise
  kiosk plan --exercises wall-calf --out plan.pdf   a plan to take home, as printed
  kiosk video render cramp   the educational video, painted and encoded anew
  kiosk content --help       make, sign, publish, install and update content
  kiosk content edit [PATH]  edit questions and pages in a window
  kiosk staff set-pin        choose the PIN of staff mode anew
  kiosk usage --help         how much the kiosk is used: a table, or in words
  kiosk fleet report LOG     which kiosks asked the update server, and when
"""
_EPILOGUE = """\
exit codes: 0 fine, 1 the content has errors, 2 wrong use, 3 no display, 4 a file cannot be read
or written, 5 a kiosk runs already, 75 staff asked for a restart

The clinic's name, phone and booking link are read from
  {clinic}
and messages are kept in
  {log}
"""


class Command(NamedTuple):
    """`module` has `main(words) -> exit code`. Without `says` it is not for people: the kiosk
    starts it as a process of its own, which may block or be ended."""

    module: str
    says: str = ""


COMMANDS = {
    "run": Command("kiosk.cli.run", "run the kiosk (also without the word “run”)"),
    "check": Command("kiosk.cli.content.check", "check a content pack and say what to mend"),
    "tour": Command("kiosk.cli.tour", "write a picture of every screen"),
    "session": Command(
        "kiosk.cli.session",
        "run the kiosk in a compositor of its own (cage), for a unit of systemd",
    ),
    "figure": Command("kiosk.cli.figure", "write a film strip of an exercise"),
    "plan": Command("kiosk.cli.plan", "write a plan to take home as a PDF"),
    "video": Command("kiosk.cli.video", "paint and encode the educational video"),
    "content": Command(
        "kiosk.cli.content.commands", "make, sign, publish, install and update content"
    ),
    "staff": Command("kiosk.cli.staff", "the PIN of staff mode"),
    "usage": Command("kiosk.cli.usage", "how much the kiosk is used"),
    "fleet": Command("kiosk.cli.fleet", "which kiosks asked the update server"),
    "sound": Command("ui.sound.child"),
    "print": Command("ui.plan.print.child"),
    "draw-pictures": Command("ui.probes.worker"),
    "try-font": Command("ui.probes.font"),
    "try-film": Command("ui.probes.film"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if arguments is None:
        child_process.settle()
        return terminal.honest(lambda: _command(sys.argv[1:]))
    return _command(arguments)


def _command(arguments: Sequence[str]) -> int:
    word, *rest = arguments or ["run"]
    if word in ("-h", "--help"):
        _parser().parse_args([word])
    if word.startswith("-"):
        word, rest = "run", list(arguments)
    if word not in COMMANDS:
        known = ", ".join(name for name, command in COMMANDS.items() if command.says)
        _parser().error(f"“{word}” is not a command; known are: {known}")
    code: int = import_module(COMMANDS[word].module).main(rest)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description=_DESCRIPTION,
        epilog=_EPILOGUE.format(clinic=paths.clinic_file(), log=paths.log_file()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for word, command in COMMANDS.items():
        if command.says:
            commands.add_parser(word, help=command.says, add_help=False)
    return parser


if __name__ == "__main__":
    sys.exit(main())
