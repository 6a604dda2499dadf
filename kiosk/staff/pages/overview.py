"""Overview: does everything work, and what needs somebody?"""

from datetime import date

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.shared.clock import WallTime, plausible
from kiosk.shared.issue import Issue, what_in_line
from kiosk.shared.wording import Words as Wording
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import CLOCK
from kiosk.staff.pages.pieces import (
    Card,
    Cards,
    Line,
    Panel,
    Panels,
    Piece,
    Press,
    Presses,
    Words,
)
from kiosk.staff.pages.screen import screen_troubles
from kiosk.staff.snapshot import Content, Due, Snapshot
from kiosk.startup.loaded_pack import Origin

_GIGA = 1e9
_LITTLE = 0.5
"""Gigabytes below which the disk is called nearly full."""


def overview(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return the page."""
    _ = words.gettext
    found = facts.content
    dated = plausible(facts.today)  # by a wrong clock everything would be overdue
    cards = (
        Card(_("Content"), found.version, origin_words(found.origin, words)),
        *((_due_card(facts, words),) if dated else ()),
        *(Card(_("Today"), count, what) for what, count in facts.counts),
    )
    return (
        Cards(cards),
        *(_to_mend(trouble, words) for trouble in _troubles(facts, words)),
        *screen_troubles(facts.device, words),
        *(_due_line(due, facts.today, words) for due in found.due if dated),
        Panels((Panel(_("Looking after it"), _care(facts, words)), _machine(facts, words))),
    )


def origin_words(origin: Origin, words: Wording) -> str:
    """Return where content comes from."""
    _ = words.gettext
    return {
        Origin.BUILT_IN: _("Built in, checked"),
        Origin.SIGNED: _("Signed, checked"),
        Origin.EDITED: _("Changed here, checked"),
        Origin.FOLDER: _("From a folder, checked"),
    }[origin]


def counted(content: Content, words: Wording) -> str:
    """Return how much there is."""
    sections = words.ngettext("{n} page", "{n} pages", content.sections)
    questions = words.ngettext("{n} question", "{n} questions", content.questions)
    return f"{sections}, {questions}"


def day_words(day: date) -> str:
    """Return a day as it is typed and read in every country: year, month, day."""
    return day.isoformat()


def clock_words(wall: WallTime, words: Wording) -> Words:
    """Return what the computer's clock says: day, time, and how far the place is from UTC."""
    _ = words.gettext
    sign, ahead = "+" if wall.ahead >= 0 else "−", abs(wall.ahead)
    zone = f"UTC{sign}{ahead // 60}:{ahead % 60:02}" if ahead else "UTC"
    time = f"{wall.minute // 60:02}:{wall.minute % 60:02}"
    said = _("Clock: {day}, {time} ({zone})").format(day=day_words(wall.day), time=time, zone=zone)
    return Words(said, alarm=not plausible(wall.day))


def _due_card(facts: Snapshot, words: Wording) -> Card:
    _ = words.gettext
    late = sum(due.day < facts.today for due in facts.content.due)
    drafts = words.ngettext("{n} draft", "{n} drafts", facts.content.drafts)
    return Card(_("Review due"), words.ngettext("{n} page", "{n} pages", late), drafts)


def _troubles(facts: Snapshot, words: Wording) -> tuple[Issue, ...]:
    """Return what is to be mended; first of all, a clinic that has not said who it is."""
    _ = words.gettext
    if facts.text(CLINIC).strip() or facts.content.origin is Origin.SIGNED:
        return facts.problems
    nameless = Issue(
        _("Patients see example details, not those of your clinic."),
        _("Write its name, a way to book and the hours."),
        CLINIC,
    )
    return (nameless, *facts.problems)


def _to_mend(trouble: Issue, words: Wording) -> Line:
    """Return what is wrong, how to mend it, where, and the button that leads there."""
    _ = words.gettext
    pages = {
        CLINIC: e.PageName.CLINIC,
        NOTICES: e.PageName.NOTICES,
        CLOCK: e.PageName.DEVICE,
    }
    page = pages.get(trouble.file, e.PageName.CONTENT)
    press = Press(_("Go there"), e.OpenPage(page), icon="next")
    note = "" if trouble.file == CLOCK else trouble.file
    return Line(what_in_line(trouble), trouble.remedy, press, note=note, alarm=True)


def _due_line(due: Due, today: date, words: Wording) -> Line:
    _ = words.gettext
    late = _("Should have been reviewed by {day}")
    soon = _("To be reviewed by {day}")
    said = (late if due.day < today else soon).format(day=day_words(due.day))
    if due.page is None:
        return Line(due.title, said)
    return Line(due.title, said, Press(_("Open"), e.OpenPage(due.page, due.item)))


def _care(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    ill = _troubles(facts, words) or screen_troubles(facts.device, words)
    well = _("Nothing needs mending.")
    return (
        *(() if ill else (Words(well),)),
        Presses(
            (
                Press(_("Show an exercise to a patient"), e.ShowPatients(), icon="stretch"),
                Press(_("Clean the screen"), e.Clean(), icon="hand"),
                Press(_("Restart"), e.Ask(e.Step.RESTART), icon="up"),
                Press(_("Leave the kiosk"), e.Ask(e.Step.LEAVE), icon="close"),
            )
        ),
    )


def _machine(facts: Snapshot, words: Wording) -> Panel:
    """Return how the machine is."""
    _ = words.gettext
    device = facts.device
    hours = int(device.uptime // 3600)
    running = words.ngettext("{n} hour", "{n} hours", hours) if hours else _("less than an hour")
    if hours >= 48:
        running = words.ngettext("{n} day", "{n} days", hours // 24)
    lines = [Words(f"{_('Running for')}: {running}")]
    if facts.wall is not None:
        lines.insert(0, clock_words(facts.wall, words))
    if device.free_bytes is not None:
        free = device.free_bytes / _GIGA
        lines.append(Words(f"{_('Free on the disk')}: {free:.1f} GB"))
        if free < _LITTLE:
            lines.append(Words(_("Nearly full. Ask for help."), alarm=True))
    printer = _("Printer: {name}").format(name=device.printer)
    lines.append(Words(printer if device.printer else _("No printer")))
    return Panel(_("This kiosk"), tuple(lines))
