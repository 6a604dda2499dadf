"""Content that came by an update, on the screen: after a visit, whole, and back if need be."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import events as e
from kiosk.shared import paths
from kiosk.shared.disk import RealDisk
from kiosk.startup.content_loader import ContentLoader
from kiosk.startup.resolve import NoContentError
from kiosk.system.crash_guard import read_starts
from kiosk.updates.install import pack_resolver
from kiosk.updates.install.install import roll_back
from kiosk.updates.model.paths import UpdatePaths
from tests.content.packs import PackFiles, tiny_pack
from tests.support.clock import FakeClock
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.updates.publisher import Kiosk, Publisher
from ui.app import composition
from ui.startup.process import counted

DETAILS = 'name = "North"\n\n[booking]\nphone = "020 7946 0111"\nweb = "https://north.example"\n'


def _titled(title: str, version: str) -> PackFiles:
    pack = tiny_pack().swap("pack.toml", "2026.11", version)
    return pack.swap("pack.toml", 'title = "Tiny"', f'title = "{title}"')


@pytest.fixture
def home(tmp_path: Path) -> UpdatePaths:
    return UpdatePaths(tmp_path / "data" / "updates")


@pytest.fixture
def mine(home: UpdatePaths, publisher: Publisher) -> Kiosk:
    """The updates of the kiosk that `make_kiosk` builds; version 1 waits."""
    made = Kiosk(home, publisher.root(), str(publisher.folder))
    made.update()
    return made


def _version(kiosk: KioskDriver) -> str:
    return kiosk.built.library.toc("en").version


def test_it_waits_for_the_end_of_the_visit(
    mine: Kiosk, publisher: Publisher, make_kiosk: MakeKiosk
) -> None:
    mine.visit_ends()
    kiosk = make_kiosk()
    assert _version(kiosk) == "1"
    publisher.publish(2)
    kiosk.go(e.LeaveAttract())
    mine.update()
    kiosk.work()
    assert _version(kiosk) == "1"
    kiosk.wait(200)
    assert kiosk.place == "attract"
    kiosk.work()
    assert _version(kiosk) == "2"


def test_a_start_without_a_visit_takes_it_over(mine: Kiosk, make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    assert _version(kiosk) != "1"
    kiosk.built.content.take_over()
    kiosk.work()
    assert _version(kiosk) == "1"


def test_in_staff_mode_it_waits_until_they_leave(mine: Kiosk, make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    kiosk.staff.enter()
    kiosk.built.content.take_over()
    kiosk.work()
    assert _version(kiosk) != "1"
    kiosk.touch("Back to the kiosk")
    kiosk.work()
    assert _version(kiosk) == "1"


def test_one_step_back_between_visits(
    mine: Kiosk, publisher: Publisher, make_kiosk: MakeKiosk
) -> None:
    mine.visit_ends()
    publisher.publish(2)
    mine.update()
    mine.visit_ends()
    kiosk = make_kiosk()
    assert _version(kiosk) == "2"
    roll_back(mine.home, RealDisk())
    kiosk.staff.load_changes()
    assert _version(kiosk) == "1"


def test_damaged_content_gives_way(
    mine: Kiosk, publisher: Publisher, home: UpdatePaths, make_kiosk: MakeKiosk
) -> None:
    mine.visit_ends()
    publisher.publish(2)
    mine.update()
    mine.visit_ends()
    newest, before = pack_resolver.whole_packs(home)
    (newest.folder / "pack.toml").write_text("", encoding="utf-8")
    assert _version(make_kiosk()) == "1"
    (before.folder / "pack.toml").write_text("", encoding="utf-8")
    built_in = (paths.built_in_pack() / "pack.toml").read_text(encoding="utf-8")
    assert f'version = "{_version(make_kiosk())}"' in built_in


def test_details_that_came_along(
    mine: Kiosk, publisher: Publisher, make_kiosk: MakeKiosk, home: UpdatePaths
) -> None:
    publisher.details(DETAILS)
    mine.who = replace(mine.who, clinic="north")
    mine.update()
    mine.visit_ends()
    clinic = make_kiosk().built.clinic
    assert (clinic.name, clinic.phone) == ("North", "020 7946 0111")
    own = 'kiosk_id = "left"\n\n[booking]\nphone = "020 7946 0999"\n'
    clinic = make_kiosk(clinic=own).built.clinic
    assert (clinic.name, clinic.kiosk_id) == ("North", "left")
    assert (clinic.phone, clinic.booking_link) == ("020 7946 0999", "https://north.example")
    entry = next(pack_resolver.whole_packs(home)).entry
    home.details(entry.details).write_text(DETAILS.replace("0111", "0666"), encoding="utf-8")
    assert make_kiosk(clinic='kiosk_id = "left"\n').built.clinic.phone == ""


def _loader(tmp_path: Path, clock: FakeClock) -> ContentLoader:
    return composition.loader_for(composition.Options(clinic_file=tmp_path / "clinic.toml"), clock)


def _start(loader: ContentLoader, clock: FakeClock) -> ContentLoader:
    return counted(loader, clock, trial=False)[0]


def test_content_that_ends_the_program_is_left_out(
    tmp_path: Path,
    mine: Kiosk,
    publisher: Publisher,
    make_kiosk: MakeKiosk,
    home: UpdatePaths,
    qapp: QApplication,
) -> None:
    """Current, previous, built-in, and then the plain page."""
    mine.visit_ends()
    publisher.publish(2)
    mine.update()
    mine.visit_ends()
    make_kiosk()  # says where everything lies
    clock, seen = FakeClock(), list[str]()
    loader = _loader(tmp_path, clock)
    for _ in range(36):
        counted = _start(loader, clock)
        first = counted.first()
        seen.append(first.shown.library.toc("en").version)
        clock.now += 8
    assert seen == ["2"] * 3 + ["1"] * 3 + [seen[6]] * 30
    assert seen[6] not in ("1", "2")
    with pytest.raises(NoContentError):
        _start(loader, clock).first()


def test_what_was_left_out_stays_out_of_this_run_and_is_told(
    tmp_path: Path, mine: Kiosk, publisher: Publisher, make_kiosk: MakeKiosk
) -> None:
    mine.visit_ends()
    make_kiosk()
    clock = FakeClock()
    for _ in range(4):
        loader = _start(_loader(tmp_path, clock), clock)
    first = loader.first()
    assert "ended three times" in first.shown.issues[0].what
    publisher.publish(2)
    mine.update()
    assert loader.again(first).shown is first.shown, "waiting content changes nothing yet"
    mine.visit_ends()
    assert loader.again(first).shown.library.toc("en").version == "2"


def test_a_good_run_is_remembered(
    tmp_path: Path, make_kiosk: MakeKiosk, home: UpdatePaths, qapp: QApplication
) -> None:
    make_kiosk()
    clock = FakeClock()
    _, good = counted(_loader(tmp_path, clock), clock, trial=False)
    assert len(read_starts(home.starts).at) == 1
    good.done()
    assert read_starts(home.starts).at == ()


def test_in_a_window_nothing_is_counted(
    tmp_path: Path, make_kiosk: MakeKiosk, home: UpdatePaths
) -> None:
    make_kiosk()
    clock = FakeClock()
    counted(_loader(tmp_path, clock), clock, trial=True)
    assert not home.starts.exists()
