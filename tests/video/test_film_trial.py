"""Films are played in a process of their own before anybody sees them."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from kiosk.updates.model.errors import RefusedError
from kiosk.updates.probe import films
from kiosk.updates.probe.validator import draw_in_child
from tests.content.packs import SECTION_FILE, tiny_pack
from tests.support.packs import load

RATE, SECONDS = 10, 3
VIDEO = """\
+++
title = "A calf"
film = "videos/{name}"
poster = "images/tile.svg"
seconds = {seconds}
sound = {sound}
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++
It gets tight.
"""
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nIt gets tight.\n"


def _film(path: Path, codec: str = "", sound: bool = False) -> Path:
    with av.open(str(path), "w") as out:
        picture: Any = out.add_stream(codec, rate=RATE) if codec else None
        heard: Any = None
        if sound:
            heard = out.add_stream("libopus" if path.suffix == ".webm" else "aac", rate=48_000)
            heard.layout = "mono"
        if picture:
            picture.width, picture.height, picture.pix_fmt = 160, 90, "yuv420p"
            picture.codec_context.gop_size = RATE
            noise = np.random.default_rng(1)
            for number in range(RATE * SECONDS):
                pixels = noise.integers(0, 255, (90, 160, 3), dtype=np.uint8)
                frame = av.VideoFrame.from_ndarray(pixels)
                frame.pts, frame.time_base = number, Fraction(1, RATE)
                out.mux(picture.encode(frame))
            out.mux(picture.encode())
        if heard:
            for number in range(SECONDS * 50):
                samples = av.AudioFrame.from_ndarray(
                    np.zeros((1, 960), dtype=np.float32), format="fltp", layout="mono"
                )
                samples.sample_rate, samples.pts = 48_000, number * 960
                samples.time_base = Fraction(1, 48_000)
                out.mux(heard.encode(samples))
            out.mux(heard.encode())
    return path


def _pack(folder: Path, film: Path, seconds: float = SECONDS, sound: bool = False) -> Path:
    page = VIDEO.format(name=film.name, seconds=seconds, sound=str(sound).lower())
    pack = tiny_pack().put(f"videos/{film.name}", film.read_bytes()).put("en/videos/calf.md", page)
    pack.put("en/videos/calf.vtt", CAPTIONS).add(SECTION_FILE, "\n::: video calf\n:::\n")
    entry = pack.files["credits.toml"].decode().replace("images/tile.svg", f"videos/{film.name}")
    written = pack.put("credits.toml", pack.files["credits.toml"] + b"\n" + entry.encode())
    target = written.write(folder)
    assert load(target).report.errors == ()
    return target


GOOD: dict[str, Callable[[Path], Path]] = {
    "VP9": lambda folder: _film(folder / "calf.webm", "libvpx-vp9"),
    "VP9 with sound": lambda folder: _film(folder / "calf.webm", "libvpx-vp9", sound=True),
    "H.264": lambda folder: _film(folder / "calf.mp4", "libx264"),
}


@pytest.mark.parametrize("make", GOOD.values(), ids=GOOD)
def test_a_film_that_plays_passes(make: Callable[[Path], Path], tmp_path: Path) -> None:
    assert list(films.faults(_pack(tmp_path / "pack", make(tmp_path)))) == []


def _cut(folder: Path) -> Path:
    film = _film(folder / "calf.webm", "libvpx-vp9")
    film.write_bytes(film.read_bytes()[: film.stat().st_size // 2])
    return film


def _noise(folder: Path) -> Path:
    film = _film(folder / "calf.webm", "libvpx-vp9")
    data = film.read_bytes()
    film.write_bytes(data[:64] + bytes(255 - byte for byte in data[64:]))
    return film


BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "cut": (_cut, "breaks off before its end"),
    "sound alone": (lambda f: _film(f / "calf.webm", sound=True), "sound, but no picture"),
    "AV1": (lambda f: _film(f / "calf.mp4", "libsvtav1"), "cannot play films of the kind AV1"),
    "noise": (_noise, "cannot be read"),
}


@pytest.mark.parametrize(("make", "says"), BAD.values(), ids=BAD)
def test_a_film_that_does_not_is_told(
    make: Callable[[Path], Path], says: str, tmp_path: Path
) -> None:
    folder = _pack(tmp_path / "pack", make(tmp_path))
    (fault,) = films.faults(folder)
    assert fault.file.startswith("videos/calf.")
    assert says in fault.what


def test_such_a_film_is_neither_published_nor_installed(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="breaks off before its end"):
        draw_in_child(_pack(tmp_path / "pack", _cut(tmp_path)))


def test_what_a_page_says_of_its_film_is_compared(tmp_path: Path) -> None:
    film = _film(tmp_path / "calf.webm", "libvpx-vp9")
    folder = _pack(tmp_path / "pack", film, seconds=30, sound=True)
    said = [(fault.file, fault.key, fault.what) for fault in films.faults(folder)]
    assert said == [
        ("en/videos/calf.md", "seconds", "The film lasts 3 s, and not 30."),
        ("en/videos/calf.md", "sound", "The film has no sound, but its page says that it has."),
    ]
