"""What staff change on the disk: checked first, whole whatever happens, undone in one touch."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.clinic.notices import read_notices
from kiosk.content.store.overlay import OverlayBase, PackOverlay
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import Issue
from kiosk.staff.edit.checks import ContentChecks
from kiosk.staff.edit.files import EditedFiles, EditPaths, ShownPack
from kiosk.staff.edit.history import History
from kiosk.staff.edit.service import EditService
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import BODY, NEW, WHOLE, Field, FieldKind
from kiosk.staff.request_handler import details_mistakes

TODAY = date(2026, 11, 26)
FILE = '# ours\nname = "Riverside"\n\n[booking]\nphone = "020 7946 0000"\n'
QUESTION = """+++
title = "Why?"
topics = ["night"]
synonyms = []
reviewed_by = "A. Clinician"
reviewed_on = 2026-01-01
review_due = 2027-01-01
status = "reviewed"
+++
Because.
"""
PHONE = Field(CLINIC, "booking.phone")
ANSWER = Field("en/faq/why.md", BODY, FieldKind.TEXT)


class PowerCut(BaseException):
    """The plug was pulled."""


class Plug(RealDisk):
    """A disk that loses its power, or runs full, at the n-th change."""

    def __init__(self) -> None:
        self.left = 10**9
        self.error: BaseException = PowerCut()

    def _one(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise self.error

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        self._one()
        super().write(path, chunks)

    def rename(self, old: Path, new: Path) -> None:
        self._one()
        super().rename(old, new)

    def sync_file(self, path: Path) -> None:
        self._one()
        super().sync_file(path)


class Bench:
    """A workshop with a small pack, whose checker dislikes one word."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.disk = folder, Plug()
        self.pack = folder / "pack"
        (self.pack / "en/faq").mkdir(parents=True)
        (self.pack / "pack.toml").write_text("id = 'x'\n")
        (self.pack / "en/faq/why.md").write_text(QUESTION)
        self.clinic = folder / CLINIC
        self.clinic.write_text(FILE)
        self.edited = PackOverlay(folder / "content", self.disk)
        self.history = History(folder / "history", self.disk)
        self.edit_service = EditService(
            EditedFiles(
                EditPaths(self.clinic, folder / NOTICES),
                self.edited,
                self.disk,
                lambda: ShownPack(self.pack, OverlayBase("built-in x 1", "1"), "en", "night"),
            ),
            self.history,
            ContentChecks(details_mistakes, self._judge),
            lambda: TODAY,
        )

    def question(self) -> str:
        return (self.edited.folder / "en/faq/why.md").read_text()

    def _judge(self, folder: Path, file: str) -> list[Issue]:
        text = (folder / file).read_text() if (folder / file).exists() else ""
        assert (folder / "pack.toml").is_file()
        if "bad" in text:
            return [Issue("This word is bad.", "Write another.", file, 3)]
        return []


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_phone_number_changes_and_comments_stay(bench: Bench) -> None:
    assert bench.edit_service.change(PHONE, "020 7946 0001") == e.Saved(PHONE)
    assert bench.clinic.read_text() == FILE.replace("0000", "0001")
    assert bench.edit_service.take_back() == "The last change is taken back."
    assert bench.clinic.read_text() == FILE
    assert bench.edit_service.take_back() == "There is nothing to take back."


def test_what_the_checker_refuses_is_not_written(bench: Bench) -> None:
    said = bench.edit_service.change(Field(CLINIC, "booking.web"), "http://riverside.example")
    assert isinstance(said, e.Refused)
    assert "https://" in said.problems[0]
    assert bench.clinic.read_text() == FILE
    assert bench.edit_service.saves() == ()


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        (Field(CLINIC, "screen_diagonal", FieldKind.NUMBER), "wide", "is not a number"),
        (Field(CLINIC, "screen_diagonal", FieldKind.NUMBER), "3", "diagonal"),
        (Field(CLINIC, "hours.closed", FieldKind.DAYS), "24 December", "is not a date"),
        (Field(CLINIC, "hours.monday"), "from eight", "hours.monday"),
        (Field(CLINIC, "name"), "", ""),
        (Field(CLINIC, WHOLE, FieldKind.TEXT), "name = ", "Line 1 cannot be read"),
        (Field("", NEW, FieldKind.TEXT), "Only a question", "no answer"),
        (ANSWER, "bad", "This word is bad."),
    ],
)
def test_refusals_are_plain(bench: Bench, field: Field, typed: str, says: str) -> None:
    said = bench.edit_service.change(field, typed)
    if says:
        assert isinstance(said, e.Refused)
        assert says in " ".join(said.problems)
        assert bench.clinic.read_text() == FILE
    else:
        assert isinstance(said, e.Saved)


