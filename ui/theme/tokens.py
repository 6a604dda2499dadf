"""One function from screen, text size and theme to every measure that a widget uses.

Lengths are defined in millimetres on the real screen and returned in device pixels. The figures
follow VxMark, Section 508, EN 301 549 and WCAG 2.2.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import hypot

from ui.theme.roles import HIGH_CONTRAST, THEMES, Roles
from ui.theme.text_sizes import TEXT_SIZES, TextMeasures

CAP_HEIGHT = 0.668
"""Height of a capital of Atkinson Hyperlegible Next, in ems; a test reads it from the font."""

_USUAL = "m"
_SMALLEST_BY_DEFAULT_MM = 4.8
_CHROME_MOST_MM, _CHROME_LEAST_MM = 5.6, 2.7
_MM_AN_INCH = 25.4
_FAR_MM = 61.0
"""Height of digits to be read from three metres."""
_ROOMY_MM = 250.0
"""Screens whose shorter side is below this get smaller gaps and digits, in proportion."""
_LYING_MM, _UPRIGHT_MM = (330.0, 190.0), (440.0, 260.0)
"""The sides of the smallest screens on which everything has its full size. People stand closer to
a smaller one, as to a tablet: its letters shrink, its touch targets do not."""
_SMALLEST_MM = (216.0, 127.0)
"""The sides of a 10.1-inch screen. On a smaller one touch targets shrink too, and staff are told.
"""
_TOUCH_MM = (20.5, 14.0, 3.0)
"""Touch targets: main actions, all others, and the gap between them."""
_LEAST_TOUCH_MM = (15.0, 12.8, 2.6)
_LARGE_MM, _LARGEST = (476.0, 268.0), 1.35
"""From the sides of a 21.5-inch screen on, letters and gaps grow with the screen, up to so many
times: people stand farther from a larger one, and a page is composed alike on both."""
_STEPS = (1.25, 1.12)
"""How much larger the words of a section with few of them may be set, the largest first."""
_BAR_STEP, _BAR_STEPS = 0.94, 7
"""From one size of words in the bars to the next smaller one, and how many are tried."""
_APART = 0.96
"""The share of the next text size that words reach at most: a larger one stays larger."""
_TALLEST_BOX, _NEAR_BOX = 0.4, 0.25
"""Shares of the screen's height; the second is for a small upright screen."""
_FEWEST_CAPITALS = 30
"""A wide screen with a height of fewer capitals than this shows no pictures beside text."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: device pixels and the real diagonal in inches."""

    width: int
    height: int
    diagonal: float

    @property
    def px_per_mm(self) -> float:
        """Device pixels a millimetre."""
        return hypot(self.width, self.height) / (self.diagonal * _MM_AN_INCH)

    @property
    def portrait(self) -> bool:
        """Whether it is upright."""
        return self.height > self.width


@dataclass(frozen=True, slots=True)
class Type:
    """Font sizes: the em in pixels. Headings grow less at the largest text sizes.

    `far` is for digits that are read from the other end of a treatment room. `chrome`: the words
    of bars at least, and of all that has no size of the visitor's; `button`: the words on what is
    touched; `bar_sizes`: what those in the bars may have, as there is room, the largest first.
    """

    small: int
    body: int
    h3: int
    h2: int
    h1: int
    display: int
    chrome: int
    chrome_small: int
    button: int
    bar_sizes: tuple[int, ...]
    far: int
    line_height: float = 1.42
    heading_line_height: float = 1.16


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in pixels, multiples of two millimetres."""

    margin: int
    gutter: int
    xs: int
    s: int
    m: int
    l: int  # noqa: E741 - the usual names of sizes
    xl: int
    radius: int
    card_radius: int
    border: int


@dataclass(frozen=True, slots=True)
class Touch:
    """Sizes of touch targets, in pixels. Beyond `slop` a movement is a drag."""

    main: int
    other: int
    gap: int
    slop: int


class Curve(StrEnum):
    """How a motion is spread over its time: names of Qt's easing curves."""

    ARRIVE = "OutCubic"
    """Quick, then gentle: what a finger has sent on its way."""
    BLEND = "InOutSine"
    """Gentle at both ends: one picture gives way to another."""


