"""PNG and JPEG by their headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.media.raster import check_raster
from kiosk.content.model.report import Log
from kiosk.shared.issue import terminal_line
from tests.content.packs import jpeg, png


def problems(name: str, data: bytes) -> list[str]:
    log = Log()
    check_raster(name, data, log)
    return [terminal_line(problem) for problem in log.issues]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(800, 600)),
        ("a.png", png(4096, 4096)),
        ("a.jpg", jpeg(1920, 1080)),
        ("a.jpeg", jpeg(4096, 1)),
        ("a.png", png(900, 900, depth=16)),
        ("motion.jpg", jpeg(900, 900) + b"\0\0\0\x18ftypmp42" + bytes(5000)),
        ("trail.png", png(900, 900) + b"more" * 500),
    ],
)
def test_good_pictures_pass(name: str, data: bytes) -> None:
    assert problems(name, data) == []


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.png", jpeg(900, 900), "says PNG"),
        ("a.jpg", png(900, 900), "says JPEG"),
        ("a.png", b"", "says PNG"),
        ("a.png", png(4097, 900), "4097 × 900"),
        ("a.jpg", jpeg(900, 4097), "900 × 4097"),
        ("a.png", png(0, 900), "damaged"),
        ("a.png", png(900, 900)[:40], "damaged"),
        ("a.jpg", jpeg(900, 900)[:-2], "damaged"),
        ("a.jpg", b"\xff\xd8\xff\xd9", "damaged"),
        ("a.png", png(900, 900)[:-12], "its end is missing"),
        ("a.png", b"GIF89a" + bytes(90), "it is a GIF picture"),
        ("a.png", b"\xff\xd8\xff\xe0" + bytes(90), "has to end in .jpg"),
        ("a.jpg", b"\x89PNG\r\n\x1a\n" + bytes(90), "has to end in .png"),
        ("a.jpg", b"RIFF\0\0\0\0WEBPVP8 ", "it is a WebP picture"),
        ("a.jpg", b"\0\0\0\x18ftypheic" + bytes(90), "it is a HEIC photo"),
        ("a.jpg", b"\0\0\0\x18ftypavif" + bytes(90), "it is an AVIF photo"),
        ("a.jpg", b"\0\0\0\x18ftypmp42" + bytes(90), "it is a film"),
        ("a.jpg", b"II*\0" + bytes(90), "it is a TIFF picture"),
        ("a.jpg", b"\xef\xbb\xbf <svg/>", "it is an SVG picture"),
        ("a.jpg", b"\r\n<!DOCTYPE html>", "it is a web page"),
        ("a.png", b"<!doctype html>", "Save the picture itself, not the page"),
        ("a.png", b"<HTML>", "it is a web page"),
        ("a.jpg", b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(90), "it is a JPEG XL photo"),
        ("a.jpg", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(90), "it is a JPEG 2000 photo"),
        ("a.png", b"gimp xcf v011\0", "it is a file of GIMP"),
        ("a.png", b"\x1f\x8b\x08", "it is a packed drawing"),
        ("a.png", b"PK\3\4", "a zip file or an office document"),
        ("a.png", b"version https://git-lfs.github.com/spec/v1\n", "git lfs pull"),
        ("a.jpg", bytes(900), "it is an empty file"),
        ("a.png", png(799, 900), "Warning: The picture is 799 pixels wide"),
    ],
)
def test_the_rest_is_named(name: str, data: bytes, says: str) -> None:
    (found,) = problems(name, data)
    assert says in found


@given(st.binary(max_size=200))
def test_random_bytes_never_raise(data: bytes) -> None:
    for name, head in (("a.png", b"\x89PNG\r\n\x1a\n"), ("a.jpg", b"\xff\xd8\xff")):
        problems(name, head + data)
        problems(name, head + data + b"IEND\xff\xd9")
