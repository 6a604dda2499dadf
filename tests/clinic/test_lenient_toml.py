"""A file with a bad line: that line is lost and told with its number, everything else stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic import lenient_toml, text_file
from kiosk.clinic.settings import Clinic, parse_clinic, read_clinic
from kiosk.shared.issue import staff_sentence
from kiosk.shared.toml import toml_edit
from tests.support.deadline import within

REST = '[booking]\nphone = "020 7946 0000"\n'
BOOKING = {"phone": "020 7946 0000"}

ONE_BAD_LINE = {
    "curly quotation marks": ("name = “Elm Street”", "straight ones: name ="),
    "German quotation marks": ("name = „Elm Street“", "straight ones: name ="),
    "no quotation marks": ("name = Elm Street", 'Write: name = "Elm Street"'),
    "one quotation mark": ('name = "Elm Street', 'Write: name = "Elm Street"'),
    "a colon": ('name: "Elm Street"', 'Write: name = "Elm Street"'),
    "a comma at the end": ('name = "Elm Street",', 'Write: name = "Elm Street"'),
    "an apostrophe in apostrophes": ("name = 'Tom's'", 'Write: name = "Tom\'s"'),
    "a backslash": (r'name = "Elm\Street"', 'Write: name = "Elm/Street"'),
    "no value": ("name =", "straight"),
    "no name": ("= 5", "straight"),
    "only words": ("Elm Street Physio", "="),
    "a list that is not closed": ('languages = ["en"', 'Write: languages = ["en"]'),
    "words for a list": ("languages = en, de", 'Write: languages = ["en", "de"]'),
    "a day as in a letter": ("closed = [25.12.2026]", "Write: closed = [2026-12-25]"),
    "days as in a letter": (
        "closed = 25.12.2026, 1.1.2027",
        "Write: closed = [2026-12-25, 2027-01-01]",
    ),
    "a yes": ("show_drafts = Yes", "Write: show_drafts = true"),
    "a False": ("count_usage = False", "Write: count_usage = false"),
    "a decimal comma": ("screen_diagonal = 21,5", "Write: screen_diagonal = 21.5"),
    "two settings in a line": ('name = "Elm" country = "GB"', "one pair"),
    "a text of many lines that is not closed": ('name = """Elm', 'Write: name = "Elm"'),
    "a day that does not exist": ("closed = [2026-02-30]", "year-month-day"),
    "a number without end": ("idle_seconds = " + "9" * 4400, "makes sense"),
    "brackets without end": ("languages = " + "[" * 3000, "one pair of brackets"),
    "a name given twice": ('paper = "letter"', "Keep one"),
}


@pytest.mark.parametrize(("line", "helps"), ONE_BAD_LINE.values(), ids=ONE_BAD_LINE.keys())
def test_one_bad_line_costs_that_line_alone(line: str, helps: str) -> None:
    found = lenient_toml.read(f'# details\npaper = "a4"\n{line}\ntext_size = "l"\n{REST}')
    assert found.values == {"paper": "a4", "text_size": "l", "booking": BOOKING}
    (mistake,) = found.issues
    assert mistake.line == 3
    assert mistake.what.startswith("Line 3 ")
    assert helps in mistake.remedy


BLANKS = {
    "a hard blank around the sign": 'name\u00a0=\u00a0"Elm"',
    "a hard blank at the start": '\u00a0\u00a0name = "Elm"',
    "a soft line break": 'paper = "a4"\u2028name = "Elm"',
    "a mark in the middle of the file": '\ufeffname = "Elm"',
}


@pytest.mark.parametrize("line", BLANKS.values(), ids=BLANKS.keys())
def test_blanks_of_word_processors_do_no_harm(line: str) -> None:
    text = f'text_size = "l"\n{line}\n\u00a0{REST}'
    found = lenient_toml.read(text)
    assert (found.values["name"], found.values["booking"]) == ("Elm", BOOKING)
    assert found.issues == []
    assert toml_edit.changed(lenient_toml.commented(text), "name", "Oak").count("Oak") == 1


