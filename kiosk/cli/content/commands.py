"""`kiosk content …`: make packs, publish them, and bring them to this kiosk."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.cli.content import keys, local, publishing
from kiosk.shared import paths
from kiosk.shared.clock import SystemClock
from kiosk.shared.issue import terminal_line
from kiosk.updates.model.errors import UpdateError

FINE, REFUSED = 0, 1
_MOST_TOLD = 40  # problems in one answer

_DESCRIPTION = """\
Content packs and signed updates; docs/fleet.md walks through all of it.

  for authors     new, edit, check, build
  for publishers  keys, publish
  for a kiosk     update, install, list, rollback
"""
Command = Callable[[argparse.Namespace], int]


def main(words: list[str]) -> int:
    """Run one command and return its exit code: 0 fine, 1 refused; 2 (wrong use) by argparse.

    OSError if a file cannot be read or written.
    """
    if words[:1] == ["edit"]:  # it opens a window, and has words of its own
        from kiosk.cli.content import edit

        return edit.main(words[1:])
    given = _parser().parse_args(words)
    command: Command = given.run
    try:
        return command(given)
    except UpdateError as error:
        print(f"kiosk: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nkiosk: stopped. Call it again to go on.", file=sys.stderr)
    return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk content",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    new = commands.add_parser("new", help="begin a pack with a copy of the built-in one")
    new.add_argument("folder", type=Path)
    new.add_argument("--id", default="", help="default: the folder's name")
    new.add_argument("--title", default="Our content")
    new.set_defaults(run=_new)
    check = commands.add_parser("check", help="check a pack and say what to mend")
    says = "the pack's folder or zip file (default: built-in)"
    check.add_argument("path", nargs="?", type=Path, default=paths.built_in_pack(), help=says)
    check.set_defaults(run=_check)
    search = commands.add_parser("search", help="what visitors find for some words, and why")
    search.add_argument("words", nargs="+")
    search.add_argument("--in", dest="folder", type=Path, default=paths.built_in_pack())
    search.add_argument("--language", default="")
    search.set_defaults(run=_search)
    build = commands.add_parser("build", help="check a pack and make one file of it")
    build.add_argument("folder", type=Path)
    build.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    build.set_defaults(run=_build)
    commands.add_parser("edit", help="edit questions and pages in a window")
    keys.add(commands)
    publishing.add(commands)
    local.add(commands)
    judge = commands.add_parser("judge")  # not for people: the check in a process of its own
    judge.add_argument("folder", type=Path)
    judge.add_argument("today", type=date.fromisoformat)
    judge.set_defaults(run=_judge)
    report = commands.add_parser("report")  # not for people: what staff mode asks of a folder
    report.add_argument("folder", type=Path)
    report.add_argument("today", type=date.fromisoformat)
    report.add_argument("--file", default="", help="also warn of this file")
    report.add_argument("--cache", type=Path, help="compile the pack into this folder")
    report.set_defaults(run=_report)
    return parser


def _new(given: argparse.Namespace) -> int:
    from kiosk.updates.publish.starter import new_pack

    folder: Path = given.folder
    version = SystemClock().today().strftime("%Y.%m.%d")
    new_pack(paths.built_in_pack(), folder, given.id or folder.name, given.title, version)
    print(f"{folder} is a pack now. Change it, then: kiosk content check {folder}")
    return FINE


def _check(given: argparse.Namespace) -> int:
    from kiosk.content.check.report import check_command
    from kiosk.startup.content_rules import CONTENT_RULES
    from kiosk.updates.install.opened import opened
    from kiosk.updates.probe.validator import trial_faults

    today = SystemClock().today()
    with opened(given.path) as folder:
        return check_command(folder, today, sys.stdout, CONTENT_RULES, trial_faults)


def _search(given: argparse.Namespace) -> int:
    from kiosk.cli.content import search
    from kiosk.updates.install.opened import opened

    with opened(given.folder) as folder:
        return search.main(folder, given.language, " ".join(given.words))


def _build(given: argparse.Namespace) -> int:
    size = publishing.build(given.folder, given.out)
    print(f"{given.out}: {size / 1e6:.2f} MB")
    return FINE


def _judge(given: argparse.Namespace) -> int:
    from kiosk.shared import child_process
    from kiosk.updates.probe import validator as limits

    child_process.limit_memory()
    child_process.limit_cpu(limits.CHECK_CPU)
    from kiosk.content.check.report import check_pack
    from kiosk.startup.content_rules import CONTENT_RULES

    report = check_pack(given.folder, given.today, CONTENT_RULES).report
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    for problem in report.errors or report.warnings[:_MOST_TOLD]:
        print(terminal_line(problem))
    return REFUSED if report.has_errors else FINE


def _report(given: argparse.Namespace) -> int:
    """Print the problems of a pack as JSON, the errors first."""
    import msgspec

    from kiosk.content.check.report import check_pack
    from kiosk.content.model.report import Report
    from kiosk.content.store.store import open_pack
    from kiosk.shared import child_process
    from kiosk.startup.content_rules import CONTENT_RULES
    from kiosk.updates.probe import validator as limits

    child_process.limit_memory()
    child_process.limit_cpu(limits.CHECK_CPU)
    if given.cache:
        opened = open_pack(given.folder, given.cache, CONTENT_RULES)
        report = opened if isinstance(opened, Report) else Report()
    else:
        report = check_pack(given.folder, given.today, CONTENT_RULES).report
    noted = [p for p in report.warnings if p.file == given.file]
    shown = (*report.errors[:_MOST_TOLD], *noted[:_MOST_TOLD])
    sys.stdout.buffer.write(msgspec.json.encode(shown))
    return REFUSED if report.has_errors else FINE
