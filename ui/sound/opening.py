"""Find out what there is to be heard with. Nothing that is missing is an error."""

from typing import TYPE_CHECKING

from kiosk.sound.means import Means
from kiosk.sound.messages import Abilities
from ui.sound.speech_engine import SpeechEngine

if TYPE_CHECKING:
    from ui.sound.chime import Chime
    from ui.sound.voice import Voice


def open_engine(means: Means) -> tuple[SpeechEngine, Abilities]:
    """Return the speech engine, and a report with the reasons for what is missing."""
    chime, no_tones = open_chime()
    voice, no_voice = open_voice() if means == "voice" else (None, "it did not answer before")
    engine = SpeechEngine(voice, chime)
    return engine, engine.able(no_voice, no_tones)


def open_chime() -> "tuple[Chime | None, str]":
    """Return what plays tones, or the reason why nothing does.

    Where there is no output now, one may be plugged in later.
    """
    try:
        from ui.sound.chime import Chime, output_device
    except ImportError as error:
        return None, str(error)
    return Chime(), "" if output_device() else "there is no sound output"


def open_voice() -> "tuple[Voice | None, str]":
    """Return the system's voice, or the reason why there is none. May take seconds."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech

        from ui.sound.voice import Voice, engine_names
    except ImportError as error:
        return None, str(error)
    names = engine_names()
    if not names:
        return None, "Qt found no speech engine"
    engine = QTextToSpeech(names[0])
    voice = Voice(engine)
    if not voice.languages():
        return None, engine.errorString() or f"the speech engine {names[0]} has no voices"
    return voice, ""
