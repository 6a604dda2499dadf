"""The kiosk's updater as a command for the public TUF conformance suite.

`make conformance` fetches the suite and runs it. It signs with RSA and ECDSA keys too, which the
program does not use: the package `cryptography` must be there to verify them.

The suite starts this command for every step and looks at its exit code, at the metadata that it
trusts and at what it asked for. The updater, its caps, its fetcher and the synced metadata are the
program's own (`kiosk/updates/fetch/client.py`); the clock alone is the machine's, as the suite
turns that one. A target may be any file here, where a kiosk takes packs and details only.
"""

import argparse
import datetime as dt
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.shared.disk import RealDisk, replace_file
from kiosk.updates.fetch import trust
from kiosk.updates.fetch.client import new_updater
from kiosk.updates.fetch.sources import source
from kiosk.updates.fetch.tuf_errors import plainly
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.tuf_names import Updater

_ROOT = ".trusted-root"
_NEEDED = """\
conformance: the package cryptography is missing; without it most of the suite's signatures count as
none. Install it: pip install cryptography"""


def main(words: list[str]) -> int:
    """Run one step; 0 if it succeeded, 1 if not, 2 if something is missing here."""
    given = _parser().parse_args(words)
    if find_spec("cryptography") is None:
        needed = (
            "cryptography is missing, and without it most signatures of the suite count as none"
        )
        print(f"conformance: {needed}. Install it: pip install cryptography", file=sys.stderr)
        return 2
    try:
        with plainly():
            return int(given.run(given) or 0)
    except UpdateError as error:
        print(f"{error} ({error.__cause__!r})", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="conformance", description=__doc__)
    parser.add_argument("--metadata-dir", type=Path, required=True)
    parser.add_argument("--metadata-url", default="")
    parser.add_argument("--target-name", action="append", default=[], help="may be repeated")
    parser.add_argument("--target-base-url", default="")
    parser.add_argument("--target-dir", type=Path)
    steps = parser.add_subparsers(required=True)
    init = steps.add_parser("init")
    init.add_argument("root", type=Path)
    init.set_defaults(run=_init)
    steps.add_parser("refresh").set_defaults(run=_refresh)
    steps.add_parser("download").set_defaults(run=_download)
    return parser


def _home(given: argparse.Namespace) -> UpdatePaths:
    return UpdatePaths(given.metadata_dir / ".home")


def _init(given: argparse.Namespace) -> None:
    given.metadata_dir.mkdir(parents=True, exist_ok=True)
    data = given.root.read_bytes()
    for name in (_ROOT, "root.json"):
        replace_file(RealDisk(), given.metadata_dir / name, data)


def _refresh(given: argparse.Namespace) -> None:
    _refreshed(given)


def _refreshed(given: argparse.Namespace) -> Updater:
    home = _home(given)
    root = (given.metadata_dir / _ROOT).read_bytes()
    place = source(given.metadata_url, "conformance", lambda: False)
    updater = new_updater(
        trust.borrow(home), place.base, place.fetcher, root, dt.datetime.now(dt.UTC)
    )
    try:
        updater.refresh()
    finally:
        _keep(given, home)
    return updater


def _keep(given: argparse.Namespace, home: UpdatePaths) -> None:
    """Put what was verified back as the program does, then where the suite looks for it."""
    trust.put_back(home, RealDisk())
    for path in home.trust_work.glob("*.json"):
        shutil.copyfile(path, given.metadata_dir / path.name)


def _download(given: argparse.Namespace) -> None:
    """Download every target that was named, in order, with one updater; stop at the first fault."""
    updater = _refreshed(given)
    for name in given.target_name:
        try:
            found = updater.get_targetinfo(name)
        finally:
            _keep(given, _home(given))
        if found is None:
            raise UpdateError(f"{name} is not on offer.")
        file = given.target_dir / name.replace("/", "%2F")
        if updater.find_cached_target(found, str(file)) is None:
            updater.download_target(found, str(file), given.target_base_url)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
