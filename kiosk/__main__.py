"""The commands. Qt is imported inside the command that draws, so that the others start at once."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.cli import ranges, terminal
from kiosk.content.files import tree
from kiosk.content.files.root import pack_folder
from kiosk.shared import child_process, paths
from kiosk.shared.clock import SystemClock
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.shared.issue import terminal_line
from kiosk.system import allocator, display, single_instance
from kiosk.system import log as logs

FINE, CONTENT_HAS_ERRORS, WRONG_USE, NO_DISPLAY, ALREADY_RUNNING = 0, 1, 2, 3, 5

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

_PRIVATE = 0o077
"""What others may not do with a file that a running kiosk writes: anything."""

_SAYS = {
    "session": "run the kiosk in a compositor of its own (cage), for a unit of systemd",
    "figure": "write a film strip of an exercise",
    "plan": "write a plan to take home as a PDF",
    "video": "paint and encode the educational video",
    "content": "make, sign, publish, install and update content",
    "staff": "the PIN of staff mode",
    "usage": "how much the kiosk is used",
    "fleet": "which kiosks asked the update server",
}
"""Commands that read their own words, as `--help` lists them."""
_EPILOGUE = """\
exit codes: 0 fine, 1 the content has errors, 2 wrong use, 3 no display, 4 a file cannot be read
or written, 5 a kiosk runs already, 75 staff asked for a restart

The clinic's name, phone and booking link are read from
  {clinic}
and messages are kept in
  {log}
"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if arguments is None:
        child_process.settle()
        return terminal.honest(lambda: _command(sys.argv[1:]))
    return _command(arguments)


def _command(arguments: Sequence[str]) -> int:
    words = list(arguments)
    if words and (own := _OWN_WORDS.get(words[0])) is not None:
        return own(words[1:])
    commands = ["run", "check", "tour"]
    asks_help = bool({"-h", "--help"} & set(words[:1]))
    if not asks_help and (not words or words[0] not in commands):
        if words and not words[0].startswith("-"):
            known = ", ".join([*commands, *_SAYS])
            _parser().error(f"“{words[0]}” is not a command; known are: {known}")
        words.insert(0, "run")
    parsed = _parser().parse_args(words)
    return {"run": _run, "check": _check, "tour": _tour}[parsed.command](parsed)


def _sound(words: list[str]) -> int:
    # not for people: voice and tones are made in a process that may block
    from ui.sound import child

    return child.main(words)


def _print(words: list[str]) -> int:
    # not for people: a plan is printed in a process that may block
    from ui.plan.print import child

    return child.main(words)


def _draw_pictures(words: list[str]) -> int:
    # not for people: a pack's pictures are drawn in a process that may be ended
    from ui.probes import worker

    return worker.main(Path(words[0]), Path(words[1]))


def _try_font(words: list[str]) -> int:
    # not for people: a font is drawn with in a process that may be ended
    from ui.probes import font

    return font.main(Path(words[0]))


def _try_film(words: list[str]) -> int:
    # not for people: a film is played in a process that may be ended
    from ui.probes import film

    return film.main(Path(words[0]))


def _figure(words: list[str]) -> int:
    from kiosk.cli import figure

    return figure.main(words)


def _content(words: list[str]) -> int:
    if words[:1] == ["edit"]:
        return _edit(words[1:])
    from kiosk.cli.content import commands as content

    return content.main(words)


def _staff(words: list[str]) -> int:
    os.umask(_PRIVATE)
    from kiosk.cli import staff

    return staff.main(words)


def _fleet(words: list[str]) -> int:
    from kiosk.cli import fleet

    return fleet.main(words)


