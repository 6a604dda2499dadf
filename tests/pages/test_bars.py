"""The two bars: what they say on each route, and that whatever they hold stays where it is."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.pages.bars import BottomBarProps, Shortcut, TopBarProps
from kiosk.visit.events import OpenSection
from ui.pages.bar_form import BarButtons
from ui.pages.bars import BottomBar, TopBar
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.input.button import Button
from ui.widgets.input.button_text import ButtonText
from ui.widgets.media.dots import Dots
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import ENDLESS

PAGE = BottomBarProps(
    back="Back",
    home="Home",
    help="When to get help",
    help_here=False,
    book="Book",
    book_here=False,
    next="Next",
    next_title="Common triggers",
    index=1,
    count=4,
    position="Page 2 of 4",
    place="2 of 4",
    shortcuts=(),
)
HOME = replace(
    PAGE,
    next="Start here",
    next_title="What a cramp is",
    index=-1,
    count=0,
    position="",
    place="",
    shortcuts=(
        Shortcut("Video", "play", OpenSection("video")),
        Shortcut("My plan", "stretch", OpenSection("plan")),
    ),
)
LAST = replace(PAGE, next_title="Home", index=3, position="Page 4 of 4", place="4 of 4")
TOP = TopBarProps(
    clinic="Riverside Physio",
    where="Why cramps happen · 2 of 4",
    text_size="Text size",
    contrast="Contrast",
    contrast_on=False,
    language="",
)
SCREENS = [(1920, 1080, 21.5), (1080, 1920, 21.5), (1366, 768, 15.6), (800, 480, 7.0)]


def _theme(size: tuple[int, int, float], *, right_to_left: bool = False) -> Theme:
    tokens = make_tokens(Screen(*size), "l", "light")
    return replace(Theme(tokens, PackArt(lambda _: b"")), right_to_left=right_to_left)


NEXT = ("Common triggers", "What a cramp is", "Home")


@pytest.fixture
def holder(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def _bottom(
    holder: QWidget, size: tuple[int, int, float], props: BottomBarProps, **kind: bool
) -> BottomBar:
    bar = BottomBar(_theme(size, **kind), NEXT, ("Video", "My plan"), holder)
    bar.render_props(props)
    bar.resize(size[0], bar.height_for(size[0]))
    bar.show()
    return bar


def _top(holder: QWidget, size: tuple[int, int, float], props: TopBarProps) -> TopBar:
    bar = TopBar(_theme(size), (), holder)
    bar.render_props(props)
    bar.resize(size[0], bar.height_for(size[0]))
    bar.show()
    return bar


def _buttons(bar: QWidget) -> dict[str, QRect]:
    found = [b for b in bar.findChildren(Button) if b.isVisibleTo(bar)]
    return {b.accessibleName(): b.geometry() for b in found}


@pytest.mark.parametrize("size", SCREENS)
def test_ways_on_stand_in_the_same_place_on_every_screen(
    holder: QWidget, size: tuple[int, int, float]
) -> None:
    places = [
        {
            (r.x(), r.y(), r.width(), r.height())
            for r in _buttons(_bottom(holder, size, props)).values()
        }
        for props in (HOME, PAGE, LAST)
    ]
    assert places[0] == places[1] == places[2]


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("props", [HOME, PAGE], ids=["home", "page"])
def test_nothing_in_the_bottom_bar_lies_over_anything(
    holder: QWidget, size: tuple[int, int, float], props: BottomBarProps
) -> None:
    bar = _bottom(holder, size, props)
    rects = [*_buttons(bar).values()]
    assert len(rects) == 5
    assert all(bar.rect().contains(rect) for rect in rects)
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])


def test_one_row_where_it_fits_and_two_where_it_does_not(holder: QWidget) -> None:
    wide, narrow = (_bottom(holder, size, PAGE) for size in (SCREENS[0], SCREENS[1]))
    rows = [{rect.top() for rect in _buttons(bar).values()} for bar in (wide, narrow)]
    assert [len(tops) for tops in rows] == [1, 2]
    assert narrow.height() > wide.height()


@pytest.mark.parametrize("size", [*SCREENS, (1280, 1024, 21.5), (1024, 600, 10.1)])
@pytest.mark.parametrize("text_size", ["m", "l", "xl"])
def test_no_word_of_a_bar_is_cut(
    holder: QWidget, size: tuple[int, int, float], text_size: str
) -> None:
    theme = Theme(make_tokens(Screen(*size), text_size, "light"), PackArt(lambda _: b""))
    bars = BottomBar(theme, NEXT, ("Video", "My plan"), holder), TopBar(theme, (), holder)
    bars[0].render_props(PAGE)
    bars[1].render_props(TOP)
    for bar in bars:
        bar.resize(size[0], bar.height_for(size[0]))
        bar.show()
        shown = [b for b in bar.findChildren(Button) if b.isVisibleTo(bar)]
        assert not [b.accessibleName() for b in shown if b.clipped()]
        assert all(bar.rect().contains(b.geometry()) for b in shown)


@pytest.mark.parametrize("size", [SCREENS[0], SCREENS[1]])
def test_words_of_the_bars_grow_with_the_text_size(size: tuple[int, int, float]) -> None:
    ems = []
    for text_size in ("m", "l", "xl"):
        theme = Theme(make_tokens(Screen(*size), text_size, "light"), PackArt(lambda _: b""))
        buttons = BarButtons.of(theme, PAGE, NEXT, ("Video", "My plan"))
        ems.append(buttons.form(size[0]).size)
    assert ems == sorted(set(ems))


def test_a_low_screen_folds_words_before_it_begins_a_second_row(holder: QWidget) -> None:
    theme = Theme(make_tokens(Screen(1366, 768, 15.6), "xl", "light"), PackArt(lambda _: b""))
    bar = BottomBar(theme, NEXT, ("Video", "My plan"), holder)
    bar.render_props(PAGE)
    bar.resize(1366, bar.height_for(1366))
    bar.show()
    assert len({rect.top() for rect in _buttons(bar).values()}) == 1


def test_from_the_right_everything_is_mirrored(holder: QWidget) -> None:
    left = _buttons(_bottom(holder, SCREENS[0], PAGE))
    right = _buttons(_bottom(holder, SCREENS[0], PAGE, right_to_left=True))
    width = SCREENS[0][0]
    for name, rect in left.items():
        assert right[name].left() == width - rect.right() - 1, name


def test_dots_show_only_where_there_are_pages(holder: QWidget) -> None:
    shown = [
        _bottom(holder, SCREENS[0], props).findChildren(Dots)[0].accessibleName()
        for props in (PAGE, HOME)
    ]
    assert shown == ["Page 2 of 4", ""]


def test_a_touch_says_which_way(holder: QWidget) -> None:
    bar = _bottom(holder, SCREENS[0], PAGE)
    said: list[str] = []
    bar.back_touched.connect(lambda: said.append("back"))
    bar.home_touched.connect(lambda: said.append("home"))
    bar.help_touched.connect(lambda: said.append("help"))
    bar.book_touched.connect(lambda: said.append("book"))
    bar.next_touched.connect(lambda: said.append("next"))
    for button in bar.findChildren(Button):
        if button.isVisibleTo(bar):
            button.touched.emit()
    assert sorted(said) == ["back", "book", "help", "home", "next"]


def test_next_is_held_back_while_there_is_more_to_read(holder: QWidget) -> None:
    bar = _bottom(holder, SCREENS[0], PAGE)
    pictures = []
    for main in (True, False, True):
        bar.make_next_main(main)
        pictures.append(bar.grab().toImage())
    assert pictures[0] == pictures[2]
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("size", SCREENS)
def test_the_top_bar_is_as_tall_wherever_one_is(
    holder: QWidget, size: tuple[int, int, float]
) -> None:
    places = ("", "Stretches", "Understand · 2 of 4")
    heights = {_top(holder, size, replace(TOP, where=where)).height() for where in places}
    assert len(heights) == 1


def test_a_choice_of_languages_has_a_button_only_where_there_is_one(holder: QWidget) -> None:
    one, two = (_top(holder, SCREENS[0], replace(TOP, language=word)) for word in ("", "Language"))
    assert list(_buttons(one)) == ["Text size", "Contrast"]
    assert list(_buttons(two)) == ["Text size", "Contrast", "Language"]


def test_the_top_bar_says_where_one_is_and_is_made_anew_only_for_that(holder: QWidget) -> None:
    bar = _top(holder, SCREENS[0], TOP)
    before = bar.findChildren(RichText)
    bar.render_props(replace(TOP))
    assert bar.findChildren(RichText) == before
    bar.render_props(replace(TOP, where="Stretches"))
    shown = [t.accessibleName() for t in bar.findChildren(RichText) if t.isVisibleTo(bar)]
    assert shown == ["Riverside Physio", "Stretches"]


def test_mark_and_name_can_be_rested_on_by_a_finger(holder: QWidget) -> None:
    bar = _top(holder, SCREENS[0], TOP)
    clinic = next(t for t in bar.findChildren(RichText) if t.accessibleName() == TOP.clinic)
    spot = bar.name_spot.geometry()
    assert spot.contains(clinic.geometry().center())
    assert spot.height() >= _theme(SCREENS[0]).tokens.touch.other


def test_where_names_and_controls_have_no_room_beside_each_other_there_are_two_lines(
    holder: QWidget,
) -> None:
    long = replace(TOP, clinic="The Riverside Centre for Physiotherapy and Rehabilitation")
    wide, narrow = _top(holder, SCREENS[0], TOP), _top(holder, SCREENS[1], long)
    name = next(t for t in narrow.findChildren(RichText) if t.accessibleName() == long.clinic)
    assert narrow.height() > wide.height()
    assert all(rect.top() > name.geometry().bottom() for rect in _buttons(narrow).values())


def test_words_of_a_tight_button_keep_clear_of_the_ring_inside_what_cannot_wait() -> None:
    screen = Screen(1366, 768, 15.6)
    theme = Theme(make_tokens(screen, "xl", "contrast-dark"), PackArt(lambda _path: b""))
    ring = 2.5 * theme.tokens.space.border  # an edge twice as wide, and the ring half as wide
    button = ButtonText(
        theme, "Bookings", size=theme.tokens.type.bar_sizes[-1], tight=True, ringed=True
    )
    assert (button.natural_width() - button._natural("Bookings")) / 2 > ring
    folded = replace(button, text="When to get help")
    wide = folded.narrow_width()
    words = folded._label(wide - folded._around()).height
    assert words > 1.5 * button._label(ENDLESS).height
    assert (folded.height_for(wide) - words) / 2 > ring
