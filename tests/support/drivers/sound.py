"""What a kiosk makes heard, by a speaker that only notes it."""

from tests.support.drivers.screen import ScreenDriver
from ui.sound.speaker import SilentSpeaker


class SoundDriver:
    """The speaker."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    @property
    def heard(self) -> list[str]:
        """Everything that was asked of the speaker, in order."""
        speaker = self._screen.built.controller._speaker
        assert isinstance(speaker, SilentSpeaker)
        return list(speaker.heard)
