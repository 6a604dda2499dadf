"""PNG and JPEG by their headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.problems import Log
from kiosk.content.raster import check_raster
from tests.content.packs import jpeg, png


def problems(name: str, data: bytes) -> list[str]:
    log = Log()
    check_raster(name, data, log)
    return [problem.text() for problem in log.problems]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(800, 600)),
        ("a.png", png(4096, 4096)),
        ("a.jpg", jpeg(1920, 1080)),
        ("a.jpeg", jpeg(4096, 1)),
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
        ("a.png", png(900, 900, depth=16), "16 bits"),
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
