"""The whole kiosk without a screen: a PNG of every screen and a page that shows them all."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from html import escape
from pathlib import Path
from string import ascii_lowercase

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kiosk.app import events as e
from kiosk.blocks.registry import samples
from kiosk.booking.view import CHOICE as BOOKING_WAY
from kiosk.content.model.pack import Toc
from kiosk.exercise.demonstration.changes import Seek
from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.session.events import InPosition, Pause
from kiosk.plan.ways import CHOICE as PLAN_WAY
from kiosk.shared.clock import WallTime
from kiosk.visit.context import page_order, section_of_kind
from kiosk.visit.navigation import ALL_TOPICS
from kiosk.visit.sheets import ComfortSheet, ReferenceSheet, TermSheet
from ui.app import composition
from ui.app.kiosk import Kiosk
from ui.shared.png import png
from ui.startup import run
from ui.tour.staff import staff_stops
from ui.widgets.media import chart
from ui.widgets.motion.finishing import finish_motion


class TourClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        """Return the tour's seconds."""
        return self.now

    def today(self) -> date:
        """Return a fixed date, so that two tours give the same pictures."""
        return date(2026, 11, 23)

    def wall(self) -> WallTime:
        """Return a fixed time of that Monday: a quarter past ten."""
        return WallTime(self.today(), 10 * 60 + 15)


_MOMENT = 2.0
"""Seconds that an exercise goes on; a leap of many would look as if the screen had slept."""


@dataclass(frozen=True, slots=True)
class TourStop:
    """A screen on the tour: a file name's stem and what brings the kiosk there; `anew`: from the
    beginning of a visit, with nothing left of what was touched before."""

    name: str
    events: tuple[e.Event, ...] = ()
    wait: float = 0.0
    anew: bool = False


def stops(kiosk: Kiosk) -> Iterator[TourStop]:
    """Yield every screen; further screenfuls of a page are found on the way."""
    toc = kiosk.library.toc(kiosk.controller.state.comfort.language)
    yield TourStop("attract")
    yield TourStop("home", (e.LeaveAttract(),))
    for number, section in enumerate(page_order(toc), 1):
        yield TourStop(f"{number:02}-{section}", (e.OpenSection(section),), anew=True)
        yield from _touched_stops(f"{number:02}-{section}-touched", section, kiosk)
    questions = section_of_kind(toc, "questions")
    if questions and toc.questions:
        yield from _question_stops(questions, toc)
    for term in list(toc.terms)[:1]:
        yield TourStop("term", (e.GoHome(), e.OpenSheet(TermSheet(term))))
    for reference in list(toc.references)[:1]:
        yield TourStop("reference", (e.GoHome(), e.OpenSheet(ReferenceSheet(reference))))
    for exercise in [*toc.attract, *toc.exercises][:1]:
        yield TourStop("safety", (e.GoHome(), e.OpenExercise(exercise)))
        answers = (e.AnswerSafety(has_sign=False), e.AnswerStanding(stands=True))
        yield TourStop("stretch", answers)
        yield TourStop("stretch-held", (e.StretchAction(InPosition()),), wait=_MOMENT)
        yield TourStop("stretch-paused", (e.StretchAction(Pause()),))
        yield TourStop("demonstration", (e.Demonstrate(exercise), e.DemonstrationAction(Seek(0.6))))
    booking, plan = section_of_kind(toc, "booking"), section_of_kind(toc, "take-home")
    if booking:
        yield TourStop("book-call", (e.OpenSection(booking), e.Choose(BOOKING_WAY, "phone")))
    if plan:
        home = (e.GoHome(), *_prescribed(kiosk), e.OpenSection(plan))
        yield TourStop("plan", home)
        yield TourStop("plan-reminders", (e.ShowView(0), e.Choose(PLAN_WAY, "calendar")))
    yield TourStop("comfort", (e.GoHome(), e.OpenSheet(ComfortSheet())))
    yield TourStop("countdown", (e.GoHome(),), wait=kiosk.clinic.idle_seconds + 5)


