"""Frames into a WebM file (VP9), the same bytes each time. PyAV is a development dependency."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtGui import QImage

_QUALITY = {
    "crf": "31",
    "b": "0",
    "cpu-used": "5",
    "deadline": "good",
    "row-mt": "1",
    "tile-columns": "2",
    "threads": "4",
    "g": "125",  # a key frame every five seconds at most, so that a jump lands at once
}


class NoEncoderError(RuntimeError):
    """PyAV is not installed, or cannot write VP9."""


def write_webm(
    path: Path, frames: Iterable[QImage], fps: int, tell: Callable[[int], None] = lambda _n: None
) -> None:
    """Write `frames` as a silent film; `tell` hears of each frame written.

    NoEncoderError without PyAV; OSError if the file cannot be written.
    """
    try:
        import av
    except ImportError as error:
        raise NoEncoderError("PyAV is missing: pip install av, or make setup") from error
    # without "bitexact" the file would carry a random number
    with av.open(str(path), "w", format="webm", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libvpx-vp9", rate=fps, options=_QUALITY)
        stream.pix_fmt = "yuv420p"
        stream.codec_context.flags |= av.codec.context.Flags.bitexact
        for number, image in enumerate(frames):
            if not number:
                stream.width, stream.height = image.width(), image.height()
            frame = av.VideoFrame(image.width(), image.height(), "bgra")
            frame.planes[0].update(_rows(image, frame.planes[0].line_size))
            frame = frame.reformat(
                format="yuv420p",
                src_colorspace="ITU709",
                dst_colorspace="ITU709",
                dst_color_range="MPEG",
            )
            frame.pts = number
            container.mux(stream.encode(frame))
            tell(number + 1)
        container.mux(stream.encode(None))


def _rows(image: QImage, step: int) -> bytes:
    """Return the image's pixels, each row `step` bytes after the one before."""
    pixels, own = bytes(image.constBits()), image.bytesPerLine()
    if own == step:
        return pixels
    pad = bytes(step - own)
    return b"".join(pixels[y * own : (y + 1) * own] + pad for y in range(image.height()))
