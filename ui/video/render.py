"""`kiosk video render`: film, captions and poster of a script."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.content.parse.captions import write_captions
from kiosk.exercise.file.loader import load_exercise
from kiosk.figure.scene.scene import Scene
from kiosk.shared.issue import terminal_line
from kiosk.video.render_options import RenderOptions
from ui.theme.theme import PackArt
from ui.video.encode import write_webm
from ui.video.frames import Frames, Pictures

_POSTER_QUALITY = 90
_TOLD_EVERY = 250


def frames_of(order: RenderOptions) -> Frames:
    """Return the painter of a script's frames."""

    @cache
    def figure(name: str) -> Scene:
        exercise, issues = load_exercise(order.exercise(name))
        if exercise is None:
            raise ValueError("; ".join(map(terminal_line, issues)))
        return exercise.scene()

    art = PackArt(lambda path: (order.pack / path).read_bytes())
    return Frames(order.script, Pictures(figure, art), order.width, order.height)


def render(order: RenderOptions) -> str:
    """Write everything, and return the sum of all frames: the same script gives the same sum.

    OSError if a file cannot be written, ValueError for an exercise that is not there.
    """
    frames = frames_of(order)
    digest = hashlib.blake2b(digest_size=16)
    for path in (order.film, order.captions, order.poster):
        path.parent.mkdir(parents=True, exist_ok=True)

    def painted() -> Iterator[QImage]:
        for number in range(order.script.frames):
            image = frames.frame(number)
            digest.update(image.constBits())
            yield image

    with _beside(order.film, order.captions, order.poster) as (film, captions, poster):
        write_webm(film, painted(), order.script.fps, _tell(order.script.frames))
        captions.write_text(write_captions(order.script.captions()), encoding="utf-8")
        still = frames.poster(order.still)
        if not still.save(str(poster), "JPEG", _POSTER_QUALITY):  # type: ignore[call-overload]
            raise OSError(f"{order.poster} cannot be written")
    return digest.hexdigest()


@contextmanager
def _beside(*wanted: Path) -> Iterator[list[Path]]:
    """Yield files to write beside those that are wanted, and put them there once all are whole.

    It takes minutes, and a kiosk may show the pack meanwhile. Packs pass over such names.
    """
    made = [path.with_name(f".{path.name}.part") for path in wanted]
    try:
        yield made
        for fresh, path in zip(made, wanted, strict=True):
            fresh.replace(path)
    finally:
        for fresh in made:
            fresh.unlink(missing_ok=True)


def _tell(whole: int) -> Callable[[int], None]:
    def tell(done: int) -> None:
        if done % _TOLD_EVERY == 0 or done == whole:
            print(f"{done} of {whole} frames", file=sys.stderr)

    return tell
