"""The kiosk's side of the sound process: starts it, sends commands, replaces it on failure."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from kiosk.shared import child_process
from kiosk.shared.clock import Clock
from kiosk.shared.comfort import LOUDNESS, Comfort, Sound
from kiosk.shared.wording import Words
from kiosk.sound.means import Health, Means, failed, means
from ui.shared.child_process import ChildProcess
from ui.sound.speaker import Reached

if TYPE_CHECKING:  # imported with the first sound
    from kiosk.exercise.session.cues import Cue
    from kiosk.sound import messages
    from kiosk.sound.tones import ToneName

    _Heard: TypeAlias = messages.Say | messages.Read | messages.Narrate

_log = logging.getLogger(__name__)

STALE = 2.0
"""Seconds after which a cue that has not sounded is dropped."""

_LEAVING = 0.3
"""Seconds that the process gets to leave by itself."""


def own_command() -> list[str]:
    """Return the command that starts the sound process, from source or from a bundle."""
    return child_process.itself("sound")


class ProcessSpeaker(QObject):
    """A `Speaker` whose sound is made in another process.

    Sending a command does not wait. A failure is logged once, and the next process tries less:
    `kiosk.sound.means`.
    """

    def __init__(self, clock: Clock, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._command = tuple(command)
        self._health = Health()
        self._means: Means | None = None
        self._process: ChildProcess | None = None
        self._able: messages.Abilities | None = None
        self._waiting: tuple[float, _Heard] | None = None
        self._reading = 0
        self._reached: Reached | None = None
        self._known: Callable[[], None] = lambda: None

    def prepare(self) -> None:
        """Start the process; some time after a failure, one that tries everything again."""
        wanted = means(self._health, self._clock.monotonic())
        if self._process is not None and wanted == self._means:
            return
        self._end()
        if wanted is not None:
            self._start(wanted)

    def speaks(self, language: str) -> bool:
        """Return whether a voice speaks `language`; False while that is not known yet."""
        return self._able is not None and language.partition("-")[0] in self._able.languages

    def when_known(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever `speaks` may return something else than before."""
        self._known = tell

    def say(self, cues: Sequence[Cue], words: Words, comfort: Comfort) -> None:
        """Play the cues of one moment as the visitor has chosen."""
        from kiosk.exercise.session.cue_words import saying

        found = saying(cues, words)
        if found is not None:
            self._say(found.text, found.tone, comfort)

    def sample(self, words: Words, comfort: Comfort) -> None:
        """Play a sample of the sound and volume that the visitor chose."""
        from kiosk.exercise.session.cue_words import sample

        found = sample(words)
        self._say(found.text, found.tone, comfort)

    def leaving(self, words: Words, comfort: Comfort) -> None:
        """Warn that the visit ends soon without a touch."""
        from kiosk.exercise.session.cue_words import leaving

        found = leaving(words)
        self._say(found.text, found.tone, comfort)

    def read(self, sentences: Sequence[str], comfort: Comfort, reached: Reached) -> None:
        """Read sentences aloud in the visitor's language, even if cues are switched off."""
        from kiosk.sound import messages

        self._end_reading()
        self._reading += 1
        self._reached = reached
        volume = LOUDNESS[comfort.volume]
        self._order(messages.Read(self._reading, tuple(sentences), comfort.language, volume))

    def narrate(self, text: str, comfort: Comfort, *, waits: bool) -> None:
        """Speak a sentence of a film, if a voice has the visitor's language."""
        from kiosk.sound import messages

        if self._able is not None and not self.speaks(comfort.language):
            return
        self._end_reading()
        self._order(messages.Narrate(text, comfort.language, LOUDNESS[comfort.volume], waits))

    def stop(self) -> None:
        """Be silent."""
        from kiosk.sound import messages

        self._waiting = None
        self._end_reading()
        if self._process is not None and self._able is not None:
            self._process.write(messages.to_line(messages.Silence()))

    def close(self) -> None:
        """End the process."""
        self._end()

    def _say(self, text: str, tone: ToneName, comfort: Comfort) -> None:
        if comfort.sound is Sound.SILENT:
            return
        from kiosk.sound import messages

        self._end_reading()
        text = text if comfort.sound is Sound.VOICE else ""
        self._order(messages.Say(text, tone, comfort.language, LOUDNESS[comfort.volume]))

    def _order(self, order: _Heard) -> None:
        """Send a command, or keep the latest until the process is ready."""
        from kiosk.sound import messages

        self.prepare()
        if self._process is None:
            self._end_reading()
        elif self._able is None:
            self._waiting = (self._clock.monotonic(), order)
        else:
            self._process.write(messages.to_line(order))

    def _start(self, wanted: Means) -> None:
        process = self._process = ChildProcess(self)
        self._means = wanted
        process.said.connect(self._listen)
        process.ended.connect(self._failed)
        process.start([*self._command, wanted])

    def _end(self) -> None:
        process = self._forget()
        if process is not None:
            process.end(_LEAVING)

    def _forget(self) -> ChildProcess | None:
        """Drop the process and its commands."""
        process, self._process = self._process, None
        self._able, self._waiting = None, None
        self._end_reading()
        return process

    def _listen(self, line: bytes) -> None:
        from kiosk.sound import messages

        match messages.report(line):
            case messages.Abilities() as able:
                self._found(able)
            case messages.SentenceReached(number, index) if number == self._reading:
                self._tell(index)

    def _found(self, able: messages.Abilities) -> None:
        from kiosk.sound import messages

        self._able = able
        self._known()
        if able.no_voice:
            _log.warning("No voice: %s. Cues are tones.", able.no_voice)
        if able.no_tones:
            _log.warning("No tones: %s.", able.no_tones)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._process is not None:
            since, order = waiting
            late = self._clock.monotonic() - since > STALE
            if isinstance(order, messages.Read) or not late:
                self._process.write(messages.to_line(order))

    def _tell(self, index: int | None) -> None:
        if index is None:
            self._end_reading()
        elif self._reached is not None:
            self._reached(index)

    def _end_reading(self) -> None:
        reached, self._reached = self._reached, None
        if reached is not None:
            reached(None)

    def _failed(self) -> None:
        process = self._forget()
        tried = "Voice and tones" if self._means == "voice" else "Tones"
        complaint = process.last_words if process is not None else ""
        _log.warning("%s failed; the kiosk goes on with less sound.\n%s", tried, complaint)
        self._health = failed(self._health, self._clock.monotonic())
        self.prepare()
