"""`kiosk content keys …`: new keys, key rotation, and fresh signatures."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.shared.clock import SystemClock

if TYPE_CHECKING:
    from kiosk.updates.publish.repository import Repository

_ONLINE = ["online"]


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `keys` and its own commands."""
    parser = commands.add_parser("keys", help="make keys, start a repository, renew signatures")
    verbs = parser.add_subparsers(metavar="COMMAND", required=True)
    new = verbs.add_parser("new", help="make keys; openssl asks for their passphrases")
    new.add_argument("folder", type=Path)
    new.add_argument("names", nargs="+", metavar="NAME")
    new.add_argument(
        "--no-passphrase", action="store_true", help="for a key that a job signs with alone"
    )
    new.set_defaults(run=_new)
    _add_start(_signing(verbs, "start", "start a repository with its first root"))
    replace = _signing(verbs, "replace", "take a key away from a role, and give it another")
    replace.add_argument("role", help="or several: snapshot,timestamp")
    replace.add_argument("old", help="or “lost”: the one key of the role that is not at hand")
    replace.add_argument("new")
    replace.set_defaults(run=_replace)
    delegate = _signing(verbs, "delegate", "let a key sign for canary, or for clinic-NAME")
    delegate.add_argument("role")
    delegate.add_argument("key")
    delegate.set_defaults(run=_delegate)
    renew = _signing(verbs, "renew", "let the signatures hold from today on")
    renew.add_argument("--all", action="store_true", help="also the root and the lists of files")
    renew.set_defaults(run=_renew)


def _add_start(start: argparse.ArgumentParser) -> None:
    start.add_argument("--root", nargs="+", default=["root-1", "root-2", "root-3"], metavar="KEY")
    start.add_argument("--threshold", type=int, default=2, help="how many sign a root (2)")
    start.add_argument("--targets", nargs="+", default=["targets"], metavar="KEY")
    start.add_argument("--snapshot", nargs="+", default=_ONLINE, metavar="KEY")
    start.add_argument("--timestamp", nargs="+", default=_ONLINE, metavar="KEY")
    start.add_argument(
        "--stick", action="store_true", help="signatures hold 400 days: carried, not served"
    )
    start.set_defaults(run=_start)


def _signing(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, says: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=says)
    parser.add_argument("repository", type=Path)
    parser.add_argument("--keys", type=Path, action="append", required=True, metavar="FOLDER")
    return parser


def _new(given: argparse.Namespace) -> int:
    from kiosk.updates.publish.keys import make_keys

    asks = not given.no_passphrase
    begin = lambda name: print(f"A passphrase for “{name}”:", flush=True)  # noqa: E731
    for key in make_keys(given.folder, given.names, asks, begin if asks else lambda _name: None):
        print(f"{key.private}: keep it secret; {key.name}.pub beside it is public")
    return 0


def _start(given: argparse.Namespace) -> int:
    from kiosk.updates.publish import key_rotation
    from kiosk.updates.publish.keys import find_keys
    from kiosk.updates.publish.repository import STICK_DAYS, WEB_DAYS

    names = {role: getattr(given, role) for role in key_rotation.TOP}
    days = STICK_DAYS if given.stick else WEB_DAYS
    key_rotation.start(_repository(given), find_keys(given.keys), names, given.threshold, days)
    root = given.repository / "metadata" / "1.root.json"
    print(f"{given.repository} is a repository now. Kiosks trust it by a copy of {root}.")
    return 0


def _replace(given: argparse.Namespace) -> int:
    from kiosk.updates.publish import key_rotation
    from kiosk.updates.publish.keys import find_keys

    found = find_keys(given.keys)
    roles = given.role.split(",")
    key_rotation.replace_key(_repository(given), found, roles, given.old, given.new)
    print(f"“{given.new}” signs for “{given.role}” now; the old key counts no more.")
    return 0


def _delegate(given: argparse.Namespace) -> int:
    from kiosk.updates.publish import key_rotation
    from kiosk.updates.publish.keys import find_keys

    key_rotation.delegate(_repository(given), find_keys(given.keys), given.role, given.key)
    print(f"“{given.key}” may sign for “{given.role}” now.")
    return 0


def _renew(given: argparse.Namespace) -> int:
    from kiosk.updates.publish import key_rotation

    found = _repository(given)
    key_rotation.renew(found, given.all)
    print(f"The signatures hold until {found.timestamp().signed.expires:%Y-%m-%d}.")
    return 0


def _repository(given: argparse.Namespace) -> "Repository":
    from kiosk.shared.disk import RealDisk
    from kiosk.updates.publish.keys import find_keys
    from kiosk.updates.publish.repository import Repository

    return Repository(given.repository, find_keys(given.keys), RealDisk(), SystemClock().today())