def test_a_line_of_blanks_takes_no_time() -> None:
    with within(10):
        found = lenient_toml.read(f"name = Elm\n{' ' * 120_000}x\n{REST}")
    assert found.values == {"booking": BOOKING}


def test_blanks_inside_of_words_stay() -> None:
    found = lenient_toml.read('name = "Elm\u00a0Street\u200f"\npaper = a4\n')
    assert found.values == {"name": "Elm\u00a0Street\u200f"}


DOCUMENTS = {
    "rich text": (rb"{\rtf1\ansi" + b'\nname = "Elm"\\\n}', "RTF"),
    "a Word document": (b"PK\x03\x04\x14\0\x06\0" + bytes(40), "word processor"),
    "an old Word document": (b"\xd0\xcf\x11\xe0" + bytes(40), "old Word"),
    "a web page": (b"\r\n<!DOCTYPE html><p>name</p>", "web page"),
}


@pytest.mark.parametrize(("data", "what"), DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_a_document_is_told_once_and_as_what_it_is(data: bytes, what: str, tmp_path: Path) -> None:
    (tmp_path / "clinic.toml").write_bytes(data)
    clinic, (problem,) = read_clinic(tmp_path / "clinic.toml")
    assert clinic == Clinic()
    assert what in problem.what
    assert "TextEdit" in problem.remedy


HEADINGS = {
    "not closed": "[booking",
    "closed by another bracket": "[booking}",
    "opened twice, closed once": "[[booking]",
}


@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS.keys())
def test_a_heading_that_is_nearly_right_is_read(heading: str) -> None:
    text = f'name = "Elm"\n{heading}\nphone = "1"\n[hours]\nmonday = "closed"\n'
    found = lenient_toml.read(text)
    assert found.values["name"] == "Elm"
    assert found.values["hours"] == {"monday": "closed"}
    assert "1" in str(found.values["booking"])
    assert found.issues[0].what.startswith("Line 2 is read as")


def test_what_stands_below_an_unreadable_heading_belongs_nowhere() -> None:
    found = lenient_toml.read('name = "Elm"\n[!]\nphone = "1"\n\n[hours]\nmonday = "closed"')
    assert found.values == {"name": "Elm", "hours": {"monday": "closed"}}
    assert "Lines 2 to 3 are left out" in found.issues[0].what


def test_a_table_opened_twice_is_one_table_and_its_first_values_stay() -> None:
    found = lenient_toml.read('[booking]\nphone = "1"\n[booking]\nphone = "2"\nsms = "3"\n')
    assert found.values == {"booking": {"phone": "1", "sms": "3"}}
    assert "given twice" in found.issues[0].what


def test_many_mistakes_end() -> None:
    found = lenient_toml.read("\n".join(f"line {n}" for n in range(1500)))
    assert found.values == {}
    assert found.issues[-1].what == "There are more mistakes."


@given(st.text(alphabet="ab =\"'[]{}#\n.,1\\“”", max_size=80))
def test_nothing_raises(text: str) -> None:
    lenient_toml.read(text)


ENCODINGS = {
    "UTF-8": "utf-8",
    "UTF-8 with a mark": "utf-8-sig",
    "UTF-16 as Windows saves it": "utf-16",
    "UTF-32": "utf-32",
}
TEXT = 'name = "Café Ménière"\npaper = "a4"\n'


@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS.keys())
def test_every_marked_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    assert read_clinic(path) == (Clinic(name="Café Ménière", paper="a4"), ())


