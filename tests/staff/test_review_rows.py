"""Staff see beside a page what a clinician has to know of it before signing."""

from dataclasses import replace

import pytest

from kiosk.staff.model.fields import review_file, section_file
from kiosk.staff.pages.pages import sections
from kiosk.staff.pages.pieces import Heading, Line
from kiosk.staff.pages.review import to_sign
from tests.content.test_source_facts import PACK, built_in
from tests.staff.test_page_contents import WELL, WORDS
from tests.support.drivers.kiosk import KioskDriver

FILE = """
[[rows]]
page = "section:stories"
says = "Both are examples"
why = "No study says so."
references = ["nhs-statin", "gone"]

[[rows]]
page = "section:stories"
why = "It is new."

[[rows]]
page = "section:evidence"
why = "Elsewhere."
"""
TOC = built_in().toc("en")


def test_the_rows_of_a_page_show_their_words_reason_and_source() -> None:
    heading, *lines = to_sign(FILE, "section:stories", TOC, WORDS)
    assert heading == Heading("For the clinician who signs")
    assert lines == [
        Line("“Both are examples”", "No study says so.", note="NHS: Atorvastatin", wide=True),
        Line("The whole page", "It is new.", note="The clinic’s own advice", wide=True),
    ]


@pytest.mark.parametrize("text", ["", "rows = 3", "[[rows]]\npage = ", "rows = [1, 2]", FILE])
def test_a_page_without_rows_and_a_broken_file_show_nothing(text: str) -> None:
    assert to_sign(text, "section:book", TOC, WORDS) == ()


def test_the_page_in_staff_mode_has_them_below_its_fields() -> None:
    file = section_file("en", "stories")
    texts = ((file, (PACK / file).read_text("utf-8")), (review_file("en"), FILE))
    pieces = sections(replace(WELL, texts=texts), "stories", TOC, WORDS)
    assert Heading("For the clinician who signs") in pieces
    assert [p.value for p in pieces if isinstance(p, Line)][-2:] == [
        "No study says so.",
        "It is new.",
    ]


def test_staff_read_them_on_the_kiosk(kiosk: KioskDriver) -> None:
    kiosk.staff.enter()
    kiosk.touch("Pages")
    while "Open: Stories" not in kiosk.names():
        kiosk.staff.turn()
    kiosk.touch("Open: Stories")
    kiosk.work()
    words = kiosk.words()
    for _ in range(kiosk.staff.view[1] - 1):
        kiosk.staff.turn()
        words += "\n" + kiosk.words()
    assert "For the clinician who signs" in words
    assert "“The runner and the older adult are examples and not results of a study." in words
