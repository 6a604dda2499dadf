"""Millimetres and contrasts are enough on every screen and in every theme."""

from itertools import pairwise

import pytest

from ui.theme.roles import HIGH_CONTRAST, THEMES, Roles
from ui.theme.text_sizes import TEXT_SIZES
from ui.theme.tokens import CAP_HEIGHT, Screen, make_tokens

SCREENS = {
    "full HD": Screen(1920, 1080, 21.5),
    "upright": Screen(1080, 1920, 21.5),
    "small": Screen(1366, 768, 15.6),
    "4K": Screen(3840, 2160, 21.5),
    "large": Screen(3840, 2160, 43.0),
}


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS.keys())
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_millimetres(screen: Screen, text_size: str) -> None:
    tokens = make_tokens(screen, text_size, "light")
    per_mm, half = screen.px_per_mm, 0.5
    assert tokens.touch.main + half >= 20 * per_mm
    assert tokens.touch.other + half >= 12.7 * per_mm
    assert tokens.touch.gap + half >= 2.54 * per_mm
    capital = tokens.type.body * CAP_HEIGHT / per_mm
    grown = 1.35 if screen is SCREENS["large"] else 1.0
    assert capital == pytest.approx(TEXT_SIZES[text_size].capital_mm * grown, abs=0.2)


def test_the_default_is_large_enough() -> None:
    tokens = make_tokens(SCREENS["full HD"], "m", "light")
    smallest = min(tokens.type.small, tokens.type.chrome_small, tokens.type.body)
    assert smallest * CAP_HEIGHT / tokens.screen.px_per_mm >= 4.8 - 0.09


def test_type_grows_with_the_text_size_and_by_rank() -> None:
    sizes = [make_tokens(SCREENS["full HD"], name, "light").type for name in TEXT_SIZES]
    for rank in ("small", "body", "h3", "h2", "h1", "display"):
        pixels = [getattr(size, rank) for size in sizes]
        assert pixels == sorted(set(pixels)) or rank in {"display"}
    for size in sizes:
        assert size.small <= size.body < size.h3 < size.h2 < size.h1 < size.display


@pytest.mark.parametrize(
    ("diagonal", "times"), [(21.5, 1.0), (24.0, 1.116), (27.0, 1.256), (32.0, 1.35), (55.0, 1.35)]
)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_words_grow_with_a_larger_screen(diagonal: float, times: float, text_size: str) -> None:
    usual, large = (Screen(3840, 2160, inches) for inches in (21.5, diagonal))
    before, after = (make_tokens(s, text_size, "light") for s in (usual, large))
    for rank in ("body", "h3", "h2", "h1"):
        was = getattr(before.type, rank) / usual.px_per_mm
        assert getattr(after.type, rank) / large.px_per_mm == pytest.approx(was * times, rel=0.02)


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS.keys())
def test_words_that_grow_stay_smaller_than_those_of_the_next_text_size(screen: Screen) -> None:
    sizes = [make_tokens(screen, name, "light") for name in TEXT_SIZES]
    for now, then in pairwise(sizes):
        for step in now.steps:
            assert now.stepped(step).type.body < then.type.body
            assert now.stepped(step).type.h1 == now.type.h1


def test_one_millimetre_is_the_same_on_every_screen() -> None:
    small, large = SCREENS["full HD"], SCREENS["4K"]
    assert make_tokens(large, "m", "light").mm(10) == pytest.approx(
        2 * make_tokens(small, "m", "light").mm(10), abs=1
    )


def test_reduced_motion_does_not_slide() -> None:
    assert make_tokens(SCREENS["full HD"], "m", "light", reduced_motion=True).motion.slide == 0
    assert make_tokens(SCREENS["full HD"], "m", "light").motion.slide == 260


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(roles: Roles) -> dict[str, tuple[str, str]]:
    """Return every text colour on every surface that it stands on."""
    surfaces = {"paper": roles.paper, "card": roles.card}
    surfaces |= {f"tint {n}": tint for n, tint in enumerate(roles.tints, 1)}
    pairs = {f"ink on {name}": (roles.ink, ground) for name, ground in surfaces.items()}
    pairs |= {f"soft ink on {name}": (roles.ink_soft, ground) for name, ground in surfaces.items()}
    pairs |= {f"link on {name}": (roles.link, ground) for name, ground in surfaces.items()}
    pairs |= {f"caption on ground {n}": (roles.ink_soft, g) for n, g in enumerate(roles.grounds, 1)}
    pairs |= {
        "button": (roles.on_action, roles.action),
        "chosen": (roles.on_chosen, roles.chosen),
        "sun": (roles.on_sun, roles.sun),
        "now": (roles.on_now, roles.now),
        "alarm": (roles.on_alarm, roles.alarm_ground),
        "night": (roles.on_night, roles.night),
        "night, soft": (roles.on_night_soft, roles.night),
        "code": (roles.qr_dark, roles.qr_light),
    }
    return pairs


@pytest.mark.parametrize("theme", THEMES)
def test_text_contrast(theme: str) -> None:
    least = 20.0 if theme in HIGH_CONTRAST else 10.0
    weak = {
        name: round(contrast(*pair), 1)
        for name, pair in text_pairs(THEMES[theme]).items()
        if contrast(*pair) < least
    }
    assert weak == {}


@pytest.mark.parametrize("theme", THEMES)
def test_contrast_of_everything_else(theme: str) -> None:
    roles = THEMES[theme]
    pairs = {
        "what can be touched": (roles.line, roles.paper),
        "marks": (roles.teal, roles.paper),
        "marks on cards": (roles.teal, roles.card),
        "heat": (roles.heat, roles.paper),
        "the edge of the first card": (roles.now_edge, roles.paper),
    }
    assert {name: c for name, p in pairs.items() if (c := contrast(*p)) < 3.0} == {}