@dataclass(frozen=True, slots=True)
class Motion:
    """Durations in milliseconds; 0 means at once.

    `slide`: one page pushes another away; `grow`: a tile becomes a page; `sheet`: a sheet comes, or
    goes the same way; `swap`: one thing replaces another in its place; `dissolve`: a visit begins
    or ends; `turn`: a figure goes round to its other side; `burst`: a ring closes and bursts.
    `rise_mm` is how far below its place a sheet begins.
    """

    slide: int
    grow: int
    sheet: int
    swap: int
    dissolve: int
    turn: int
    burst: int
    rise_mm: float = 24.0


_MOVING = Motion(slide=260, grow=240, sheet=200, swap=160, dissolve=300, turn=1500, burst=800)
_STILL = Motion(slide=0, grow=0, sheet=0, swap=0, dissolve=0, turn=0, burst=0)


@dataclass(frozen=True, slots=True)
class Tokens:
    """All measures and colours that a widget needs."""

    screen: Screen
    text_size: str
    text: TextMeasures
    theme: str
    high_contrast: bool
    colour: Roles
    type: Type
    space: Space
    touch: Touch
    motion: Motion
    picture_share: float

    @property
    def low(self) -> bool:
        """Whether the screen is low for its letters: no pictures beside text, smaller titles."""
        return not self.picture_share

    @property
    def largest_text(self) -> bool:
        """Whether the visitor has chosen the largest letters."""
        return self.text_size == list(TEXT_SIZES)[-1]

    @property
    def scarce(self) -> bool:
        """Whether letters are large for their room: on a low screen, or by the visitor's choice."""
        return self.low or self.text.capital_mm > TEXT_SIZES[_USUAL].capital_mm

    @property
    def small(self) -> bool:
        """Whether letters are reduced because the screen is small."""
        return _smallness(self.screen) < 1.0

    @property
    def steps(self) -> tuple[float, ...]:
        """How much larger the words of a page with few of them may be, the largest first."""
        names = list(TEXT_SIZES)
        larger = names[names.index(self.text_size) + 1 :]
        if not larger:
            return _STEPS
        most = _capital(self.screen, TEXT_SIZES[larger[0]]) / _capital(self.screen, self.text)
        return tuple(step for step in _STEPS if step <= most * _APART)

    def stepped(self, step: float) -> "Tokens":
        """Return the same measures with words so many times as large, but for a page's title."""
        ranks = ("small", "body", "h3", "h2")
        larger = {rank: round(getattr(self.type, rank) * step) for rank in ranks}
        return replace(self, type=replace(self.type, **larger))

    def with_plain_buttons(self) -> "Tokens":
        """Return the same measures with the words on buttons as large as those of bars, whatever
        the visitor's size: for screens full of buttons, which staff work at."""
        plain = self.type.chrome
        return replace(self, type=replace(self.type, button=plain, bar_sizes=(plain,)))

    @property
    def tallest_box(self) -> int:
        """The largest height in pixels of a box, so that it fits a screenful beside or below a
        picture; a taller one is divided."""
        near = self.screen.portrait and self.small
        return round(self.screen.height * (_NEAR_BOX if near else _TALLEST_BOX))

    @property
    def tiny(self) -> bool:
        """Whether the screen is too small for full-size touch targets: they shrink too."""
        return _reach(self.screen) < 1.0

    def mm(self, millimetres: float) -> int:
        """Return a visual length in whole pixels: millimetres, reduced on a small screen."""
        return round(millimetres * self.screen.px_per_mm * _smallness(self.screen))

    def finger_mm(self, millimetres: float) -> int:
        """Return a length for a finger in whole pixels: millimetres, reduced only on a `tiny`
        screen."""
        return round(millimetres * self.screen.px_per_mm * _reach(self.screen))


def make_tokens(screen: Screen, text_size: str, theme: str, reduced_motion: bool = False) -> Tokens:
    """Return every measure for one screen, text size and theme. KeyError for an unknown name."""
    high_contrast = theme in HIGH_CONTRAST
    text = TEXT_SIZES[text_size]
    return Tokens(
        screen=screen,
        text_size=text_size,
        text=text,
        theme=theme,
        high_contrast=high_contrast,
        colour=THEMES[theme],
        type=_type(screen, text),
        space=_space(screen, high_contrast),
        touch=_touch(screen),
        motion=_STILL if reduced_motion else _MOVING,
        picture_share=_picture_share(screen, text),
    )


def _em(screen: Screen, capital_mm: float) -> int:
    return max(1, round(capital_mm / CAP_HEIGHT * screen.px_per_mm))


