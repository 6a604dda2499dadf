"""The keyboard on the screen: big enough keys, no dead spots, every finger counts."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.faq.keyboard.keys import KeyWords, build_keyboard_view
from kiosk.faq.keyboard.layout import load
from kiosk.shared import paths
from kiosk.startup.typefaces import own
from tests.support.clock import FakeClock
from ui.theme import fonts, tokens
from ui.theme.roles import LIGHT
from ui.theme.theme import PackArt, Theme
from ui.widgets.input.key_grid import Grid, arrange, spot_at
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.search_field import SearchField
from ui.window.window import Window

FULL_HD = (1920, 1080)
SCREENS = {
    "landscape": FULL_HD,
    "upright": (1080, 1920),
    "small": (1366, 768),
    "4k": (3840, 2160),
}
PACK = Path(paths.built_in_pack())
LANGUAGES = sorted(path.stem for path in (PACK / "keyboards").glob("*.toml"))
WORDS = KeyWords("Delete", "Clear", "Space", "Search", "search")
SUGGESTED = ("cramp", "calf", "night")

MakeKeyboard = Callable[..., Keyboard]


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    fonts.load(own())


def a_theme(size: tuple[int, int] = FULL_HD, text: str = "m", theme: str = "light") -> Theme:
    art = PackArt(lambda path: (PACK / path).read_bytes())
    return Theme(tokens.make_tokens(tokens.Screen(*size, 21.5), text, theme), art)


@pytest.fixture
def make(qtbot: QtBot) -> MakeKeyboard:
    def build(drawn: Theme | None = None, language: str = "en") -> Keyboard:
        drawn = drawn or a_theme()
        board = load((PACK / f"keyboards/{language}.toml").read_bytes())
        keyboard = Keyboard(drawn, "Keyboard")
        props = build_keyboard_view(board, "letters", WORDS, SUGGESTED)
        keyboard.show_keys(props.rows, props.columns)
        keyboard.show_suggestions(props.suggestions)
        wide = drawn.tokens.screen.width - 2 * drawn.tokens.space.margin
        keyboard.resize(wide, keyboard.height_for(wide))
        clock = FakeClock()
        window = Window(clock, closable=True)
        qtbot.addWidget(window)
        window.resize(keyboard.size())
        window.set_frame(keyboard, None)
        window.show()
        window.watch()
        clock.now += 1.0
        return keyboard

    return build


def rect(keyboard: Keyboard, label: str) -> QRectF:
    return dict(keyboard.targets())[label]


def middle(keyboard: Keyboard, label: str) -> QPoint:
    return rect(keyboard, label).center().toPoint()


def said(keyboard: Keyboard) -> list[str]:
    heard: list[str] = []
    keyboard.pressed.connect(heard.append)
    keyboard.suggested.connect(lambda word: heard.append(f"word {word}"))
    return heard


def mouse(
    keyboard: Keyboard,
    act: Callable[..., None],
    at: QPoint,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    """Let the window deliver what a mouse does, as the system does."""
    act(keyboard.window().windowHandle(), button, Qt.KeyboardModifier.NoModifier, at)


def touch(keyboard: Keyboard, label: str) -> None:
    mouse(keyboard, QTest.mouseClick, middle(keyboard, label))


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS.keys())
@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_as_large_as_a_finger(
    make: MakeKeyboard, language: str, size: tuple[int, int]
) -> None:
    for text in ("s", "xl"):
        drawn = a_theme(size, text)
        keyboard = make(drawn, language)
        assert not keyboard.clipped()
        per_mm = drawn.tokens.screen.px_per_mm
        shown = [area for _label, area in keyboard.targets()]
        keys, words = shown[len(SUGGESTED) :], shown[: len(SUGGESTED)]
        assert min(min(area.width(), area.height()) for area in keys) >= 15 * per_mm
        assert min(area.height() for area in words) >= 12.7 * per_mm
        bounds = QRectF(keyboard.rect()).adjusted(-0.01, -0.01, 0.01, 0.01)
        assert all(bounds.contains(area) for area in shown)
        for index, area in enumerate(shown):
            grown = area.adjusted(-2.54 * per_mm, -2.54 * per_mm, 2.54 * per_mm, 2.54 * per_mm)
            assert not any(grown.intersects(other) for other in shown[index + 1 :])


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS.keys())
@pytest.mark.parametrize("theme", ["light", "dark", "contrast-light", "contrast-dark"])
def test_keys_stand_on_a_tray_that_is_seen(
    make: MakeKeyboard, size: tuple[int, int], theme: str
) -> None:
    drawn = a_theme(size, theme=theme)
    keyboard = make(drawn)
    image, shown = keyboard.grab().toImage(), [area for _, area in keyboard.targets()]
    keys = shown[0]
    for area in shown[1:]:
        keys = keys.united(area)
    tray = drawn.tokens.colour.paper if drawn.tokens.high_contrast else drawn.tokens.colour.hair
    above, below = keys.top() - keyboard.rect().top(), keyboard.rect().bottom() - keys.bottom()
    assert min(above, below) >= 2.5 * drawn.tokens.screen.px_per_mm
    gap = QPoint(round(rect(keyboard, "q").right()) + 4, round(rect(keyboard, "q").center().y()))
    assert image.pixelColor(gap).name() == tray.lower()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-light", "contrast-dark"])
def test_a_pressed_key_goes_down_smaller_and_darker(make: MakeKeyboard, theme: str) -> None:
    keyboard = make(a_theme(theme=theme))
    area = rect(keyboard, "g").toAlignedRect()
    before = keyboard.grab(area).toImage()
    mouse(keyboard, QTest.mousePress, middle(keyboard, "g"))
    after = keyboard.grab(area).toImage()

    def ends(image: QImage) -> tuple[int, int]:
        """The first and the last row of the key, left of its letter."""
        x, tray = area.width() // 4, image.pixelColor(0, 0)
        rows = [y for y in range(area.height()) if image.pixelColor(x, y) != tray]
        return rows[0], rows[-1]

    up, down = ends(before), ends(after)
    assert down[0] > up[0]
    assert down[1] < up[1]
    at = QPoint(area.width() // 4, area.height() // 2)
    assert after.pixelColor(at) != before.pixelColor(at)
    mouse(keyboard, QTest.mouseRelease, middle(keyboard, "g"))


ROWS = st.lists(st.lists(st.floats(1, 4), min_size=1, max_size=3), min_size=1, max_size=5)


@given(ROWS, st.floats(0, 0.999), st.floats(0, 0.999))
def test_every_spot_of_the_box_belongs_to_one_key(
    rows: list[list[float]], across: float, down: float
) -> None:
    spots = arrange(rows, max(sum(row) for row in rows), Grid(5, 7, 900, 300, 12, 100))
    point = QPointF(5 + 900 * across, 7 + 300 * down)
    assert len([s for s in spots if s.reach.contains(point)]) in (1, 2, 4)  # 2, 4: on a border
    found = spot_at(spots, point)
    assert found is not None
    assert spots[found].reach.contains(point)
    for spot in spots:
        assert spot.reach.adjusted(-0.01, -0.01, 0.01, 0.01).contains(spot.shown)


def test_a_touch_in_a_gap_is_the_nearer_key(make: MakeKeyboard) -> None:
    keyboard = make()
    heard = said(keyboard)
    edge = rect(keyboard, "q").right()
    y = round(rect(keyboard, "q").center().y())
    for x in (edge + 2, edge + 10):
        mouse(keyboard, QTest.mouseClick, QPoint(round(x), y))
    assert heard == ["q", "w"]


def test_keys_and_words_say_what_they_are(make: MakeKeyboard) -> None:
    keyboard = make()
    heard = said(keyboard)
    for label in ("c", "Delete", "Space", "123", "Search", "night"):
        touch(keyboard, label)
    assert heard == ["c", "delete", "space", "symbols", "done", "word night"]


def test_a_touch_that_leaves_its_key_does_not_count(make: MakeKeyboard) -> None:
    keyboard = make()
    heard = said(keyboard)
    start, away = middle(keyboard, "g"), middle(keyboard, "h")
    mouse(keyboard, QTest.mousePress, start)
    QTest.mouseMove(keyboard.window().windowHandle(), away)
    mouse(keyboard, QTest.mouseRelease, away)
    assert heard == []
    mouse(keyboard, QTest.mousePress, start)
    keyboard.cancel_touch()
    mouse(keyboard, QTest.mouseRelease, start)
    assert heard == []
    mouse(keyboard, QTest.mouseClick, start, Qt.MouseButton.RightButton)
    assert heard == []


def test_a_finger_that_comes_back_counts(make: MakeKeyboard) -> None:
    keyboard = make()
    heard = said(keyboard)
    start = middle(keyboard, "g")
    mouse(keyboard, QTest.mousePress, start)
    QTest.mouseMove(keyboard.window().windowHandle(), middle(keyboard, "h"))
    mouse(keyboard, QTest.mouseRelease, start)
    assert heard == ["g"]


@pytest.fixture(scope="module")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


def fingers(keyboard: Keyboard, panel: QPointingDevice, *steps: tuple[str, int, str]) -> None:
    """Let fingers `come`, `stay` or `go`, each (what, which finger, on which key)."""
    for what, finger, label in steps:
        native = keyboard.window().windowHandle()
        sequence = QTest.touchEvent(native, panel, False)
        at = middle(keyboard, label)
        act = sequence.press if what == "come" else sequence.release
        act(finger, at, native)
        for other in FINGERS_DOWN - {finger}:
            sequence.stationary(other)
        FINGERS_DOWN.add(finger) if what == "come" else FINGERS_DOWN.discard(finger)
        sequence.commit()


FINGERS_DOWN: set[int] = set()


def test_two_fingers_that_overlap_both_count(make: MakeKeyboard, panel: QPointingDevice) -> None:
    keyboard = make()
    heard = said(keyboard)
    fingers(
        keyboard, panel,
        ("come", 0, "l"), ("come", 1, "e"), ("go", 0, "l"), ("go", 1, "e"),
        ("come", 0, "g"), ("come", 1, "s"), ("go", 1, "s"), ("go", 0, "h"),
    )  # fmt: skip
    assert heard == ["l", "e", "s"]


def test_typing_goes_on_while_the_words_change(make: MakeKeyboard, panel: QPointingDevice) -> None:
    keyboard = make()
    heard = said(keyboard)
    keyboard.pressed.connect(lambda key: keyboard.show_suggestions([key]))
    fingers(
        keyboard, panel,
        ("come", 0, "l"), ("come", 1, "e"), ("go", 0, "l"), ("go", 1, "e"),
    )  # fmt: skip
    assert heard == ["l", "e"]


def test_a_word_that_goes_under_the_finger_does_not_count(make: MakeKeyboard) -> None:
    keyboard = make()
    heard = said(keyboard)
    at = middle(keyboard, "cramp")
    mouse(keyboard, QTest.mousePress, at)
    keyboard.show_suggestions(["other"])
    mouse(keyboard, QTest.mouseRelease, at)
    assert heard == []


def test_touches_end_when_the_system_takes_them(make: MakeKeyboard, panel: QPointingDevice) -> None:
    keyboard = make()
    heard = said(keyboard)
    before = keyboard.grab().toImage()
    fingers(keyboard, panel, ("come", 0, "g"))
    assert keyboard.grab().toImage() != before
    QApplication.sendEvent(keyboard.window().windowHandle(), QEvent(QEvent.Type.TouchCancel))
    assert keyboard.grab().toImage() == before
    fingers(keyboard, panel, ("go", 0, "g"))
    mouse(keyboard, QTest.mousePress, middle(keyboard, "g"))
    keyboard.setEnabled(False)
    keyboard.setEnabled(True)
    mouse(keyboard, QTest.mouseRelease, middle(keyboard, "g"))
    assert heard == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-light", "contrast-dark"])
def test_the_pressed_key_alone_looks_pressed(make: MakeKeyboard, theme: str) -> None:
    keyboard = make(a_theme(theme=theme))
    before = keyboard.grab().toImage()
    mouse(keyboard, QTest.mousePress, middle(keyboard, "g"))
    after = keyboard.grab().toImage()
    corner = rect(keyboard, "g").topLeft().toPoint() + QPoint(20, 20)
    assert after.pixelColor(corner) != before.pixelColor(corner)
    for label in ("f", "h", "Search"):
        area = rect(keyboard, label).toAlignedRect()
        assert after.copy(area) == before.copy(area)
    mouse(keyboard, QTest.mouseRelease, middle(keyboard, "g"))
    assert keyboard.grab().toImage() == before


def test_words_begin_where_reading_does_and_keys_do_not_turn(make: MakeKeyboard) -> None:
    left, right = make(), make(replace(a_theme(), right_to_left=True))
    assert rect(left, "cramp").x() < rect(left, "night").x()
    assert rect(right, "cramp").x() > rect(right, "night").x()
    assert rect(right, "q") == rect(left, "q")


def test_long_words_get_wider_places(make: MakeKeyboard) -> None:
    keyboard = make(a_theme(SCREENS["upright"], "xl"))
    short = rect(keyboard, "cramp").width()
    keyboard.show_suggestions(["cramp", "hyperexcitability", "electrolytes"])
    names = [label for label, _area in keyboard.targets()]
    assert names[:3] == ["cramp", "hyperexcitability", "electrolytes"]
    keyboard.show_suggestions(["cramp", "a very long suggestion of words"])
    assert rect(keyboard, "cramp").width() > short
    keyboard.show_suggestions(["w" * 90])
    assert keyboard.targets()[0][0] == "q"
    assert not keyboard.clipped()


def test_keys_stay_where_they_are_without_words(make: MakeKeyboard) -> None:
    keyboard = make()
    before = rect(keyboard, "q")
    keyboard.show_suggestions([])
    assert rect(keyboard, "q") == before
    assert keyboard.targets()[0][0] == "q"


def field(qtbot: QtBot, drawn: Theme, wide: int = 700, clear: str = "Clear") -> SearchField:
    made = SearchField(drawn, hint="Type your question", clear=clear)
    qtbot.addWidget(made)
    made.resize(wide, made.height_for(wide))
    made.show()
    return made


def ink(widget: QWidget) -> tuple[int, int]:
    """Return the leftmost and the rightmost column with the caret's colour in the middle row."""
    image = widget.grab().toImage()
    y, wanted = image.height() // 2 + 12, LIGHT.action.lower()
    at = [x for x in range(image.width()) if image.pixelColor(x, y).name() == wanted]
    return (at[0], at[-1]) if at else (-1, -1)


