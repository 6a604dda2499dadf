"""Proportions are human."""

import pytest

from kiosk.figure.skeleton.bones import Build

SHARES: dict[str, tuple[str, float, float]] = {
    "a thigh is a quarter of a person": ("thigh", 0.23, 0.26),
    "a shank likewise": ("shank", 0.23, 0.26),
    "an upper arm is longer than a forearm": ("upper_arm", 0.17, 0.20),
    "a forearm": ("forearm", 0.14, 0.16),
    "a hand is as long as a face": ("hand", 0.09, 0.12),
    "seven and a half heads": ("head", 0.12, 0.14),
    "a foot": ("foot", 0.14, 0.16),
}


@pytest.mark.parametrize(("bone", "low", "high"), SHARES.values(), ids=SHARES.keys())
def test_proportions_are_human(bone: str, low: float, high: float) -> None:
    assert low <= getattr(Build(height=1.0).bones, bone) <= high
