"""One update from end to end: look, choose, fetch, check, let it wait for the next visit."""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec

from kiosk.shared.disk import Disk
from kiosk.updates.fetch.client import ALL, CANARY, Client, Offer, Step, details_path
from kiosk.updates.fetch.sources import UpdateSource
from kiosk.updates.install import install
from kiosk.updates.install.pack_resolver import look_up
from kiosk.updates.install.pointer import Pointer, read_pointer
from kiosk.updates.model import state
from kiosk.updates.model.errors import CancelledError, RefusedError, UpdateError, disk_remedy
from kiosk.updates.model.lock import held
from kiosk.updates.model.paths import UpdatePaths

CheckDetails = Callable[[str], str]
"""Returns what is wrong with the text of a clinic.toml, or nothing."""


@dataclass(frozen=True)
class KioskIdentity:
    """The kiosk as its publisher sees it."""

    kiosk: str
    clinic: str = ""
    canary: bool = False


@dataclass(frozen=True)
class UpdateOutcome:
    """`new` is whether a pack waits to be taken over now; `text` is a sentence for staff."""

    new: bool
    text: str


@dataclass(frozen=True)
class Tools:
    """What an update works with; `root` is the publisher's root that is trusted.

    `undecided`: what it brings waits until staff decide on it. `first`: a look at the server that
    is under way gives way to it.
    """

    home: UpdatePaths
    disk: Disk
    root: bytes
    judge: install.Judge
    check_details: CheckDetails
    step: Step
    undecided: bool = False
    first: bool = False


def update(tools: Tools, source: UpdateSource, who: KioskIdentity, today: dt.date) -> UpdateOutcome:
    """Bring the newest content that this kiosk may have onto the disk.

    Raises `UpdateError`; then what runs is unharmed, and the failure is remembered for staff.
    """
    with held(tools.home, first=tools.first):
        known = state.read_state(tools.home)
        day, seen = state.believed_day(known, today), state.day_to_remember(known, today)
        try:
            outcome = _update(tools, source, who, day)
        except CancelledError:
            raise
        except UpdateError as error:
            fault = " ".join(filter(None, (str(error), state.clock_fault(known, today))))
            failed = msgspec.structs.replace(
                known, latest_day=seen, failures=known.failures + 1, message=fault
            )
            _remember(tools, failed)
            raise type(error)(fault) from error
        fault = state.clock_fault(known, today)
        _remember(tools, state.UpdateState(seen, day, 0, fault))
        return replace(outcome, text=f"{outcome.text} {fault}".strip())


def in_share(kiosk: str, share: int) -> bool:
    """Tell whether a kiosk belongs to the `share` per cent that go ahead; always the same ones."""
    number = int.from_bytes(hashlib.sha256(kiosk.encode()).digest()[:4], "big")
    return number % 100 < share


def _update(tools: Tools, source: UpdateSource, who: KioskIdentity, day: dt.date) -> UpdateOutcome:
    client = Client(tools.home, tools.disk, source, tools.root, day)
    client.refresh()
    offer = _best(client, who)
    if offer is None:
        return UpdateOutcome(False, "The publisher offers nothing yet.")
    pointer = read_pointer(tools.home)
    if offer.sha == pointer.refused:
        return UpdateOutcome(
            False, f"Version {offer.version} is left out: staff went back from it."
        )
    details = _details(tools, client, who)
    if _has(tools, pointer, offer, details):
        if pointer.undecided and not tools.undecided:
            install.decide(tools.home, tools.disk)  # the server sends it to everybody
            return UpdateOutcome(True, f"Version {offer.version} waits for the end of the visit.")
        return UpdateOutcome(False, f"Version {offer.version} is here already.")
    file = client.download(offer, tools.step)
    home, disk = tools.home, tools.disk
    entry = install.install(
        home,
        disk,
        file,
        offer.sha,
        tools.judge,
        tools.step,
        details,
        undecided=tools.undecided,
    )
    file.unlink(missing_ok=True)
    if tools.undecided:
        return UpdateOutcome(True, f"Version {entry.version} waits until staff decide.")
    return UpdateOutcome(True, f"Version {entry.version} waits for the end of the visit.")


def _best(client: Client, who: KioskIdentity) -> Offer | None:
    found = [client.offer(ALL)]
    ahead = client.offer(CANARY)
    if ahead is not None and (who.canary or in_share(who.kiosk, ahead.share)):
        found.append(ahead)
    return max((o for o in found if o is not None), key=lambda o: o.serial, default=None)


def _details(tools: Tools, client: Client, who: KioskIdentity) -> bytes:
    offer = client.offer(details_path(who.clinic)) if who.clinic else None
    if offer is None:
        return b""
    data = client.small(offer)
    try:
        fault = tools.check_details(data.decode("utf-8"))
    except UnicodeDecodeError:
        fault = "They are not UTF-8."
    if fault:
        raise RefusedError(f"The clinic's details have a fault: {fault}", "Tell the publisher.")
    return data


def _has(tools: Tools, pointer: Pointer, offer: Offer, details: bytes) -> bool:
    entry = pointer.pending or pointer.current
    if entry is None or entry.sha != offer.sha:
        return False
    wanted = hashlib.sha256(details).hexdigest() if details else ""
    found = look_up(tools.home, entry)
    return found is not None and entry.details == wanted


def _remember(tools: Tools, what: state.UpdateState) -> None:
    try:
        state.write_state(tools.home, tools.disk, what)
    except OSError as error:
        raise UpdateError(
            f"The day could not be noted ({error.strerror}).", disk_remedy(error)
        ) from error
