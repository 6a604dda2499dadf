"""What staff see of content that waits or comes on a stick, and what they decide."""

import sys
from pathlib import Path

from kiosk.exercise.repository import ExerciseRepository
from kiosk.figure.skeleton.sides import Side
from kiosk.shared.disk import RealDisk
from kiosk.staff.model import events as e
from kiosk.updates.install.install import roll_back
from kiosk.updates.install.pointer import read_pointer
from kiosk.updates.model.differences import compare
from tests.content.packs import PackFiles, tiny_pack
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.packs import open_pack
from tests.updates.publisher import Kiosk, Publisher, version
from tests.updates.waiting import until_done
from ui.staff.preview import StaffPeek
from ui.widgets.media.figure_view import FigureView
from ui.widgets.text.rich_text import RichText


def _library(pack: PackFiles, folder: Path) -> object:
    pack.write(folder)
    return open_pack(folder, folder.with_suffix(".cache"))


def test_what_a_pack_changes(tmp_path: Path) -> None:
    old = tiny_pack()
    new = version(7).swap("images/tile.svg", "M0 0h4", "M0 0h3")
    first, second = _library(old, tmp_path / "a"), _library(new, tmp_path / "b")
    same = compare(first, first, "en")  # type: ignore[arg-type]
    assert same.nothing
    found = compare(first, second, "xx")  # type: ignore[arg-type]
    assert (found.version, found.pictures, found.new, found.removed) == ("7", 1, (), ())
    assert not found.nothing


def _with_stick(make_kiosk: MakeKiosk, folder: Path) -> KioskDriver:
    kiosk = make_kiosk()
    built = kiosk.built
    built.sticks.volumes = lambda: [folder]
    kiosk.staff.enter()
    built.sticks.settle()
    kiosk.touch("Content")
    kiosk.work()
    return kiosk


def _read_stick(kiosk: KioskDriver, publisher: Publisher) -> Kiosk:
    """Do what the process that reads a stick does."""
    home = kiosk.built.loader.home
    mine = Kiosk(home, publisher.root(), str(publisher.folder), undecided=True)
    mine.judge = lambda _folder: ("en/sections/get-help.md:9: Warning: It is long.",)
    assert mine.update().new
    return mine


def _version(kiosk: KioskDriver) -> str:
    return kiosk.built.library.toc("en").version


def test_staff_read_a_stick_see_what_changes_and_install_it(
    publisher: Publisher, make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    kiosk = _with_stick(make_kiosk, publisher.folder)
    built = kiosk.built
    built.updating._command = (sys.executable, "-c", "import sys; sys.stdin.read()")
    kiosk.touch("Read the stick “repository”")
    assert "Looking and checking: 0 %" in kiosk.words()
    _read_stick(kiosk, publisher)
    built.updating._process.write(b"")  # type: ignore[union-attr]
    built.updating._command = (sys.executable, "-c", "print('= new It waits.')")
    kiosk.touch("Stop")
    until_done(built.updating)
    kiosk.work()
    # what waits for a decision stands first, once it is noticed
    _turn_to_button(kiosk, "Read the stick “repository”")
    kiosk.touch("Read the stick “repository”")
    until_done(built.updating)
    kiosk.work()
    while "Back" in kiosk.names():
        kiosk.touch("Back")
    assert "Version 1 is not decided yet" in kiosk.words()
    kiosk.touch("Install")
    kiosk.work()
    assert "Version 1 waits" in kiosk.words()
    assert _version(kiosk) != "1"
    kiosk.touch("Back to the kiosk")
    kiosk.work()
    assert _version(kiosk) == "1"


def test_what_nobody_decides_on_never_shows_by_itself(
    publisher: Publisher, make_kiosk: MakeKiosk
) -> None:
    kiosk = make_kiosk()
    mine = _read_stick(kiosk, publisher)
    kiosk.staff.enter()
    kiosk.touch("Back to the kiosk")
    kiosk.work()
    again = make_kiosk()
    again.built.content.take_over()
    again.work()
    assert {_version(kiosk), _version(again)}.isdisjoint({"1"})
    assert read_pointer(mine.home).undecided, "staff are asked the next time"
    mine.undecided = False
    assert mine.update().new, "the server sends it to every kiosk"
    again.built.content.take_over()
    again.work()
    assert _version(again) == "1"


def _turn_to_button(kiosk: KioskDriver, name: str) -> None:
    for _ in range(kiosk.staff.view[1] - 1):
        if name not in kiosk.names():
            kiosk.staff.turn()


def _turn_to(kiosk: KioskDriver, words: str) -> None:
    while words not in kiosk.words():
        kiosk.staff.turn()


def _shows_the_stretch(kiosk: KioskDriver) -> None:
    """The exercise that is open stands beside its words as it is held: the moving leg is there."""
    (peek,), (figure,) = kiosk.pieces(StaffPeek), kiosk.pieces(FigureView)
    exercises = ExerciseRepository(peek.props.library.exercise_file)
    scene = exercises.scene("calf")
    side: Side = "left" if exercises.demonstration("calf").sided else "both"
    assert figure.drawing == scene.draw(1.0, 0.0, side)
    assert figure.drawing != scene.draw(0.0, 0.0, side), "held, not before it begins"
    said = [text for text in kiosk.pieces(RichText) if "Keep the heel" in text.accessibleName()]
    assert said
    assert kiosk.rect(figure).right() < kiosk.rect(said[0]).left()


PREVIEWS = {
    "page/what-it-is": "It hurts, and it passes.",
    "page/get-help": "Chest pain",
    "question/magnesium": "Only if you lack it.",
    "exercise/calf": "Keep the heel down.",
}


def test_staff_see_the_pages_before_they_install_them(
    publisher: Publisher, make_kiosk: MakeKiosk
) -> None:
    kiosk = make_kiosk()
    mine = _read_stick(kiosk, publisher)
    kiosk.staff.enter()
    kiosk.touch("Content")
    kiosk.work()
    _turn_to(kiosk, "The check has 1 warning")
    assert "en/sections/get-help.md:9: Warning: It is long." in kiosk.words()
    _turn_to(kiosk, "Look")
    kiosk.touch("Look")
    kiosk.work()
    assert "It hurts, and it passes." in kiosk.words()
    kiosk.touch("Back to the report")
    kiosk.work()
    assert "Version 1 is not decided yet" in kiosk.words()
    desk = kiosk.built.staff
    for item, words in PREVIEWS.items():
        desk.dispatch(e.OpenItem(item))
        kiosk.work()
        assert "Preview of version 1" in kiosk.words()
        assert words in kiosk.words()
    _shows_the_stretch(kiosk)
    roll_back(mine.home, RealDisk())
    desk.dispatch(e.OpenItem("page/what-it-is"))
    kiosk.work()
    desk.dispatch(e.OpenItem("page/get-help"))
    kiosk.work()
    assert "Preview of" not in kiosk.words(), "it is gone, and the report is back"
    assert "Back to the report" not in kiosk.words()


def test_staff_leave_it_out(publisher: Publisher, make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    home = _read_stick(kiosk, publisher).home
    kiosk.staff.enter()
    kiosk.touch("Content")
    kiosk.work()
    kiosk.touch("Leave it out")
    kiosk.work()
    assert read_pointer(home).pending is None
    assert "Version 1" not in kiosk.words()
    kiosk.touch("Back to the kiosk")
    kiosk.work()
    assert kiosk.built.library.toc("en").version != "1"
