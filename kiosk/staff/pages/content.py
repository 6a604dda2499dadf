"""Content: what shows, what is kept, what was changed here, and the ways back."""

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.shared.wording import Words as Wording
from kiosk.staff.edit import documents
from kiosk.staff.edit.history import SavedChange
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field
from kiosk.staff.pages import clinic, pages
from kiosk.staff.pages.fresh import fresh, opening
from kiosk.staff.pages.overview import counted, day_words, origin_words
from kiosk.staff.pages.pieces import Heading, Line, Piece, Press, Presses, Words
from kiosk.staff.snapshot import Snapshot
from kiosk.startup.loaded_pack import Origin

_SHOWN = 20


def content(facts: Snapshot, item: str, words: Wording) -> tuple[Piece, ...]:
    """Return the page; `item` is a page of the content that waits."""
    if item:
        return opening(words)
    _ = words.gettext
    found = facts.content
    name = f"{found.title} · {found.version}"
    return (
        Heading(_("On the screen now")),
        Line(name, f"{origin_words(found.origin, words)}. {counted(found, words)}."),
        *fresh(facts, words),
        *_kept(facts, words),
        *_own(facts, words),
        *_saves(facts, words),
    )


def _kept(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    if not facts.installed:
        return ()
    lines = []
    for version in facts.installed:
        press = None
        if version.back:
            press = Press(_("Go back"), e.Ask(e.Step.GO_BACK), icon="back")
        state = _("Live") if version.live else _("Kept")
        lines.append(Line(version.name, state, press))
    return (Heading(_("Versions")), *lines)


def _own(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    if not facts.edited_place:
        return ()
    where = _("The pages that were changed here are in {folder}.").format(folder=facts.edited_place)
    aside = Press(_("Set them aside"), e.Ask(e.Step.SET_ASIDE), icon="close")
    pieces: tuple[Piece, ...] = (Heading(_("Changed here")), Words(where), Presses((aside,)))
    if facts.content.origin is not Origin.EDITED:
        return (*pieces, Words(_("They do not show now; the Overview says why."), alarm=True))
    return pieces


def _what(save: SavedChange, words: Wording) -> str:
    """Return what a save changed, as the pages call it."""
    _ = words.gettext
    if save.file == CLINIC:
        return f"{_('Clinic and booking')} · {clinic.label(save.key, words)}"
    if save.file == NOTICES:
        return _("Notices")
    if save.after is None:
        return _("Removed: {file}").format(file=save.file)
    title = documents.shown(save.after, Field(save.file, "title")) or save.file
    return f"{title} · {pages.label(Field(save.file, save.key), words)}"


def _saves(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    if not facts.saves:
        return ()
    lines = []
    for number, save in enumerate(facts.saves[:_SHOWN]):
        press = Press(_("Undo"), e.Undo(), icon="back") if number == 0 else None
        lines.append(Line(_what(save, words), day_words(save.day), press))
    return (Heading(_("Last changes")), *lines)
