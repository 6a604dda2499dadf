"""A list of thousands of questions: as fast as a short one, and no piece of it looks different."""

from itertools import product

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import events as e
from kiosk.content.model.pack import Question, Toc
from kiosk.content.store.store import CompiledLibrary
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.theme.theme import Theme
from ui.widgets.input.question import QuestionRow, RowHeights
from ui.widgets.text.text_layout import Span

MANY = 2_000
TITLES = (
    "Why?",
    "Why do I get cramps at night?",
    "Is a well-known, well-meant, well-tried home-made warm-up/cool-down of any use to me at all?",
    "Woher kommen Wadenkrämpfe, wenn ich doch den ganzen Tag über nichts Schweres getan habe?",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsbeiträge",
    "لماذا أصاب بتشنجات في الليل عندما أكون مستلقيا في السرير ولا أتحرك على الإطلاق؟",
    "夜になると足がつるのはなぜですか。どうすればよいですか。教えてください。",
    "VAVAVAVA WAWAWA AVAVAV To. Ty, LT “AV”" * 3,
)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch, make_kiosk: MakeKiosk) -> KioskDriver:
    """A kiosk whose pack has thousands of questions."""
    read = CompiledLibrary.toc

    def toc(library: CompiledLibrary, language: str) -> Toc:
        found = read(library, language)
        if len(found.questions) < MANY:
            known = found.questions
            more = [
                msgspec.structs.replace(q, id=f"{q.id}-{n}", title=f"{n}. {q.title}")
                for n, q in ((n, known[n % len(known)]) for n in range(MANY - len(known)))
            ]
            found = msgspec.structs.replace(found, questions=(*known, *more))
            library._tocs[language] = found
        return found

    read_question = CompiledLibrary.question

    def question(library: CompiledLibrary, language: str, name: str) -> Question:
        head, _, number = name.rpartition("-")
        return read_question(library, language, head if number.isdigit() else name)

    monkeypatch.setattr(CompiledLibrary, "toc", toc)
    monkeypatch.setattr(CompiledLibrary, "question", question)
    return make_kiosk()


def test_only_what_shows_is_made(many: KioskDriver) -> None:
    page = many.questions.enter()
    assert page.count == MANY
    seen = set(page.shown)
    _, views = many.view
    many.go(e.ShowView(1))
    seen |= set(page.shown)
    many.go(e.ShowView(views - 1))
    seen |= set(page.shown)
    made = [
        w
        for w in QApplication.allWidgets()
        if isinstance(w, QuestionRow) and w.window().isVisible()
    ]
    assert views > 100
    assert len(made) <= len(seen) < 60


def test_back_leads_to_the_row_that_was_touched(many: KioskDriver) -> None:
    page = many.questions.enter()
    many.go(e.ShowView(3))
    question = page.shown[1]
    many.touch(question)
    assert page.open
    many.touch("Back")
    assert question in page.shown


@pytest.mark.parametrize("title", TITLES)
def test_a_row_is_as_tall_as_was_foretold(kiosk: KioskDriver, title: str) -> None:
    theme: Theme = kiosk.built.controller.frame._theme
    told, found = [], []
    for size, width in product((18, 27, 44), range(300, 1600, 7)):
        row = QuestionRow(theme, [Span(title)], size=size)
        told.append(RowHeights(theme, size, width).of(title))
        found.append(row.height_for(width))
    assert told == found


def test_the_packs_own_rows_are_as_tall_as_was_foretold(kiosk: KioskDriver) -> None:
    theme: Theme = kiosk.built.controller.frame._theme
    for size, width in product((27, 44), (420, 900, 1210)):
        heights = RowHeights(theme, size, width)
        for title in kiosk.pack.questions.values():
            row = QuestionRow(theme, [Span(title)], size=size)
            assert heights.of(title) == row.height_for(width), (title, size, width)