def test_a_line_of_another_encoding_is_lost_alone_and_told(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_bytes(TEXT.encode("cp1252") + REST.encode())
    clinic, (problem,) = read_clinic(path)
    assert (clinic.name, clinic.paper, clinic.phone) == ("Pure Physio", "a4", "020 7946 0000")
    assert 'Line 1 cannot be read: name = "Café Ménière"' in problem.what
    assert "UTF-8" in problem.remedy


def test_hours_with_a_lost_line_are_not_shown() -> None:
    days = b'[hours]\nmonday = "08:00-12:00"\n# M\xe9m\ntuesday = "08:00-12:00"\n'
    text, (lost,) = text_file.decoded(days)
    assert (lost.key, lost.line) == ("hours", 3)
    assert "tuesday" in text


@pytest.mark.parametrize(
    ("line", "number"), [('tuesday = "08:00-12:00', 3), ("tuesday = 08:00", 3)]
)
def test_half_of_the_hours_never_show(line: str, number: int, tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(f'[hours]\nmonday = "08:00-12:00"\n{line}\n', encoding="utf-8")
    clinic, problems = read_clinic(path)
    assert clinic.hours.days() == {}
    assert f"Line {number}" in problems[0].what


def test_hours_never_show_without_a_day_that_is_saved_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_bytes(b'[hours]\nmonday = "08:00-12:00"\ntuesday = "08:00\x96" # M\xe9m\n')
    clinic, (problem,) = read_clinic(path)
    assert clinic.hours.days() == {}
    assert "Line 3" in problem.what


REFUSED = {
    "zeros after a power cut": (b"\x00" * 900, "power cut"),
    "UTF-16 without a mark": (TEXT.encode("utf-16-le"), "UTF-16"),
    "half of UTF-16": (b"\xff\xfen", "damaged"),
    "a film": (b"name" * 100_000, "larger than 256 kB"),
}


@pytest.mark.parametrize(("data", "says"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_text_is_told_and_stops_nothing(data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_bytes(data)
    clinic, (problem,) = read_clinic(path)
    assert clinic == Clinic()
    assert says in problem.what
    assert problem.remedy


def test_whoever_mends_a_file_sees_every_line() -> None:
    data = TEXT.encode("cp1252") + 'address = "Straße"\n'.encode()
    assert text_file.as_edited(data) == TEXT + 'address = "Straße"\n'
    assert text_file.as_edited(TEXT.encode("utf-16")) == TEXT
    assert text_file.as_edited(TEXT.encode("utf-16-le")).replace("\x00", "") == TEXT


LIMITS = {
    "a name of 5,000 letters": (f'name = "{"x" * 5000}"', "name"),
    "a link of 5,000 letters": (
        f'[booking]\nweb = "https://a.example/{"x" * 5000}"',
        "booking.web",
    ),
    "an infinite time": ("idle_seconds = inf", "idle_seconds"),
    "a time beyond floats": ("idle_seconds = 1e400", "idle_seconds"),
    "an infinite screen": ("screen_diagonal = -inf", "screen_diagonal"),
    "a thousand languages": (f"languages = {['en'] * 1000}", "languages"),
    "a day of 5,000 letters": (f'[hours]\nmonday = "{"x" * 5000}"', "hours.monday"),
}


@pytest.mark.parametrize(("text", "key"), LIMITS.values(), ids=LIMITS.keys())
def test_every_value_has_a_limit(text: str, key: str, tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(text, encoding="utf-8")
    clinic, (problem,) = read_clinic(path)
    assert clinic == Clinic()
    assert f"“{key}”" in problem.what
    assert len(staff_sentence(problem)) < 400


UNSEEN: dict[str, tuple[str, str, str]] = {
    "turned round": ('name = "Praxis \u202enordost"', "Praxis nordost", "U+202E"),
    "an order by its code": ('name = "Physio\\u0000 North"', "Physio North", "U+0000"),
    "a break of a word processor": ('name = "Physio\u2028North"', "PhysioNorth", "U+2028"),
}


@pytest.mark.parametrize(("line", "name", "code"), UNSEEN.values(), ids=UNSEEN.keys())
def test_a_sign_that_nobody_sees_is_left_out_and_told(line: str, name: str, code: str) -> None:
    clinic, mistakes = parse_clinic(line)
    assert clinic.name == name
    assert [(m.key, code in m.what) for m in mistakes] == [("name", True)]


def test_what_a_script_needs_stays() -> None:
    clinic, mistakes = parse_clinic('name = "\u200fعيادة 👩\u200d⚕️"')
    assert (clinic.name, mistakes) == ("\u200fعيادة 👩\u200d⚕️", ())
