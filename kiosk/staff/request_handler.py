"""Performs the requests of staff mode and reads its snapshot. Slow: runs in another thread."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.clinic.notices import Notice
from kiosk.content.model.pack import Library
from kiosk.content.model.report import Log, Report
from kiosk.content.store.overlay import PackOverlay
from kiosk.content.store.store import open_pack
from kiosk.shared.clock import plausible
from kiosk.shared.disk import Disk
from kiosk.shared.issue import Issue, staff_sentence
from kiosk.staff import snapshot as f
from kiosk.staff.edit.service import EditService
from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.fields import (
    CLOCK,
    NEW,
    TOPIC,
    question_file,
    review_file,
    section_file,
)
from kiosk.staff.model.state import StaffState
from kiosk.staff.pin.store import PinStore
from kiosk.startup.content_rules import CONTENT_RULES
from kiosk.startup.loaded_pack import LoadedPack, Origin
from kiosk.startup.resolve import checked_details
from kiosk.system.storage import Shelf, storage_issues
from kiosk.updates.install.pack_resolver import look_up
from kiosk.updates.install.pointer import PointerEntry, read_pointer
from kiosk.updates.install.warnings import warnings
from kiosk.updates.model.differences import compare
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.state import forget_days, read_state, went_back
from kiosk.usage.counter import CountRow

Counts = Callable[[], tuple[tuple[str, str], ...]]
"""Returns today's counts, each (what is counted, how many)."""


@dataclass(frozen=True)
class Present:
    """What shows now; `problems` are the issues of the clinic's files."""

    shown: LoadedPack
    language: str
    notices: tuple[Notice, ...]
    problems: tuple[Issue, ...]


_COUNTING = (e.PageName.OVERVIEW, e.PageName.USAGE)
"""The pages that show counts."""


@dataclass(frozen=True)
class SnapshotSources:
    """Where the snapshot comes from. `device` must be quick and use no Qt."""

    present: Callable[[], Present]
    device: Callable[[], f.Device]
    today: Callable[[], date]
    log: Path
    cache: Path
    counts: Counts | None = None
    usage: Callable[[], tuple[CountRow, ...]] | None = None
    shelves: tuple[Shelf, ...] = ()


