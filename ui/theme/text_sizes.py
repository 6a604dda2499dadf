"""The table of text sizes and their measures. `tests/house/test_lists.py` compares its names with
those in `kiosk/shared/comfort.py`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextMeasures:
    """The measures of one text size. Of two, the first is for upright space.

    `capital_mm`: height of a capital in body text, in millimetres.
    `gives_upright`, `gives_lying`: how far letters shrink with a smaller screen.
    `button`: how many times as large as the bars' least words are those on what is touched; on a
    small screen they grow half as much.
    `ratio`: from one heading to the next larger one, in scale steps; large text grows less.
    `picture_upright`, `picture_lying`: the picture's share of a page, of its height or width.
    `tile_tall`, `tile_wide`: the picture's share of a tile's width.
    """

    capital_mm: float
    gives_upright: float
    gives_lying: float
    button: float
    ratio: float
    picture_upright: float
    picture_lying: float
    tile_tall: float
    tile_wide: float


TEXT_SIZES = {
    "s": TextMeasures(3.8, 0.5, 0.5, 1.0, 1.25, 0.36, 0.4, 0.76, 0.54),
    "m": TextMeasures(5.2, 0.67, 0.67, 1.0, 1.25, 0.34, 0.4, 0.74, 0.52),
    "l": TextMeasures(6.8, 0.83, 1.0, 1.14, 1.2, 0.27, 0.34, 0.6, 0.42),
    "xl": TextMeasures(8.75, 1.0, 1.3, 1.36, 1.14, 0.2, 0.27, 0.45, 0.32),
}
