"""Editing on the spot, and with any editor: what staff do, what visitors then see."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.app import events as e
from kiosk.cli import staff
from kiosk.clinic.notices import read_notices
from kiosk.shared import paths
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import Issue, log_line
from kiosk.staff.pin.store import Argon2, Correct, PinStore
from kiosk.updates.publish.starter import new_pack
from tests.content.packs import png
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

CLINIC = '# ours\nname = "Riverside"\n\n[booking]\nweb = "https://riverside.example/book"\n'


@pytest.fixture
def words_checked_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check packs in this process: the same checks, without the start of another one."""

    def problems_of(folder: Path, today: date, file: str = "") -> tuple[Issue, ...]:
        from tests.support.packs import check_pack

        report = check_pack(folder, today).report
        return (*report.errors, *(p for p in report.warnings if p.file == file))

    monkeypatch.setattr("ui.app.staff.composition.problems_of", problems_of)
    monkeypatch.setattr(
        "kiosk.updates.probe.pack_check.compiled",
        lambda folder, _cache, today: _errors(folder, today),
    )


@pytest.fixture
def checks_here(words_checked_here: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same, with the pictures taken on trust."""
    assert words_checked_here is None
    monkeypatch.setattr("kiosk.updates.probe.validator.draw_in_child", lambda _folder: None)


def _errors(folder: Path, today: date) -> tuple[Issue, ...]:
    from tests.support.packs import check_pack

    return check_pack(folder, today).report.errors


def _clinic_page(kiosk: KioskDriver) -> None:
    kiosk.staff.enter()
    kiosk.touch("Clinic and booking")
    kiosk.work()


def test_a_new_name_shows_at_once(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    _clinic_page(kiosk)
    kiosk.touch("Change: Clinic’s name")
    kiosk.staff.replace_text("Lakeside")
    kiosk.touch("Save")
    kiosk.work()
    assert "Saved" in kiosk.words()
    assert (tmp_path / "clinic.toml").read_text() == CLINIC.replace("Riverside", "Lakeside")
    kiosk.staff.load_changes()
    kiosk.touch("Back to the kiosk")
    assert "Lakeside" in kiosk.words()


def test_the_code_is_seen_before_it_is_saved(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    _clinic_page(kiosk)
    kiosk.staff.turn()
    kiosk.touch("Change: Web address")
    assert kiosk.code.texts() == ["https://riverside.example/book"]
    kiosk.staff.replace_text("https://riverside.example/visits")
    assert kiosk.code.texts() == ["https://riverside.example/visits"]
    assert "https://riverside.example/visits" in kiosk.words()


def test_a_refused_value_says_why_and_loses_nothing(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    _clinic_page(kiosk)
    kiosk.staff.turn()
    kiosk.touch("Change: Web address")
    kiosk.staff.replace_text("http://riverside.example")
    kiosk.touch("Save")
    kiosk.work()
    assert "https://" in kiosk.words()
    assert "Cancel" in kiosk.names()
    assert (tmp_path / "clinic.toml").read_text() == CLINIC


def test_the_keyboard_on_the_screen_types(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    _clinic_page(kiosk)
    kiosk.touch("Change: Clinic’s name")
    kiosk.staff.replace_text("")
    for key in ("Shift", "L", "a", "#*", "&", "abc", "Space", "x", "Delete"):
        kiosk.staff.touch_key(key)
    assert kiosk.staff.typed_text == "La& "


def test_undo_takes_one_touch(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    _clinic_page(kiosk)
    kiosk.touch("Change: Clinic’s name")
    kiosk.staff.replace_text("Lakeside")
    kiosk.touch("Save")
    kiosk.work()
    kiosk.touch("Content")
    kiosk.work()
    kiosk.touch("Undo")
    kiosk.work()
    assert "taken back" in kiosk.words()
    assert (tmp_path / "clinic.toml").read_text() == CLINIC


def test_a_draft_is_there_again_after_a_lock(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    _clinic_page(kiosk)
    kiosk.touch("Change: Clinic’s name")
    kiosk.staff.replace_text("Lakes")
    kiosk.wait(121)
    assert not kiosk.staff.is_open
    _clinic_page(kiosk)
    kiosk.touch("Change: Clinic’s name")
    assert kiosk.staff.typed_text == "Lakes"
    assert "as you left it" in kiosk.words()


@pytest.mark.usefixtures("checks_here")
def test_an_answer_changes_and_visitors_read_it(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    question, title = next(iter(kiosk.pack.questions.items()))
    kiosk.staff.enter()
    kiosk.touch("Questions")
    kiosk.work()
    head = next(q for q in kiosk.built.library.toc("en").questions if q.id == question)
    topics = {topic.id: topic.title for topic in kiosk.built.library.toc("en").topics}
    kiosk.touch(topics[head.topics[0]])
    kiosk.work()
    kiosk.touch(f"Open: {title}")
    kiosk.work()
    kiosk.touch("Change: Answer")
    kiosk.staff.replace_text("Ask us at reception, please.")
    kiosk.wait(0.5)
    kiosk.work()
    assert "Ask us at reception, please." in kiosk.words()  # the preview
    kiosk.staff.replace_text("A [link](section:nowhere).")
    kiosk.touch("Save")
    kiosk.work()
    assert "nowhere" in kiosk.words()
    kiosk.staff.replace_text("Ask us at reception, please.")
    kiosk.touch("Save")
    kiosk.work()
    assert (tmp_path / "data/content/pack.toml").is_file()
    kiosk.staff.load_changes()
    kiosk.touch("Back to the kiosk")
    kiosk.go(e.LeaveAttract(), e.OpenQuestion(question))
    assert "Ask us at reception, please." in kiosk.words()


@pytest.mark.usefixtures("checks_here")
def test_a_folder_is_edited_with_any_editor(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    pack = tmp_path / "ours"
    new_pack(paths.built_in_pack(), pack, "ours", "Ours", "1")
    kiosk = make_kiosk(clinic=CLINIC, content=pack)
    kiosk.go(e.LeaveAttract(), e.OpenSection("book"))
    file = pack / "en/sections/book.md"
    whole = file.read_text()
    file.write_text(whole.replace("title = ", "title = 3 # "))
    kiosk.staff.load_changes()
    assert kiosk.place == "book"
    assert "has errors" in "\n".join(map(log_line, kiosk.built.content.loaded.shown.issues))
    changed = [x if not x.startswith("title =") else 'title = "Come by"' for x in whole.split("\n")]
    file.write_text("\n".join(changed))
    kiosk.staff.load_changes()
    assert kiosk.place == "book"
    assert "Come by" in kiosk.words()
    assert kiosk.built.content.loaded.shown.issues == ()


@pytest.mark.usefixtures("words_checked_here")
def test_a_picture_that_cannot_be_drawn_never_shows(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    pack = tmp_path / "ours"
    new_pack(paths.built_in_pack(), pack, "ours", "Ours", "1")
    kiosk = make_kiosk(clinic=CLINIC, content=pack)
    shown = kiosk.built.content.loaded.shown
    credit = (
        '\n["images/photo.png"]\ntitle = "A"\ncredit = "Us"\n'
        'licence = "MIT"\nsource = "ours"\nalt.en = "A."\n'
    )
    credited = (pack / "credits.toml").read_text()
    (pack / "credits.toml").write_text(credited + credit)
    (pack / "images/photo.png").write_bytes(png(64, 64))  # right at its start, no picture inside
    for _ in range(2):  # until it is mended, it is drawn again with every change
        (pack / "en/sections/book.md").touch()
        kiosk.staff.load_changes()
        present = kiosk.built.content.loaded.shown
        assert "images/photo.png:1: The picture cannot be drawn" in "\n".join(
            map(log_line, present.issues)
        )
        assert present.library is shown.library
    (pack / "images/photo.png").unlink()
    (pack / "credits.toml").write_text(credited)
    kiosk.staff.load_changes()
    assert kiosk.built.content.loaded.shown.issues == ()


def test_the_watcher_sees_a_change(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.built.content.watcher.watch()
    assert str(tmp_path / "clinic.toml") in kiosk.built.content.watcher.watched


def test_a_notice_that_is_ready_to_use_shows_from_today_for_a_week(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.staff.enter()
    kiosk.touch("Notices")
    kiosk.work()
    kiosk.touch("Use this: We are running late today. Thank you for waiting.")
    kiosk.work()
    [notice], mistakes = read_notices(tmp_path / "notices.toml")
    assert mistakes == ()
    assert notice.text == {"en": "We are running late today. Thank you for waiting."}
    assert (notice.first, (notice.last - notice.first).days) == (kiosk.today, 7)
    kiosk.staff.load_changes()
    assert "Shows now" in kiosk.words()
    kiosk.touch("Back to the kiosk")
    assert "We are running late today." in kiosk.words()


def test_notices_show_on_their_days_alone(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    notices = tmp_path / "notices.toml"
    text = '[[notices]]\nfrom = 2026-11-{}\nuntil = 2026-11-{}\ntext.en = "Closed at noon."\n'
    notices.write_text(text.format(23, 24))
    kiosk = make_kiosk(clinic=CLINIC)
    assert "Closed at noon." in kiosk.words()
    kiosk.go(e.LeaveAttract())
    assert "Closed at noon." in kiosk.words()
    notices.write_text(text.format(24, 25))
    kiosk.staff.load_changes()
    assert "Closed at noon." not in kiosk.words()


def _read_from(answers: list[str]) -> Callable[[str], str]:
    return lambda _prompt: answers.pop(0)


def test_the_command_line_sets_the_pin(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.shared.paths.data_folder", lambda: tmp_path)
    for answers, code, says in (
        (["123456"], 1, "in a row"),
        (["493027", "493028"], 1, "not the same"),
        (["493027", "493027"], 0, "is kept"),
    ):
        given = list(answers)
        assert staff.main(["set-pin"], _read_from(given)) == code
        said = capsys.readouterr()
        assert says in said.out + said.err
        assert "493027" not in said.out + said.err
    assert json.loads(paths.pin_file().read_text())["failures"] == 0
    pin_store = PinStore(paths.pin_file(), RealDisk(), Argon2(), lambda: 0.0)
    assert pin_store.check("493027") == Correct()


def test_the_pin_is_in_no_file_but_as_a_hash(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.staff.enter("493027")
    kiosk.touch("Back to the kiosk")
    kiosk.staff.enter("806153")
    written = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert b"argon2id" in written
    assert b"493027" not in written
    assert b"806153" not in written