class RequestHandler:
    """One object; its methods are called from one thread at a time."""

    def __init__(
        self,
        pin_store: PinStore,
        edit_service: EditService,
        edited: PackOverlay,
        home: UpdatePaths,
        disk: Disk,
        sources: SnapshotSources,
    ) -> None:
        self._pin_store = pin_store
        self._edit_service = edit_service
        self._edited = edited
        self._home = home
        self._disk = disk
        self._sources = sources

    def perform(self, request: r.Request) -> e.Event:
        """Perform a request and return the event that answers it."""
        match request:
            case r.TryPin(pin):
                return e.PinChecked(self._pin_store.check(pin))
            case r.KeepPin(pin, instead):
                return self._kept(pin, instead)
            case r.Change(field, text):
                return self._edit_service.change(field, text)
            case r.Preview(field, text):
                return _previewed(text, field.key == NEW)
            case _:
                return self._done(request)

    def facts(self, state: StaffState) -> f.Snapshot:
        """Return everything that the open page shows."""
        present = self._sources.present()
        today = self._sources.today()
        shown = present.shown
        content = f.describe(shown.library, present.language, today)
        return f.Snapshot(
            today=today,
            content=f.with_place(content, shown.source.origin, str(shown.source.folder)),
            problems=(
                *self._clock_trouble(today),
                *storage_issues(self._sources.shelves),
                *present.problems,
                *shown.issues,
            ),
            seen_later=self._seen_later(today),
            notices=present.notices,
            saves=self._edit_service.saves(),
            installed=self._installed(),
            counts=self._sources.counts() if self._sources.counts else (),
            device=self._sources.device(),
            log_file=str(self._sources.log),
            log=f.log_lines(self._sources.log) if state.page is e.PageName.LOG else (),
            texts=self._texts(state, state.language or present.language),
            usage=self._usage() if state.page in _COUNTING else (),
            edited_place=self._edited_place(shown),
            waiting=self._waiting(shown, present.language),
            last_look=read_state(self._home).message,
        )

    def _usage(self) -> tuple[CountRow, ...]:
        return self._sources.usage() if self._sources.usage else ()

    def _seen_later(self, today: date) -> date | None:
        """Return the later day that this computer's clock has shown, if it has gone back since."""
        known = read_state(self._home)
        return known.latest_day if plausible(today) and went_back(known, today) else None

    def _clock_trouble(self, today: date) -> tuple[Issue, ...]:
        if not plausible(today):
            what = f"This computer’s clock says {today}, which cannot be right."
            remedy = "Set day and time. Until then no opening times, notices or reminders show."
            return (Issue(what, remedy, CLOCK),)
        if later := self._seen_later(today):
            what = f"This computer’s clock said {later} before, and says {today} now."
            remedy = "If it is right now, say so under “Device”: until then new content counts as "
            return (Issue(what, f"{remedy}expired.", CLOCK),)
        return ()

    def waiting(self) -> Library | None:
        """Return the content that waits, if it can be shown."""
        waiting = read_pointer(self._home).pending
        found = look_up(self._home, waiting) if waiting is not None else None
        if found is None:
            return None
        new = open_pack(found.folder, self._sources.cache, CONTENT_RULES)
        return None if isinstance(new, Report) else new

    def _waiting(self, shown: LoadedPack, language: str) -> f.WaitingContent | None:
        pointer, new = read_pointer(self._home), self.waiting()
        if pointer.pending is None or new is None:
            return None
        changes = compare(shown.library, new, language)
        return f.WaitingContent(changes, pointer.undecided, warnings(self._home, pointer.pending))

    def _edited_place(self, shown: LoadedPack) -> str:
        own = self._edited.there and shown.source.origin is not Origin.FOLDER
        return str(self._edited.folder) if own else ""

    def _done(self, request: r.Request) -> e.Event:
        match request:
            case r.TakeBack():
                return e.Message(self._edit_service.take_back())
            case r.NewNotice(language, text):
                return e.Message(self._edit_service.add_notice({language: text} if text else {}))
            case r.Remove(item):
                return e.Message(self._edit_service.remove(item))
            case r.SetAside():
                return e.Message(self._edit_service.set_aside())
            case r.Install():
                return e.Message(self._installed_next())
            case r.LeaveOut() | r.GoBack():
                return e.Message(self._went_back())
            case r.TrustClock():
                return e.Message(self._under_lock(self._trusted_clock))
            case _:
                raise TypeError(f"{type(request).__name__} is nothing that a clerk does")

    def _kept(self, pin: str, instead: bool) -> e.PinKept:
        try:
            if instead:
                self._pin_store.choose(pin)
                return e.PinKept()
            first = self._pin_store.choose_first(pin)
        except OSError as error:
            return e.PinKept(f"The PIN could not be kept ({error.strerror or error}).")
        return e.PinKept("" if first else "There is a PIN already.")

    def _installed_next(self) -> str:
        from kiosk.updates.install.install import decide

        return self._under_lock(lambda: self._decided(decide(self._home, self._disk)))

    def _decided(self, waits: bool) -> str:
        return "" if waits else "That content does not wait any more."

    def _trusted_clock(self) -> str:
        forget_days(self._home, self._disk)
        return "This day counts from now on. The next look for content goes by it."

    def _went_back(self) -> str:
        from kiosk.updates.install.install import roll_back

        return self._under_lock(lambda: self._back_at(roll_back(self._home, self._disk)))

    def _under_lock(self, work: Callable[[], str]) -> str:
        from kiosk.updates.model.lock import held

        try:
            with held(self._home):
                return work()
        except UpdateError as error:
            return str(error)
        except OSError as error:
            return f"It could not be done ({error.strerror or error})."

    def _back_at(self, entry: PointerEntry | None) -> str:
        name = f"{entry.pack} {entry.version}" if entry else "The built-in content"
        return f"{name} shows from the next visit on."

    def _installed(self) -> tuple[f.InstalledVersion, ...]:
        pointer = read_pointer(self._home)
        if pointer.current is None:
            return ()
        found = [f.InstalledVersion(_name(pointer.current), live=True)]
        if pointer.previous is not None:
            found.append(f.InstalledVersion(_name(pointer.previous), back=True))
            return tuple(found)
        return (*found, f.InstalledVersion("Built-in", back=True))

    def _texts(self, state: StaffState, language: str) -> tuple[tuple[str, str], ...]:
        files = [CLINIC, NOTICES]
        one = state.item and not state.item.startswith(TOPIC)
        if one and state.page is e.PageName.QUESTIONS:
            files.append(question_file(language, state.item))
        if state.item and state.page is e.PageName.SECTIONS:
            files.append(section_file(language, state.item))
        if state.item and state.page in (e.PageName.QUESTIONS, e.PageName.SECTIONS):
            files.append(review_file(language))
        return tuple((file, self._edit_service.text(file) or "") for file in files)


def details_mistakes(text: str) -> tuple[Issue, ...]:
    """Return every mistake in the text of a clinic's file, as a start finds them."""
    return checked_details(text)[1]


def free_bytes(folder: Path) -> int | None:
    """Return what is free on the disk that holds a folder, or will hold it; None if unknown."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except OSError:
            continue
    return None


def _name(entry: PointerEntry) -> str:
    return f"{entry.pack} {entry.version}"


def _previewed(text: str, is_new: bool) -> e.Previewed:
    """Read a draft's blocks; what is wrong with it counts lines from the draft's own first."""
    from kiosk.content.markdown import document  # the parser, which no start needs

    body = text.strip().partition("\n")[2] if is_new else text
    log = Log()
    try:
        found = document.parse("", body, 2 if is_new else 1, log, CONTENT_RULES.kinds)
    except RecursionError:
        return e.Previewed(text, (), ("The text is nested too deeply.",))
    return e.Previewed(text, found.blocks, tuple(map(staff_sentence, log.issues)))
