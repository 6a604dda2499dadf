"""A disk that does not answer, a tree without an end: the kiosk starts, shows, tells, and ends."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.files import tree
from kiosk.content.model import limits
from kiosk.content.store.overlay import OverlayBase, PackOverlay
from kiosk.shared import paths, slow_places
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import Issue, log_line, terminal_line
from kiosk.startup.loaded_pack import Origin
from kiosk.startup.resolve import open_shown
from kiosk.updates.model.paths import UpdatePaths
from tests.content.packs import TODAY, tiny_pack
from tests.support.packs import check_pack, load
from ui.shared.worker import Worker

Silence = Callable[[Path], threading.Event]


@pytest.fixture
def silence(monkeypatch: pytest.MonkeyPatch) -> Iterator[Silence]:
    """Let a folder answer nothing until its event is set, as a network disk without its server."""
    monkeypatch.setattr(slow_places.within, "__defaults__", (0.05,))
    real, answers = os.scandir, dict[str, threading.Event]()

    def scandir(path: Path) -> object:
        if str(path) in answers:
            answers[str(path)].wait(20)
        return real(path)

    def hang(folder: Path) -> threading.Event:
        monkeypatch.setattr(os, "scandir", scandir)
        return answers.setdefault(str(folder), threading.Event())

    yield hang
    for event in answers.values():
        event.set()


def test_what_is_asked_answers_or_fails_as_it_would(tmp_path: Path) -> None:
    assert slow_places.within(tmp_path, lambda: 7) == 7
    with pytest.raises(IndexError):
        slow_places.within(tmp_path, list[int]().pop)


def test_nobody_waits_twice_until_the_place_answers_again(tmp_path: Path) -> None:
    server, asked = threading.Event(), list[int]()
    with pytest.raises(slow_places.NoAnswerError):
        slow_places.within(tmp_path, server.wait, 0.01)
    with pytest.raises(slow_places.NoAnswerError):
        slow_places.within(tmp_path, lambda: asked.append(1), 60.0)
    assert asked == [], "a place that hangs is not asked again"
    assert slow_places.within(tmp_path / "other", lambda: 1) == 1
    server.set()
    for thread in threading.enumerate():
        if thread.name == f"asks {tmp_path}":
            thread.join(20)
    assert slow_places.within(tmp_path, lambda: 2) == 2


def test_a_pack_that_does_not_answer_is_told(tmp_path: Path, silence: Silence) -> None:
    silence(tiny_pack().write(tmp_path / "pack"))
    (problem,) = load(tmp_path / "pack").report.errors
    assert terminal_line(problem) == (
        "pack.toml:1: The folder does not answer. Look at the disk or the network it lies on."
    )


def test_a_start_goes_on_without_the_clinics_folder(
    tmp_path: Path, cache_folder: Path, silence: Silence
) -> None:
    edited = PackOverlay(tmp_path / "content", RealDisk())
    built_in = open_shown(None, cache_folder, edited, UpdatePaths(tmp_path / "updates")).source
    edited.begin(paths.built_in_pack(), OverlayBase(built_in.key, "1"))
    silence(edited.folder)
    shown = open_shown(None, cache_folder, edited, UpdatePaths(tmp_path / "updates"))
    assert shown.source.origin is Origin.BUILT_IN
    assert "does not answer" in " ".join(map(log_line, shown.issues))
    assert str(edited.folder) in shown.issues[0].what


@pytest.mark.parametrize("what", ["files at the top", "empty folders", "leftovers", "one folder"])
def test_a_tree_without_an_end_is_one_sentence(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_pack().write(tmp_path / "pack")
    assert not tree.scan(folder).is_endless
    monkeypatch.setattr(limits, "MAX_ENTRIES", 60)
    assert load(folder).report.errors == ()
    for number in range(61):
        place = {
            "files at the top": folder / f"{number}.toml",
            "empty folders": folder / f"images/{number % 7}/{number}/x",
            "leftovers": folder / f"{number}.bak",
            "one folder": folder / f"en/faq/{number}.md",
        }[what]
        if what == "empty folders":
            place.mkdir(parents=True)
        else:
            place.touch()
    (problem,) = load(folder).report.issues
    assert "files and folders: it is no pack" in problem.what
    assert "whole disk" in problem.remedy


def test_a_tree_without_an_end_gives_way_at_a_start(
    tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(paths.built_in_pack(), tmp_path / "pack")
    count = sum(len(folders) + len(files) for _, folders, files in os.walk(tmp_path / "pack"))
    monkeypatch.setattr(limits, "MAX_ENTRIES", count)
    edited, home = PackOverlay(tmp_path / "none", RealDisk()), UpdatePaths(tmp_path / "updates")
    assert open_shown(tmp_path / "pack", cache_folder, edited, home).source.origin is Origin.FOLDER
    (tmp_path / "pack/images/more.bak").touch()
    shown = open_shown(tmp_path / "pack", cache_folder, edited, home)
    assert shown.source.origin is Origin.BUILT_IN
    assert "it is no pack" in shown.issues[0].what


def test_the_end_does_not_wait_for_a_job_that_never_ends(qapp: QApplication) -> None:
    worker, server = Worker(), threading.Event()
    worker.run(lambda: server.wait(20), lambda _outcome: None)
    worker.wait(0.01)
    assert worker.busy
    assert all(t.daemon for t in threading.enumerate() if t.name == "worker"), "it holds the end up"
    server.set()
    worker.wait()
    assert not worker.busy


def test_jobs_are_done_in_the_order_given(qapp: QApplication) -> None:
    worker, done = Worker(), list[int]()
    for number in range(50):
        worker.run(partial(done.append, number), lambda _outcome: None)
    worker.wait()
    assert done == list(range(50))


def test_pictures_of_a_folder_that_is_no_pack_are_not_drawn(tmp_path: Path) -> None:
    """A check of a whole disk drew every picture of the system, for hours."""
    folder, drawn = tiny_pack().write(tmp_path / "pack"), list[Path]()

    def draw(asked: Path) -> tuple[Issue, ...]:
        drawn.append(asked)
        return ()

    check_pack(folder, TODAY, draw=draw)
    assert drawn == [folder]
    (folder / "pack.toml").unlink()
    checked = check_pack(folder, TODAY, draw=draw)
    assert drawn == [folder]
    assert "this folder is not a pack" in checked.report.errors[0].what
