"""What is read before the first screen: the clinic, the pack, or the pack to fall back to."""

import logging
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kiosk.booking import numbers
from kiosk.booking.hours import read_hours
from kiosk.booking.targets import KINDS, targets
from kiosk.clinic.settings import Clinic, parse_clinic, read_clinic, without
from kiosk.content.model.pack import Library
from kiosk.content.model.report import Report
from kiosk.content.store.overlay import PackOverlay
from kiosk.content.store.store import open_pack
from kiosk.shared import paths, slow_places, small_files
from kiosk.shared.issue import Issue, staff_sentence, terminal_line
from kiosk.shared.toml import toml_text
from kiosk.startup.content_rules import CONTENT_RULES
from kiosk.startup.loaded_pack import LoadedPack, Origin, PackSource
from kiosk.updates.install import pack_resolver
from kiosk.updates.install.pointer import fault_of_pointer
from kiosk.updates.model.paths import UpdatePaths

_log = logging.getLogger(__name__)

_OPENING = 30.0
"""Seconds that a start waits for a pack: to read and compile one takes a slow machine ten."""
_DRAWING = 30.0
"""Seconds a start may spend on pictures that were never drawn."""
_DAMAGED = "The built-in content is damaged. Install the program again."
_SKIPPED = (
    "The program ended three times in five minutes with the content in {folder}. It is left out "
    "until the kiosk starts anew."
)


class NoContentError(RuntimeError):
    """Even the built-in pack does not load: the installation is damaged."""


def open_clinic(path: Path) -> Clinic:
    """Return the clinic's details; what is wrong with them goes to the log and stderr."""
    clinic, issues = read_details(path)
    for issue in issues:
        _log.warning("%s: %s It is left out meanwhile.", issue.file, staff_sentence(issue))
    if not issues and not small_files.is_there(path):
        _log.warning("No clinic details yet: example details are shown. Write yours into %s", path)
    return clinic


def read_details(path: Path, base: str = "") -> tuple[Clinic, tuple[Issue, ...]]:
    """Return a clinic of which everything can be shown, and every issue of its file.

    `base`: see `read_clinic`.
    """
    clinic, unread = read_clinic(path, base)
    clinic, unusable = usable(clinic)
    return clinic, (*unread, *(issue.at(str(path)) for issue in unusable))


def checked_details(text: str) -> tuple[Clinic, tuple[Issue, ...]]:
    """Return a clinic of which everything can be shown, and every issue of a file's text."""
    clinic, unread = parse_clinic(text)
    clinic, unusable = usable(clinic)
    return clinic, (*unread, *unusable, *_implausible(clinic))


def _implausible(clinic: Clinic) -> Iterator[Issue]:
    """Yield each number that no phone reaches; a start shows it all the same, as it was written."""
    for kind in ("phone", "whatsapp", "sms"):
        number = getattr(clinic.booking, kind)
        if number and (issue := numbers.implausible(number)):
            yield _named(issue, f"booking.{kind}")


def usable(clinic: Clinic) -> tuple[Clinic, tuple[Issue, ...]]:
    """Return the clinic without its faulty ways to book and hours, and every issue of them."""
    _, faulty = targets(clinic.booking, clinic.kiosk_id)
    _, unclear = read_hours(clinic.hours.days(), clinic.hours.closed)
    shown = {f"booking.{kind}" for kind in KINDS}
    clinic = without(clinic, [issue.key for issue in faulty if issue.key in shown])
    if unclear:
        clinic = without(clinic, ["hours"])
    return clinic, tuple(_named(issue, issue.key) for issue in (*faulty, *unclear))


def _named(issue: Issue, key: str) -> Issue:
    """Return the issue of a setting; its words begin with the setting's name."""
    return Issue(f"{key}: {issue.what}", issue.remedy, key=key)


def open_content(wanted: Path | None, cache: Path) -> Library:
    """Return the wanted pack if it is whole, else the built-in one, and log every problem."""
    if wanted is not None:
        found = open_pack(wanted, cache, CONTENT_RULES)
        if not isinstance(found, Report):
            return found
        _log_report(wanted, found)
        _log.error("The built-in content is shown instead.")
    built_in = paths.built_in_pack()
    found = open_pack(built_in, cache, CONTENT_RULES)
    if isinstance(found, Report):
        _log_report(built_in, found)
        raise NoContentError(_DAMAGED)
    return found


