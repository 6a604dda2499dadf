"""The interface through which the program plays cues and reads pages."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

from kiosk.shared.comfort import Comfort, Sound
from kiosk.shared.wording import Words

if TYPE_CHECKING:  # cues are imported with the first exercise
    from kiosk.exercise.session.cues import Cue

Reached: TypeAlias = Callable[[int | None], None]
"""Called with the index of the sentence that begins, from 0; None when the reading has ended."""


class Speaker(Protocol):
    """Plays one thing at a time, the newest. No call blocks or raises."""

    def prepare(self) -> None:
        """Get ready to speak soon."""

    def speaks(self, language: str) -> bool:
        """Return whether a voice speaks `language`; False while that is not known yet."""

    def when_known(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever `speaks` may return something else than before."""

    def say(self, cues: Sequence[Cue], words: Words, comfort: Comfort) -> None:
        """Play the cues of one moment as the visitor has chosen."""

    def sample(self, words: Words, comfort: Comfort) -> None:
        """Play a sample of the sound and volume that the visitor chose."""

    def leaving(self, words: Words, comfort: Comfort) -> None:
        """Warn that the visit ends soon without a touch."""

    def read(self, sentences: Sequence[str], comfort: Comfort, reached: Reached) -> None:
        """Read sentences aloud in the visitor's language, even if cues are switched off."""

    def narrate(self, text: str, comfort: Comfort, *, waits: bool) -> None:
        """Speak a sentence of a film in the visitor's language: once the one before it has been
        said if it `waits`, else at once. Without a voice nothing is heard."""

    def stop(self) -> None:
        """Be silent."""

    def close(self) -> None:
        """Release everything; the next call starts again."""


class SilentSpeaker:
    """Makes no sound; `heard` keeps the latest calls."""

    def __init__(self, languages: Sequence[str] = ()) -> None:
        self.heard: deque[str] = deque(maxlen=100)
        self._languages = languages
        self._reached: Reached | None = None
        self._tell: Callable[[], None] = lambda: None

    def prepare(self) -> None:
        """Note it."""
        self.heard.append("prepare")

    def speaks(self, language: str) -> bool:
        """Tell whether `language` is one of those given."""
        return language in self._languages

    def when_known(self, tell: Callable[[], None]) -> None:
        """Keep it for `learn`."""
        self._tell = tell

    def learn(self, languages: Sequence[str]) -> None:
        """Speak other languages from now on."""
        self._languages = languages
        self._tell()

    def say(self, cues: Sequence[Cue], words: Words, comfort: Comfort) -> None:
        """Note the cues' names."""
        del words
        if comfort.sound is not Sound.SILENT:
            names = " ".join(f"{c.name} {c.count}" if c.count else c.name for c in cues)
            self.heard.append(f"{comfort.sound}: {names}")

    def sample(self, words: Words, comfort: Comfort) -> None:
        """Note the choice."""
        del words
        self.heard.append(f"sample: {comfort.sound} {comfort.volume}")

    def leaving(self, words: Words, comfort: Comfort) -> None:
        """Note the call."""
        del words
        if comfort.sound is not Sound.SILENT:
            self.heard.append(f"leaving: {comfort.sound}")

    def read(self, sentences: Sequence[str], comfort: Comfort, reached: Reached) -> None:
        """Note the sentences; the first one is reached at once."""
        self._let_go()
        self.heard.append(f"read {comfort.language}: {' '.join(sentences)}")
        self._reached = reached
        reached(0)

    def narrate(self, text: str, comfort: Comfort, *, waits: bool) -> None:
        """Note the sentence."""
        how = "then" if waits else "now"
        self.heard.append(f"narrate {comfort.language} {how}: {text}")

    def stop(self) -> None:
        """Note it, and end the reading."""
        self.heard.append("stop")
        self._let_go()

    def close(self) -> None:
        """Note it, and end the reading."""
        self.heard.append("close")
        self._let_go()

    def _let_go(self) -> None:
        reached, self._reached = self._reached, None
        if reached is not None:
            reached(None)
