"""Captions as YouTube, subtitle programs and people write them: read, or told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model.pack import Caption
from kiosk.content.model.report import Log
from kiosk.content.parse.captions import parse_captions, write_captions

TWO = (Caption(0.0, 2.5, "This is your calf muscle."), Caption(2.5, 5.0, "Tom & Ann stretch."))
PLAIN = (
    "WEBVTT\n\n00:00.000 --> 00:02.500\nThis is your calf muscle.\n\n"
    "00:02.500 --> 00:05.000\nTom &amp; Ann stretch.\n"
)


def _with(old: str, new: str) -> str:
    assert old in PLAIN
    return PLAIN.replace(old, new)


READ = {
    "as it should be": PLAIN,
    "with a byte order mark": "\ufeff" + PLAIN,
    "with Windows' line ends": PLAIN.replace("\n", "\r\n"),
    "with old line ends": PLAIN.replace("\n", "\r"),
    "from YouTube": _with("WEBVTT\n", "WEBVTT\nKind: captions\nLanguage: en\n"),
    "with a title": _with("WEBVTT", "WEBVTT - A calf cramp"),
    "with a map of time": _with("WEBVTT\n", "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n"),
    "with hours": PLAIN.replace("00:0", "00:00:0"),
    "with hours of one digit": PLAIN.replace("00:0", "0:00:0"),
    "with minutes of one digit": PLAIN.replace("00:0", "0:0"),
    "with places": _with("00:02.500\nThis", "00:02.500 align:start position:0% line:90%\nThis"),
    "with numbers": _with("\n00:00.000", "\n1\n00:00.000").replace(
        "\n00:02.500 -->", "\n2\n00:02.500 -->"
    ),
    "with names": _with("\n00:00.000", "\nthe first - one\n00:00.000"),
    "with a note": _with("WEBVTT\n", "WEBVTT\n\nNOTE made by\nsomebody\n"),
    "with styles": _with("WEBVTT\n", "WEBVTT\n\nSTYLE\n::cue { color: lime }\n"),
    "with a region": _with("WEBVTT\n", "WEBVTT\n\nREGION\nid:bottom width:40%\n"),
    "with a speaker": _with("This is", "<v Dr Jones>This is"),
    "with a speaker who ends": _with("This is your", "<v.loud Mary>This is</v> your"),
    "in italics": _with("your calf", "<i>your</i> <b><u>calf</u></b>"),
    "with classes": _with("your calf", "<c.yellow.bg_blue>your</c> calf"),
    "with a language": _with("your calf", "<lang en-GB>your</lang> calf"),
    "with moments of words": _with("is your", "<00:00:00.500>is <00:01.200><c>your</c>"),
    "with rubies": _with("calf", "<ruby>calf<rt></rt></ruby>"),
    "with a font": _with("your calf", '<font color="#ffffff">your</font> calf'),
    "with a place of a subtitle": _with("This is", "{\\an8}This is"),
    "in two lines": _with("your calf", "your\ncalf"),
    "with blanks that are kept": _with("your calf", "your&nbsp;calf"),
    "with signs by number": _with("&amp;", "&#38;"),
    "with signs of no width": _with("This", "\u200bThis"),
    "with commas, as SubRip": PLAIN.replace("00.000", "00,000")
    .replace("2.500", "2,500")
    .replace("5.000", "5,000"),
    "SubRip": (
        "1\n00:00:00,000 --> 00:00:02,500\nThis is your calf muscle.\n\n"
        "2\n00:00:02,500 --> 00:00:05,000\nTom & Ann stretch.\n"
    ),
    "without blanks around the arrow": PLAIN.replace(" --> ", "-->"),
    "with tabs": PLAIN.replace(" --> ", "\t-->\t"),
    "with one digit of a second": PLAIN.replace("2.500", "2.5"),
}


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_they_are_read(text: str) -> None:
    log = Log()
    assert parse_captions("x.vtt", text, log) == TWO
    assert log.issues == []


TOLD = {
    "of another kind": ("[Script Info]\nTitle: x\n", 1, "does not begin with WEBVTT"),
    "a web page": ("<html><body>404</body></html>", 1, "does not begin with WEBVTT"),
    "without captions": ("WEBVTT\nKind: captions\n", 1, "no captions in it"),
    "without times": (_with("00:00.000 --> 00:02.500\n", ""), 3, "no times"),
    "of minutes beyond": (_with("00:02.500\nThis", "00:99.500\nThis"), 3, "no times"),
    "backwards": (
        _with("00:00.000 --> 00:02.500", "00:02.500 --> 00:01.000"),
        3,
        "before it begins",
    ),
    "out of order": (_with("00:02.500 -->", "00:00.000 -->"), 6, "not begin after the one above"),
    "a comment": (_with("This is", "<!-- x -->This is"), 4, "“<!-- x -->”"),
    "without words": (_with("This is your calf muscle.", "<i></i>"), 3, "no words"),
}


@pytest.mark.parametrize(("text", "line", "says"), TOLD.values(), ids=TOLD)
def test_they_are_told(text: str, line: int, says: str) -> None:
    log = Log()
    parse_captions("x.vtt", text, log)
    assert [(p.line, says in p.what) for p in log.issues] == [(line, True)]


@given(st.text(alphabet="abc &<>;.,-ü", min_size=1, max_size=40).map(lambda t: " ".join(t.split())))
def test_what_is_written_is_read_again(words: str) -> None:
    if words:
        captions = (Caption(0.0, 1.0, words),)
        assert parse_captions("x.vtt", write_captions(captions), Log()) == captions


@given(st.text(alphabet="WEBVTT\n\r 0123456789:.,->&;<iv/>{}\\NOTE", max_size=120))
def test_no_text_stops_the_reading(text: str) -> None:
    log = Log()
    assert parse_captions("x.vtt", text, log) or log.issues


SPLIT = {
    "each stands while the next comes": (
        "WEBVTT\n\n00:00.000 --> 00:04.000\nOne.\n\n00:02.500 --> 00:06.000\nTwo.\n"
    ),
    "no empty line between": (
        "WEBVTT\n00:00.000 --> 00:02.500\nOne.\n00:02.500 --> 00:06.000\nTwo.\n"
    ),
    "no empty line, with numbers": (
        "1\n00:00:00,000 --> 00:00:02,500\nOne.\n2\n00:00:02,500 --> 00:00:06,000\nTwo.\n"
    ),
    "a head in small letters": (
        "webvtt\n\n00:00.000 --> 00:02.500\nOne.\n\n00:02.500 --> 00:06.000\nTwo.\n"
    ),
}


@pytest.mark.parametrize("text", SPLIT.values(), ids=SPLIT)
def test_times_are_never_words_and_no_caption_covers_another(text: str) -> None:
    log = Log()
    found = parse_captions("x.vtt", text, log)
    assert log.issues == []
    assert found == (Caption(0.0, 2.5, "One."), Caption(2.5, 6.0, "Two."))
