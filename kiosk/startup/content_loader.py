"""Looks whether other content or details should show, while the kiosk runs. Slow, without Qt."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.clinic.notices import Notice, read_notices
from kiosk.clinic.settings import Clinic
from kiosk.content.files import tree
from kiosk.content.files.picture_kinds import kind_of
from kiosk.content.store.overlay import PackOverlay
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import Issue, log_line, staff_sentence, terminal_line
from kiosk.startup.loaded_pack import LoadedPack, Origin
from kiosk.startup.resolve import open_shown, read_details
from kiosk.startup.typefaces import NO_TYPEFACES, Typefaces, typefaces
from kiosk.updates.install.pack_resolver import details_text
from kiosk.updates.install.pointer import read_pointer
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.probe.film_memory import FilmMemory

_log = logging.getLogger(__name__)

_MOST_TOLD = 5


@dataclass(frozen=True)
class LoadedContent:
    """What should show. `mark` is equal as long as nothing that shows has changed.

    `problems` are about the clinic's files and the pack's fonts. `folder` is the one that people
    edit, if there is one, and `files` what was found in it.
    """

    shown: LoadedPack
    clinic: Clinic
    notices: tuple[Notice, ...]
    problems: tuple[Issue, ...]
    mark: tuple[object, ...]
    folder: Path | None = None
    files: tuple[tree.FileEntry, ...] = ()
    typefaces: Typefaces = NO_TYPEFACES

    @property
    def pictures(self) -> tuple[tree.FileEntry, ...]:
        """What tells one state of the edited folder's pictures from another."""
        return tuple(entry for entry in self.files if kind_of(entry.path))


