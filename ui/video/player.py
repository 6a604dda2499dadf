"""Plays a film: frames out, reports of how far it is. QtMultimedia is loaded with the first one."""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from kiosk.system import allocator
from ui.shared.qt_log import keep_to_warnings

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame

_log = logging.getLogger(__name__)
_NEAR, _MOST_LATE = 2.0, 50
"""Seconds from where a film was sent, and pictures from before, after which it has arrived."""
_STEP = 100
"""Milliseconds of the film between two reports."""


def load() -> None:
    """Load QtMultimedia ahead of need: a quarter of a second, in a thread of its own."""
    Thread(target=_quietly, name="video", daemon=True).start()


def _quietly() -> None:
    """Load it; what it misses of the system (hardware decoders) is no news."""
    keep_to_warnings("qt.multimedia.symbolsresolver.warning=false")
    import PySide6.QtMultimedia  # noqa: F401


class Player(QObject):
    """One film. `frame` hands over each picture, `moved` says the seconds; `failed` says why."""

    frame = Signal(object)
    moved = Signal(float)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _quietly()
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        self._told = -1
        self._loaded = self._closed = False
        self._goal: float | None = None
        self._late = 0
        self._audio: QAudioOutput | None = None
        self._loudness = 0.0
        self._sink = QVideoSink(self)
        self._player: QMediaPlayer = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._show)
        self._player.mediaStatusChanged.connect(self._status)
        self._player.errorOccurred.connect(self._error)
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def play(self) -> None:
        """Go on."""
        self._player.play()

    def pause(self) -> None:
        """Stand still; the picture stays."""
        self._player.pause()

    def jump(self, seconds: float) -> None:
        """Go to a moment of the film. One that is not loaded yet begins there."""
        self._told, self._goal, self._late = -1, seconds, 0
        if self._loaded:  # else Qt would forget it
            self._player.setPosition(round(seconds * 1000))

    def set_loudness(self, loudness: float) -> None:
        """Set how loud it is, 0 to 1. A silent film never opens a sound card."""
        self._loudness = loudness
        if self._audio is None and loudness > 0 and self._player.hasAudio():
            from PySide6.QtMultimedia import QAudioOutput

            self._audio = QAudioOutput(self)
            self._player.setAudioOutput(self._audio)
        if self._audio is not None:
            self._audio.setVolume(loudness)
            self._audio.setMuted(loudness == 0)

    def close(self) -> None:
        """Let go of the film and of all that played it."""
        self._closed = True  # a picture may be on its way from the decoder's thread
        self._sink.videoFrameChanged.disconnect(self._show)
        self._player.mediaStatusChanged.disconnect(self._status)
        self._player.errorOccurred.disconnect(self._error)
        self._player.stop()
        self._player.setSource(QUrl())
        self._player.destroyed.connect(allocator.give_back)
        self.deleteLater()

    def _show(self, frame: QVideoFrame) -> None:
        at = self._player.position()
        if self._closed or not frame.isValid() or self._is_late(at / 1000):
            return
        self.frame.emit(frame)
        if abs(at - self._told) >= _STEP:
            self._told = at
            # a first picture at 0 is a beginning too
            self.moved.emit(max(at, 1) / 1000)

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        kinds = type(status)
        if status == kinds.EndOfMedia:
            self.ended.emit()
        elif status == kinds.InvalidMedia:
            self.failed.emit("the film cannot be read")
        elif status in (kinds.LoadedMedia, kinds.BufferedMedia):
            self.set_loudness(self._loudness)
            self._begin()

    def _begin(self) -> None:
        """Go to where the film was to begin, now that it can."""
        if not self._loaded:
            self._loaded = True
            if self._goal is not None:
                self.jump(self._goal)

    def _is_late(self, at: float) -> bool:
        """Tell whether a picture is still from before a jump; a film that cannot jump goes on."""
        if self._goal is None:
            return False
        if abs(at - self._goal) < _NEAR or self._late >= _MOST_LATE:
            self._goal = None
            return False
        self._late += 1
        return True

    def _error(self, _error: QMediaPlayer.Error, words: str) -> None:
        _log.warning("A film cannot be played: %s", words)
        self.failed.emit(words)