def _usage(words: list[str]) -> int:
    from kiosk.cli import usage

    return usage.main(words)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description=_DESCRIPTION,
        epilog=_EPILOGUE.format(clinic=paths.clinic_file(), log=paths.log_file()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_run(commands.add_parser("run", help="run the kiosk (also without the word “run”)"))
    check = commands.add_parser("check", help="check a content pack and say what to mend")
    check.add_argument("path", nargs="?", type=Path, help="a folder or zip file (default: ours)")
    _add_tour(commands.add_parser("tour", help="write a picture of every screen"))
    for word, says in _SAYS.items():
        commands.add_parser(word, help=says, add_help=False)
    return parser


def _add_run(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument(
        "--screen", default="", metavar="NAME", help="which of several screens, by name or number"
    )
    parser.add_argument(
        "--windowed", type=ranges.size, metavar="WxH", help="a window of this size, not fullscreen"
    )


def _add_tour(parser: argparse.ArgumentParser) -> None:
    _add_common(parser, terminal.existing_file)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")
    parser.add_argument(
        "--size", type=ranges.size, default=(1920, 1080), metavar="WxH", help="pixels (1920x1080)"
    )


def _add_common(parser: argparse.ArgumentParser, clinic: Callable[[str], Path] = Path) -> None:
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


def _run(parsed: argparse.Namespace) -> int:
    allocator.settle()
    if not display.has_display(os.environ, sys.platform, display.answers):
        print(
            "kiosk: no screen was found. Start it on a desktop, or write pictures of every screen "
            "with: kiosk tour --out DIR",
            file=sys.stderr,
        )
        return NO_DISPLAY
    os.umask(_PRIVATE)
    if not _is_alone(parsed):
        return ALREADY_RUNNING
    logs.set_up(paths.log_file())
    for file in (paths.log_file(), paths.pin_file(), paths.usage_file()):
        logs.keep_private(file)
    from ui.app import composition
    from ui.startup import run

    return run.run(
        composition.Options(
            content=parsed.content,
            windowed=parsed.windowed,
            language=parsed.language,
            diagonal=parsed.screen_diagonal,
            screen=parsed.screen,
            text_size=TextSize(parsed.text_size) if parsed.text_size else None,
            theme=ThemeName(parsed.theme),
            clinic_file=parsed.clinic,
            counts=parsed.windowed is None,
        )
    )


def _is_alone(parsed: argparse.Namespace) -> bool:
    """Tell, also the caller, whether no other kiosk fills this computer's screen."""
    if parsed.windowed is not None or single_instance.take(paths.running_lock()):
        return True
    print("kiosk: a kiosk runs on this computer already.", file=sys.stderr)
    return False


def _session(words: list[str]) -> int:
    from kiosk.system import compositor

    parsed = _parser().parse_args(["run", *words])
    os.umask(_PRIVATE)
    if not _is_alone(parsed):  # a second compositor would blame the graphics card
        return ALREADY_RUNNING
    try:
        beside = compositor.start("cage", os.environ)
    except compositor.CompositorError as error:
        print(f"kiosk session: {error}", file=sys.stderr)
        return NO_DISPLAY
    os.environ.update(WAYLAND_DISPLAY=beside.display, QT_QPA_PLATFORM="wayland")
    try:
        return _run(parsed)
    finally:
        beside.close()


def _check(parsed: argparse.Namespace) -> int:
    return _content(["check", "--", str(parsed.path or paths.built_in_pack())])


def _tour(parsed: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    logs.set_up(None)
    from ui.app import composition
    from ui.tour import tour

    if _refused(parsed.content):
        return CONTENT_HAS_ERRORS
    options = composition.Options(
        content=parsed.content,
        windowed=parsed.size,
        language=parsed.language,
        diagonal=parsed.screen_diagonal,
        text_size=TextSize(parsed.text_size) if parsed.text_size else None,
        theme=ThemeName(parsed.theme),
        clinic_file=parsed.clinic,
    )
    pictures = tour.write(options, parsed.out)
    print(f"{pictures} pictures in {parsed.out}; open {parsed.out / 'index.html'}")
    return FINE


def _refused(content: Path | None) -> bool:
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


def _edit(words: list[str]) -> int:
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


def _plan(words: list[str]) -> int:
    from kiosk.cli import plan

    logs.set_up(None)
    if _refused(plan.content_of(words)):
        return CONTENT_HAS_ERRORS
    order = plan.read_order(words, SystemClock().today())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.startup.typefaces import typefaces
    from ui.plan.paper import pdf
    from ui.plan.paper.canvas import Paper
    from ui.startup import run
    from ui.theme import fonts

    application = run.start_qt()
    fonts.load(typefaces(order.library, paths.cache_folder()).files)
    pdf.write_pdf(order.out, order.sheet, Paper(order.paper))
    del application
    print(f"{order.out} is written")
    return FINE


def _video(words: list[str]) -> int:
    from kiosk.cli import video

    logs.set_up(None)
    order = video.read_order(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.startup.typefaces import own
    from ui.startup import run
    from ui.theme import fonts
    from ui.video import render
    from ui.video.encode import NoEncoderError

    application = run.start_qt()
    fonts.load(own())
    try:
        digest = render.render(order)
    except (ValueError, NoEncoderError) as error:
        print(f"kiosk video: {error}", file=sys.stderr)
        return WRONG_USE
    del application
    print(f"{order.film}: {order.script.frames} frames, {digest}")
    return FINE


_OWN_WORDS: dict[str, Callable[[list[str]], int]] = {
    "session": _session,
    "sound": _sound,
    "print": _print,
    "draw-pictures": _draw_pictures,
    "try-font": _try_font,
    "try-film": _try_film,
    "figure": _figure,
    "plan": _plan,
    "video": _video,
    "content": _content,
    "usage": _usage,
    "fleet": _fleet,
    "staff": _staff,
}
"""Commands that read their own words; the others share a parser."""


if __name__ == "__main__":
    sys.exit(main())