def open_shown(
    wanted: Path | None,
    cache: Path,
    edited: PackOverlay,
    home: UpdatePaths,
    skip: int = 0,
    *,
    plain: bool = False,
) -> LoadedPack:
    """Return the newest pack that can be shown: the wanted folder; the clinic's own copy, as long
    as what it was copied from is the newest; an installed pack; the built-in one.

    `skip` leaves so many out, the newest first, because the program ended again and again with
    them; the built-in one only if nothing but a `plain` page is to show. NoContentError if nothing
    is left.
    """
    issues: list[Issue] = []
    for number, source in enumerate(_sources(wanted, edited, home, issues)):
        if number < skip and (plain or source.origin is not Origin.BUILT_IN):
            issues.append(Issue(_SKIPPED.format(folder=source.folder)))
            continue
        try:
            found = _opened(source, cache)
        except OSError as error:
            found = Report.of([_unopened(error)])
        if not isinstance(found, Report):
            return LoadedPack(found, source, (*issues, *_undrawn(source)))
        _log_report(source.folder, found)
        first = terminal_line(found.errors[0]) if found.errors else ""
        says = f"The content in {source.folder} has errors and does not show: {first}"
        issues.append(Issue(says))
    raise NoContentError("No content can show. Install the program again." if skip else _DAMAGED)


def _opened(source: PackSource, cache: Path) -> Library | Report:
    if source.origin is Origin.BUILT_IN:
        return open_pack(source.folder, cache, CONTENT_RULES)
    work = partial(open_pack, source.folder, cache, CONTENT_RULES)
    return slow_places.within(source.folder, work, _OPENING)


def _unopened(error: OSError) -> Issue:
    why = f"The folder cannot be read ({error.strerror or error})."
    return Issue(why, "Look at the disk or the network it lies on.", "pack.toml", 1)


def _undrawn(source: PackSource) -> Iterator[Issue]:
    """Have pictures drawn that never were; tell those that cannot be drawn and are left out."""
    if source.origin is Origin.BUILT_IN:
        return
    from kiosk.updates.probe.pictures import faults

    for problem in faults(source.folder, seconds=_DRAWING):
        _log.error("The content in %s: %s", source.folder, terminal_line(problem))
        yield Issue(f"A picture is left out. {terminal_line(problem)}")


def _sources(
    wanted: Path | None, edited: PackOverlay, home: UpdatePaths, issues: list[Issue]
) -> Iterator[PackSource]:
    if wanted is not None:
        yield PackSource(wanted, Origin.FOLDER, f"folder {wanted}")
    if why := fault_of_pointer(home):
        says = (
            f"{home.pointer} cannot be read ({why}): installed content does not show. Let the "
            "kiosk read it, or install the content anew."
        )
        issues.append(Issue(says))
    below = list(_published(home))
    if wanted is None and edited.there:
        base = edited.base()
        if base is not None and base.key == below[0].key:
            yield PackSource(edited.folder, Origin.EDITED, base.key)
        else:
            version = base.version if base else "an unknown version"
            says = (
                f"The pages changed here were made from {version}. Newer content has come since "
                f"and shows instead. The changes are kept in {edited.folder}."
            )
            issues.append(Issue(says))
    yield from below


def _published(home: UpdatePaths) -> Iterator[PackSource]:
    """Yield the installed packs, best first, and the built-in one."""
    for found in pack_resolver.whole_packs(home):
        yield PackSource(found.folder, Origin.SIGNED, found.entry.sha)
    built_in = paths.built_in_pack()
    yield PackSource(built_in, Origin.BUILT_IN, f"built-in {_version_of(built_in)}")


def _version_of(folder: Path) -> str:
    try:
        values = toml_text.loads(small_files.read_text(folder / "pack.toml"))
    except (OSError, ValueError, RecursionError):
        return ""
    return f"{values.get('id')} {values.get('version')}"


def _log_report(folder: Path, report: Report) -> None:
    _log.error("The content in %s cannot be used:", folder)
    for problem in report.issues:
        _log.error("  %s", terminal_line(problem))
