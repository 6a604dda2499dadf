"""A player that obeys Props, and reports what it does as events."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.video.events import VideoAction
from kiosk.video.view import FilmProps
from ui.theme.theme import PackArt
from ui.video.player import Player


class Screening(QObject):
    """One film from its opening to `close`. `intent` sends reports, `frame` each picture."""

    intent = Signal(object)
    frame = Signal(object)

    def __init__(self, art: PackArt, parent: QObject) -> None:
        super().__init__(parent)
        self._art = art
        self._player: Player | None = None
        self._obeyed: FilmProps | None = None

    def obey(self, film: FilmProps) -> None:
        """Do what was touched."""
        before, self._obeyed = self._obeyed, film
        if self._player is None:
            self._player = self._opened(film)
            if self._player is None:
                return
            if film.at:
                self._player.jump(film.at)
        elif before is not None and film.jump != before.jump:
            self._player.jump(film.jump[1])
        if before is None or film.loudness != before.loudness:
            self._player.set_loudness(film.loudness)
        if before is None or (film.mode, film.jump) != (before.mode, before.jump):
            if film.mode in ("starting", "playing"):
                self._player.play()
            elif film.mode == "paused":
                self._player.pause()

    def close(self) -> None:
        """Stop the player and forget the film."""
        if self._player is not None:
            self._player.close()
            self._player = None

    def _opened(self, film: FilmProps) -> Player | None:
        try:
            player = Player(self._art.film(film.file), self)
        except KeyError:  # it went after the pack was checked: its text is shown at once
            self._say("failed")
            return None
        player.frame.connect(self.frame)
        player.moved.connect(lambda seconds: self._say("moved", seconds))
        player.ended.connect(lambda: self._say("ended"))
        player.failed.connect(lambda _why: self._say("failed"))
        return player

    def _say(self, what: str, seconds: float = 0.0) -> None:
        if self._obeyed is not None:
            self.intent.emit(VideoAction(self._obeyed.video, what, max(0.0, seconds)))
