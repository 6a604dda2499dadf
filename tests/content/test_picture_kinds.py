"""One list says what a picture is, and how to save what is none."""

import pytest

from kiosk.content.files.layout import role_of
from kiosk.content.files.picture_kinds import kind_of, remedy_for
from kiosk.content.files.tree import FileEntry


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("images/a.svg", "svg"),
        ("images/a.png", "png"),
        ("images/a.jpg", "jpeg"),
        ("images/a.jpeg", "jpeg"),
        ("images/IMG_0012.JPG", "jpeg"),
        ("images/Photo.Jpeg", "jpeg"),
        ("images/B.PNG", "png"),
        ("images/a.heic", None),
        ("images/a.svgz", None),
        ("images/jpg", None),
    ],
)
def test_an_ending_says_the_kind(path: str, kind: str | None) -> None:
    assert kind_of(path) == kind
    role = role_of(FileEntry(path, 1, 1), ["en"])
    named_well = path == path.lower()  # else the name is told to be mended
    assert (role is not None and role.kind == "picture") == (bool(kind) and named_well)


@pytest.mark.parametrize("ending", ["webp", "GIF", "bmp", "tiff", "avif", "heic", "HEIF", "psd"])
def test_other_photos_are_told_what_to_save_as(ending: str) -> None:
    assert ".jpg" in remedy_for(f"images/a.{ending}")


@pytest.mark.parametrize("ending", ["svgz", "ai", "eps", "pdf"])
def test_other_drawings_are_told_what_to_save_as(ending: str) -> None:
    assert ".svg" in remedy_for(f"images/a.{ending}")


def test_a_film_is_no_picture() -> None:
    assert remedy_for("images/a.mp4") == ""
