"""Photos stand upright and have the colours that the camera saw."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QTransform

from kiosk.content.files.picture_kinds import PictureKind
from kiosk.content.media.raster import check_raster
from kiosk.content.model.report import Log
from tests.probes.photos import BLUE, GREEN, RED, in_space, scene, turned, turned_png, written
from ui.probes import photo
from ui.probes.errors import NotDrawnError


def near(image: QImage, x: float, y: float, wanted: str) -> bool:
    got, want = image.pixelColor(int(x), int(y)), QColor(wanted)
    apart = (got.red() - want.red(), got.green() - want.green(), got.blue() - want.blue())
    return max(map(abs, apart)) <= 12


def is_upright(image: QImage) -> bool:
    wide, tall = image.width(), image.height()
    corners = (wide / 6, RED), (wide * 5 / 6, GREEN), (wide / 2, BLUE)
    return all(near(image, x, tall / 6, colour) for x, colour in corners)


def held(orientation: int) -> QImage:
    """Return what the sensor saw of the scene; EXIF tells how to bring it back."""
    turn = {3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90}.get(orientation, 0)
    image = scene()
    if orientation in (2, 4, 5, 7):
        image = image.flipped(Qt.Orientation.Horizontal)
    return image.transformed(QTransform().rotate(turn)) if turn else image


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(orientation: int) -> None:
    data = turned(written(held(orientation)), orientation)
    image = photo.read(data, PictureKind.JPEG, 2048)
    assert (image.width(), image.height()) == (90, 60)
    assert is_upright(image)


@pytest.mark.parametrize("mark", [b"", b"Exif\0\0"], ids=["plain", "marked"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_png_stands_upright(orientation: int, mark: bytes) -> None:
    data = turned_png(written(held(orientation), "png"), orientation, mark)
    image = photo.read(data, PictureKind.PNG, 2048)
    assert (image.width(), image.height()) == (90, 60)
    assert is_upright(image)


def test_an_upright_png_is_as_wide_as_it_shows() -> None:
    log = Log()
    check_raster("a.png", turned_png(written(scene(1200, 700), "png"), 6), log)
    assert "700 pixels wide" in log.issues[0].what


def test_a_photo_of_which_a_part_is_missing_is_not_half_grey() -> None:
    data = written(scene(900, 600))
    with pytest.raises(NotDrawnError, match="a part of the picture is missing"):
        photo.read(data[: len(data) // 2] + b"\xff\xd9", PictureKind.JPEG, 2048)


def test_an_upright_photo_is_as_wide_as_it_shows() -> None:
    log = Log()
    check_raster("a.jpg", turned(written(scene(1200, 700)), 6), log)
    assert "700 pixels wide" in log.issues[0].what


@pytest.mark.parametrize("kind", ["jpeg", "png"])
@pytest.mark.parametrize("space", ["AdobeRgb", "DisplayP3", "ProPhotoRgb"])
def test_colours_are_those_of_the_camera(space: str, kind: str) -> None:
    image = in_space(scene(), getattr(QColorSpace.NamedColorSpace, space))
    assert not is_upright(image)  # its numbers mean something else
    assert is_upright(photo.read(written(image, kind), PictureKind(kind), 2048))


def test_print_colours_become_screen_colours() -> None:
    image = scene().convertToFormat(QImage.Format.Format_CMYK8888)
    assert is_upright(photo.read(written(image), PictureKind.JPEG, 2048))


def test_what_a_phone_adds_behind_a_photo_is_passed_over() -> None:
    data = written(scene()) + b"\0\0\0\x18ftypmp42" + bytes(5000)
    assert is_upright(photo.read(data, PictureKind.JPEG, 2048))


def test_a_large_photo_is_drawn_no_larger_than_it_shows() -> None:
    image = photo.read(written(scene(1200, 800)), PictureKind.JPEG, 300)
    assert (image.width(), image.height()) == (300, 200)
    assert is_upright(image)


@pytest.mark.parametrize("data", [b"", b"II*\0" + bytes(99), b"BM" + bytes(99)])
def test_a_file_is_read_as_what_its_name_says_alone(data: bytes) -> None:
    with pytest.raises(NotDrawnError):
        photo.read(data, PictureKind.PNG, 2048)
