"""Plays the beginning and the end of one film, in a process that may be ended at any picture.

It answers with one line of JSON: what the film holds, and how far it can be shown.
"""

import json
import os
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QUrl
from PySide6.QtGui import QGuiApplication

from ui.shared.ticker import Ticker

_CPU = 40
"""Seconds of the processor: the last pictures of a long film are decoded from a key picture on."""
_MEMORY = 2 * 1024 * 1024 * 1024
"""Bytes of address space: each thread of a decoder takes its share."""
_FIRST, _LAST = 8.0, 12.0
"""Seconds until the first picture, and until one near the end."""
_BEFORE_END = 1_000
"""Milliseconds before the end of which a picture is asked for."""


def main(words: list[str]) -> NoReturn:
    """Try the film in a file and print what came of it."""
    path = Path(words[0])
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    from kiosk.shared import child_process

    application = QGuiApplication.instance() or QGuiApplication([])
    child_process.limit_memory(_MEMORY)
    child_process.limit_cpu(_CPU)
    trial = _Trial(path)
    application.exec()
    child_process.tell(json.dumps(trial.found))
    os._exit(0)  # decoders may still be at work, and nobody waits for them


class _Trial:
    """A first picture, then one near the end."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtMultimedia import QMediaMetaData, QMediaPlayer, QVideoSink

        self.found: dict[str, object] = {"picture": False, "end": False, "error": ""}
        self._keys = QMediaMetaData.Key
        self._sink = QVideoSink()
        self._player = QMediaPlayer()
        self._player.setVideoSink(self._sink)
        self._limit = Ticker()
        self._limit.ticked.connect(self._finish)
        self._sink.videoFrameChanged.connect(self._frame)
        self._player.errorOccurred.connect(self._failed)
        self._player.mediaStatusChanged.connect(self._status)
        self._sought = -1
        self._limit.wake_in(_FIRST)
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.play()

    def _status(self, status: object) -> None:
        name = getattr(status, "name", "")
        if name == "InvalidMedia":
            self._failed(None, name)
            return
        loaded = name in ("LoadedMedia", "BufferedMedia") and not self._player.hasVideo()
        if loaded or (name == "EndOfMedia" and not self.found["picture"]):
            self._finish()

    def _frame(self, frame: object) -> None:
        if not frame.isValid():  # type: ignore[attr-defined]
            return
        self.found["picture"] = True
        if self._sought < 0:
            self._sought = max(0, self._player.duration() - _BEFORE_END)
            self._limit.wake_in(_LAST)
            if self._sought:
                self._player.setPosition(self._sought)
                return
        at = frame.startTime() / 1000 if frame.startTime() >= 0 else 0  # type: ignore[attr-defined]
        if at >= self._sought - _BEFORE_END:
            self.found["end"] = True
            self._finish()

    def _failed(self, _error: object, words: str) -> None:
        self.found["error"] = words or "error"
        self._finish()

    def _finish(self) -> None:
        data = self._player.metaData()
        self.found["seconds"] = self._player.duration() / 1000
        self.found["video"] = self._player.hasVideo()
        self.found["audio"] = self._player.hasAudio()
        self.found["codec"] = data.stringValue(self._keys.VideoCodec)
        size = data.value(self._keys.Resolution)
        self.found["size"] = [size.width(), size.height()] if size is not None else [0, 0]
        application = QCoreApplication.instance()
        assert application is not None
        application.quit()
