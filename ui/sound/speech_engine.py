"""Speaks or plays one thing at a time. Used in the sound process only."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.sound.messages import Abilities, Narrate, Order, Read, Say, SentenceReached, Silence

if TYPE_CHECKING:  # the library behind either may be missing
    from ui.sound.chime import Chime
    from ui.sound.voice import Voice


class SpeechEngine(QObject):
    """Follows commands; `reported` sends the reports. Voice or tones may be missing."""

    reported = Signal(object)

    def __init__(
        self, voice: Voice | None, chime: Chime | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._chime = chime
        self._left: deque[tuple[int, str]] = deque()
        self._order: Read | None = None
        if voice is not None:
            voice.ended.connect(self._read_on)

    def able(self, no_voice: str, no_tones: str) -> Abilities:
        """Return which means there are, with the reasons for a missing one."""
        languages = self._voice.languages() if self._voice is not None else ()
        return Abilities(languages, no_voice, no_tones)

    def take(self, order: Order) -> None:
        """Follow a command, which replaces the present sound."""
        self._end_reading()
        match order:
            case Say():
                self._say(order)
            case Read():
                self._read(order)
            case Narrate():
                self._narrate(order)
            case Silence():
                self._hush(voice=True, tones=True)

    def _say(self, order: Say) -> None:
        voice = self._speaker_of(order.language)
        if order.text.strip() and voice is not None:
            self._hush(voice=False, tones=True)
            voice.say(order.text, order.language, order.volume)
        else:
            self._hush(voice=True, tones=False)
            if self._chime is not None:
                self._chime.play(order.tone, order.volume)

    def _read(self, order: Read) -> None:
        self._hush(voice=False, tones=True)
        self._order = order
        self._left = deque((n, s) for n, s in enumerate(order.sentences) if s.strip())
        self._read_on()

    def _narrate(self, order: Narrate) -> None:
        """Speak a film's sentence; without a voice the captions are enough, and no tone sounds."""
        voice = self._speaker_of(order.language)
        if voice is None or not order.text.strip():
            return
        self._hush(voice=False, tones=True)
        say = voice.say_next if order.waits else voice.say
        say(order.text, order.language, order.volume)

    def _read_on(self) -> None:
        """Begin the next sentence of the reading, if there is a reading and a sentence."""
        order = self._order
        if order is None:
            return
        voice = self._speaker_of(order.language)
        if voice is None or not self._left:
            self._end_reading()
            return
        index, sentence = self._left.popleft()
        voice.say(sentence, order.language, order.volume)
        self.reported.emit(SentenceReached(order.number, index))

    def _end_reading(self) -> None:
        order, self._order = self._order, None
        if order is not None:
            self.reported.emit(SentenceReached(order.number, None))

    def _hush(self, *, voice: bool, tones: bool) -> None:
        if voice and self._voice is not None:
            self._voice.stop()
        if tones and self._chime is not None:
            self._chime.stop()

    def _speaker_of(self, language: str) -> Voice | None:
        voice = self._voice
        return voice if voice is not None and voice.speaks(language) else None
