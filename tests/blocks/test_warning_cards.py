"""How urgent a warning card is can be told from its form, also where no colour says it."""

import pytest

from kiosk.content.model.pack import SIGN_LEVELS
from ui.blocks.care_cards import warning_shape
from ui.theme.roles import HIGH_CONTRAST, THEMES
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.layout.panel import Shape

SCREEN = Screen(1920, 1080, 21.5)


def _forms(theme: str) -> list[Shape]:
    tokens = make_tokens(SCREEN, "m", theme)
    return [warning_shape(tokens, level) for level in SIGN_LEVELS]


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_levels_look_alike(theme: str) -> None:
    looks = {(shape.fill, shape.double, shape.strong_border) for shape in _forms(theme)}
    assert len(looks) == len(SIGN_LEVELS)


@pytest.mark.parametrize("theme", sorted(HIGH_CONTRAST))
def test_in_high_contrast_what_cannot_wait_is_filled_and_what_is_for_today_has_two_edges(
    theme: str,
) -> None:
    now, today, visit = _forms(theme)
    roles = THEMES[theme]
    assert (now.fill, now.ink) == (roles.ink, roles.paper)
    assert (today.fill, today.double) == (roles.paper, True)
    assert (visit.fill, visit.double) == (roles.paper, False)
