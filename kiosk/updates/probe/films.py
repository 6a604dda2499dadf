"""Lets another process play the beginning and the end of each film of a pack, and says what fails.

Which kinds of film can be played is decided by the player's own library: so it is asked, and not
the file's name.
"""

import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.files import tree
from kiosk.content.model import limits
from kiosk.shared import child_process
from kiosk.shared.issue import Issue, printable
from kiosk.shared.toml import toml_text
from kiosk.updates.model.errors import CancelledError, UpdateError
from kiosk.updates.probe import limited_process
from kiosk.updates.probe.pictures import unreadable

WALL = 60.0
"""Seconds for one film, on a busy machine."""
_ENDINGS = (".webm", ".mp4")
_SLACK = 1.0
"""Seconds by which `seconds` may be wrong."""
_KNOWN = ("VP8", "VP9", "H264", "H.264")
_ANEW = "Save the film as WebM (VP9) or MP4 (H.264)."
_COPY = "Copy the film here anew, or save it anew."

Never = Callable[[], bool]


class FilmProbe(msgspec.Struct, frozen=True):
    """The result of playing a film: a first frame, one near the end, and what the player
    reports."""

    picture: bool
    end: bool
    error: str
    seconds: float = 0.0
    video: bool = False
    audio: bool = False
    codec: str = ""
    size: tuple[int, int] = (0, 0)


def faults(folder: Path, cancelled: Never = lambda: False) -> Iterator[Issue]:
    """Yield what is wrong with the films of a pack, and with what its pages say of them."""
    told = list(_told(folder))
    for path in _films(folder):
        found = _tried(tree.place_of(folder, path), cancelled)
        if issue := _issue(found):
            damaged = not _reads(folder, path)
            yield unreadable(path) if damaged else issue.at(printable(path), 1)
            continue
        assert found is not None
        for page, film, says in told:
            if film == path:
                yield from _unlike(page, says, found)


def _reads(folder: Path, path: str) -> bool:
    """Tell whether the disk gives a film back whole; asked only of one that does not play."""
    try:
        with tree.place_of(folder, path).open("rb") as file:
            while file.read(limits.MIB):
                pass
    except OSError:
        return False
    return True


def _films(folder: Path) -> list[str]:
    try:
        paths = [entry.path for entry in tree.scan(folder).files]
    except OSError:
        return []
    return [path for path in paths if is_film(path)]


def is_film(path: str) -> bool:
    """Tell whether a file of a pack is a film."""
    return path.startswith("videos/") and path.endswith(_ENDINGS)


def issue_of(film: Path, cancelled: Never = lambda: False) -> Issue | None:
    """Play a film in another process; return why it cannot be shown whole."""
    return _issue(_tried(film, cancelled))


def _tried(film: Path, cancelled: Never) -> FilmProbe | None:
    """Return what a child saw; None if it ended, or said nothing that can be read."""
    try:
        code, said = limited_process.run(
            child_process.itself("try-film", str(film.absolute())), WALL, cancelled
        )
        return None if code else msgspec.json.decode(said.strip() or "{}", type=FilmProbe)
    except CancelledError:
        raise
    except (OSError, UpdateError, msgspec.MsgspecError):
        return None


def _issue(found: FilmProbe | None) -> Issue | None:
    """Return why a film cannot be shown whole."""
    if found is None:
        return Issue("The film ends the program that plays it.", _ANEW)
    if not found.video and found.audio:
        return Issue("The film has sound, but no picture.", "Save it with its picture.")
    if not found.video:
        return Issue("The film cannot be read.", _COPY)
    if not found.picture:
        if found.codec and not any(kind in found.codec.upper() for kind in _KNOWN):
            says = f"This kiosk cannot play films of the kind {found.codec}."
            return Issue(says, _ANEW)
        return Issue("No picture comes out of the film.", _ANEW)
    if not found.end:
        return Issue("The film breaks off before its end.", _COPY)
    return None


def _told(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield each page of a video with the film that it names, and all that it says of it."""
    for entry in tree.scan(folder).files:
        parts = entry.path.split("/")
        if len(parts) == 3 and parts[1] == "videos" and entry.path.endswith(".md"):
            try:
                text = tree.read(folder, entry.path, limits.MAX_TEXT_BYTES).decode("utf-8-sig")
                says = toml_text.loads(text.replace("\r\n", "\n").split("+++\n")[1])
            except (OSError, ValueError, LookupError):
                continue  # the check names it
            yield entry.path, str(says.get("film", "")), says


def _unlike(page: str, says: dict[str, Any], found: FilmProbe) -> Iterator[Issue]:
    seconds = says.get("seconds")
    if isinstance(seconds, int | float) and abs(seconds - found.seconds) > _SLACK:
        lasts = math.floor(found.seconds * 10) / 10
        message = f"The film lasts {lasts:g} s, and not {seconds:g}."
        yield Issue(message, f"Write seconds = {lasts:g}.", page, 1, "seconds")
    if says.get("sound") is True and not found.audio:
        message = "The film has no sound, but its page says that it has."
        yield Issue(message, "Write sound = false.", page, 1, "sound")
