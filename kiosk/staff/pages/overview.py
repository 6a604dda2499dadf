"""Overview: does everything work, and what needs somebody?"""

from dataclasses import replace
from datetime import date

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.shared.clock import WallTime, plausible
from kiosk.shared.issue import Issue, what_in_line
from kiosk.shared.wording import Words as Wording
from kiosk.shared.wording import language_name
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import CLOCK
from kiosk.staff.pages.pieces import (
    Check,
    Line,
    Panel,
    Panels,
    Piece,
    Press,
    Presses,
    Words,
)
from kiosk.staff.pages.screen import screen_troubles
from kiosk.staff.pages.usage_charts import last_days
from kiosk.staff.snapshot import Content, Device, Due, Snapshot
from kiosk.startup.loaded_pack import Origin

_GIGA = 1e9
_LITTLE = 0.5
"""Gigabytes below which the disk is called nearly full."""


def overview(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return the page."""
    dated = plausible(facts.today)  # by a wrong clock everything would be overdue
    return (
        *_to_mend_first(facts, words),
        *(_due_line(due, facts.today, words) for due in facts.content.due if dated),
        Panels((state(facts, words), _visits(facts, words))),
        _care(facts, words),
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
    said = _("Clock: {time}").format(time=clock_said(wall))
    return Words(said, alarm=not plausible(wall.day))


def clock_said(wall: WallTime) -> str:
    """Return day and time as they are typed, and how far the place is from UTC."""
    sign, ahead = "+" if wall.ahead >= 0 else "−", abs(wall.ahead)
    zone = f"UTC{sign}{ahead // 60}:{ahead % 60:02}" if ahead else "UTC"
    return f"{day_words(wall.day)}, {wall.minute // 60:02}:{wall.minute % 60:02} ({zone})"


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


def _to_mend_first(facts: Snapshot, words: Wording) -> tuple[Line, ...]:
    """Return what is to be mended, the first with the page's main button, or that all is well."""
    troubles = (
        *(_to_mend(trouble, words) for trouble in _troubles(facts, words)),
        *screen_troubles(facts.device, words),
    )
    if not troubles:
        return (Line(words.gettext("Nothing needs mending."), "", done=True),)
    first = troubles[0]
    press = None if first.press is None else replace(first.press, kind="primary")
    return (replace(first, press=press), *troubles[1:])


def _care(facts: Snapshot, words: Wording) -> Presses:
    """Return what can be done; the main button is the next step, if nothing is to be mended."""
    _ = words.gettext
    ill = bool(_troubles(facts, words) or screen_troubles(facts.device, words))
    waits = facts.waiting is not None and facts.waiting.undecided
    decide = Press(_("Look at the new content"), e.OpenPage(e.PageName.CONTENT), icon="next")
    show = Press(_("Show an exercise to a patient"), e.ShowPatients(), icon="stretch")
    main, *others = (decide, show) if waits else (show,)
    return Presses(
        (
            main if ill else replace(main, kind="primary"),
            *others,
            Press(_("Clean the screen"), e.Clean(), icon="hand"),
            Press(_("Restart"), e.Ask(e.Step.RESTART), icon="up"),
            Press(_("Leave the kiosk"), e.Ask(e.Step.LEAVE), icon="close"),
        )
    )


def _visits(facts: Snapshot, words: Wording) -> Panel:
    """Return today and the days before it."""
    _ = words.gettext
    title, told = _("Visits"), ""
    for most, visits in facts.counts:
        title, told = _("Today: {visits}").format(visits=visits), most
    read = (Words(told),) if told else ()
    return Panel(title, (*read, *last_days(facts, words)))


def state(facts: Snapshot, words: Wording) -> Panel:
    """Return how each part of the kiosk is."""
    _ = words.gettext
    device = facts.device
    return Panel(
        _("This kiosk"),
        (
            _content_check(facts, words),
            *((_review_check(facts, words),) if plausible(facts.today) else ()),
            *(() if facts.wall is None else (_clock_check(facts, facts.wall, words),)),
            _screen_check(device, words),
            *(() if device.free_bytes is None else (_disk_check(device.free_bytes, words),)),
            _voice_check(device, words),
            Check(_("Printer"), device.printer or _("None"), True if device.printer else None),
            Check(_("Running for"), _running(device, words)),
        ),
    )


def _content_check(facts: Snapshot, words: Wording) -> Check:
    _ = words.gettext
    elsewhere = (CLINIC, NOTICES, CLOCK)
    well = all(issue.file in elsewhere for issue in facts.problems)
    said = f"{facts.content.version}. {origin_words(facts.content.origin, words)}"
    return Check(_("Content"), said if well else _("Look above"), well)


def _review_check(facts: Snapshot, words: Wording) -> Check:
    """Return what should have been reviewed by now, and what nobody has signed."""
    _ = words.gettext
    late = sum(due.day < facts.today for due in facts.content.due)
    pages = words.ngettext("{n} page due", "{n} pages due", late)
    drafts = words.ngettext("{n} draft", "{n} drafts", facts.content.drafts)
    return Check(_("Reviews"), f"{pages}, {drafts}", False if late else None)


def _clock_check(facts: Snapshot, wall: WallTime, words: Wording) -> Check:
    well = plausible(wall.day) and facts.seen_later is None
    return Check(words.gettext("Clock"), clock_said(wall), well)


def _screen_check(device: Device, words: Wording) -> Check:
    _ = words.gettext
    size = _("{inches} inches").format(inches=f"{device.size.inches:g}")
    return Check(_("Screen"), size, not screen_troubles(device, words))


def _disk_check(free_bytes: int, words: Wording) -> Check:
    _ = words.gettext
    free = free_bytes / _GIGA
    said = _("{n} GB free").format(n=f"{free:.1f}")
    if free < _LITTLE:
        return Check(_("Disk"), f"{said}. {_('Nearly full. Ask for help.')}", False)
    return Check(_("Disk"), said, True)


def _voice_check(device: Device, words: Wording) -> Check:
    """Return which languages are spoken; without a voice exercises sound tones, which is no
    fault."""
    _ = words.gettext
    spoken = ", ".join(map(language_name, device.voices))
    return Check(_("Voice"), spoken or _("None: exercises sound tones"), True if spoken else None)


def _running(device: Device, words: Wording) -> str:
    _ = words.gettext
    hours = int(device.uptime // 3600)
    if hours >= 48:
        return words.ngettext("{n} day", "{n} days", hours // 24)
    return words.ngettext("{n} hour", "{n} hours", hours) if hours else _("less than an hour")
