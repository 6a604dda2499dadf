"""Overview: does everything work, and what needs somebody?"""

from datetime import date

from kiosk.screens.staff_pieces import Card, Cards, Heading, Piece, Press, Presses, Words
from kiosk.shown import Origin
from kiosk.staff import events as e
from kiosk.staff.facts import Content, Due, Facts
from kiosk.wording import Words as Wording

_GIGA = 1e9
_LITTLE = 0.5
"""Gigabytes below which the disk is called nearly full."""


def overview(facts: Facts, words: Wording) -> tuple[Piece, ...]:
    """Return the page."""
    _ = words.gettext
    cards = [
        Card(_("Content"), facts.content.version, origin_words(facts.content.origin, words)),
        _due_card(facts, words),
        *(Card(_("Today"), count, what) for what, count in facts.counts),
        *_device_cards(facts, words),
    ]
    return (
        Cards(tuple(cards)),
        Heading(_("To look at") if facts.problems else _("Nothing needs mending")),
        *(Words(problem, alarm=True) for problem in facts.problems),
        *(Words(_due_line(due, facts.today, words)) for due in facts.content.due),
        Presses(
            (
                Press(_("Clean the screen"), e.Clean(), icon="hand"),
                Press(_("Restart"), e.Ask(e.Step.RESTART), icon="up"),
                Press(_("Leave the kiosk"), e.Ask(e.Step.LEAVE), icon="close"),
            )
        ),
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


def _due_card(facts: Facts, words: Wording) -> Card:
    _ = words.gettext
    late = sum(due.day < facts.today for due in facts.content.due)
    drafts = words.ngettext("{n} draft", "{n} drafts", facts.content.drafts)
    return Card(_("Review due"), words.ngettext("{n} page", "{n} pages", late), drafts)


def _due_line(due: Due, today: date, words: Wording) -> str:
    _ = words.gettext
    late = _("“{title}” should have been reviewed by {day}.")
    soon = _("“{title}” is to be reviewed by {day}.")
    return (late if due.day < today else soon).format(title=due.title, day=day_words(due.day))


def _device_cards(facts: Facts, words: Wording) -> list[Card]:
    _ = words.gettext
    device = facts.device
    hours = int(device.uptime // 3600)
    running = words.ngettext("{n} hour", "{n} hours", hours)
    if hours >= 48:
        running = words.ngettext("{n} day", "{n} days", hours // 24)
    printer = _("Printer: {name}").format(name=device.printer) if device.printer else ""
    cards = [Card(_("Running for"), running, printer)]
    if device.free_bytes is not None:
        free = device.free_bytes / _GIGA
        note = _("Nearly full. Ask for help.") if free < _LITTLE else _("Free on the disk")
        cards.append(Card(_("Disk"), f"{free:.1f} GB", note))
    return cards
