"""The accordion: one open answer at a time."""

from kiosk import events as e
from kiosk.comfort import TextSize
from tests.drivers import KioskDriver


def test_every_question_can_be_reached(kiosk: KioskDriver) -> None:
    kiosk.go(e.Start(), e.OpenSection("questions"))
    seen: set[str] = set()
    _, views = kiosk.view
    for view in range(views):
        kiosk.go(e.ShowView(view))
        seen |= set(kiosk.names()) & set(kiosk.questions.values())
    assert seen == set(kiosk.questions.values())
    assert len(seen) >= 24


def test_an_answer_opens_and_closes(kiosk: KioskDriver) -> None:
    kiosk.go(e.Start(), e.OpenSection("questions"))
    question = next(name for name in kiosk.names() if name.endswith("?"))
    before = kiosk.words()
    kiosk.touch(question)
    opened = kiosk.words()
    assert len(opened) > len(before) - len(question)
    assert opened != before
    kiosk.touch(question)
    assert kiosk.words() == before


def test_one_answer_at_a_time(kiosk: KioskDriver) -> None:
    kiosk.go(e.Start(), e.OpenSection("questions"))
    first, second = [name for name in kiosk.names() if name.endswith("?")][:2]
    kiosk.touch(first)
    one = kiosk.open_question
    kiosk.touch(second)
    assert kiosk.open_question not in ("", one)


def test_the_last_question_opened_by_a_link_is_on_the_screen(kiosk: KioskDriver) -> None:
    kiosk.go(e.Start(), e.OpenSection("questions"))
    _, views = kiosk.view
    kiosk.go(e.ShowView(views - 1))
    last = next(q for q, title in kiosk.questions.items() if title in kiosk.names())
    kiosk.go(e.GoHome(), e.SetTextSize(TextSize.L), e.OpenQuestion(last))
    assert kiosk.questions[last] in kiosk.names()


def test_a_term_opened_from_an_answer_leaves_the_answer_where_it_is(kiosk: KioskDriver) -> None:
    kiosk.go(e.Start(), e.OpenQuestion("tens"))
    where = kiosk.view
    assert where[0] > 1
    kiosk.go(e.OpenSheet(e.TermSheet("tens")))
    kiosk.touch("Close")
    assert kiosk.view == where


def test_a_question_opened_by_a_link_is_on_the_screen(kiosk: KioskDriver) -> None:
    for question, title in kiosk.questions.items():
        kiosk.go(e.GoHome(), e.OpenQuestion(question))
        assert title in kiosk.names(), title
