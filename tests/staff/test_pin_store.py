"""The PIN and its lockout: never more than five tries in fifteen minutes, whatever happens."""

import json
import random
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.shared.disk import RealDisk
from kiosk.staff.pin.rules import PinFault, fault_of
from kiosk.staff.pin.store import (
    LOCKOUT,
    TRIES,
    Argon2,
    Correct,
    Damaged,
    LockedOut,
    Missing,
    PinStore,
    Ready,
    Verdict,
)

PIN, WRONG = "493027", "111222"


class Now:
    def __init__(self) -> None:
        self.seconds = 50.0

    def __call__(self) -> float:
        return self.seconds


class QuickHasher:
    """A stand-in for argon2 that counts how often a PIN was looked at, and may die before."""

    def __init__(self) -> None:
        self.looks: list[float] = []
        self.dies = False
        self.now = Now()

    def hash(self, pin: str) -> str:
        return f"hash of {pin}"

    def matches(self, known: str, pin: str) -> bool:
        if self.dies:
            raise KeyboardInterrupt
        self.looks.append(self.now())
        return known == self.hash(pin)


class FailingDisk(RealDisk):
    def __init__(self) -> None:
        self.full = False

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        super().write(path, chunks)


def _pin_store(path: Path, hasher: QuickHasher | None = None) -> tuple[PinStore, QuickHasher]:
    hasher = hasher or QuickHasher()
    pin_store = PinStore(path, RealDisk(), hasher, hasher.now)
    return pin_store, hasher


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "staff" / "pin.json"
    _pin_store(file)[0].choose(PIN)
    return file


def test_there_is_no_default_pin(tmp_path: Path) -> None:
    pin_store, _ = _pin_store(tmp_path / "pin.json")
    assert pin_store.standing() == Missing()
    assert pin_store.check("000000") == Missing()
    assert pin_store.choose_first(PIN)
    assert not pin_store.choose_first(WRONG)
    assert pin_store.check(PIN) == Correct()


def test_five_tries_then_fifteen_minutes(path: Path) -> None:
    pin_store, hasher = _pin_store(path)
    said = [pin_store.check(WRONG) for _ in range(TRIES)]
    assert said == [Ready(4), Ready(3), Ready(2), Ready(1), LockedOut(50.0 + LOCKOUT)]
    assert pin_store.check(PIN) == LockedOut(50.0 + LOCKOUT)
    hasher.now.seconds += LOCKOUT - 0.01
    assert pin_store.check(PIN) == LockedOut(50.0 + LOCKOUT)
    hasher.now.seconds += 0.01
    assert pin_store.standing() == Ready(TRIES)
    assert pin_store.check(WRONG) == Ready(4)
    assert pin_store.check(PIN) == Correct()
    assert pin_store.standing() == Ready(TRIES)


def test_a_restart_begins_the_wait_anew(path: Path) -> None:
    pin_store, hasher = _pin_store(path)
    for _ in range(TRIES):
        pin_store.check(WRONG)
    hasher.now.seconds = 3.0  # the machine was switched off: its clock begins again
    pin_store, _ = _pin_store(path, hasher)
    assert pin_store.standing() == LockedOut(3.0 + LOCKOUT)
    assert pin_store.check(PIN) == LockedOut(3.0 + LOCKOUT)


def test_a_kill_between_counting_and_looking_costs_a_try(path: Path) -> None:
    for failures in range(1, TRIES + 1):
        pin_store, hasher = _pin_store(path)
        hasher.dies = True
        with pytest.raises(KeyboardInterrupt):
            pin_store.check(PIN)
        assert json.loads(path.read_bytes())["failures"] == failures
    assert isinstance(_pin_store(path)[0].check(PIN), LockedOut)


def test_on_a_full_disk_the_right_pin_opens_and_says_what_is_not_counted(path: Path) -> None:
    disk, hasher = FailingDisk(), QuickHasher()
    pin_store = PinStore(path, disk, hasher, hasher.now)
    disk.full = True
    said = pin_store.check(PIN)
    assert isinstance(said, Correct)
    assert "No space left" in said.unwritten
    disk.full = False
    assert pin_store.check(PIN) == Correct()


def test_on_a_full_disk_five_tries_are_all_and_the_wait_is_the_same(path: Path) -> None:
    disk, hasher = FailingDisk(), QuickHasher()
    pin_store = PinStore(path, disk, hasher, hasher.now)
    disk.full = True
    for left in range(TRIES - 1, 0, -1):
        assert pin_store.check(WRONG) == Ready(left)
    assert isinstance(pin_store.check(WRONG), LockedOut)
    assert isinstance(pin_store.check(PIN), LockedOut)
    assert len(hasher.looks) == TRIES
    hasher.now.seconds += LOCKOUT + 1
    assert isinstance(pin_store.check(PIN), Correct)


