"""Clinic and booking: the name, the ways to book, the hours."""

from kiosk.clinic.emergency import number_words, numbers
from kiosk.clinic.file_names import CLINIC
from kiosk.clinic.settings import parse_clinic
from kiosk.shared.wording import Words as Wording
from kiosk.staff.edit.documents import shown
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import WHOLE, Field, FieldKind
from kiosk.staff.pages.pieces import Heading, Line, Piece, Press, Presses, Words
from kiosk.staff.snapshot import Snapshot

BOOKING = ("web", "phone", "whatsapp", "sms", "email", "map", "address", "message", "domains")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LISTS = {"booking.domains": FieldKind.LIST, "hours.closed": FieldKind.DAYS}


def clinic(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return the page."""
    _ = words.gettext
    whole = Press(_("Edit the whole file"), edit(facts, WHOLE, FieldKind.TEXT), icon="text-size")
    return (
        line(facts, "name", words),
        line(facts, "kiosk_id", words),
        Heading(_("Numbers for warning signs")),
        *(line(facts, name, words) for name in ("country", "emergency", "urgent")),
        _said(facts, words),
        Heading(_("Ways to book")),
        *(line(facts, f"booking.{name}", words) for name in BOOKING),
        Heading(_("Opening hours")),
        *(line(facts, f"hours.{day}", words) for day in DAYS),
        line(facts, "hours.closed", words),
        Presses((whole,)),
    )


def _said(facts: Snapshot, words: Wording) -> Words:
    """Return what warning signs say at home with these numbers; an alarm where nobody knows one."""
    _ = words.gettext
    clinic, _mistakes = parse_clinic(facts.text(CLINIC))
    said = _("At home, warning signs say: call {emergency}; for what is less urgent: {urgent}.")
    known = bool(numbers(clinic)[0])
    hint = "" if known else " " + _("Set the country, or the number for an emergency.")
    return Words(said.format(**number_words(clinic, words)) + hint, alarm=not known)


def edit(facts: Snapshot, key: str, kind: FieldKind = FieldKind.LINE) -> e.Edit:
    """Return the event that opens a setting of the clinic's file."""
    field = Field(CLINIC, key, kind)
    return e.Edit(field, shown(facts.text(CLINIC), field))


def line(facts: Snapshot, key: str, words: Wording, kind: FieldKind | None = None) -> Line:
    """Return the line of a setting."""
    _ = words.gettext
    event = edit(facts, key, kind or _LISTS.get(key, FieldKind.LINE))
    return Line(label(key, words), event.kept or _("Not set"), Press(_("Change"), event))


def label(key: str, words: Wording) -> str:
    """Return what a setting is called."""
    _ = words.gettext
    return {
        "name": _("Clinic’s name"),
        "kiosk_id": _("This kiosk’s name"),
        "country": _("Country"),
        "emergency": _("Number for an emergency"),
        "urgent": _("Number for urgent advice"),
        "booking.web": _("Web address to book at"),
        "booking.phone": _("Phone"),
        "booking.whatsapp": _("WhatsApp number"),
        "booking.sms": _("Number for text messages"),
        "booking.email": _("E-mail"),
        "booking.map": _("Map"),
        "booking.address": _("Address in words"),
        "booking.message": _("Message that is ready to send"),
        "booking.domains": _("Where codes may lead"),
        "hours.monday": _("Monday"),
        "hours.tuesday": _("Tuesday"),
        "hours.wednesday": _("Wednesday"),
        "hours.thursday": _("Thursday"),
        "hours.friday": _("Friday"),
        "hours.saturday": _("Saturday"),
        "hours.sunday": _("Sunday"),
        "hours.closed": _("Closed on these dates"),
        "screen_diagonal": _("Screen diagonal"),
        "screen": _("Screen"),
        "idle_seconds": _("Quiet time before the countdown"),
        "languages": _("Languages"),
        "show_drafts": _("Translations that no clinician has signed yet"),
        "text_size": _("Text size"),
        "volume": _("Volume"),
        "count_usage": _("Counting"),
        WHOLE: _("The whole file"),
    }.get(key, key)


def hint(key: str, words: Wording) -> str:
    """Return how a setting is written; empty where that is plain."""
    _ = words.gettext
    if key in {f"hours.{day}" for day in DAYS}:
        return _("Such as 08:00-12:30, 13:30-18:00. Empty means closed.")
    return {
        "country": _("Two letters, such as GB, IE or US. It sets the two numbers below."),
        "emergency": _("Such as 999, or 112 or 999. Leave it empty for the country’s."),
        "urgent": _("Such as 111. Leave it empty for the country’s, if it has one."),
        "booking.web": _("From https:// on."),
        "booking.whatsapp": _("With + and the country’s code, such as +44 7700 900123."),
        "booking.map": _("Latitude and longitude, such as 51.5007, -0.1246, or a web address."),
        "booking.domains": _("Names with commas between them, such as clinic.example."),
        "hours.closed": _("Dates with commas between them, such as 2026-12-25, 2027-01-01."),
        "screen_diagonal": _("Inches, 7 to 100. Leave it empty to take what the screen reports."),
        "idle_seconds": _("Seconds, 30 to 900."),
    }.get(key, "")
