"""`kiosk content build` and `publish`: from a folder to a repository that kiosks read."""

import argparse
import tempfile
from pathlib import Path

from kiosk.shared import small_files
from kiosk.shared.clock import SystemClock
from kiosk.shared.disk import whole_file
from kiosk.shared.issue import terminal_line
from kiosk.shared.toml import toml_text
from kiosk.updates.model.errors import RefusedError, UpdateError

_SIGN = "metadata/timestamp.json"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `publish`."""
    parser = commands.add_parser("publish", help="offer a pack, or a clinic's details, to kiosks")
    parser.add_argument("repository", type=Path)
    parser.add_argument("file", type=Path, help="a pack's folder or zip file, or a clinic.toml")
    parser.add_argument("--keys", type=Path, action="append", required=True, metavar="FOLDER")
    who = parser.add_mutually_exclusive_group()
    who.add_argument(
        "--canary", type=_share, metavar="PERCENT", help="to so many per cent of kiosks first"
    )
    who.add_argument("--clinic", metavar="NAME", help="details for one clinic")
    parser.set_defaults(run=_publish)


def build(named: Path, out: Path) -> int:
    """Check a pack, write it as one file, and return its size; RefusedError if it has errors."""
    from kiosk.content.check.report import check_pack
    from kiosk.content.files.root import pack_folder
    from kiosk.startup.content_rules import CONTENT_RULES
    from kiosk.updates.install.archive import pack_up
    from kiosk.updates.probe.validator import draw_in_child, refused

    folder = pack_folder(named)
    report = check_pack(folder, SystemClock().today(), CONTENT_RULES).report
    if report.has_errors:
        raise refused([terminal_line(problem) for problem in report.errors])
    draw_in_child(folder)
    out.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(out) as place:
        pack_up(folder, place)
        _version(place)
    return out.stat().st_size


def _publish(given: argparse.Namespace) -> int:
    from kiosk.shared.disk import RealDisk
    from kiosk.updates.publish import publish
    from kiosk.updates.publish.keys import find_keys
    from kiosk.updates.publish.repository import Repository

    _check_order(given.repository, given.file)
    keys = find_keys(given.keys)
    found = Repository(given.repository, keys, RealDisk(), SystemClock().today())
    if given.clinic:
        _check_details(given.file)
        publish.publish_details(found, given.clinic, given.file)
        print(f"Published the details of {given.clinic}.")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        file: Path = given.file
        if file.is_dir():
            file = Path(scratch, "content.zip")
            build(given.file, file)
        version = _version(file, draw=file == given.file)
        serial = publish.publish_pack(found, file, version, given.canary)
    whom = "everybody" if given.canary is None else f"{given.canary} % of the kiosks"
    print(f"Published version {version} to {whom}, as number {serial}.")
    return 0


def _check_order(repository: Path, file: Path) -> None:
    """Refuse a pack in place of the repository, and a repository in place of the pack."""
    if (file / _SIGN).is_file():
        says = f"{file} is a repository, not a pack."
    elif (repository / "pack.toml").is_file() and not (repository / _SIGN).is_file():
        says = f"{repository} is a pack, not a repository."
    else:
        return
    raise RefusedError(says, "First comes the repository, then the pack or its zip file.")


def _version(file: Path, draw: bool = False) -> str:
    """Unpack a zip file as a kiosk will, check it, and return the pack's version.

    With `draw`, its pictures and fonts are tried as well: nobody has, where it was made elsewhere.
    """
    from kiosk.content.check.report import check_pack
    from kiosk.startup.content_rules import CONTENT_RULES
    from kiosk.updates.install.opened import opened
    from kiosk.updates.probe.validator import draw_in_child, refused

    with opened(file) as folder:
        report = check_pack(folder, SystemClock().today(), CONTENT_RULES).report
        if report.has_errors:
            raise refused([terminal_line(problem) for problem in report.errors])
        if draw:
            draw_in_child(folder)
        pack = toml_text.loads(small_files.read_text(folder / "pack.toml"))
    return str(pack["version"])


def _check_details(file: Path) -> None:
    from kiosk.cli.content.local import details_fault

    try:
        text = small_files.read_text(file)
        fault = details_fault(text)
    except (OSError, UnicodeDecodeError) as error:
        raise UpdateError(f"{file} cannot be read.", "Save it as plain text in UTF-8.") from error
    if not text.strip():
        raise RefusedError(f"{file} is empty.", "Write the clinic's details into it.")
    if fault:
        raise RefusedError(f"{file}: {fault}")


def _share(text: str) -> int:
    if not text.isdecimal() or int(text) > 100:
        raise argparse.ArgumentTypeError(f"“{text}” is not a share; write 0 to 100")
    return int(text)
