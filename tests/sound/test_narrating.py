"""A film's sentences on their way to the voice: one after the other, the newest first, or none."""

from typing import Any, ClassVar, cast

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from kiosk.sound.messages import Narrate, Read, SentenceReached, Silence
from ui.sound.speech_engine import SpeechEngine
from ui.sound.voice import Voice

_State = QTextToSpeech.State


class FakeEngine(QObject):
    """A speech engine that a test lets begin and end."""

    stateChanged = Signal(_State)
    LOCALES: ClassVar = [QLocale("en_GB")]

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def availableLocales(self) -> list[QLocale]:
        return self.LOCALES

    def availableVoices(self) -> list[Any]:
        return []

    def locale(self) -> QLocale:
        return self.LOCALES[0]

    def setVolume(self, volume: float) -> None:
        self.volume = volume

    def say(self, text: str) -> None:
        self.told.append(text)
        self.stateChanged.emit(_State.Speaking)

    def stop(self) -> None:
        self.told.append("(cut off)")
        self.stateChanged.emit(_State.Ready)

    def end(self) -> None:
        """Let the sentence be over."""
        self.stateChanged.emit(_State.Ready)


@pytest.fixture
def engine(qtbot: QtBot) -> FakeEngine:
    del qtbot
    return FakeEngine()


@pytest.fixture
def speech(engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> SpeechEngine:
    monkeypatch.setattr("ui.sound.watchdog.expect", lambda *_: None)
    monkeypatch.setattr("ui.sound.watchdog.answered", lambda *_: None)
    return SpeechEngine(Voice(cast(QTextToSpeech, engine)), None)


def narrate(text: str, *, waits: bool, language: str = "en") -> Narrate:
    return Narrate(text, language, 0.6, waits)


def test_a_sentence_waits_for_the_one_before_it(speech: SpeechEngine, engine: FakeEngine) -> None:
    speech.take(narrate("One.", waits=False))
    speech.take(narrate("Two.", waits=True))
    assert engine.told == ["One."]
    engine.end()
    assert engine.told == ["One.", "Two."]
    assert engine.volume == 0.6


def test_of_those_that_wait_the_newest_is_said(speech: SpeechEngine, engine: FakeEngine) -> None:
    for text in ("One.", "Two.", "Three."):
        speech.take(narrate(text, waits=text != "One."))
    engine.end()
    engine.end()
    assert engine.told == ["One.", "Three."]


def test_after_a_jump_the_new_sentence_is_said_at_once(
    speech: SpeechEngine, engine: FakeEngine
) -> None:
    speech.take(narrate("One.", waits=False))
    speech.take(narrate("Two.", waits=True))
    speech.take(narrate("Nine.", waits=False))
    assert engine.told == ["One.", "(cut off)", "Nine."]
    engine.end()
    assert engine.told[-1] == "Nine."


def test_silence_drops_what_waits_too(speech: SpeechEngine, engine: FakeEngine) -> None:
    speech.take(narrate("One.", waits=False))
    speech.take(narrate("Two.", waits=True))
    speech.take(Silence())
    assert engine.told == ["One.", "(cut off)"]


def test_a_reading_gives_way(speech: SpeechEngine, engine: FakeEngine) -> None:
    reached: list[object] = []
    speech.reported.connect(reached.append)
    speech.take(Read(1, ("A page.", "More of it."), "en", 0.6))
    speech.take(narrate("One.", waits=False))
    engine.end()
    assert engine.told == ["A page.", "(cut off)", "One."]
    assert reached[-1] == SentenceReached(1, None)


@pytest.mark.parametrize("language", ["es", ""])
def test_nothing_is_said_in_a_language_without_a_voice(
    speech: SpeechEngine, engine: FakeEngine, language: str
) -> None:
    speech.take(narrate("Uno.", waits=False, language=language))
    assert engine.told == []
