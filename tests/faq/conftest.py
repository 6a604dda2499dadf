"""The built-in questions and the finder over them, made once."""

from collections.abc import Sequence

import pytest

from benchmarks.faq_search import built_in_entries
from kiosk.faq.search.entry import Entry
from kiosk.faq.search.finder import Finder


@pytest.fixture(scope="session")
def questions() -> Sequence[Entry]:
    return built_in_entries()


@pytest.fixture(scope="session")
def finder(questions: Sequence[Entry]) -> Finder:
    return Finder(questions, "en")
