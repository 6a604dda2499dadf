"""One function from screen, text size and theme to every measure that a widget uses.

Lengths are thought of in millimetres on the real screen and come out in device pixels. The figures
follow VxMark, Section 508, EN 301 549 and WCAG 2.2.
"""

from dataclasses import dataclass
from math import hypot

from ui.theme.roles import HIGH_CONTRAST, THEMES, Roles
from ui.theme.text_sizes import TEXT_SIZES, TextMeasures

CAP_HEIGHT = 0.668
"""Height of a capital of Atkinson Hyperlegible Next, in ems; a test reads it from the font."""

_SMALLEST_BY_DEFAULT_MM = 4.8
_CHROME_MOST_MM, _CHROME_LEAST_MM = 5.6, 2.7
_MM_AN_INCH = 25.4
_FAR_MM = 61.0
"""Height of digits that are read from three metres."""
_ROOMY_MM = 250.0
"""Screens with a shorter side than this get tighter gaps and lower digits, in proportion."""
_LYING_MM, _UPRIGHT_MM = (330.0, 190.0), (440.0, 260.0)
"""The sides of the smallest screens that everything has its full size on. People come nearer to a
smaller one, as to a tablet: letters shrink on it, fingers do not."""
_SMALLEST_MM = (216.0, 127.0)
"""The sides of a 10.1-inch screen. On a smaller one even what is touched shrinks; staff are told.
"""
_TOUCH_MM = (20.5, 14.0, 3.0)
"""Main actions, everything else, and the gap between."""
_LEAST_TOUCH_MM = (15.0, 12.8, 2.6)
_TALLEST_BOX, _NEAR_BOX = 0.4, 0.25
"""Shares of the screen's height; the second of a small screen that stands upright."""
_FEWEST_CAPITALS = 30
"""A wide screen lower than so many capitals of the body text has no room for pictures beside it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as it is: device pixels and the real diagonal in inches."""

    width: int
    height: int
    diagonal: float

    @property
    def px_per_mm(self) -> float:
        """Device pixels a millimetre."""
        return hypot(self.width, self.height) / (self.diagonal * _MM_AN_INCH)

    @property
    def portrait(self) -> bool:
        """Whether it stands upright."""
        return self.height > self.width


@dataclass(frozen=True, slots=True)
class Type:
    """Font sizes in pixels (of the em). Headings grow less on the largest text sizes.

    `far` is for digits that are read from the other end of a treatment room.
    """

    small: int
    body: int
    h3: int
    h2: int
    h1: int
    display: int
    chrome: int
    chrome_small: int
    far: int
    line_height: float = 1.42
    heading_line_height: float = 1.16


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in pixels, on one rhythm of two millimetres."""

    margin: int
    gutter: int
    xs: int
    s: int
    m: int
    l: int  # noqa: E741 - the usual ladder of sizes
    xl: int
    radius: int
    card_radius: int
    border: int


@dataclass(frozen=True, slots=True)
class Touch:
    """Sizes of what is touched, in pixels. A drag counts as one beyond `slop`."""

    main: int
    other: int
    gap: int
    slop: int


@dataclass(frozen=True, slots=True)
class Motion:
    """Durations in milliseconds; 0 means at once."""

    slide: int
    fade: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything a widget needs to know of how things look."""

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
        """Whether the screen is low for its letters: words stand alone and titles are smaller."""
        return not self.picture_share

    @property
    def small(self) -> bool:
        """Whether letters are smaller than elsewhere, because the screen is."""
        return _smallness(self.screen) < 1.0

    @property
    def tallest_box(self) -> int:
        """The height in pixels up to which a box fits a screenful, beside or below a picture: a
        taller one is made several."""
        near = self.screen.portrait and self.small
        return round(self.screen.height * (_NEAR_BOX if near else _TALLEST_BOX))

    @property
    def tiny(self) -> bool:
        """Whether the screen is too small for fingers: all works, and all is small."""
        return _reach(self.screen) < 1.0

    def mm(self, millimetres: float) -> int:
        """Return a length for the eye in whole pixels: millimetres, fewer on a small screen."""
        return round(millimetres * self.screen.px_per_mm * _smallness(self.screen))

    def finger_mm(self, millimetres: float) -> int:
        """Return a length for a finger in whole pixels: millimetres on every screen that is large
        enough for fingers."""
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
        motion=Motion(slide=0, fade=120) if reduced_motion else Motion(slide=260, fade=120),
        picture_share=_picture_share(screen, text),
    )


def _em(screen: Screen, capital_mm: float) -> int:
    return max(1, round(capital_mm / CAP_HEIGHT * screen.px_per_mm))


def _smallness(screen: Screen) -> float:
    """Return 1 for a screen that has room for the largest letters, less for a smaller one."""
    return _room(screen, _UPRIGHT_MM if screen.portrait else _LYING_MM)


def _reach(screen: Screen) -> float:
    """Return 1 for a screen with room for fingers, less for one that is too small for them."""
    return _room(screen, _SMALLEST_MM)


def _room(screen: Screen, needs: tuple[float, float]) -> float:
    """Return how much of the room that is needed a screen has, at most 1; upright or lying."""
    sides = sorted((screen.width, screen.height), reverse=True)
    return min(
        1.0, *(side / screen.px_per_mm / need for side, need in zip(sides, needs, strict=True))
    )


def _capital(screen: Screen, text: TextMeasures) -> float:
    """Return the height of a capital in body text, in millimetres."""
    gives = text.gives_upright if screen.portrait else text.gives_lying
    reach = _reach(screen)
    return text.capital_mm * reach * float((_smallness(screen) / reach) ** gives)


def _type(screen: Screen, text: TextMeasures) -> Type:
    capital, nearness, ratio = _capital(screen, text), _smallness(screen), text.ratio
    small = max(capital / 1.25, min(capital, _SMALLEST_BY_DEFAULT_MM * nearness))
    least = _CHROME_LEAST_MM * _reach(screen)
    chrome = min(capital, max(_CHROME_MOST_MM * nearness**1.6, least))
    return Type(
        small=_em(screen, small),
        body=_em(screen, capital),
        h3=_em(screen, capital * ratio**0.7),
        h2=_em(screen, capital * ratio**1.5),
        h1=_em(screen, capital * ratio**3),
        display=_em(screen, capital * ratio**5),
        chrome=_em(screen, chrome),
        chrome_small=_em(screen, min(chrome, _SMALLEST_BY_DEFAULT_MM * nearness)),
        far=_em(screen, _FAR_MM * _roominess(screen)),
    )


def _space(screen: Screen, high_contrast: bool) -> Space:
    step = 2.0 * screen.px_per_mm * _roominess(screen)
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
    px, by, reach = screen.px_per_mm, _smallness(screen), _reach(screen)
    main, other, gap = (
        max(length * by, least * reach)
        for length, least in zip(_TOUCH_MM, _LEAST_TOUCH_MM, strict=True)
    )
    return Touch(
        main=round(main * px), other=round(other * px), gap=round(gap * px), slop=round(4 * px)
    )


def _picture_share(screen: Screen, text: TextMeasures) -> float:
    """Return the picture's share of the width (landscape) or of the height (portrait).

    0: the words need the whole of a low screen.
    """
    if screen.portrait:
        return text.picture_upright
    small = _smallness(screen) < 1.0
    least = _FEWEST_CAPITALS * (text.capital_mm if small else _capital(screen, text))
    if screen.height / screen.px_per_mm < least:
        return 0.0
    return text.picture_lying
