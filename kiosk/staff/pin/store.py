"""The stored PIN: an argon2id hash, and the number of failed tries.

A try is counted and synced to the disk before the PIN is checked, so that pulling the plug in
between costs a try instead of giving one. The fifth failure locks the PIN for fifteen minutes of
the monotonic clock. That clock restarts with the machine, and anybody at the device can set the
wall clock, so neither tells how long a restart took: a lockout that is found at a start lasts the
whole fifteen minutes from then on. A restart can only lengthen the wait.

If the disk is full or cannot be written, staff must still get in to mend just that: tries are then
counted in memory, and staff mode says so.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Protocol, TypeAlias

import msgspec

from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file

TRIES = 5
LOCKOUT = 15 * 60.0
"""Seconds."""
_MOST_BYTES = 4096


class PinFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: the hash, and the failed tries since the last correct one."""

    hash: Annotated[str, msgspec.Meta(min_length=1)]
    failures: Annotated[int, msgspec.Meta(ge=0)] = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """Nobody has chosen a PIN yet."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """The file cannot be read or written; `why` is for the log and for staff."""

    why: str


@dataclass(frozen=True, slots=True)
class Ready:
    """A PIN can be tried; `tries` says how many tries are left."""

    tries: int = TRIES


@dataclass(frozen=True, slots=True)
class LockedOut:
    """No PIN is checked before `until` (monotonic seconds)."""

    until: float


@dataclass(frozen=True, slots=True)
class Correct:
    """The PIN was correct. `unwritten`: why tries are counted in memory only; usually empty."""

    unwritten: str = ""


PinStatus: TypeAlias = Missing | Damaged | Ready | LockedOut
Verdict: TypeAlias = PinStatus | Correct
"""After a try, `Ready` means that it was wrong."""


class UnreadableHashError(ValueError):
    """The stored hash is not valid."""


class Hasher(Protocol):
    """Hashes PINs; slow on purpose."""

    def hash(self, pin: str) -> str:
        """Return a salted hash."""

    def matches(self, known: str, pin: str) -> bool:
        """Return whether `known` is a hash of `pin`; `UnreadableHashError` if it is not a hash."""


class Argon2:
    """argon2id with the parameters that argon2-cffi recommends (RFC 9106, low memory)."""

    def hash(self, pin: str) -> str:
        """Return a salted hash."""
        from argon2 import PasswordHasher

        return PasswordHasher().hash(pin)

    def matches(self, known: str, pin: str) -> bool:
        """Return whether `known` is a hash of `pin`; `UnreadableHashError` if it is not a hash."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

        try:
            return PasswordHasher().verify(known, pin)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            raise UnreadableHashError from error


class PinStore:
    """Keeps the PIN. One object a process; its methods may be called from any thread."""

    def __init__(
        self, path: Path, disk: Disk, hasher: Hasher, monotonic: Callable[[], float]
    ) -> None:
        self._path = path
        self._disk = disk
        self._hasher = hasher
        self._monotonic = monotonic
        self._one_at_a_time = threading.Lock()
        self._shut_at: float | None = None
        self._uncounted: int | None = None
        """The failures, where the disk could not take note of the latest."""
        self.standing()

    def standing(self) -> PinStatus:
        """Return the present status, without counting a try."""
        found = self._read()
        if not isinstance(found, PinFile):
            return found
        failures = found.failures if self._uncounted is None else self._uncounted
        if failures < TRIES:
            self._shut_at = None
            return Ready(TRIES - failures)
        if self._shut_at is None:
            self._shut_at = self._monotonic()
        until = self._shut_at + LOCKOUT
        return LockedOut(until) if self._monotonic() < until else Ready(TRIES)

    def check(self, pin: str) -> Verdict:
        """Try a PIN. Slow (about 0.1 s): never call it where the screen is drawn."""
        with self._one_at_a_time:
            standing = self.standing()
            if not isinstance(standing, Ready):
                return standing
            found = self._read()
            if not isinstance(found, PinFile):
                return found
            self._shut_at = None
            unwritten = self._note(found.hash, TRIES - standing.tries + 1)
            try:
                if not self._hasher.matches(found.hash, pin):
                    return self.standing()
            except UnreadableHashError:
                return Damaged(f"{self._path} holds no PIN that can be read.")
            return Correct(self._note(found.hash, 0) or unwritten)

    def choose(self, pin: str) -> None:
        """Set the PIN; the caller decides who may. OSError if it cannot be stored."""
        with self._one_at_a_time:
            make_folders(self._disk, self._path.parent)
            self._write(PinFile(self._hasher.hash(pin)))
            self._shut_at = self._uncounted = None

    def choose_first(self, pin: str) -> bool:
        """Set the PIN if there is none yet; return whether it was set."""
        if not isinstance(self._read(), Missing):
            return False
        self.choose(pin)
        return True

    def _note(self, known: str, failures: int) -> str:
        """Write the failed tries; if that fails keep them in memory and return why."""
        try:
            self._write(PinFile(known, failures))
        except OSError as error:
            self._uncounted = failures
            return f"{self._path} cannot be written ({error.strerror or error})."
        self._uncounted = None
        return ""

    def _read(self) -> PinFile | Missing | Damaged:
        try:
            return msgspec.json.decode(small_files.read(self._path, _MOST_BYTES), type=PinFile)
        except FileNotFoundError:
            return Missing()
        except OSError as error:
            return Damaged(f"{self._path} cannot be read ({error.strerror or error}).")
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return Damaged(f"{self._path} is damaged.")

    def _write(self, what: PinFile) -> None:
        replace_file(self._disk, self._path, msgspec.json.encode(what))
