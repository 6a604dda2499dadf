"""WebVTT captions: what is said from when to when. Only what the player shows is possible."""

import re
from collections.abc import Iterable, Sequence

from kiosk.content.model import Caption
from kiosk.content.problems import Log, quote

_HEAD = "WEBVTT"
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"^{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?$")
_MARKUP = re.compile(r"<[^>]*>|&[a-z]+;")
_LONGEST = 90
"""Characters that are read in one look: two lines below the picture."""


def parse_captions(path: str, text: str, log: Log) -> tuple[Caption, ...]:
    """Return the captions of a .vtt file, in order; what is wrong goes into `log`."""
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n")
    if not lines[0].startswith(_HEAD):
        log.error(path, 1, "The file does not begin with WEBVTT.", "Save it as WebVTT (.vtt).")
        return ()
    found: list[Caption] = []
    for first, block in _blocks(lines):
        caption = _caption(path, first, block, log)
        if caption is None:
            continue
        if found and caption.begin < found[-1].end:
            log.error(
                path,
                first,
                "This caption begins before the one above it ends.",
                "Let each end when the next begins, or earlier.",
            )
        found.append(caption)
    if not found and not any(problem.file == path for problem in log.problems):
        log.error(path, 1, "There are no captions in it.", "Write what is said, with its times.")
    return tuple(found)


def _blocks(lines: Sequence[str]) -> Iterable[tuple[int, list[str]]]:
    """Yield the blocks between empty lines, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*lines[1:], ""], 2):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _caption(path: str, first: int, block: list[str], log: Log) -> Caption | None:
    if block[0].split()[0] in ("NOTE", "STYLE", "REGION"):
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
    said = " ".join(line.strip() for line in block[at + 1 :])
    if _MARKUP.search(said):
        log.error(
            path, first + at + 1, "A caption holds marks in < > or &…;.", "Write plain words."
        )
    if end <= begin or not said:
        log.error(
            path,
            first + at,
            "This caption has no words." if end > begin else "This caption ends before it begins.",
            "Mend it, or remove it.",
        )
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
    hours, minutes, seconds, thousandths = groups
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int(thousandths or 0) / 1000


def write_captions(captions: Iterable[Caption]) -> str:
    """Return captions as a .vtt file."""
    cues = (f"{_clock(c.begin)} --> {_clock(c.end)}\n{c.text}\n" for c in captions)
    return "\n".join([f"{_HEAD}\n", *cues])


def _clock(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
