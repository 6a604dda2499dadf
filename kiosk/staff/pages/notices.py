"""The Notices page: what the clinic tells everybody for some days."""

from kiosk.clinic import notices as clinic_notices
from kiosk.clinic.file_names import NOTICES
from kiosk.shared.wording import Words as Wording
from kiosk.shared.wording import language_name
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field, FieldKind
from kiosk.staff.pages.overview import day_words
from kiosk.staff.pages.pieces import (
    Heading,
    Line,
    Notice,
    Panel,
    Panels,
    Piece,
    Press,
    Presses,
    Words,
)
from kiosk.staff.snapshot import Snapshot


def notices(facts: Snapshot, language: str, words: Wording) -> tuple[Piece, ...]:
    """Return the page; `language` is the one of `words`."""
    _ = words.gettext
    about = _("A notice shows on the first screen and on home, from its first day to its last.")
    add = Presses((Press(_("Add a notice"), e.AddNotice(), "primary", "plus"),))
    if not facts.notices:
        own = (Words(about), Words(_("This is how it looks:")), Notice(_ready(words)[0]), add)
        return (Panels((Panel(_("No notice shows now"), own),)), _begun(language, words))
    pieces: list[Piece] = [Words(about)]
    for number, notice in enumerate(facts.notices):
        pieces += _notice(facts, number, notice, words)
    if len(facts.notices) < clinic_notices.MOST:
        pieces.append(_begun(language, words, add))
    return tuple(pieces)


def _ready(words: Wording) -> tuple[str, ...]:
    """Return texts that many clinics need; none of them says a day that would be wrong."""
    _ = words.gettext
    return (
        _("We are running late today. Thank you for waiting."),
        _("The lift is out of order. Please ring the bell: we come and help."),
        _("We are closed on public holidays."),
    )


def _begun(language: str, words: Wording, *more: Piece) -> Panels:
    """Return the texts that a notice can begin with, and what else stands with them."""
    _ = words.gettext
    use = _("Use this")
    told = Words(_("It shows from today for a week. Change its words and days as you like."))
    lines = (
        Line(text, "", Press(use, e.AddNotice(language, text)), plain=True)
        for text in _ready(words)
    )
    return Panels((Panel(_("Begin with one of these"), (told, *lines, *more)),))


def _notice(
    facts: Snapshot, number: int, notice: clinic_notices.Notice, words: Wording
) -> list[Piece]:
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


def _state(facts: Snapshot, notice: clinic_notices.Notice, words: Wording) -> str:
    _ = words.gettext
    if not any(notice.text.values()):
        return _("Empty: it does not show")
    if facts.today < notice.first:
        return _("Shows later")
    return _("Over") if facts.today > notice.last else _("Shows now")