def _question_stops(section: str, toc: Toc) -> Iterator[TourStop]:
    """Yield the questions by topic and by search; the word searched for stands in a title."""
    first = toc.questions[0]
    word = max(first.title.split(), key=len)
    yield TourStop("answer", (e.OpenSection(section), e.OpenTopic(ALL_TOPICS), e.Unfold(first.id)))
    yield TourStop("answer-judged", (e.RateAnswer(first.id, helpful=False),))
    for topic in toc.topics[:1]:
        yield TourStop("topic", (e.OpenTopic(topic.id),))
    yield TourStop("search-keys", (e.ShowKeys("letters"),))
    yield TourStop("search-typed", (e.Search(word),))
    yield TourStop("search-found", (e.ShowKeys(""),))
    yield TourStop("search-nothing", (e.Search("zzxq"),))


def _touched_stops(name: str, section: str, kiosk: Kiosk) -> Iterator[TourStop]:
    """Yield what a page shows behind touches."""
    language = kiosk.controller.state.comfort.language
    blocks = kiosk.library.section(language, section).blocks
    for letter, sample in zip(ascii_lowercase, samples(section, blocks), strict=False):
        yield TourStop(f"{name}-{letter}", (e.ShowView(0), *sample.show))


def _prescribed(kiosk: Kiosk) -> Iterator[e.Event]:
    """Yield the first exercises onto the plan."""
    library, repository = kiosk.library, kiosk.exercises
    toc = library.toc(kiosk.controller.state.comfort.language)
    for name in list(toc.exercises)[:3]:
        yield e.Prescribe(prescribed(name, repository.plan(name), library.exercise_file(name)))


def write(options: composition.Options, folder: Path, only: Collection[str] = ()) -> int:
    """Write the tour into `folder` and return the number of pictures; of `only` these, if any."""
    folder.mkdir(parents=True, exist_ok=True)
    application = run.start_qt()
    clock = TourClock()
    kiosk = composition.build(application, options, clock)
    chart.loading().wait()
    names: list[str] = []
    shown: set[bytes] = set()
    for stop in stops(kiosk):
        if stop.anew:
            kiosk.controller.end_visit()
            kiosk.controller.dispatch(e.LeaveAttract())
        for event in stop.events:
            kiosk.controller.dispatch(event)
        if stop.wait:
            clock.now += stop.wait
            kiosk.controller.tick()
        names += _views(kiosk, stop.name, folder, only, shown)
    kiosk.controller.end_visit()
    wanted = (name for name in staff_stops(kiosk, clock.now) if not only or name in only)
    for name in wanted:
        names += _shoot(kiosk, name, folder, shown)
    (folder / "index.html").write_text(_index(names), encoding="utf-8")
    kiosk.close()
    return len(names)


def _views(
    kiosk: Kiosk, name: str, folder: Path, only: Collection[str], shown: set[bytes]
) -> list[str]:
    """Write the screenful that shows and those after it."""
    if only and not any(wanted.startswith(name) for wanted in only):
        return []
    names = _shoot(kiosk, name, folder, shown) if not only or name in only else []
    if kiosk.controller.state.sheet or kiosk.controller.state.seconds_left:
        return names
    paging = kiosk.controller.frame.turning.paging()
    for view in range(paging.view + 1, len(paging.names)):
        kiosk.controller.dispatch(e.ShowView(view))
        if not only or f"{name}-{view + 1}" in only:
            names += _shoot(kiosk, f"{name}-{view + 1}", folder, shown)
    return names


def _shoot(kiosk: Kiosk, name: str, folder: Path, shown: set[bytes]) -> list[str]:
    """Write what shows and return its file's name; nothing where a picture shows the same.

    A touch changes one screenful of a section: the others would be written again for each.
    """
    kiosk.controller.frame.stage.finish()
    finish_motion(kiosk.window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    image = kiosk.window.grab().toImage()
    digest = blake2b(image.constBits()).digest()
    if digest in shown:
        return []
    shown.add(digest)
    file = f"{name}.png"
    (folder / file).write_bytes(png(image))
    return [file]


def _index(names: list[str]) -> str:
    figures = "\n".join(
        f'<figure><a href="{escape(n)}"><img src="{escape(n)}" alt="{escape(n)}"></a>'
        f"<figcaption>{escape(n.removesuffix('.png'))}</figcaption></figure>"
        for n in names
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Kiosk tour</title>\n'
        "<style>body{font:16px sans-serif;background:#ddd;margin:1rem;display:grid;gap:1rem;"
        "grid-template-columns:repeat(auto-fill,minmax(28rem,1fr))}figure{margin:0}"
        "img{width:100%;box-shadow:0 1px 6px #0005}</style>\n"
        f"{figures}\n</html>\n"
    )
