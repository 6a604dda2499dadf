"""The built-in questions and the finder over them, made once."""

from collections.abc import Sequence

import pytest

from benchmarks.faq_search import built_in
from kiosk.content.model.pack import Asked
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder


@pytest.fixture(scope="session")
def built() -> tuple[Sequence[FaqEntry], Asked]:
    return built_in()


@pytest.fixture(scope="session")
def questions(built: tuple[Sequence[FaqEntry], Asked]) -> Sequence[FaqEntry]:
    return built[0]


@pytest.fixture(scope="session")
def asked(built: tuple[Sequence[FaqEntry], Asked]) -> Asked:
    return built[1]


@pytest.fixture(scope="session")
def finder(questions: Sequence[FaqEntry], asked: Asked) -> Finder:
    return Finder(questions, "en", asked)
