"""The built-in questions and the finder over them, made once."""

from collections.abc import Sequence

import pytest

from benchmarks.faq_search import built_in_entries
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder


@pytest.fixture(scope="session")
def questions() -> Sequence[FaqEntry]:
    return built_in_entries()


@pytest.fixture(scope="session")
def finder(questions: Sequence[FaqEntry]) -> Finder:
    return Finder(questions, "en")
