"""The system's voice, through QtTextToSpeech. Lives in the sound process only."""

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from ui.sound import watchdog

_State = QTextToSpeech.State


class Voice(QObject):
    """Says one thing at a time; `ended` follows each that was not cut off.

    An engine says only later that it began, and takes no notice of a stop before that. What is
    new therefore waits until the engine has been heard of.
    """

    ended = Signal()

    def __init__(self, engine: QTextToSpeech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._locales = {one.name(): one for one in engine.availableLocales()}
        self._busy = False
        self._begun = False
        self._text = ""
        self._next: tuple[str, str, float] | None = None
        self._cut = False
        self._works = bool(self.languages())
        engine.stateChanged.connect(self._heard_of)

    def languages(self) -> tuple[str, ...]:
        """Return the codes of the languages that have a voice."""
        spoken = {one.language() for one in self._locales.values()} - {QLocale.Language.C}
        return tuple(sorted(QLocale.languageToCode(language) for language in spoken))

    def speaks(self, language: str) -> bool:
        """Tell whether there is a voice for `language`, and it has not failed."""
        return self._works and self._locale(language) is not None

    def say(self, text: str, language: str, volume: float) -> None:
        """Say `text` in a language that has a voice, at `volume` 0 to 1, instead of all else."""
        if self._busy:
            self._next = (text, language, volume)
            self._cut_off()
        else:
            self._begin(text, language, volume)

    def say_next(self, text: str, language: str, volume: float) -> None:
        """Say `text` once what is being said has ended, instead of all else that waits."""
        if self._busy:
            self._next = (text, language, volume)
        else:
            self._begin(text, language, volume)

    def stop(self) -> None:
        """Be silent."""
        self._next = None
        if self._busy:
            self._cut_off()

    def _begin(self, text: str, language: str, volume: float) -> None:
        self._busy, self._begun, self._cut = True, False, False
        watchdog.expect("voice")
        self._text = text
        self._choose(language)
        self._engine.setVolume(volume)
        self._engine.say(text)

    def _choose(self, language: str) -> None:
        locale = self._locale(language)
        if locale is not None and locale != self._engine.locale():
            self._engine.setLocale(locale)
            self._engine.setVoice(plainest(self._engine.availableVoices()))

    def _cut_off(self) -> None:
        self._cut = True
        if self._begun:
            watchdog.expect("voice")
            self._engine.stop()

    def _heard_of(self, state: QTextToSpeech.State) -> None:
        if state == _State.Speaking:
            watchdog.expect("voice", watchdog.spoken_within(self._text))
            self._begun = True
            if self._cut:
                self._cut_off()
        elif state in (_State.Ready, _State.Error) and self._busy:
            watchdog.answered("voice")
            self._works = self._works and state == _State.Ready
            self._finish()

    def _finish(self) -> None:
        self._busy = False
        following, self._next = self._next, None
        if following is not None and self._works:
            self._begin(*following)
        elif following is not None or not self._cut:
            self.ended.emit()

    def _locale(self, language: str) -> QLocale | None:
        """Return the engine's locale for a language: of its usual country, else of any."""
        wanted = QLocale(language)
        if wanted.language() == QLocale.Language.C:
            return None
        if wanted.name() in self._locales:
            return self._locales[wanted.name()]
        same = [n for n, one in self._locales.items() if one.language() == wanted.language()]
        return self._locales[min(same)] if same else None


def plainest(voices: list[QVoice]) -> QVoice:
    """Return the voice with the shortest name: accents and effects make names longer."""
    return min(voices, key=lambda voice: (len(voice.name()), voice.name()))


def engine_names() -> list[str]:
    """Return the engines that can be heard; Qt's own order of them is not fixed."""
    return [name for name in QTextToSpeech.availableEngines() if name != "mock"]