def test_an_old_mistake_elsewhere_does_not_stop_a_change(bench: Bench) -> None:
    bench.clinic.write_text(FILE.replace("[booking]", "colour = 3\n[booking]"))
    assert isinstance(bench.edit_service.change(PHONE, "020 7946 0001"), e.Saved)


def test_a_page_is_changed_in_a_copy_never_in_the_pack(bench: Bench) -> None:
    assert isinstance(bench.edit_service.change(ANSWER, "For a reason."), e.Saved)
    assert (bench.pack / "en/faq/why.md").read_text() == QUESTION
    assert "For a reason." in bench.question()
    assert (bench.edited.folder / "pack.toml").is_file()
    assert bench.edited.base() == OverlayBase("built-in x 1", "1")


def test_new_words_are_a_draft_again(bench: Bench) -> None:
    bench.edit_service.change(ANSWER, "For a reason.")
    assert 'status = "draft"' in bench.question()
    assert "A. Clinician" not in bench.question()
    bench.edit_service.take_back()
    assert bench.question() == QUESTION


def test_a_question_is_added_and_removed(bench: Bench) -> None:
    field = Field("", NEW, FieldKind.TEXT)
    typed = "How long should I hold a stretch?\nFor 20 to 60 seconds."
    assert isinstance(bench.edit_service.change(field, typed), e.Saved)
    file = "en/faq/how-long-should-i-hold-a.md"
    text = bench.edit_service.text(file)
    assert text is not None
    assert 'topics = ["night"]' in text
    assert bench.edit_service.remove(file) == ""
    assert bench.edit_service.text(file) is None
    bench.edit_service.take_back()
    assert bench.edit_service.text(file) == text


def test_a_question_is_added_to_the_language_that_is_open(bench: Bench) -> None:
    field = Field("uk/faq/.md", NEW, FieldKind.TEXT)
    assert isinstance(bench.edit_service.change(field, "Чому?\nТому."), e.Saved)
    assert bench.edit_service.text("uk/faq/question.md") is not None
    assert bench.edit_service.text("en/faq/question.md") is None


def test_notices_are_added_worded_dated_and_removed(bench: Bench) -> None:
    assert bench.edit_service.add_notice({}) == ""
    bench.edit_service.change(Field(NOTICES, "0.text.en"), "We are closed.")
    bench.edit_service.change(Field(NOTICES, "0.from", FieldKind.DAY), "2026-12-24")
    said = bench.edit_service.change(Field(NOTICES, "0.until", FieldKind.DAY), "2026-12-01")
    assert isinstance(said, e.Refused)
    assert "ends before it begins" in said.problems[0]
    bench.edit_service.change(Field(NOTICES, "0.until", FieldKind.DAY), "2026-12-27")
    found, mistakes = read_notices(bench.folder / NOTICES)
    assert mistakes == ()
    assert (found[0].text, found[0].first.day, found[0].last.day) == (
        {"en": "We are closed."},
        24,
        27,
    )
    bench.edit_service.remove("0")
    assert read_notices(bench.folder / NOTICES)[0] == ()


def test_a_change_by_other_means_is_not_lost(bench: Bench) -> None:
    bench.edit_service.change(PHONE, "020 7946 0001")
    bench.clinic.write_text(FILE.replace("Riverside", "Lakeside"))
    assert "by other means" in bench.edit_service.take_back()
    assert "Lakeside" in bench.clinic.read_text()


