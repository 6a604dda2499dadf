"""The snapshot: all that staff mode shows of the device, read when a page opens."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from kiosk.clinic.notices import Notice
from kiosk.clinic.settings import Clinic
from kiosk.content.model.pack import Library, Review, Toc
from kiosk.shared.clock import WallTime
from kiosk.shared.issue import Issue
from kiosk.staff.edit.history import SavedChange
from kiosk.staff.model.events import PageName
from kiosk.startup.loaded_pack import Origin
from kiosk.system.monitor import Monitor, Size
from kiosk.updates.model.differences import Differences
from kiosk.updates.model.progress import Progress
from kiosk.usage.counter import CountRow

SOON = timedelta(days=60)
"""Reviews that are due within this time are named."""
_LOG_LINES = 60
_LOG_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Due:
    """Something whose review is due: its title, the day, and where staff find it, if they do."""

    title: str
    day: date
    page: PageName | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class InstalledVersion:
    """A version that is kept: `live` shows now, `back` is what "Go back" leads to."""

    name: str
    live: bool = False
    back: bool = False


@dataclass(frozen=True, slots=True)
class Device:
    """The machine: millimetres of the screen, free bytes, seconds since the start, parts.

    `voices` are the languages of the content that the computer can speak.

    `size` is how large the screen is believed to be, and why; `monitors` are all there are, and
    `shown` the one that is filled. `wish` asks for another; `wish_met`: it is there. `small`: too
    small for fingers.
    """

    width_mm: float = 0.0
    height_mm: float = 0.0
    size: Size = field(default_factory=Size)
    shown: Monitor = field(default_factory=Monitor)
    monitors: tuple[Monitor, ...] = ()
    wish: str = ""
    wish_met: bool = True
    small: bool = False
    free_bytes: int | None = None
    uptime: float = 0.0
    printer: str = ""
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChapterPicture:
    """The picture of a chapter on home: the chapter's title, and the tint that it stands on."""

    path: str
    title: str
    tint: int


@dataclass(frozen=True, slots=True)
class Content:
    """What shows, the pictures of its chapters, and its reviews."""

    id: str = ""
    title: str = ""
    version: str = ""
    origin: Origin = Origin.BUILT_IN
    place: str = ""
    sections: int = 0
    questions: int = 0
    drafts: int = 0
    due: tuple[Due, ...] = ()
    languages: tuple[str, ...] = ()
    chapters: tuple[ChapterPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingContent:
    """Content that waits: what it would change, and what its check remarked.

    `undecided`: it came from a stick, and does not show before staff say so.
    """

    changes: Differences
    undecided: bool = False
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`texts` are files by name, as far as the open page needs them.

    `counts` are today's, each (what, how many); empty where nothing counts them; `usage` those of
    many days. `waiting` is content that would show next; `sticks` are folders with signed content;
    `last_look` says why the last look for content failed, if it did. `wall` is what the clock says
    now, `seen_later` a later day that it has said before.
    """

    today: date
    clinic: Clinic = field(default_factory=Clinic)
    content: Content = Content()
    problems: tuple[Issue, ...] = ()
    notices: tuple[Notice, ...] = ()
    saves: tuple[SavedChange, ...] = ()
    installed: tuple[InstalledVersion, ...] = ()
    counts: tuple[tuple[str, str], ...] = ()
    device: Device = Device()
    log: tuple[str, ...] = ()
    log_file: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    usage: tuple[CountRow, ...] = ()
    edited_place: str = ""
    waiting: WaitingContent | None = None
    updating: Progress = field(default_factory=Progress)
    has_server: bool = False
    sticks: tuple[str, ...] = ()
    last_look: str = ""
    wall: WallTime | None = None
    seen_later: date | None = None

    def text(self, file: str) -> str:
        """Return a file's text; empty if it was not gathered."""
        return next((text for name, text in self.texts if name == file), "")

    def has(self, file: str) -> bool:
        """Tell whether a file's text was gathered: before that nothing of it is to be edited."""
        return any(name == file for name, _ in self.texts)


def describe(library: Library, language: str, today: date) -> Content:
    """Return what is to be known of a pack in its own words; reads every page once."""
    toc = library.toc(language)
    reviews = list(_reviews(library, toc))
    due = [replace(due, day=r.review_due) for due, r in reviews if r.review_due is not None]
    return Content(
        id=toc.pack_id,
        title=toc.pack_title,
        version=toc.version,
        sections=len(toc.sections),
        questions=len(toc.questions),
        drafts=sum(review.status == "draft" for _, review in reviews),
        due=tuple(sorted((d for d in due if d.day <= today + SOON), key=lambda d: d.day)),
        languages=library.languages,
        chapters=tuple(
            ChapterPicture(chapter.picture, chapter.title, chapter.tint) for chapter in toc.chapters
        ),
    )


def log_lines(path: Path) -> tuple[str, ...]:
    """Return the last messages of a log file, the newest first; traces are left out."""
    try:
        if not path.is_file():
            return ()
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - _LOG_BYTES))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    messages = (line for line in reversed(lines) if line[:4].isdigit() and line[4:5] == "-")
    return tuple(line for _, line in zip(range(_LOG_LINES), messages, strict=False))


def with_place(content: Content, origin: Origin, place: str) -> Content:
    """Return the content with where it comes from."""
    return replace(content, origin=origin, place=place)


def _reviews(library: Library, toc: Toc) -> Iterator[tuple[Due, Review]]:
    """Yield everything that is reviewed, with no day yet."""
    for name, head in toc.sections.items():
        yield Due(head.title, date.max, PageName.SECTIONS, name), head.review
    for question in toc.questions:
        due = Due(question.title, date.max, PageName.QUESTIONS, question.id)
        yield due, library.question(toc.language, question.id).review
    for exercise in toc.exercises.values():
        yield Due(exercise.title, date.max), library.exercise(toc.language, exercise.id).review
    if toc.signs.review is not None:
        yield Due("warning-signs.toml", date.max), toc.signs.review
