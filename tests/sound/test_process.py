"""The kiosk's side of the sound process, with a stand-in that notes what it is told."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.shared.comfort import Comfort, Volume
from kiosk.sound import messages as m
from tests.support.clock import FakeClock
from ui.sound.process import STALE, ProcessSpeaker

CHILD = """
import sys
sys.stdin.readline() if {waits} else None
sys.stdout.buffer.write({able!r})
sys.stdout.flush()
for line in sys.stdin:
    with open({log!r}, "a") as file:
        file.write(line)
"""
ABLE = m.to_line(m.Abilities(("en", "nl"), "", ""))
SOFT = Comfort("en", volume=Volume.SOFT)
HEARD = m.Narrate("One.", "en", 0.3, True)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "told"


@pytest.fixture
def speaker(qtbot: QtBot, tmp_path: Path, log: Path) -> Iterator[ProcessSpeaker]:
    """A speaker whose process has found two voices."""
    del qtbot
    child = tmp_path / "child.py"
    child.write_text(CHILD.format(able=ABLE, log=str(log), waits=False), encoding="utf-8")
    made = ProcessSpeaker(FakeClock(), [sys.executable, "-S", str(child)])
    yield made
    made.close()


def told(log: Path) -> list[m.Order | None]:
    return [m.order(line) for line in log.read_bytes().splitlines()] if log.exists() else []


def ready(speaker: ProcessSpeaker, qtbot: QtBot) -> None:
    known: list[str] = []
    speaker.when_known(lambda: known.append("known"))
    assert not speaker.speaks("en")
    speaker.prepare()
    qtbot.waitUntil(lambda: known == ["known"], timeout=5000)


def test_it_tells_when_it_knows_its_voices(speaker: ProcessSpeaker, qtbot: QtBot) -> None:
    ready(speaker, qtbot)
    assert speaker.speaks("en")
    assert speaker.speaks("nl-BE")
    assert not speaker.speaks("es")


def test_a_films_sentence_is_sent_in_the_visitors_language_and_loudness(
    speaker: ProcessSpeaker, qtbot: QtBot, log: Path
) -> None:
    ready(speaker, qtbot)
    speaker.narrate("Uno.", Comfort("es"), waits=True)
    speaker.narrate("One.", SOFT, waits=True)
    qtbot.waitUntil(lambda: told(log) == [HEARD], timeout=5000)


@pytest.mark.parametrize(("late", "sent"), [(0.0, [HEARD]), (STALE + 1, [])])
def test_a_sentence_waits_for_the_process_but_not_for_long(
    speaker: ProcessSpeaker, qtbot: QtBot, log: Path, late: float, sent: list[m.Order]
) -> None:
    known: list[str] = []
    speaker.when_known(lambda: known.append("known"))
    speaker.narrate("One.", SOFT, waits=True)
    speaker._clock.now += late  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(known), timeout=5000)
    speaker.stop()
    qtbot.waitUntil(lambda: told(log) == [*sent, m.Silence()], timeout=5000)
