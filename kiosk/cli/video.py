"""`kiosk video render`: renders the educational video.

kiosk video render cramp                      into the built-in pack
kiosk video render cramp --language es --content my-pack
"""

import argparse
import os
import sys
from pathlib import Path

from kiosk.cli.exit_codes import FINE, WRONG_USE
from kiosk.cli.ranges import number, whole
from kiosk.content.files.root import pack_folder
from kiosk.shared import paths
from kiosk.system import log as logs
from kiosk.video.render_options import RenderOptions
from kiosk.video.script import ScriptError, read_script


def main(words: list[str]) -> int:
    """Render the video."""
    logs.set_up(None)
    options = read_options(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.startup.typefaces import own
    from ui.startup import run
    from ui.theme import fonts
    from ui.video import render
    from ui.video.encode import NoEncoderError

    application = run.start_qt()
    fonts.load(own())
    try:
        digest = render.render(options)
    except (ValueError, NoEncoderError) as error:
        print(f"kiosk video: {error}", file=sys.stderr)
        return WRONG_USE
    del application
    print(f"{options.film}: {options.script.frames} frames, {digest}")
    return FINE


def read_options(arguments: list[str]) -> RenderOptions:
    """Return what the words of the command line ask for; exits with a message if they are wrong."""
    parser = argparse.ArgumentParser(
        prog="kiosk video",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("action", choices=["render"])
    parser.add_argument("video", help="an id: videos/ID.toml and LANGUAGE/videos/ID.toml")
    parser.add_argument(
        "--content", type=pack_folder, metavar="PATH", help="a pack (default: built-in)"
    )
    parser.add_argument("--language", default="en", metavar="CODE", help="whose words (en)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write there, not into the pack")
    parser.add_argument(
        "--poster-at",
        type=number(0, 3600),
        default=16.0,
        metavar="SECONDS",
        help="the frame that becomes the poster of a script which names none (16)",
    )
    parser.add_argument("--height", type=whole(144, 2160), default=1080, metavar="PIXELS")
    given = parser.parse_args(arguments)
    pack = given.content or paths.built_in_pack()
    name, code = given.video, given.language
    try:
        script = read_script(
            (pack / f"videos/{name}.toml").read_bytes(),
            (pack / f"{code}/videos/{name}.toml").read_bytes(),
        )
    except OSError as error:
        parser.error(f"{error.filename} cannot be read ({error.strerror})")
    except ScriptError as error:
        parser.error(f"the script of “{name}” cannot be rendered: {error}")
    flat = given.out
    return RenderOptions(
        pack=pack,
        script=script,
        film=(flat or pack / "videos") / f"{name}-{code}.webm",
        captions=(flat or pack / f"{code}/videos") / f"{name}.vtt",
        poster=(flat or pack / "images") / f"video-{name}-{code}.jpg",
        still=given.poster_at,
        height=given.height,
    )
