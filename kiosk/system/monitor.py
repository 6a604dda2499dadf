"""Which screen the kiosk fills, and how large it is: screens often report a wrong size
(docs/adr/0028-small-screens-and-false-sizes.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import hypot

LEAST_PPI, MOST_PPI = 40.0, 250.0
"""Plausible pixels per inch; a reported size outside of these is not believed."""
_LEAST_SET_PPI, _MOST_SET_PPI = 25.0, 400.0
"""The same for a size that staff have measured and set."""
_MADE_UP_PPI = 96.0
"""The value that X assumes for a screen that reports nothing."""
_OTHER_SHAPE = 0.15
"""How far the aspect ratio in pixels may differ from that in millimetres."""
_CODES = frozenset(
    side
    for wide, high in ((16, 9), (16, 10), (4, 3), (5, 4))
    for side in ((wide, high), (wide * 10, high * 10), (wide * 100, high * 100))
    if side != (400, 300)  # this one is the real size of 20-inch screens
)
"""Sizes in millimetres that only state the aspect ratio, as televisions and projectors report."""
_PANEL = 1024
"""A screen with no more pixels than this a side may be a small panel."""
_MM_AN_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Monitor:
    """A screen as the system reports it: output (“HDMI-1”), pixels, millimetres, maker.

    Zero millimetres: not reported.
    """

    name: str = ""
    pixels: tuple[int, int] = (0, 0)
    millimetres: tuple[float, float] = (0.0, 0.0)
    model: str = ""


class SizeSource(StrEnum):
    """Where the size of the screen comes from."""

    ORDER = "order"
    STAFF = "staff"
    SCREEN = "screen"
    GUESS = "guess"


class SizeDoubt(StrEnum):
    """Why the size that a screen reports is not believed."""

    SILENT = "silent"
    CODE = "code"
    SHAPE = "shape"
    DENSITY = "density"


@dataclass(frozen=True, slots=True)
class Size:
    """The diagonal in inches that is used, and where it comes from.

    `doubt`: why the screen's own report was not used; `refused`: a setting of staff that is not
    possible.
    """

    inches: float = 0.0
    source: SizeSource = SizeSource.STAFF
    doubt: SizeDoubt | None = None
    refused: float | None = None

    @property
    def sure(self) -> bool:
        """Whether the size is known and no setting was refused."""
        return self.source is not SizeSource.GUESS and self.refused is None


def measure(monitor: Monitor, *, ordered: float | None, staff: float | None) -> Size:
    """Return the size of a screen: from the command line, else as staff measured it, else as the
    screen reports it, else what is usual for its pixels. `ordered` and `staff` are inches."""
    doubt = doubt_of(monitor)
    if ordered:
        return Size(ordered, SizeSource.ORDER, doubt)
    if staff and _LEAST_SET_PPI <= ppi(monitor.pixels, staff) <= _MOST_SET_PPI:
        return Size(staff, SizeSource.STAFF, doubt)
    refused = staff or None
    if doubt is None:
        inches = round(hypot(*monitor.millimetres) / _MM_AN_INCH, 1)
        return Size(inches, SizeSource.SCREEN, None, refused)
    return Size(usual_diagonal(monitor.pixels), SizeSource.GUESS, doubt, refused)


def doubt_of(monitor: Monitor) -> SizeDoubt | None:
    """Return why the size that a screen reports is impossible; None if it is possible.

    An upright screen may report its size for landscape, so longer sides are compared with longer.
    """
    told, pixels = _longer_first(monitor.millimetres), _longer_first(monitor.pixels)
    if told[1] <= 0 or pixels[1] <= 0:
        return SizeDoubt.SILENT
    density = ppi(monitor.pixels, hypot(*told) / _MM_AN_INCH)
    if not monitor.model and abs(density - _MADE_UP_PPI) < 1.0:
        return SizeDoubt.SILENT
    if (round(told[0]), round(told[1])) in _CODES and pixels[0] > _PANEL:
        return SizeDoubt.CODE
    if not LEAST_PPI <= density <= MOST_PPI:
        return SizeDoubt.DENSITY
    shapes = told[0] / told[1], pixels[0] / pixels[1]
    if abs(shapes[0] / shapes[1] - 1.0) > _OTHER_SHAPE:
        return SizeDoubt.SHAPE
    return None


def ppi(pixels: tuple[int, int], inches: float) -> float:
    """Return the pixels per inch of a screen with that diagonal."""
    return hypot(*pixels) / inches


def usual_diagonal(pixels: tuple[int, int]) -> float:
    """Return the usual diagonal, in inches, of a touchscreen with so many pixels."""
    wide, high = _longer_first(pixels)
    for sides, inches in _USUAL:
        if wide <= sides[0] and high <= sides[1]:
            return inches
    return _LARGEST_USUAL


_USUAL = (((800, 480), 7.0), ((1024, 600), 10.1), ((1280, 800), 10.1), ((2560, 1600), 21.5))
_LARGEST_USUAL = 27.0


def chosen(wish: str, monitors: Sequence[Monitor]) -> int | None:
    """Return the index of the screen that a setting names: by output, maker or a number from 1.

    None if it names none of them. The first is the system's main screen, used without a setting.
    """
    wanted = wish.strip().casefold()
    if not wanted:
        return 0
    for index, monitor in enumerate(monitors):
        if wanted in (monitor.name.casefold(), monitor.model.casefold()):
            return index
    if wanted.isascii() and wanted.isdecimal() and 1 <= int(wanted[:4]) <= len(monitors):
        return int(wanted[:4]) - 1
    return None


def _longer_first(sides: tuple[float, float]) -> tuple[float, float]:
    return (max(sides), min(sides))