@dataclass(frozen=True)
class ContentLoader:
    """Knows where everything lies. `wanted` is a folder named on the command line, or None.

    `skip` packs are left out at the start, the built-in one only if `plain`: see
    `kiosk/system/crash_guard.py`.
    """

    wanted: Path | None
    clinic_file: Path
    notices_file: Path
    cache: Path
    edited: PackOverlay
    home: UpdatePaths
    today: Callable[[], date]
    skip: int = 0
    plain: bool = False

    @property
    def folder(self) -> Path | None:
        """The folder that people edit, if there is one: what is worth watching."""
        if self.wanted is not None:
            return self.wanted
        return self.edited.folder if self.edited.there else None

    @property
    def packs(self) -> int:
        """How many packs there are at most, the built-in one among them."""
        pointer = read_pointer(self.home)
        there = (self.folder, pointer.current, pointer.previous)
        return 1 + sum(one is not None for one in there)

    def first(self) -> LoadedContent:
        """Load for a start; what is wrong with the clinic's files goes to the log."""
        shown = self._opened(self.skip, plain=self.plain)
        loaded = self._loaded(shown, typefaces(shown.library, self.cache))
        for problem in loaded.problems:
            _log.warning("%s It is left out meanwhile.", log_line(problem))
        return loaded

    def again(self, before: LoadedContent) -> LoadedContent:
        """Load what has changed since. A folder with errors leaves what shows as it is."""
        mark, files = self._state()
        if mark == before.mark[0]:
            return self._loaded(self._with_films(before.shown), before.typefaces)
        from kiosk.updates.probe.pack_check import compiled  # only a change needs it

        folder = self.folder
        errors = compiled(folder, self.cache, self.today()) if folder is not None else ()
        same = [e for e in files if kind_of(e.path)] == list(before.pictures)
        fault = "" if errors or same else _undrawn(folder)
        if errors or fault:
            told = [*map(terminal_line, errors[:_MOST_TOLD])] or [fault]
            if len(errors) > _MOST_TOLD:
                told.append(f"And {len(errors) - _MOST_TOLD} more.")
            head = f"The content in {folder} has errors; what showed before still shows."
            shown = replace(before.shown, issues=tuple(map(Issue, (head, *told))))
            kept = self._loaded(shown, before.typefaces)
            known = (*(e for e in kept.files if not kind_of(e.path)), *before.pictures)
            return replace(kept, files=known)  # what is mended is drawn again
        shown = self._with_films(self._opened())
        return self._loaded(shown, typefaces(shown.library, self.cache))

    def take_over(self) -> bool:
        """Make a pack that waits the current one, and tell whether one waited; nobody is there.

        One that staff have to decide on first waits on. Slow: every byte of it is read.
        """
        if not read_pointer(self.home).ready:
            return False
        from kiosk.updates.install import install
        from kiosk.updates.model import lock

        try:
            with lock.held(self.home):
                install.take_over(self.home, RealDisk())
        except (OSError, UpdateError) as error:
            _log.error("The content that waits could not be taken over: %s", error)
            return False
        return True

    def clinic(self) -> Clinic:
        """Return the clinic's details alone, for when nothing else can show."""
        return read_details(self.clinic_file, details_text(self.home))[0]

    def identity(self) -> str:
        """Return a name for what would show if nothing was left out."""
        return hashlib.sha256(repr(self._state()[0]).encode()).hexdigest()

    def _opened(self, skip: int = 0, *, plain: bool = False) -> LoadedPack:
        where = self.wanted, self.cache, self.edited, self.home
        shown = open_shown(*where, skip, plain=plain)
        return _without(shown, self._memory.known(shown.source.folder)) if _own(shown) else shown

    def _with_films(self, shown: LoadedPack) -> LoadedPack:
        """Have films played that never were: beside the screen, as it takes seconds a film."""
        return _without(shown, self._memory.tried(shown.source.folder)) if _own(shown) else shown

    @property
    def _memory(self) -> FilmMemory:
        return FilmMemory(self.cache, RealDisk())

    def _loaded(self, shown: LoadedPack, faces: Typefaces) -> LoadedContent:
        clinic, unclear = read_details(self.clinic_file, details_text(self.home))
        notices, unread = read_notices(self.notices_file)
        problems = [
            *faces.problems,
            *(issue.at(CLINIC) for issue in unclear),
            *(issue.at(NOTICES) for issue in unread),
        ]
        folder = self.folder
        state, files = self._state()
        mark = (state, clinic, notices, shown.issues, tuple(problems))
        return LoadedContent(shown, clinic, notices, tuple(problems), mark, folder, files, faces)

    def _state(self) -> tuple[tuple[object, ...], tuple[tree.FileEntry, ...]]:
        """Return what tells one state of the folders from another, and the edited one's files."""
        folder, pointer = self.folder, read_pointer(self.home)
        found = None if folder is None else _scanned(folder)
        return (
            self.edited.there,
            None if found is None else tree.fingerprint(found, 0),
            pointer.current,
            pointer.previous,
        ), (() if found is None else found.files)


def _own(shown: LoadedPack) -> bool:
    """Return whether people edit the pack that shows, so that it was not checked as a whole."""
    return shown.source.origin in (Origin.FOLDER, Origin.EDITED)


def _without(shown: LoadedPack, films: tuple[Issue, ...]) -> LoadedPack:
    """Return what shows without its films that cannot be played, and say so."""
    if films == shown.films:
        return shown
    before = set(map(_left_out, shown.films))
    others = (issue for issue in shown.issues if issue not in before)
    return replace(shown, films=films, issues=(*others, *map(_left_out, films)))


def _left_out(film: Issue) -> Issue:
    return Issue(f"A film is left out. {film.file}: {staff_sentence(film)}")


def _undrawn(folder: Path | None) -> str:
    """Let another process draw the folder's pictures; return which one it cannot draw, if any.

    A picture can take for ever, or all the memory: it must never be the screen that finds out.
    """
    if folder is None:
        return ""
    from kiosk.updates.probe.pictures import faults

    return " ".join(terminal_line(problem) for problem in faults(folder)[:_MOST_TOLD])


def _scanned(folder: Path) -> tree.Tree:
    try:
        return tree.scan(folder)
    except OSError as error:
        return tree.Tree((), (tree.OddFile(str(error.strerror), "unreadable"),))
