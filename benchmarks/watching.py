"""The video played from start to end in a real window: `python -m benchmarks.watching`.

Prints how soon it opens, the longest gap between two turns of the event loop, how many pictures
were seen, whether captions came at their times, and memory before and after opening it again.
"""

import json
import sys
import time

import psutil  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kiosk.app import events as e
from kiosk.content.model.pack import Video
from kiosk.shared.clock import SystemClock
from ui.app import composition
from ui.startup import run
from ui.video import player
from ui.video.player import Player

VIDEO, SECTION, AGAIN = "cramp", "video", 10
_LATE = 0.3
"""Seconds by which a caption may be late."""


class Watcher:
    """A kiosk that is looked at while it runs."""

    def __init__(self) -> None:
        self.application = run.start_qt()
        self.kiosk = composition.build(
            self.application, composition.Options(windowed=(1920, 1080)), SystemClock()
        )
        self.gap = 0.0
        self.pictures = 0
        self.sums: set[int] = set()
        self.captions: dict[str, float] = {}

    def spin(self, seconds: float) -> None:
        """Let the kiosk run, and note the longest turn of its event loop."""
        end = time.perf_counter() + seconds
        while (before := time.perf_counter()) < end and self.mode() != "ended":
            self.application.processEvents()
            self.gap = max(self.gap, time.perf_counter() - before)
            self._theme()
            time.sleep(0.001)

    def mode(self) -> str:
        """Return what the video does."""
        video = self.kiosk.controller.state.video
        return video.mode if video else ""

    def touch(self, what: str) -> None:
        """Touch one of the video's controls."""
        self.kiosk.controller.dispatch(e.VideoAction(VIDEO, what))

    def watch_pictures(self) -> None:
        """Count the pictures from now on."""
        for film in self.kiosk.window.findChildren(Player):
            film.frame.connect(self._count)

    def _count(self, frame: object) -> None:
        self.pictures += 1
        if self.pictures % 25 == 0:
            image = frame.toImage().scaled(32, 18)  # type: ignore[attr-defined]
            self.sums.add(hash(bytes(image.constBits())))

    def _theme(self) -> None:
        video = self.kiosk.controller.state.video
        if video is None:
            return
        for caption in self._film().captions:
            if caption.begin <= video.at < caption.end:
                self.captions.setdefault(caption.text, video.at - caption.begin)

    def _film(self) -> Video:
        return self.kiosk.library.video("en", VIDEO)


def main() -> int:
    """Play it, print the figures as JSON; 0 if it ended and every caption came in time."""
    watcher = Watcher()
    controller = watcher.kiosk.controller
    controller.dispatch(e.LeaveAttract())
    controller.dispatch(e.OpenSection(SECTION))
    player.load()
    watcher.spin(3.0)
    watcher.gap = 0.0
    begun = time.perf_counter()
    watcher.touch("open")
    watcher.application.processEvents()
    opening = time.perf_counter() - begun
    watcher.watch_pictures()
    watcher.spin(2.0)
    first_gap, watcher.gap = watcher.gap, 0.0
    film = watcher.kiosk.library.video("en", VIDEO)
    watcher.spin(film.seconds + 5)
    late = [delay for delay in watcher.captions.values() if delay > _LATE]
    ended = watcher.mode() == "ended"
    memory = _opened_again(watcher)
    figures = {
        "opening_ms": round(opening * 1000),
        "longest_gap_while_opening_ms": round(first_gap * 1000),
        "longest_gap_while_playing_ms": round(watcher.gap * 1000),
        "ended": ended,
        "pictures": watcher.pictures,
        "different_of_one_a_second": len(watcher.sums),
        "captions_seen": f"{len(watcher.captions)} of {len(film.captions)}",
        "captions_late": len(late),
        "latest_caption_ms": round(max(watcher.captions.values(), default=0) * 1000),
        "memory_mb_by_opening": memory,
        "idle_countdown": controller.state.seconds_left,
    }
    print(json.dumps(figures, indent=1))
    watcher.kiosk.close()
    return 0 if ended and not late else 1


def _opened_again(watcher: Watcher) -> list[int]:
    """Return the memory after opening and closing it again and again, megabytes."""
    found = []
    for _ in range(AGAIN):
        watcher.touch("open")
        watcher.spin(0.8)
        watcher.touch("close")
        watcher.spin(0.2)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found.append(round(psutil.Process().memory_info().rss / 1e6))
    return found


if __name__ == "__main__":
    sys.exit(main())
