"""Visitors are told on the page of sources whether a clinician has signed what they read."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from kiosk.clinic.settings import EXAMPLE
from kiosk.content.model.pack import Review, Toc
from kiosk.pages.page import build_text_view
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext
from tests.content.test_source_facts import built_in

SAYS = "This content waits for a clinician’s signature."
SIGNED = Review("A clinician", date(2026, 11, 20), date(2027, 11, 1), "reviewed")


def _signed(toc: Toc, *, but: str = "") -> Toc:
    """Return the contents with every page and the signs signed, `but` one."""
    heads = {
        name: head if name == but else msgspec.structs.replace(head, review=SIGNED)
        for name, head in toc.sections.items()
    }
    signs = toc.signs if but == "signs" else msgspec.structs.replace(toc.signs, review=SIGNED)
    return msgspec.structs.replace(toc, sections=heads, signs=signs)


@pytest.mark.parametrize(("but", "says"), [("", ""), ("stories", SAYS), ("signs", SAYS)])
def test_the_line_goes_with_the_last_signature(but: str, says: str) -> None:
    library = built_in()
    context = ViewContext(library, library.toc("en"), EXAMPLE, Words("en"))
    signed = replace(context, toc=_signed(library.toc("en"), but=but))
    assert build_text_view(context).unsigned.startswith(SAYS)
    assert build_text_view(signed).unsigned.startswith(says)
    assert bool(build_text_view(signed).unsigned) == bool(says)


def test_it_says_what_the_words_rest_on_and_whom_to_ask() -> None:
    library = built_in()
    context = ViewContext(library, library.toc("en"), EXAMPLE, Words("en"))
    said = build_text_view(context).unsigned
    assert "follow the sources below" in said
    assert said.endswith("ask your physio.")
