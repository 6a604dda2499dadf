"""What is said is true: each cause for real, and the words that name it."""

from pathlib import Path

import pytest

from kiosk.shared.issue import terminal_line
from kiosk.startup.content_rules import exercise_faults
from tests.content.packs import (
    EXERCISE_FILE,
    FRONT,
    SECTION_FILE,
    PackFiles,
    tiny_pack,
)
from tests.support.packs import load

FILM = b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm"
VIDEO = """\
+++
title = "A calf"
film = "videos/calf.webm"
poster = "images/tile.svg"
seconds = 10
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++
It gets tight.
"""


def _video(captions: bytes) -> PackFiles:
    pack = tiny_pack().put("videos/calf.webm", FILM).put("en/videos/calf.md", VIDEO)
    pack.put("en/videos/calf.vtt", captions).add(SECTION_FILE, "\n::: video calf\n:::\n")
    entry = pack.files["credits.toml"].decode().replace("images/tile.svg", "videos/calf.webm")
    return pack.put("credits.toml", pack.files["credits.toml"] + b"\n" + entry.encode())


WORDS = "WEBVTT\n\n00:00.000 --> 00:02.000\nEs lässt nach.\n"

CAUSES = {
    "a muscle that is none": (
        lambda: tiny_pack().swap(EXERCISE_FILE, "gastrocnemius", "calf muscle"),
        "There is no muscle “calf muscle”.",
        "posed",
    ),
    "a prop that is none": (
        lambda: tiny_pack().swap(
            EXERCISE_FILE, "\n[[keys]]", '\n[[props]]\nkind = "sofa"\nx = 0.3\n\n[[keys]]'
        ),
        "There is no prop “sofa”.",
        "posed",
    ),
    "captions in Windows' encoding": (
        lambda: _video(WORDS.encode("cp1252")),
        "The file may be in Windows-1252.",
        "no captions",
    ),
    "captions in UTF-16": (
        lambda: _video(WORDS.encode("utf-16")),
        "saved as UTF-16",
        "no captions",
    ),
    "captions of nothing": (lambda: _video(b""), "The file is empty.", "no captions"),
    "an address to write to": (
        lambda: tiny_pack().add(SECTION_FILE, "\n[Write](mailto:desk@clinic.example)\n"),
        "the ways to reach you are in clinic.toml",
        "references.toml",
    ),
    "a number to call": (
        lambda: tiny_pack().add(SECTION_FILE, "\n[Call](tel:+442079460111)\n"),
        "the ways to reach you are in clinic.toml",
        "references.toml",
    ),
    "a film for a picture": (
        lambda: tiny_pack().swap(SECTION_FILE, "images/tile.svg", "videos/calf.mp4"),
        "“videos/calf.mp4” is a film, and a picture is wanted here.",
        "There is no picture",
    ),
    "a film in the page": (
        lambda: tiny_pack().add(SECTION_FILE, "\n![](images/calf.mp4)\n"),
        "“images/calf.mp4” is a film",
        "There is no picture",
    ),
    "a film among the pictures": (
        lambda: tiny_pack().put("images/calf.mp4", b"x"),
        "It is a film: move it into videos",
        ".svg",
    ),
    "a page of nothing": (
        lambda: tiny_pack().put(SECTION_FILE, b""),
        "The file is empty.",
        "no words",
    ),
    "a pack file of nothing": (
        lambda: tiny_pack().put("pack.toml", b""),
        "The file is empty.",
        "is missing",
    ),
    "a list of nothing": (
        lambda: tiny_pack().put("credits.toml", b""),
        "Nobody is named as the picture's maker",
        "cannot be read",
    ),
    "a page that is a document": (
        lambda: tiny_pack().put(SECTION_FILE, b"PK\x03\x04\x14\0\x06\0" + bytes(40)),
        "The file is no text",
        "+++",
    ),
    "front matter alone": (
        lambda: tiny_pack().put(SECTION_FILE, FRONT),
        "The page has no text.",
        "cannot be read",
    ),
}


@pytest.mark.parametrize(("make", "says", "never"), CAUSES.values(), ids=CAUSES)
def test_the_cause_is_named(make: object, says: str, never: str, tmp_path: Path) -> None:
    folder = make().write(tmp_path)  # type: ignore[operator]
    errors = [terminal_line(p) for p in load(folder, check_exercise=exercise_faults).report.errors]
    assert any(says in error for error in errors), errors
    assert not any(never in error for error in errors), errors
