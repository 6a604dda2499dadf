"""WebVTT captions: what is said from when to when, as the many programs write it that make them."""

import html
import re
from collections.abc import Iterable, Sequence

from kiosk.content.model.pack import Caption
from kiosk.content.model.report import Log
from kiosk.shared.issue import quote

_HEAD = "WEBVTT"
_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):([0-5]?\d)[.,](\d{1,3})"
_TIMES = re.compile(rf"^{_TIME}\s*-->\s*{_TIME}(?:\s.*)?$")
# speakers, styles, languages and moments of a word: the player shows plain words
_MARKS = re.compile(r"</?(?:[a-z]+(?:[.\s][^<>]*)?|\d[\d:.]*)/?>|\{\\[^{}]*\}", re.IGNORECASE)
_UNKNOWN = re.compile(r"<[a-z!?/][^<>]*>", re.IGNORECASE)
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
_ASIDE = ("NOTE", "STYLE", "REGION")
_LONGEST = 90
"""Characters that are read in one look: two lines below the picture."""


def parse_captions(path: str, text: str, log: Log) -> tuple[Caption, ...]:
    """Return the captions of a .vtt file, in order; what is wrong goes into `log`.

    SubRip (.srt), which is the same but for its head and its commas, is read as well.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = _after_head(lines)
    if start is None:
        log.error(path, 1, "The file does not begin with WEBVTT.", "Save it as WebVTT (.vtt).")
        return ()
    found: list[Caption] = []
    for first, block in _blocks(lines, start):
        caption = _caption(path, first, block, log)
        if caption is None:
            continue
        if found and found[-1].begin < caption.begin < found[-1].end:
            # programs that write down what is said let each stand while the next comes
            found[-1] = Caption(found[-1].begin, caption.begin, found[-1].text)
        elif found and caption.begin < found[-1].end:
            log.error(
                path,
                first,
                "This caption does not begin after the one above it.",
                "Put them in order, and make one of two that are said at once.",
            )
        found.append(caption)
    if not found and not log.mentions(path):
        log.error(path, 1, "There are no captions in it.", "Write what is said, with its times.")
    return tuple(found)


def _after_head(lines: Sequence[str]) -> int | None:
    """Return where the captions begin: below the head and its lines; None if this is none."""
    if lines[0].upper().startswith(_HEAD):
        # the head goes on to the first empty line: what it is, in which language
        ends = (n for n, line in enumerate(lines) if n and (not line.strip() or "-->" in line))
        return next(ends, len(lines))
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    near = [line.strip() for line in lines[first : first + 2]]
    return first if any(_TIMES.match(line) for line in near) else None


def _blocks(lines: Sequence[str], start: int) -> Iterable[tuple[int, list[str]]]:
    """Yield the blocks between empty lines, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*lines[start:], ""], start + 1):
        if _TIMES.match(line.strip()) and any(map(_TIMES.match, map(str.strip, block))):
            # the empty line is missing: times are never words
            counted = [block.pop()] if block[-1].strip().isdigit() else []
            yield number - len(block) - len(counted), block
            block = [*counted, line]
        elif line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _caption(path: str, first: int, block: list[str], log: Log) -> Caption | None:
    if block[0].split()[0] in _ASIDE:
        return None
    at = next((i for i, line in enumerate(block[:2]) if "-->" in line), None)
    match = _TIMES.match(block[at].strip()) if at is not None else None
    if at is None or match is None:
        log.error(
            path,
            first + (at or 0),
            "A caption has no times that can be read.",
            "Write them as in 00:04.000 --> 00:07.500.",
        )
        return None
    begin, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
    bare = _MARKS.sub("", " ".join(line.strip() for line in block[at + 1 :]))
    if mark := _UNKNOWN.search(bare):
        says = f"A caption holds {quote(mark.group())}."
        log.error(path, first + at + 1, says, "Write plain words.")
    said = " ".join(_UNSEEN.sub("", html.unescape(bare)).split())
    if not said:
        log.warning(path, first + at, "This caption has no words.", "Write them, or remove it.")
        return None
    if end <= begin:
        log.error(path, first + at, "This caption ends before it begins.", "Mend its times.")
        return None
    if len(said) > _LONGEST:
        log.warning(
            path,
            first + at + 1,
            f"This caption has {len(said)} characters: {quote(said)}.",
            f"Make two of it; {_LONGEST} are read in one look.",
        )
    return Caption(begin, end, said)


def _seconds(groups: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = groups
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((fraction or "0").ljust(3, "0")) / 1000


def write_captions(captions: Iterable[Caption]) -> str:
    """Return captions as a .vtt file."""
    cues = (f"{_clock(c.begin)} --> {_clock(c.end)}\n{_escaped(c.text)}\n" for c in captions)
    return "\n".join([f"{_HEAD}\n", *cues])


def _escaped(text: str) -> str:
    """Return words with the two signs that would be read as marks written out."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _clock(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
