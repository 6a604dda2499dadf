"""The questions screen is whole in everything that it can show, on every screen."""

from collections.abc import Iterator

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.search_field import SearchField


def _states(kiosk: KioskDriver) -> Iterator[str]:
    """Bring the screen to everything that it can show besides a list and an answer."""
    kiosk.go(e.LeaveAttract(), e.OpenSection("questions"))
    yield "topics"
    kiosk.go(e.ShowKeys("letters"))
    yield "keyboard"
    for query in ("magnesuim tablets", "stretc", "zzxq", "m" * 60):
        kiosk.go(e.Search(query))
        yield f"typed {query}"
    for query in ("magnesuim tablets", "zzxq", "m" * 60):
        kiosk.go(e.ShowKeys(""), e.Search(query))
        yield f"found {query}"
    kiosk.go(e.OpenTopic("night"), e.Unfold("why-at-night"), e.RateAnswer("why-at-night", False))
    _, views = kiosk.view
    for view in range(views):
        kiosk.go(e.ShowView(view))
        yield f"judged, screenful {view + 1}"


SCREENS = [
    ((1920, 1080), 21.5),
    ((1080, 1920), 21.5),
    ((1366, 768), 21.5),
    ((1366, 768), 15.6),
    ((3840, 2160), 21.5),
]


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL])
@pytest.mark.parametrize(("size", "diagonal"), SCREENS, ids=str)
def test_every_state_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    flaws = [
        f"{state}: {flaw}"
        for state in _states(kiosk)
        for flaw in [*kiosk.layout.flaws(), *kiosk.layout.small_targets(20.0, 12.7)]
    ]
    assert flaws == []


@pytest.mark.parametrize(
    ("size", "diagonal"), [((1024, 600), 10.1), ((1280, 800), 10.1), ((800, 480), 7.0)]
)
def test_on_a_small_screen_what_is_typed_can_be_read(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float
) -> None:
    """Neither suggested words nor half a question lie over the field."""
    kiosk = make_kiosk(windowed=size, diagonal=diagonal)
    kiosk.go(e.LeaveAttract(), e.OpenSection("questions"))
    kiosk.touch("Search a word")
    assert kiosk.layout.flaws() == []
    for text in ("c", "cr", "cramp"):
        kiosk.go(e.Search(text))
        assert kiosk.layout.flaws() == []
        (field,) = kiosk.pieces(SearchField)
        (keys,) = kiosk.pieces(Keyboard)
        low = field.mapTo(field.window(), field.rect().bottomLeft()).y()
        assert low < keys.mapTo(keys.window(), keys.rect().topLeft()).y()
