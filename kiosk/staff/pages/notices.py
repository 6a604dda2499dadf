"""The Notices page: what the clinic tells everybody for some days."""

from kiosk.clinic.file_names import NOTICES
from kiosk.clinic.notices import MOST, Notice
from kiosk.shared.wording import Words as Wording
from kiosk.shared.wording import language_name
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field, FieldKind
from kiosk.staff.pages.overview import day_words
from kiosk.staff.pages.pieces import Heading, Line, Panel, Panels, Piece, Press, Presses, Words
from kiosk.staff.snapshot import Snapshot


def notices(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return the page."""
    _ = words.gettext
    about = _("A notice shows on the first screen and on home, from its first day to its last.")
    add = Presses((Press(_("Add a notice"), e.AddNotice(), "primary", "plus"),))
    if not facts.notices:
        example = Words(_("Such as “We are closed on Monday”."))
        return (Panels((Panel(_("No notice shows now"), (Words(about), example, add)),)),)
    pieces: list[Piece] = [Words(about)]
    for number, notice in enumerate(facts.notices):
        pieces += _notice(facts, number, notice, words)
    if len(facts.notices) < MOST:
        pieces.append(add)
    return tuple(pieces)


def _notice(facts: Snapshot, number: int, notice: Notice, words: Wording) -> list[Piece]:
    _ = words.gettext
    change = _("Change")
    first = Field(NOTICES, f"{number}.from", FieldKind.DAY)
    last = Field(NOTICES, f"{number}.until", FieldKind.DAY)
    title = _("Notice {number}").format(number=number + 1)
    state = _state(facts, notice, words)
    pieces: list[Piece] = [Heading(f"{title} · {state}")]
    for code in facts.content.languages:
        field = Field(NOTICES, f"{number}.text.{code}")
        kept = notice.text.get(code, "")
        name = _("What it says")
        if len(facts.content.languages) > 1:
            name = f"{name} · {language_name(code)}"
        press = Press(change, e.Edit(field, kept))
        pieces.append(Line(name, kept or _("Nothing yet"), press, wide=True))
    for label, field, day in ((_("From"), first, notice.first), (_("Until"), last, notice.last)):
        kept = day_words(day)
        pieces.append(Line(label, kept, Press(change, e.Edit(field, kept))))
    remove = Press(_("Remove this notice"), e.Ask(e.Step.REMOVE, str(number)), "alarm", "close")
    return [*pieces, Presses((remove,))]


def _state(facts: Snapshot, notice: Notice, words: Wording) -> str:
    _ = words.gettext
    if not any(notice.text.values()):
        return _("Empty: it does not show")
    if facts.today < notice.first:
        return _("Shows later")
    return _("Over") if facts.today > notice.last else _("Shows now")
