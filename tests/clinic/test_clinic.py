"""`clinic.toml`: what is wrong is named and left out, the rest is used."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.cli.content.local import details_fault
from kiosk.clinic.settings import EXAMPLE, Booking, Clinic, Week, parse_clinic, read_clinic
from kiosk.shared.issue import staff_sentence
from kiosk.startup.resolve import checked_details, read_details

BROKEN = {
    "not TOML": ("name = Pure Physio", "", 'Write: name = "Pure Physio"'),
    "unknown key": ('nam = "1"', "nam", "“name”"),
    "a key from nowhere": ("zzz = 1", "zzz", "Known here are"),
    "an unknown way to book": ('[booking]\nwebb = "1"', "booking.webb", "“booking.web”"),
    "a way to book that is not in its table": ('phone = "1"', "phone", "below [booking]"),
    "a name of its own for the link": ('booking_link = "x"', "booking_link", "web = …"),
    "a setting in the wrong table": ("[hours]\nidle_seconds = 90", "hours.idle_seconds", "above"),
    "an unknown day": ('[hours]\nmontag = "8:00-9:00"', "hours.montag", "“hours.monday”"),
    "number for words": ("name = 5", "name", "quotes"),
    "words for a number": ('idle_seconds = "long"', "idle_seconds", "numbers"),
    "words for a list": ('languages = "en"', "languages", "lists in [ ]"),
    "a number in a list of words": ("languages = [1]", "languages", "quotes"),
    "a number for a way to book": ("[booking]\nphone = 1", "booking.phone", "quotes"),
    "a table that is none": ("booking = 5", "booking", "quotes"),
    "words for a date": ('[hours]\nclosed = ["x"]', "hours.closed", "dates without"),
    "empty name": ('name = " "', "name", "Write the clinic's name"),
    "a tiny screen": ("screen_diagonal = 2", "screen_diagonal", "inches"),
    "no time to read": ("idle_seconds = 1", "idle_seconds", "seconds"),
    "not a number": ("idle_seconds = nan", "idle_seconds", "seconds"),
}


@pytest.mark.parametrize(("text", "key", "helps"), BROKEN.values(), ids=BROKEN.keys())
def test_a_mistake_is_named_with_a_remedy(text: str, key: str, helps: str) -> None:
    clinic, (mistake,) = parse_clinic(text)
    assert clinic == Clinic()
    assert mistake.key == key
    assert key in mistake.what
    assert helps in f"{mistake.what} {mistake.remedy}"
    assert mistake.remedy


KINDS = {
    "a yes in quotes": ('show_drafts = "no"', "show_drafts = false"),
    "a number in quotes": ('idle_seconds = "120"', "idle_seconds = 120"),
    "inches": ("screen_diagonal = '21,5\"'", "screen_diagonal = 21.5"),
    "one day": ("[hours]\nclosed = 2026-12-25", "closed = [2026-12-25]"),
    "one language": ('languages = "en"', 'languages = ["en"]'),
}


@pytest.mark.parametrize(("text", "line"), KINDS.values(), ids=KINDS.keys())
def test_a_value_of_another_kind_is_told_as_the_line_to_write(text: str, line: str) -> None:
    (mistake,) = parse_clinic(text)[1]
    assert mistake.remedy.endswith(line)
    heading, _, _ = text.rpartition("\n")
    clinic, mistakes = parse_clinic(f"{heading}\n{line}")
    assert mistakes == ()
    assert clinic != Clinic() or line.endswith("true")


def test_one_of_a_few_words() -> None:
    clinic, mistakes = parse_clinic('text_size = "L"\nvolume = "Loud"\npaper = "A4"')
    assert (clinic.text_size, clinic.volume, clinic.paper, mistakes) == ("l", "loud", "a4", ())
    (mistake,) = parse_clinic('text_size = "large"')[1]
    assert '"s", "m", "l", "xl"' in mistake.remedy


def test_a_name_in_capitals_is_recognised() -> None:
    (mistake,) = parse_clinic('COUNTRY = "DE"')[1]
    assert "“country”" in mistake.remedy


def test_every_mistake_is_named_and_the_rest_is_used() -> None:
    clinic, mistakes = parse_clinic('fone = "1"\nname = "Riverside"\nidle_seconds = 5\n[bok]\na=1')
    assert clinic == Clinic(name="Riverside")
    assert sorted(mistake.key for mistake in mistakes) == ["bok", "fone", "idle_seconds"]


def test_a_problem_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text("zzz = 1", encoding="utf-8")
    clinic, (problem,) = read_clinic(path)
    assert clinic == Clinic()
    assert problem.file == str(path)
    assert staff_sentence(problem).startswith("Line 1: “zzz” is not a setting. ")


def test_bytes_that_are_not_text(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_bytes(b"\xff\xfe name")
    clinic, (problem,) = read_clinic(path)
    assert clinic == Clinic()
    assert "UTF-8" in problem.remedy


def test_no_file_means_the_example(tmp_path: Path) -> None:
    assert read_clinic(tmp_path / "clinic.toml") == (EXAMPLE, ())


def test_a_file_never_shows_the_example_s_number() -> None:
    clinic, _ = parse_clinic('name = "Riverside"')
    assert (clinic.phone, clinic.booking_link) == ("", "")


def test_a_whole_file() -> None:
    text = """
    name = "Riverside Physio"
    kiosk_id = "desk"
    screen_diagonal = 32
    languages = ["en", "es"]
    idle_seconds = 120
    [booking]
    web = "https://riverside.example/book?from=kiosk"
    phone = "+44 20 7946 0000"
    domains = ["riverside.example"]
    [hours]
    monday = "08:00-18:00"
    closed = [2026-12-25]
    """
    assert parse_clinic(text) == (
        Clinic(
            name="Riverside Physio",
            kiosk_id="desk",
            screen_diagonal=32.0,
            languages=("en", "es"),
            idle_seconds=120.0,
            booking=Booking(
                web="https://riverside.example/book?from=kiosk",
                phone="+44 20 7946 0000",
                domains=("riverside.example",),
            ),
            hours=Week(monday="08:00-18:00", closed=(date(2026, 12, 25),)),
        ),
        (),
    )


FAULTY = """
[booking]
web = "http://riverside.example/book"
phone = "020 7946 0000"
[hours]
monday = "8 to 6"
tuesday = "08:00-18:00"
"""


def test_what_cannot_be_shown_is_left_out_and_named(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(FAULTY, encoding="utf-8")
    clinic, problems = read_details(path)
    assert clinic.booking_link == ""
    assert clinic.phone == "020 7946 0000"
    assert clinic.hours == Week(), "half of the hours would show Monday as closed"
    assert [problem.what.partition(":")[0] for problem in problems] == [
        "booking.web",
        "hours.monday",
    ]
    assert checked_details(FAULTY)[0] == clinic


def test_details_that_are_sent_to_kiosks_are_checked_alike() -> None:
    assert details_fault('name = "Riverside"') == ""
    said = details_fault(FAULTY)
    assert "booking.web" in said
    assert "hours.monday" in said
