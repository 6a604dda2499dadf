"""Guided exercises as Props, and what is seen of them, for tests of their layout."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.exercise.session.setup_words import StepWords
from kiosk.exercise.view.controls import Control
from kiosk.exercise.view.session import StretchProps
from kiosk.figure.drawing.display_list import Drawing
from kiosk.visit.events import GoBack
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.input.button import Button
from ui.widgets.input.scrubber import Scrubber
from ui.widgets.media.figure_view import FigureView
from ui.widgets.media.ring import Ring
from ui.widgets.text.numeral import Numeral
from ui.widgets.text.rich_text import RichText


def control(name: str, text: str, *, main: bool = False) -> Control:
    return Control(name, text, GoBack(), main=main)


NOBODY = Drawing((), (), (0.0, 0.0, 1.0, 2.0))
SESSION = StretchProps(
    key="wall-calf",
    tint=1,
    exercise="wall-calf",
    part="1 of 3",
    title="Calf stretch",
    side="Left",
    seen="",
    drawing=NOBODY,
    alt="A person at a wall",
    number="30",
    unit="s",
    unit_leads=False,
    share=1.0,
    over=False,
    callout="Hold",
    guide="Lean in",
    guides=("Lean in", "Lean in until you feel a mild stretch in the calf"),
    index=0,
    count=2,
    position="Set 1 of 2",
    then="Then the right",
    steps=(),
    setup=None,
    leave=Control("leave", "Stop", GoBack(), others=("Finish everything",)),
    read=control("read", "Steps"),
    more=control("more", "More"),
    main=Control("main", "Pause", GoBack(), main=True, others=("Go on",)),
    keep=Control("keep", "Add to my plan", GoBack(), others=("On my plan",), toggles=True),
    after=(),
)
READING = replace(
    SESSION,
    steps=(
        StepWords("Stand up.", "Put both hands flat on the wall, at chest height."),
        StepWords("Lean in.", "Bend the front knee until the back calf pulls. Keep breathing."),
    ),
    earlier="Previous steps",
    later="Next steps",
)
SIZES = [
    (1920, 1080, 21.5), (1080, 1920, 21.5), (1366, 768, 15.6), (1024, 600, 10.1),
    (1280, 1024, 17.0), (800, 480, 7.0),
]  # fmt: skip


Show = Callable[[QWidget, tuple[int, int, float]], None]


def theme(size: tuple[int, int, float] = SIZES[0], *, right_to_left: bool = False) -> Theme:
    tokens = make_tokens(Screen(*size), "m", "light")
    return replace(Theme(tokens, PackArt(lambda _: b"")), right_to_left=right_to_left)


def pieces(screen: QWidget) -> dict[str, QRect]:
    """Return what shows, by name."""
    kinds = (FigureView, Ring, Numeral, Scrubber, RichText, Button)
    found = [w for kind in kinds for w in screen.findChildren(kind) if w.isVisibleTo(screen)]
    return {
        f"{type(w).__name__} {w.accessibleName()}": QRect(w.mapTo(screen, QPoint()), w.size())
        for w in found
    }


def flaws(screen: QWidget) -> list[str]:
    found = list(pieces(screen).items())
    out = [name for name, rect in found if not screen.rect().contains(rect)]
    return out + [
        f"{one} over {other}"
        for i, (one, rect) in enumerate(found)
        for other, its in found[i + 1 :]
        if rect.intersects(its)
    ]