def test_the_last_twenty_are_kept(bench: Bench) -> None:
    for number in range(23):
        bench.edit_service.change(PHONE, f"020 7946 0{number:03}")
    saves = bench.edit_service.saves()
    assert (len(saves), saves[0].number, saves[-1].number) == (20, 23, 4)
    for _ in range(20):
        bench.edit_service.take_back()
    assert "020 7946 0002" in bench.clinic.read_text()


def test_a_full_disk_is_told_and_changes_nothing(bench: Bench) -> None:
    bench.disk.left, bench.disk.error = 0, OSError(28, "No space left on device")
    said = bench.edit_service.change(PHONE, "020 7946 0001")
    assert isinstance(said, e.Refused)
    assert "No space left" in said.problems[0]
    assert bench.clinic.read_text() == FILE


@pytest.mark.parametrize("step", range(40))
@pytest.mark.parametrize("field", [PHONE, ANSWER], ids=["details", "page"])
def test_a_power_cut_leaves_the_old_or_the_new(bench: Bench, field: Field, step: int) -> None:
    bench.disk.left = step
    with suppress(PowerCut):
        bench.edit_service.change(field, "020 7946 0001")
    bench.disk.left = 10**9
    assert bench.clinic.read_text() in (FILE, FILE.replace("0000", "0001"))
    if bench.edited.there:
        assert (bench.edited.folder / "pack.toml").is_file()
        assert "Because." in bench.question() or "020 7946 0001" in bench.question()
    assert isinstance(bench.edit_service.change(field, "020 7946 0002"), e.Saved)
    assert "taken back" in bench.edit_service.take_back()


STRANGE = {
    "Windows-1252": 'name = "Café Élan"\nkiosk_id = "desk"\n'.encode("cp1252"),
    "UTF-16": 'name = "Café Élan"\nkiosk_id = "desk"\n'.encode("utf-16"),
    "with a mark": 'name = "Café Élan"\nkiosk_id = "desk"\n'.encode("utf-8-sig"),
}


@pytest.mark.parametrize("data", STRANGE.values(), ids=STRANGE.keys())
def test_a_change_keeps_a_file_of_another_encoding_whole(bench: Bench, data: bytes) -> None:
    bench.clinic.write_bytes(data)
    assert isinstance(bench.edit_service.change(PHONE, "020 7946 0999"), e.Saved)
    text = bench.clinic.read_text(encoding="utf-8")
    assert 'name = "Café Élan"\nkiosk_id = "desk"\n' in text
    assert 'phone = "020 7946 0999"' in text


def test_a_change_beside_a_bad_line_keeps_it_as_a_remark(bench: Bench) -> None:
    bench.clinic.write_text('name = “Riverside”\n[booking]\nphone = "020 7946 0000"\n')
    assert isinstance(bench.edit_service.change(PHONE, "020 7946 0999"), e.Saved)
    after = '# name = “Riverside”\n[booking]\nphone = "020 7946 0999"\n'
    assert bench.clinic.read_text(encoding="utf-8") == after


def test_a_file_that_cannot_be_read_is_not_written_over(bench: Bench) -> None:
    bench.clinic.unlink()
    bench.clinic.mkdir()
    assert isinstance(bench.edit_service.change(PHONE, "020 7946 0999"), e.Refused)
    assert bench.edit_service.text(CLINIC) is None


@pytest.mark.parametrize("typed", ["inf", "-inf", "1e400", "nan", "9" * 1900, "1e12"])
def test_a_number_without_measure_is_refused_at_once(bench: Bench, typed: str) -> None:
    said = bench.edit_service.change(Field(CLINIC, "idle_seconds", FieldKind.NUMBER), typed)
    assert isinstance(said, e.Refused)
    assert "is not a number" in said.problems[0]
    assert len(said.problems[0]) < 120
    assert bench.clinic.read_text(encoding="utf-8") == FILE


@pytest.mark.parametrize(
    "key", ["name", "kiosk_id", "booking.web", "booking.phone", "booking.message"]
)
def test_a_text_without_measure_is_refused_at_once(bench: Bench, key: str) -> None:
    said = bench.edit_service.change(Field(CLINIC, key), "x" * 5000)
    assert isinstance(said, e.Refused)
    assert "characters" in said.problems[0] or "too long" in said.problems[0]
    assert bench.clinic.read_text(encoding="utf-8") == FILE
