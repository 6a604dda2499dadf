"""Fixtures: a kiosk with the built-in pack, a clock that tests move, and nothing left behind."""

import gc
import pickle
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.media.svg_gate import check_svg
from kiosk.content.model.pack import Asked, Library
from kiosk.content.model.report import Log
from kiosk.content.parse import reader
from kiosk.content.parse.toml_lines import Key
from kiosk.exercise.file import loader
from kiosk.exercise.file.schema import ExerciseFile
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder
from kiosk.shared import paths
from kiosk.shared.issue import Issue
from kiosk.startup.resolve import open_content
from kiosk.updates.model.paths import UpdatePaths
from tests.support.clock import FakeClock
from tests.support.drivers.kiosk import KioskDriver
from tests.support.printers import FakePrinters
from ui.app import composition
from ui.app.kiosk import Kiosk
from ui.shared import gc_policy
from ui.sound.speaker import SilentSpeaker

MakeKiosk = Callable[..., KioskDriver]


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> None:
    """Commands tried in this process take the application that is there: none may come first."""


@pytest.fixture(scope="session", autouse=True)
def _judged_once() -> Iterator[None]:
    """To judge the pictures and exercises of the built-in pack takes two seconds: once a run, not
    each time that it is read; what has changed is judged as ever."""
    impossible = loader._impossible
    pictures: dict[tuple[str, bytes], list[Issue]] = {}
    exercises: dict[bytes, list[tuple[Key, Issue]]] = {}

    def check_picture(path: str, data: bytes, log: Log) -> None:
        key = path, sha256(data).digest()
        if key not in pictures:
            mine = Log()
            check_svg(path, data, mine)
            pictures[key] = mine.issues
        log.issues += pictures[key]

    def check_poses(exercise: ExerciseFile) -> list[tuple[Key, Issue]]:
        key = pickle.dumps(exercise.model_dump())
        if key not in exercises:
            exercises[key] = list(impossible(exercise))
        return exercises[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "check_svg", check_picture)
        patch.setattr(loader, "_impossible", check_poses)
        yield


@pytest.fixture(scope="session")
def prepare_search() -> Callable[..., Generator[None, None, Finder]]:
    """Preparing to search a pack's questions takes a third of a second: once a run, not a kiosk."""
    build, known = Finder.building, dict[bytes, Finder]()

    def building(
        entries: Iterable[FaqEntry], language: str, asked: Asked
    ) -> Generator[None, None, Finder]:
        questions = tuple(entries)
        key = pickle.dumps((questions, language, asked))
        if key not in known:
            known[key] = yield from build(questions, language, asked)
        return known[key]

    return building


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder of compiled packs for the whole run."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def library(cache_folder: Path) -> Library:
    """The built-in pack."""
    return open_content(paths.built_in_pack(), cache_folder)


@pytest.fixture
def pictures_of_motion() -> None:
    """For tests that look at what moves from one picture of a screen to another.

    All others end each motion before they look, so that for them no screen is painted only to be
    shown moving: that took a tenth of all time.
    """


def _unpainted(widget: QWidget, _without: object = ()) -> QImage:
    return QImage(widget.size(), QImage.Format.Format_RGB32)


@pytest.fixture
def make_kiosk(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path: Path,
    cache_folder: Path,
    prepare_search: Callable[..., Generator[None, None, Finder]],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MakeKiosk]:
    """Return a function that builds a kiosk and its driver from `app.Options`' fields."""
    _set_aside()
    gc_policy.begin()
    monkeypatch.setattr("kiosk.shared.paths.cache_folder", lambda: cache_folder)
    monkeypatch.setattr(Finder, "building", prepare_search)
    monkeypatch.setattr("kiosk.shared.paths.data_folder", lambda: tmp_path / "data")
    monkeypatch.setattr("kiosk.shared.paths.log_file", lambda: tmp_path / "kiosk.log")
    monkeypatch.setattr(
        "ui.app.composition.default_home", lambda: UpdatePaths(tmp_path / "data" / "updates")
    )
    pictured = "pictures_of_motion" in request.fixturenames
    if not pictured:
        monkeypatch.setattr("ui.app.stage.stage.snapshot", _unpainted)
        monkeypatch.setattr("ui.app.visit.moving.snapshot", _unpainted)
    built: list[Kiosk] = []

    def make(
        clinic: str = "",
        printers: FakePrinters | None = None,
        speaker: SilentSpeaker | None = None,
        **options: object,
    ) -> KioskDriver:
        clinic_file = tmp_path / "clinic.toml"
        if clinic:
            clinic_file.write_text(clinic, encoding="utf-8")
        base = composition.Options(windowed=(1920, 1080), clinic_file=clinic_file, diagonal=21.5)
        clock = FakeClock()
        wanted = replace(base, **options)  # type: ignore[arg-type]
        kiosk = composition.build(qapp, wanted, clock, speaker, printers)
        built.append(kiosk)
        QApplication.processEvents()
        return KioskDriver(kiosk, clock, pictured=pictured)

    yield make
    for kiosk in built:
        kiosk.close()
    gc_policy.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    _fail_if_anything_runs()


def _fail_if_anything_runs() -> None:
    """A timer or an animation that outlives its kiosk would run in the next visit too."""
    alive = [o for o in gc.get_objects() if isinstance(o, QObject) and shiboken6.isValid(o)]
    timers = [o for o in alive if isinstance(o, QTimer) and o.isActive()]
    moving = [
        o
        for o in alive
        if isinstance(o, QAbstractAnimation) and o.state() == QAbstractAnimation.State.Running
    ]
    assert not timers, "timers left running"
    assert not moving, "animations left running"


def _set_aside() -> None:
    """Let the search for leftovers look at what this test makes alone: all took longer than it."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def kiosk(make_kiosk: MakeKiosk) -> KioskDriver:
    """A kiosk at 1920×1080 on 21.5 inches."""
    return make_kiosk()
