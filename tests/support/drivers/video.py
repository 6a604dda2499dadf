"""Films on a page."""

from tests.support.drivers.screen import ScreenDriver
from ui.video.player import Player


class VideoDriver:
    """The film that is watched."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    @property
    def mode(self) -> str:
        """What the video that is watched does; empty for none."""
        video = self._screen.built.controller.state.video
        return video.mode if video else ""

    def players_alive(self) -> int:
        """How many films are held by a player."""
        self._screen.settle()
        return len(self._screen.built.window.findChildren(Player))
