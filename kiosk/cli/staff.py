"""`kiosk staff …`: helps staff from the computer's command line."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable

from kiosk.cli import terminal
from kiosk.cli.starting import PRIVATE
from kiosk.shared import paths
from kiosk.shared.clock import SystemClock
from kiosk.shared.disk import RealDisk
from kiosk.staff.pin.rules import PinFault, fault_of
from kiosk.staff.pin.store import Argon2, PinStore

FINE, REFUSED = 0, 1

_WHY = {
    PinFault.DIGITS: "Use digits only.",
    PinFault.SHORT: "Use six digits or more.",
    PinFault.LONG: "Use twelve digits at most.",
    PinFault.SAME: "All digits are the same; that is guessed at once.",
    PinFault.ROW: "The digits are in a row; that is guessed at once.",
    PinFault.REPEATED: "The digits repeat; that is guessed at once.",
}


def main(words: list[str], ask: Callable[[str], str] = getpass.getpass) -> int:
    """Run one command and return its exit code; `ask` reads a line that is not shown."""
    os.umask(PRIVATE)
    parser = argparse.ArgumentParser(prog="kiosk staff", description="Staff mode's PIN.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    set_pin = commands.add_parser("set-pin", help="choose the PIN anew; a locked pad opens again")
    set_pin.set_defaults(run=lambda: _set_pin(ask))
    given = parser.parse_args(words)
    try:
        return int(given.run())
    except (KeyboardInterrupt, EOFError):
        return _refused("stopped; the PIN is as it was.")
    except OSError as error:
        _refused(f"the PIN could not be kept ({terminal.told(error)}).")
        return terminal.NOT_WRITTEN


def _set_pin(ask: Callable[[str], str]) -> int:
    pin = ask("New PIN, six digits or more: ")
    fault = fault_of(pin)
    if fault is not None:
        return _refused(_WHY[fault])
    if ask("The same again: ") != pin:
        return _refused("The two were not the same; the PIN is as it was.")
    pin_store = PinStore(paths.pin_file(), RealDisk(), Argon2(), SystemClock().monotonic)
    pin_store.choose(pin)
    print("The new PIN is kept. It counts at once, also while the kiosk runs.")
    return FINE


def _refused(why: str) -> int:
    print(f"kiosk staff: {why}", file=sys.stderr)
    return REFUSED
