"""Booking: ways to book, each a code to scan and the same in words; when somebody is there."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.booking.hours import DAY, Hours, Opening, Span, opening, read_hours
from kiosk.booking.targets import Kind, Target, targets
from kiosk.content.model.blocks import Blocks
from kiosk.content.model.pack import Section
from kiosk.pages.page import TextProps, build_text_view
from kiosk.shared.clock import WallTime
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices, Made
from kiosk.visit.codes import CodeProps, OptionProps
from kiosk.visit.context import ViewContext, chapter_of, section_of_kind
from kiosk.visit.events import OpenSection
from kiosk.visit.navigation import Page, Route

CHOICE = "book/way"
"""What the state remembers the chosen way to book by."""

_ICONS: dict[Kind, str] = {
    "web": "calendar",
    "phone": "phone",
    "whatsapp": "chat",
    "sms": "message",
    "email": "mail",
    "map": "map",
}


@dataclass(frozen=True, slots=True)
class HoursProps:
    """Whether somebody is there now, and the week: days and their hours."""

    now: str
    title: str
    week: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BookingProps:
    """The booking screen. Without a way to book there is no code, and the picture stands there."""

    key: str
    tint: int
    title: str
    lead: str
    picture: str
    alt: str
    ways: tuple[OptionProps, ...]
    code: CodeProps | None
    steps: tuple[str, ...]
    hours: HoursProps | None
    blocks: Blocks
    plan: str
    plan_event: OpenSection
    text: TextProps
    view: int


def build_booking_view(
    section: Section, view: int, choices: Made, context: ViewContext
) -> BookingProps:
    """Return what the booking screen shows for this clinic, now."""
    _ = context.words.gettext
    head, toc = section.head, context.toc
    found, _faults = targets(context.clinic.booking, context.clinic.kiosk_id)
    target = _chosen(found, choices)
    credit = toc.credits.get(head.picture)
    plan = section_of_kind(toc, "take-home")
    return BookingProps(
        key=head.id,
        tint=chapter_of(toc, head.id).tint,
        title=head.title,
        lead=head.lead if found else _("Please book at reception."),
        picture=head.picture,
        alt=credit.alt if credit else "",
        ways=_ways(found, target, context.words) if len(found) > 1 else (),
        code=None if target is None else _code(target, context.words),
        steps=() if target is None else _steps(target, context),
        hours=_hours(context),
        blocks=section.blocks,
        plan=_("Take my plan home") if plan else "",
        plan_event=OpenSection(plan),
        text=build_text_view(context),
        view=view,
    )


def seconds_until_change(route: Route, context: ViewContext) -> float | None:
    """Return when what the screen says of the hours next changes; None while it says nothing."""
    if not isinstance(route, Page) or route.section != section_of_kind(context.toc, "booking"):
        return None
    hours, now = _read(context), context.now
    if hours is None or now is None:
        return None
    found = opening(hours, now)
    midnight = DAY  # "tomorrow" becomes "today"
    ahead = midnight if found.minute is None else (found.days or 0) * DAY + found.minute
    return (min(midnight, ahead) - now.minute) * 60.0 - now.second


def _chosen(found: tuple[Target, ...], choices: Made) -> Target | None:
    wanted = Choices(CHOICE, choices).chosen()
    return next((t for t in found if t.kind == wanted), found[0] if found else None)


def _ways(
    found: tuple[Target, ...], chosen: Target | None, words: Words
) -> tuple[OptionProps, ...]:
    _ = words.gettext
    names: dict[Kind, str] = {
        "web": _("Book online"),
        "phone": _("Call"),
        "whatsapp": _("WhatsApp"),
        "sms": _("Text message"),
        "email": _("E-mail"),
        "map": _("Find us"),
    }
    choose = Choices(CHOICE).choose
    return tuple(
        OptionProps(choose(t.kind), names[t.kind], _ICONS[t.kind], t is chosen) for t in found
    )


def _code(target: Target, words: Words) -> CodeProps:
    _ = words.gettext
    saying = {
        "phone": _("A code to scan with your phone. It calls {target}"),
        "whatsapp": _("A code to scan with your phone. It opens a chat with {target}"),
        "sms": _("A code to scan with your phone. It writes a text message to {target}"),
        "email": _("A code to scan with your phone. It writes an e-mail to {target}"),
        "map": _("A code to scan with your phone. It shows the way to {target}"),
    }.get(target.kind, _("A code to scan with your phone. It opens {target}"))
    shown = words.apart(target.words)
    return CodeProps(target.content, shown, saying.format(target=shown))


def _steps(target: Target, context: ViewContext) -> tuple[str, ...]:
    _ = context.words.gettext
    last = {
        "web": _("Tap the link. Then pick a time."),
        "phone": _("Tap the number to call us."),
        "map": _("Tap it, and the map shows the way."),
    }.get(target.kind, "")
    if not last:
        ready = bool(context.clinic.booking.message)
        last = (
            _("Tap it. Your message is ready to send.") if ready else _("Tap it, and write to us.")
        )
    return (_("Open the camera on your phone."), _("Point it at the square code."), last)


def _read(context: ViewContext) -> Hours | None:
    week = context.clinic.hours
    return read_hours(week.days(), week.closed)[0]


def _hours(context: ViewContext) -> HoursProps | None:
    hours, now = _read(context), context.now
    if hours is None or now is None:
        return None
    words = context.words
    week = tuple(_week(hours, words))
    return HoursProps(_now(hours, now, words), words.gettext("Opening hours"), week)


def _now(hours: Hours, now: WallTime, words: Words) -> str:
    _ = words.gettext
    found = opening(hours, now)
    if found.open:
        until = None if found.minute is None else _clock(found.minute)
        return _("Open now, until {time}").format(time=until) if until else _("Open now")
    closed = _("Closed today.") if now.day in hours.closed else _("Closed now.")
    return " ".join([closed, *_opens(found, now, words)])


def _opens(found: Opening, now: WallTime, words: Words) -> Iterator[str]:
    _ = words.gettext
    if found.minute is None or found.days is None:
        return
    if found.days == 0:
        sentence = _("Opens at {time}")
    elif found.days == 1:
        sentence = _("Opens tomorrow at {time}")
    else:
        sentence = _("Opens {day} at {time}")
    day = _days(words)[(now.day.weekday() + found.days) % 7]
    yield sentence.format(day=day, time=_clock(found.minute))


def _week(hours: Hours, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the days with their hours; days in a row that are alike stand together."""
    _ = words.gettext
    names = _days(words)
    first = 0
    for day in range(7):
        if day < 6 and hours.week[day + 1] == hours.week[first]:
            continue
        together = "{first}" if day == first else _("{first} to {last}")
        spans = hours.week[first]
        said = ", ".join(map(_span, spans)) if spans else _("closed")
        yield together.format(first=names[first], last=names[day]), said
        first = day + 1


def _days(words: Words) -> tuple[str, ...]:
    _ = words.gettext
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )


def _span(span: Span) -> str:
    return f"{_clock(span[0])}–{_clock(span[1])}"


def _clock(minute: int) -> str:
    """Return the time of day; midnight at a span's end is 24:00."""
    hour, left = divmod(minute if minute == DAY else minute % DAY, 60)
    return f"{hour}:{left:02}"
