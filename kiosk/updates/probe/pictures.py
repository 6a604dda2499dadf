"""Lets another process draw a pack's pictures, one by one, and ends it at the first that hurts.

The same on every way in: check, publish, install, a folder that is named, the edited copy, and
the start.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.files import tree
from kiosk.content.files.picture_kinds import is_drawing, kind_of
from kiosk.content.model import limits
from kiosk.shared import child_process
from kiosk.shared.clock import SystemClock
from kiosk.shared.issue import Issue, printable
from kiosk.updates.probe import limited_process, render_store

CPU, WALL = 3, 9.0
"""Seconds for one picture: of the processor, and on a busy machine."""
SIDE, SMALL = 2048, 768
"""Pixels of the longer side of a print, and of one that takes too long at the usual size."""
_START_WALL = 40.0  # until the child says its first word, on a busy machine
_MOST_FAULTS = 10  # that took their time; then the rest is not tried
_SAVED = "Open the picture in a drawing or photo program, simplify it, and save it anew."
SLOW = "It takes too long to draw, or too much memory."
READY = "ready"
_NOT_STARTED = "The program that draws does not start."
_AGAIN = "Start this again; if it stays so, install the program anew."

Never = Callable[[], bool]


@dataclass(frozen=True)
class DrawJob:
    """A picture to draw: where it is in the pack, and what its print will be called."""

    path: str
    name: str


def faults(
    folder: Path,
    kept: render_store.RenderStore | None = None,
    cancelled: Never = lambda: False,
    seconds: float | None = None,
    most: int = _MOST_FAULTS,
) -> tuple[Issue, ...]:
    """Draw the pictures of a pack that were not drawn before; return those that cannot be drawn.

    With `seconds`, for a start, no more time is taken, and what failed before is not tried again.
    After `most` that take too long the rest is left.
    `CancelledError` if it was stopped.
    """
    kept = kept or render_store.usual()
    pictures = _pictures(folder)
    stamp = render_store.stamp_of(pictures)
    if kept.are_there(stamp):
        return ()
    wanted, unread = _jobs(folder, pictures)
    missing = [job for job in wanted if not kept.has(job.name)]
    known = [] if seconds is None else [(j, w) for j in missing if (w := kept.failure(j.name))]
    told = [*unread, *(_problem(job, why) for job, why in known)]
    failed = {job for job, _ in known}
    missing = [job for job in missing if job not in failed]
    if missing:
        target = kept.writable()
        if target is None:
            why = "The pictures cannot be drawn: no disk takes a file."
            return (*told, Issue(why, "Make room on the disk.", "images", 1))
        told += _draw(folder.absolute(), target, missing, cancelled, seconds, most)
        kept.tidy({job.name for job in wanted})
    if not told:
        kept.note(stamp, [job.name for job in wanted])
    return tuple(told)


def _pictures(folder: Path) -> list[tree.FileEntry]:
    try:
        return [entry for entry in tree.scan(folder).files if kind_of(entry.path)]
    except OSError:
        return []


def _jobs(folder: Path, pictures: Iterable[tree.FileEntry]) -> tuple[list[DrawJob], list[Issue]]:
    """Return the pictures to draw, and what to tell of those that the disk does not give."""
    jobs: list[DrawJob] = []
    unread: list[Issue] = []
    for entry in pictures:
        try:
            data = tree.read(folder, entry.path, limits.MAX_RASTER_BYTES)
        except OSError:
            unread.append(unreadable(entry.path))
            continue
        except ValueError:
            continue  # too large: the check names it
        if not render_store.is_ours(entry.path, data):
            jobs.append(DrawJob(entry.path, render_store.name_of(entry.path, data)))
    return jobs, unread


def unreadable(path: str) -> Issue:
    """Return what to tell of a file that the disk does not give back whole."""
    remedy = "Copy it here anew; if it lies on a stick, take another one."
    return Issue("The file cannot be read to its end.", remedy, printable(path), 1)


def _draw(
    folder: Path,
    target: Path,
    jobs: list[DrawJob],
    cancelled: Never,
    seconds: float | None,
    most: int,
) -> Iterator[Issue]:
    clock = SystemClock()
    end = math.inf if seconds is None else clock.monotonic() + seconds
    count = 0
    renderer = _Renderer(folder, target)
    try:
        for number, job in enumerate(jobs):
            limited_process.stop_if(cancelled)
            if count >= most or clock.monotonic() > end:
                yield _later(len(jobs) - number)
                return
            why = renderer.draw(job.path, SIDE)
            if why == _NOT_STARTED:  # no fault of any picture
                yield Issue(why, _AGAIN, "images", 1)
                return
            # shadows and blurs take the longer the larger they are; photos are as long as they are
            if why == SLOW and is_drawing(job.path):
                why = renderer.draw(job.path, SMALL)
            render_store.note_failure(target, job.name, why)
            if why:
                count += why == SLOW  # the others are reported at once
                yield _problem(job, why)
    finally:
        renderer.end()


def _problem(job: DrawJob, why: str) -> Issue:
    message = f"The picture cannot be drawn. {why}".strip()
    return Issue(message, _SAVED, printable(job.path), 1)


def _later(count: int) -> Issue:
    message = f"{count} more pictures were not drawn yet, and are left out."
    return Issue(message, "Mend those that are named, then start anew.", "images", 1)


class _Renderer:
    """The process that draws; a new one takes over from one that ended."""

    def __init__(self, folder: Path, target: Path) -> None:
        self._command = child_process.itself("draw-pictures", str(folder), str(target.absolute()))
        self._child: child_process.Child | None = None

    def draw(self, path: str, side: int) -> str:
        """Draw a picture with `side` pixels; return why it cannot be drawn, or nothing."""
        child = self._child = self._child or self._begun()
        if child is None:
            return _NOT_STARTED
        line = f"{side} {path}".encode("utf-8", "surrogateescape")
        said = printable(child_process.ask(child, line, WALL) or "")
        if not said:
            self.end()
            return SLOW
        return said.removeprefix("!") if said.startswith("!") else ""

    def end(self) -> None:
        """End the process, whatever it does."""
        child, self._child = self._child, None
        if child is not None:
            child_process.end(child)

    def _begun(self) -> child_process.Child | None:
        pipe = child_process.PIPE
        child = child_process.start(self._command, stdin=pipe, stdout=pipe)
        if child_process.hear(child, _START_WALL) == READY:
            return child
        child_process.end(child)
        return None
