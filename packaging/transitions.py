"""Frames of every transition, to be looked at: before, three between, the last that moves, after.

`python packaging/transitions.py out/transitions` writes one strip of pictures for each, and says
how far its first frame is from the screen before, and its last one from the screen that stays.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from kiosk.visit.sheets import ComfortSheet, TermSheet
from tests.support.clock import FakeClock
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.motion import MotionDriver, difference
from ui.app import composition
from ui.startup import run

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


class Transition(NamedTuple):
    """What is recorded: its name, the way to where it begins, and what sets it off."""

    name: str
    way: tuple[e.Event, ...]
    act: Callable[[MotionDriver], None]


def _go(event: e.Event) -> Callable[[MotionDriver], None]:
    return lambda motion: motion.send(event)


def transitions(kiosk: KioskDriver) -> Iterator[Transition]:
    """Yield every transition of the motion grammar."""
    toc = kiosk.built.library.toc("en")
    page = (e.LeaveAttract(), e.OpenSection(kiosk.pack.sections[0]))
    comfort, term = e.OpenSheet(ComfortSheet()), e.OpenSheet(TermSheet(next(iter(toc.terms))))
    yield Transition("attract-home", (), _go(e.LeaveAttract()))
    yield Transition("slide", page, _go(e.ShowView(1)))
    yield Transition("sheet-comes", page, _go(comfort))
    yield Transition("sheet-goes", (*page, comfort), _go(e.CloseSheet()))
    yield Transition("term-comes", page, _go(term))
    questions = (e.LeaveAttract(), e.OpenSection("questions"), e.OpenTopic("all"))
    yield Transition("tile-opens", page[:1], lambda motion: motion.touch("8-week calf plan"))
    yield Transition("choice-opens", page[:1], lambda motion: motion.touch("Calf. "))
    yield Transition("topic-opens", questions[:2], lambda motion: motion.touch(toc.topics[0].title))
    yield Transition("answer-opens", questions, _go(e.Unfold(toc.questions[2].id)))
    yield Transition("another-muscle", page, lambda motion: motion.touch("In a cramp"))
    yield Transition("look-changes", page, _go(e.ToggleContrast()))
    yield Transition("words-grow", (*page, comfort), _go(e.SetTextSize(TextSize.XL)))
    yield Transition("exercise-begins", page, _go(e.OpenExercise("wall-calf")))
    yield Transition("countdown-comes", page, lambda motion: motion.pass_time(91))
    yield Transition("visit-ends", page, lambda _: kiosk.built.controller.end_visit())


def record(kiosk: KioskDriver, what: Transition, folder: Path) -> str:
    """Write one strip, and return what was found."""
    kiosk.end_visit()
    kiosk.go(*what.way)
    before = kiosk.picture()
    what.act(kiosk.motion)
    lengths = kiosk.motion.lengths
    between = kiosk.motion.pictures(*SHARES) if lengths else []
    kiosk.settle()
    pictures = [before, *between, kiosk.picture()]
    _strip(pictures).save(str(folder / f"{what.name}.png"))
    jumps = difference(*pictures[:2]), difference(*pictures[-2:])
    return f"{what.name}: {lengths} ms; jump at the start {jumps[0]}, at the end {jumps[1]}"


def _strip(pictures: list[QImage]) -> QImage:
    wide, high = pictures[0].width() // 2, pictures[0].height() // 2
    columns = 3
    rows = -(-len(pictures) // columns)
    strip = QImage(wide * columns, high * rows, QImage.Format.Format_RGB32)
    painter = QPainter(strip)
    for number, picture in enumerate(pictures):
        small = picture.scaled(wide, high)
        painter.drawImage(number % columns * wide, number // columns * high, small)
    painter.end()
    return strip


def main(folder: Path) -> None:
    """Record everything into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = run.start_qt()
    with tempfile.TemporaryDirectory() as home:
        options = composition.Options(
            windowed=(1920, 1080), clinic_file=Path(home) / "clinic.toml", diagonal=21.5
        )
        clock = FakeClock()
        kiosk = KioskDriver(composition.build(application, options, clock), clock)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for what in transitions(kiosk):
            print(record(kiosk, what, folder), flush=True)
        kiosk.built.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