def _smallness(screen: Screen) -> float:
    """Return 1 for a screen with room for the largest letters, less for a smaller one."""
    return _room(screen, _UPRIGHT_MM if screen.portrait else _LYING_MM)


def _reach(screen: Screen) -> float:
    """Return 1 for a screen with room for full-size touch targets, less for a smaller one."""
    return _room(screen, _SMALLEST_MM)


def _largeness(screen: Screen) -> float:
    """Return 1 for a screen of the usual size, more for a larger one."""
    return min(_LARGEST, max(1.0, _share(screen, _LARGE_MM)))


def _room(screen: Screen, needs: tuple[float, float]) -> float:
    """Return the share of the needed space that a screen has, at most 1; upright or lying."""
    return min(1.0, _share(screen, needs))


def _share(screen: Screen, needs: tuple[float, float]) -> float:
    """Return how many times the needed space a screen is; upright or lying."""
    sides = sorted((screen.width, screen.height), reverse=True)
    return min(side / screen.px_per_mm / need for side, need in zip(sides, needs, strict=True))


def _capital(screen: Screen, text: TextMeasures) -> float:
    """Return the height of a capital in body text, in millimetres."""
    gives = text.gives_upright if screen.portrait else text.gives_lying
    reach = _reach(screen)
    less = reach * float((_smallness(screen) / reach) ** gives)
    return text.capital_mm * less * _largeness(screen)


def _type(screen: Screen, text: TextMeasures) -> Type:
    capital, nearness, ratio = _capital(screen, text), _smallness(screen), text.ratio
    small = max(capital / 1.25, min(capital, _SMALLEST_BY_DEFAULT_MM * nearness))
    least = _CHROME_LEAST_MM * _reach(screen)
    chrome = min(capital, max(_CHROME_MOST_MM * nearness**1.6, least))
    growth = text.button if nearness == 1.0 else 1 + (text.button - 1) / 2
    button, usual = _em(screen, chrome * growth), _em(screen, chrome)
    bar_sizes = (max(usual, round(button * _BAR_STEP**step)) for step in range(_BAR_STEPS))
    return Type(
        small=_em(screen, small),
        body=_em(screen, capital),
        h3=_em(screen, capital * ratio**0.7),
        h2=_em(screen, capital * ratio**1.5),
        h1=_em(screen, capital * ratio**3),
        display=_em(screen, capital * ratio**5),
        chrome=usual,
        chrome_small=_em(screen, min(chrome, _SMALLEST_BY_DEFAULT_MM * nearness)),
        button=button,
        bar_sizes=tuple(dict.fromkeys(bar_sizes)),
        far=_em(screen, _FAR_MM * _roominess(screen)),
    )


def _space(screen: Screen, high_contrast: bool) -> Space:
    step = 2.0 * screen.px_per_mm * _roominess(screen) * _largeness(screen)
    margin = round(screen.width / 40)
    return Space(
        margin=margin,
        gutter=round(margin / 2),
        xs=round(step / 2),
        s=round(step),
        m=round(step * 2),
        l=round(step * 3),
        xl=round(step * 5),
        radius=round(step * 2),
        card_radius=round(step * 3),
        border=max(1, round((0.7 if high_contrast else 0.4) * screen.px_per_mm)),
    )


def _roominess(screen: Screen) -> float:
    return min(1.0, min(screen.width, screen.height) / screen.px_per_mm / _ROOMY_MM)


def _touch(screen: Screen) -> Touch:
    # on a large screen letters grow (ADR 59), so that what they stand in grows with them
    px, by, reach = screen.px_per_mm, _smallness(screen) * _largeness(screen), _reach(screen)
    main, other, gap = (
        max(length * by, least * reach)
        for length, least in zip(_TOUCH_MM, _LEAST_TOUCH_MM, strict=True)
    )
    return Touch(
        main=round(main * px), other=round(other * px), gap=round(gap * px), slop=round(4 * px)
    )


def _picture_share(screen: Screen, text: TextMeasures) -> float:
    """Return the picture's share of the width (landscape) or height (portrait).

    0: the text needs all of a low screen.
    """
    if screen.portrait:
        return text.picture_upright
    small = _smallness(screen) < 1.0
    least = _FEWEST_CAPITALS * (text.capital_mm if small else _capital(screen, text))
    if screen.height / screen.px_per_mm < least:
        return 0.0
    return text.picture_lying
