"""Every disk is looked at by itself: none that is unreadable, hangs or goes hides another one."""

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.updates.fetch import sticks
from kiosk.updates.fetch.sticks import StickLook, disks
from ui.updates.sticks import Sticks, mounted


@pytest.fixture
def told() -> list[str]:
    return []


def _stick(folder: Path, below: str = "") -> Path:
    sign = folder / below / "metadata/timestamp.json"
    sign.parent.mkdir(parents=True)
    sign.write_text("{}", encoding="utf-8")
    return folder


class Broken:
    """A disk on which some paths cannot be looked at, though root may everywhere."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.errors: dict[Path, OSError] = {}
        self.hanging: dict[Path, threading.Event] = {}
        real_stat, real_list = os.stat, os.listdir
        real_scan = os.scandir

        def stat(path: object, *args: object, **words: object) -> os.stat_result:
            self._look(path)
            return real_stat(path, *args, **words)  # type: ignore[arg-type]

        def listdir(path: object = ".") -> list[str]:
            self._look(path)
            return real_list(path)  # type: ignore[call-overload, no-any-return]

        def scandir(path: object = ".") -> object:
            self._look(path)
            return real_scan(path)  # type: ignore[call-overload]

        monkeypatch.setattr(os, "stat", stat)
        monkeypatch.setattr(os, "listdir", listdir)
        monkeypatch.setattr(os, "scandir", scandir)

    def _look(self, path: object) -> None:
        if not isinstance(path, str | Path):
            return
        for place in (Path(path), *Path(path).parents):
            if place in self.hanging:
                self.hanging[place].wait(30)
            if place in self.errors and (place != Path(path) or place.name != "lost+found"):
                raise self.errors[place]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    return Broken(monkeypatch)


def test_lost_and_found_hides_nothing(tmp_path: Path, told: list[str], broken: Broken) -> None:
    first, second = _stick(tmp_path / "a"), _stick(tmp_path / "b", "clinic")
    (first / "lost+found").mkdir()
    broken.errors[first / "lost+found"] = PermissionError(13, "Permission denied")
    look = StickLook(told.append)
    for _ in range(3):
        found = look.repositories([first, second])
        assert found == (str(first), str(second / "clinic"))
    assert told == []


def test_a_folder_that_cannot_be_looked_at_hides_nothing(
    tmp_path: Path, told: list[str], broken: Broken
) -> None:
    stick = _stick(tmp_path / "a", "clinic")
    (stick / "damaged").mkdir()
    broken.errors[stick / "damaged"] = OSError(5, "Input/output error")
    assert StickLook(told.append).repositories([stick]) == (str(stick / "clinic"),)
    assert told == []


def test_a_disk_that_cannot_be_read_is_told_once(
    tmp_path: Path, told: list[str], broken: Broken
) -> None:
    first, second = _stick(tmp_path / "a"), _stick(tmp_path / "b")
    broken.errors[first] = OSError(5, "Input/output error")
    look = StickLook(told.append)
    for _ in range(3):
        assert look.repositories([first, second]) == (str(second),)
    assert len(told) == 1
    assert str(first) in told[0]
    assert "Input/output error" in told[0]
    look.repositories([second])  # pulled out and put in again: it is told anew
    look.repositories([first, second])
    assert len(told) == 2
    broken.errors.clear()
    assert look.repositories([first, second]) == (str(first), str(second))


def test_a_disk_that_hangs_is_asked_once(tmp_path: Path, told: list[str], broken: Broken) -> None:
    first, second = _stick(tmp_path / "a"), _stick(tmp_path / "b")
    gone = broken.hanging[first] = threading.Event()
    look = StickLook(told.append, patience=0.2)
    before = threading.active_count()
    for _ in range(5):
        assert look.repositories([first, second]) == (str(second),)
    assert threading.active_count() <= before + 1
    assert len(told) == 1
    assert "does not answer" in told[0]
    gone.set()
    for _ in range(100):
        if look.repositories([first, second]) == (str(first), str(second)):
            break
    else:
        raise AssertionError("a disk that answers again is not found")


def test_a_disk_that_goes_in_the_middle_is_no_news(tmp_path: Path, told: list[str]) -> None:
    there = _stick(tmp_path / "b")
    assert StickLook(told.append).repositories([tmp_path / "gone", there]) == (str(there),)
    assert told == []


def test_a_file_that_is_mounted_is_no_disk(tmp_path: Path, told: list[str]) -> None:
    (tmp_path / "hosts").write_text("x", encoding="utf-8")
    assert StickLook(told.append).repositories([tmp_path / "hosts"]) == ()
    assert told == []


def test_links_on_a_stick_lead_nowhere(tmp_path: Path, told: list[str]) -> None:
    stick = tmp_path / "a"
    stick.mkdir()
    (stick / "loop").symlink_to(stick)
    (stick / "out").symlink_to(_stick(tmp_path / "b"))
    assert StickLook(told.append).repositories([stick]) == ()


def test_a_disk_with_thousands_of_folders(tmp_path: Path, told: list[str]) -> None:
    for number in range(1200):
        (tmp_path / f"{number}").mkdir()
    _stick(tmp_path, "0")
    assert StickLook(told.append).repositories([tmp_path]) in ((str(tmp_path / "0"),), ())


MOUNTINFO = r"""
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
23 22 0:21 / /proc rw - proc proc rw
24 22 8:1 / /boot/efi rw - vfat /dev/sda1 rw
25 22 0:30 / /mnt/share rw - nfs4 server:/share rw
40 22 8:17 / /media/kiosk/OUR\040STICK ro,nosuid,nodev,noexec - vfat /dev/sdb1 ro
41 22 8:33 / /run/pure-physio-kiosk/sticks/sdc1 ro shared:9 master:1 - exfat /dev/sdc1 ro
42 22 8:33 / /media/\303\234bung ro - exfat /dev/sdd1 ro
nonsense
43 22 - -
"""


def test_what_is_mounted() -> None:
    assert disks(MOUNTINFO) == [
        Path("/media/kiosk/OUR STICK"),
        Path("/run/pure-physio-kiosk/sticks/sdc1"),
        Path("/media/Übung"),
    ]


def test_this_machine_s_own_list_is_read() -> None:
    assert Path("/") not in mounted()
    assert Path("/proc") not in mounted()


def test_sticks_show_beside_a_broken_one(
    tmp_path: Path, qapp: QApplication, broken: Broken, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = _stick(tmp_path / "a"), _stick(tmp_path / "b")
    broken.errors[first] = OSError(5, "Input/output error")
    made = Sticks(lambda: [first, second])
    made.begin()
    for _ in range(500):
        if made.folders:
            break
        QTest.qWait(10)
    made.end()
    made.settle()
    assert made.folders == (str(second),)
    assert caplog.text.count("Input/output error") == 1
    assert "Traceback" not in caplog.text


def test_patience_is_shorter_than_staffs() -> None:
    assert sticks.PATIENCE <= 5.0


PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


def test_the_unit_that_mounts_a_stick_lets_nothing_of_it_run() -> None:
    unit = (PACKAGING / "pure-physio-kiosk-stick@.service").read_text(encoding="utf-8")
    mount = next(line for line in unit.splitlines() if "/usr/bin/mount" in line)
    options = mount.split(" -o ")[1].split(" ")[0].split(",")
    assert set(options) == {"ro", "nosuid", "nodev", "noexec"}
    assert "BindsTo=dev-%i.device" in unit
    rules = (PACKAGING / "90-pure-physio-kiosk-stick.rules").read_text(encoding="utf-8")
    assert 'ENV{ID_BUS}=="usb"' in rules
    assert "pure-physio-kiosk-stick@%k.service" in rules


def test_a_command_finds_the_repository_one_folder_down(tmp_path: Path) -> None:
    below = _stick(tmp_path / "a", "site")
    assert sticks.repository_in(below) == below / "site"
    own = _stick(tmp_path / "b")
    _stick(own, "site")
    assert sticks.repository_in(own) == own
    both = _stick(_stick(tmp_path / "c", "one"), "two")
    assert sticks.repository_in(both) == both  # which of them is somebody's choice
    assert sticks.repository_in(tmp_path / "none") == tmp_path / "none"
