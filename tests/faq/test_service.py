"""The search is ready when somebody asks: built in steps, or at once by whoever comes first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.model.pack import Library
from kiosk.faq.service import SearchService
from kiosk.startup.resolve import open_content
from tests.support.fixtures import MakeKiosk


@pytest.fixture
def library(cache_folder: Path) -> Library:
    return open_content(None, cache_folder)


def test_it_is_built_in_steps(library: Library) -> None:
    desk = SearchService(library, "en")
    steps = sum(1 for _ in desk.preparing())
    assert steps > len(library.toc("en").questions) // 10
    assert sum(1 for _ in desk.preparing()) == 0
    assert desk.find("magnesuim").hits[0].id == "magnesium"


def test_whoever_asks_before_it_is_built_gets_an_answer(library: Library) -> None:
    desk = SearchService(library, "en")
    steps = desk.preparing()
    next(steps)
    assert desk.find("quinine").hits[0].id == "quinine"
    assert list(steps) == []
    assert desk.suggest("quin")


def test_a_longer_work_is_done_step_by_step_between_other_events(
    make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.app.visit.background._DELAY", 0)
    done: list[int] = []

    def steps() -> Iterator[None]:
        for step in range(100):
            done.append(step)
            yield

    kiosk = make_kiosk()
    kiosk.program.leave_alone_for(steps, events=20)
    assert 2 < len(done) < 100
    kiosk.program.leave_alone_for(lambda: iter(()), events=300)
    assert done == list(range(100))


def test_related_questions_are_questions(library: Library) -> None:
    desk = SearchService(library, "en")
    known = {question.id for question in library.toc("en").questions}
    for question in known:
        related = desk.related(question)
        assert related
        assert set(related) <= known - {question}
    assert desk.related("nothing") == ()


def test_a_language_without_questions_says_so(library: Library) -> None:
    with pytest.raises(KeyError):
        SearchService(library, "xx").find("calf")


def test_a_language_without_a_keyboard_gets_the_first_ones(library: Library) -> None:
    keyboard = SearchService(library, "xx").keyboard
    assert keyboard is not None
    assert keyboard == SearchService(library, "en").keyboard
