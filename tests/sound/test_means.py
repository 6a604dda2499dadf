"""What is tried after failures."""

import pytest

from kiosk.sound.means import RETRY, Health, Means, failed, means

TRIED: dict[str, tuple[list[float], float, Means | None]] = {
    "at first everything": ([], 5.0, "voice"),
    "after a failure tones": ([10.0], 11.0, "tones"),
    "after two silence": ([10.0, 12.0], 13.0, None),
    "after many silence": ([10.0, 12.0, 14.0], 15.0, None),
    "just before the hour": ([10.0, 12.0], 12.0 + RETRY - 1, None),
    "an hour later everything again": ([10.0, 12.0], 12.0 + RETRY, "voice"),
    "an old failure does not count": ([10.0, 20.0 + RETRY], 30.0 + RETRY, "tones"),
}


@pytest.mark.parametrize(("failures", "now", "tried"), TRIED.values(), ids=TRIED.keys())
def test_after_failures_this_is_tried(
    failures: list[float], now: float, tried: Means | None
) -> None:
    health = Health()
    for at in failures:
        health = failed(health, at)
    assert means(health, now) == tried