def test_what_was_counted_in_memory_goes_to_the_disk_once_it_can(path: Path) -> None:
    disk, hasher = FailingDisk(), QuickHasher()
    pin_store = PinStore(path, disk, hasher, hasher.now)
    disk.full = True
    pin_store.check(WRONG)
    pin_store.check(WRONG)
    disk.full = False
    pin_store.check(WRONG)
    assert json.loads(path.read_bytes())["failures"] == 3


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"hash": ""}', b'{"hash": "x", "failures": -1}', b"\xff\xfe", b"[" * 4000],
)
def test_a_damaged_file_lets_nobody_in_and_nobody_choose(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    pin_store, hasher = _pin_store(path)
    assert isinstance(pin_store.standing(), Damaged)
    assert isinstance(pin_store.check(PIN), Damaged)
    assert not pin_store.choose_first(PIN)
    assert hasher.looks == []


def test_the_command_line_opens_a_shut_vault(path: Path) -> None:
    pin_store, hasher = _pin_store(path)
    for _ in range(TRIES):
        pin_store.check(WRONG)
    _pin_store(path, hasher)[0].choose("806153")  # another process
    assert pin_store.check("806153") == Correct()


def test_the_file_holds_an_argon2id_hash_and_not_the_pin(tmp_path: Path) -> None:
    file = tmp_path / "pin.json"
    pin_store = PinStore(file, RealDisk(), Argon2(), Now())
    pin_store.choose(PIN)
    text = file.read_text()
    assert "$argon2id$" in text
    assert PIN not in text
    assert pin_store.check(WRONG) == Ready(4)
    assert pin_store.check(PIN) == Correct()
    file.write_text(json.dumps({"hash": "$argon2id$v=19$nonsense", "failures": 0}))
    assert isinstance(pin_store.check(PIN), Damaged)


STEPS = st.lists(
    st.sampled_from(["wrong", "right", "wait", "long wait", "restart", "kill"]), max_size=60
)


@given(STEPS, st.randoms(use_true_random=False))
def test_never_more_than_five_looks_in_fifteen_minutes(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], rnd: random.Random
) -> None:
    """Real time goes on through restarts, while the monotonic clock begins anew each time."""
    path = tmp_path_factory.mktemp("vault") / "pin.json"
    pin_store, hasher = _pin_store(path)
    pin_store.choose(PIN)
    real, looks = 0.0, []
    for step in steps:
        before = len(hasher.looks)
        said: Verdict | None = None
        match step:
            case "wrong" | "right":
                said = pin_store.check(PIN if step == "right" else WRONG)
            case "wait" | "long wait":
                seconds = rnd.uniform(0, 60) if step == "wait" else LOCKOUT * 0.6
                real, hasher.now.seconds = real + seconds, hasher.now.seconds + seconds
            case "restart":
                hasher.now.seconds = rnd.uniform(0, 1000)
                pin_store, _ = _pin_store(path, hasher)
            case "kill":
                hasher.dies = True
                with suppress(KeyboardInterrupt):
                    pin_store.check(PIN)
                hasher.dies = False
                pin_store, _ = _pin_store(path, hasher)
        looks += [real] * (len(hasher.looks) - before)
        if said == Correct():
            looks = []
        recent = [t for t in looks if real - t < LOCKOUT]
        assert len(recent) <= TRIES


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("493027", None),
        ("80615394", None),
        ("12345", PinFault.SHORT),
        ("1234567890123", PinFault.LONG),
        ("12a456", PinFault.DIGITS),
        ("٤٩٣٠٢٧", PinFault.DIGITS),
        ("000000", PinFault.SAME),
        ("99999999", PinFault.SAME),
        ("123456", PinFault.ROW),
        ("654321", PinFault.ROW),
        ("234567", PinFault.ROW),
        ("789012", PinFault.ROW),
        ("147258", PinFault.ROW),
        ("121212", PinFault.REPEATED),
        ("123123", PinFault.REPEATED),
        ("112233", PinFault.REPEATED),
        ("111222", PinFault.REPEATED),
    ],
)
def test_pins_that_are_guessed_first_are_refused(pin: str, fault: PinFault | None) -> None:
    assert fault_of(pin) == fault
