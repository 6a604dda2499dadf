"""Tones as numbers: soft, short, in the range that old ears and small speakers keep."""

from array import array
from itertools import combinations, pairwise

import pytest

from kiosk.sound.tones import PEAK, RATE, TONES, ToneName, pcm, samples

NAMES = sorted(TONES)


@pytest.mark.parametrize("name", NAMES)
def test_a_tone_never_clicks(name: ToneName) -> None:
    tone = samples(name)
    steepest = max(abs(b - a) for a, b in pairwise([0.0, *tone, 0.0]))
    assert steepest < 0.25
    assert max(abs(sample) for sample in tone[: RATE // 400]) < 0.1 * PEAK
    assert max(abs(sample) for sample in tone[-RATE // 400 :]) < 0.1 * PEAK


@pytest.mark.parametrize("name", NAMES)
def test_a_tone_is_as_loud_as_the_others(name: ToneName) -> None:
    assert max(abs(sample) for sample in samples(name)) == pytest.approx(PEAK)


@pytest.mark.parametrize("name", NAMES)
def test_a_tone_lies_where_everyone_hears_it(name: ToneName) -> None:
    assert all(390 <= note.hertz <= 1050 for note in TONES[name])


def test_tones_that_come_every_second_are_short() -> None:
    assert len(samples("last_seconds")) / RATE < 0.2
    assert len(samples("rep")) / RATE < 0.2
    assert max(len(samples(name)) for name in NAMES) / RATE < 1.5


def test_no_two_tones_are_the_same() -> None:
    assert [pair for pair in combinations(NAMES, 2) if TONES[pair[0]] == TONES[pair[1]]] == []


@pytest.mark.parametrize(
    ("volume", "loudest"), [(0.0, 0.0), (0.5, 0.25), (1.0, 0.5), (7.0, 0.5), (-1.0, 0.0)]
)
def test_volume_is_a_share_of_the_peak(volume: float, loudest: float) -> None:
    data = array("h", pcm("begin", volume))
    assert len(data) == len(samples("begin"))
    assert max(abs(sample) for sample in data) / 32_767 == pytest.approx(loudest, abs=1e-4)


def test_samples_are_little_endian() -> None:
    data, tone = pcm("done", 1.0), samples("done")
    at = len(tone) // 3
    value = int.from_bytes(data[2 * at : 2 * at + 2], "little", signed=True)
    assert value == round(tone[at] * 32_767)
