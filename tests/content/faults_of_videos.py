"""Faults of videos: the film, the captions, the chapters, the text."""

from tests.content.fault import Fault, added, put, swapped
from tests.content.packs import SECTION, SECTION_FILE, PackFiles

FILM = b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm"
CREDIT = """
["videos/calf.webm"]
title = "A film"
alt.en = "A calf cramps."
credit = "The project"
licence = "MIT"
source = "drawn for this pack"
"""
WORDS = """\
+++
title = "A cramp"
film = "videos/calf.webm"
poster = "images/tile.svg"
seconds = 12.0
chapters = [{ at = 0.0, title = "One" }, { at = 6, title = "Two" }]
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++

A muscle cramps.
"""
CAPTIONS = """\
WEBVTT

00:00.000 --> 00:04.000
A muscle cramps.

NOTE nobody reads this

00:04.000 --> 00:11.500
It stays tight.
"""
V, C, LAST = "en/videos/calf.md", "en/videos/calf.vtt", SECTION.count("\n") + 1


def with_video(pack: PackFiles) -> PackFiles:
    """Add a faultless video to a pack, and show it on its first page."""
    pack.put("videos/calf.webm", FILM).put(V, WORDS).put(C, CAPTIONS)
    return pack.add("credits.toml", CREDIT).add(SECTION_FILE, "\n::: video calf\n:::\n")


VIDEO_FAULTS = (
    Fault("no captions", lambda p: p.drop(C), f"{C}:1", "no captions", "cannot hear"),
    Fault(
        "no film", swapped(V, "calf.webm", "calv.webm"), f"{V}:3", "no film", "videos/calf.webm?"
    ),
    Fault("no poster", swapped(V, "tile.svg", "tiles.svg"), f"{V}:4", "no picture", "tile.svg?"),
    Fault(
        "no maker",
        swapped("credits.toml", "videos/calf", "videos/calv"),
        "videos/calf.webm:1",
        "film's maker",
    ),
    Fault(
        "a film that is none", put("videos/calf.webm", b"GIF89a"), "videos/calf.webm:1", "says WebM"
    ),
    Fault(
        "a film of another kind",
        put("videos/calf.avi", FILM),
        "videos/calf.avi:1",
        "no place",
        ".webm or .mp4",
    ),
    Fault(
        "an MP4 that is none",
        lambda p: p.put("videos/calf.mp4", FILM).add(
            "credits.toml", CREDIT.replace(".webm", ".mp4")
        ),
        "videos/calf.mp4:1",
        "says MP4",
    ),
    Fault(
        "captions of nothing",
        put("en/videos/calves.vtt", CAPTIONS),
        "en/videos/calves.vtt:1",
        "no video",
        "calves.md",
    ),
    Fault("captions that are something else", swapped(C, "WEBVTT", "SRT"), f"{C}:1", "WEBVTT"),
    Fault(
        "a caption without times", swapped(C, "00:00.000 --> 00:04.000\n", ""), f"{C}:3", "no times"
    ),
    Fault(
        "a caption that ends too early",
        swapped(C, "00:11.500", "00:03.500"),
        f"{C}:8",
        "ends before it begins",
    ),
    Fault(
        "captions out of order",
        swapped(C, "00:04.000 --> 00:11", "00:00.000 --> 00:11"),
        f"{C}:8",
        "does not begin after the one above",
    ),
    Fault(
        "captions with marks",
        swapped(C, "It stays", "<!-- It --> stays"),
        f"{C}:9",
        "holds “<!-- It -->”",
    ),
    Fault("captions that outlast the film", swapped(V, "12.0", "9.0"), f"{V}:5", "after the film"),
    Fault("chapters out of order", swapped(V, "at = 6", "at = 0"), f"{V}:6", "follow one another"),
    Fault("a chapter after the end", swapped(V, "at = 6", "at = 12"), f"{V}:6", "within the film"),
    Fault("a video without text", swapped(V, "\nA muscle cramps.\n", ""), f"{V}:1", "no text"),
    Fault(
        "a page with a video that is not there",
        swapped(SECTION_FILE, "::: video calf", "::: video calv"),
        f"{SECTION_FILE}:{LAST + 1}",
        "no video “calv”",
        "Did you mean calf?",
    ),
    Fault(
        "a page with some video",
        swapped(SECTION_FILE, "::: video calf", "::: video"),
        f"{SECTION_FILE}:{LAST + 1}",
        "which video",
        "::: video cramp",
    ),
    Fault(
        "words in the video's box",
        swapped(SECTION_FILE, "::: video calf\n", "::: video calf\nWords.\n"),
        f"{SECTION_FILE}:{LAST + 2}",
        "nothing but the video",
    ),
    Fault(
        "a script that is not TOML", put("videos/calf.toml", "fps 25\n"), "videos/calf.toml:1", "="
    ),
    Fault(
        "two pictures of their own",
        added("\n::: video calf\n:::\n"),
        f"{SECTION_FILE}:{LAST + 4}",
        "already, from ::: video",
    ),
)