def test_the_caret_stands_behind_the_text(qtbot: QtBot) -> None:
    made = field(qtbot, a_theme())
    assert ink(made) == (-1, -1)
    made.show_text("", typing=True)
    start = ink(made)[0]
    made.show_text("calf", typing=True)
    assert ink(made)[0] > start
    made.show_text("x" * 60, typing=True)
    assert start < ink(made)[0] < made.width()
    assert ink(made)[1] < made.findChildren(QWidget)[0].x()


@pytest.mark.parametrize(("text", "moves"), [("تشنج", -1), ("calf", 1)], ids=["ar", "en"])
def test_in_arabic_text_starts_at_the_right(qtbot: QtBot, text: str, moves: int) -> None:
    made = field(qtbot, replace(a_theme(), right_to_left=True))
    made.show_text(text[:1], typing=True)
    one = ink(made)[0]
    made.show_text(text, typing=True)
    assert one > made.width() * 0.7
    assert (ink(made)[0] < one) == (moves < 0)


def test_clear_is_there_when_there_is_something(qtbot: QtBot) -> None:
    made = field(qtbot, a_theme())
    button = made.findChildren(QWidget)[0]
    assert not button.isVisible()
    made.show_text("calf", typing=True)
    assert button.isVisible()
    assert made.accessibleName() == "Type your question: calf"
    with qtbot.waitSignal(made.cleared), qtbot.assertNotEmitted(made.touched):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    silent = field(qtbot, a_theme(), clear="")
    silent.show_text("calf", typing=True)
    assert not silent.findChildren(QWidget)[0].isVisible()


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS.keys())
def test_the_field_is_as_large_as_a_finger(qtbot: QtBot, size: tuple[int, int]) -> None:
    drawn = a_theme(size, "xl")
    made = field(qtbot, drawn, round(size[0] * 0.9))
    assert made.height() >= 20 * drawn.tokens.screen.px_per_mm
    assert not made.clipped()
    assert field(qtbot, drawn, round(size[0] * 0.1)).clipped()
