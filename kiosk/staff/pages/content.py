"""Content: what shows, what is kept, what was changed here, and the ways back."""

from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.shared.wording import Words as Wording
from kiosk.staff.edit import documents
from kiosk.staff.edit.history import SavedChange
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field
from kiosk.staff.pages import clinic, pages
from kiosk.staff.pages.fresh import fresh, opening, report
from kiosk.staff.pages.overview import counted, day_words, origin_words
from kiosk.staff.pages.pieces import (
    Heading,
    Line,
    Panel,
    Panels,
    Picture,
    Pictures,
    Piece,
    Press,
    Presses,
    Words,
)
from kiosk.staff.snapshot import Snapshot
from kiosk.startup.loaded_pack import Origin

_SHOWN = 20
_LATEST = 3
"""Changes that stand on the card; those before follow below."""


def content(facts: Snapshot, item: str, words: Wording) -> tuple[Piece, ...]:
    """Return the page; `item` is a page of the content that waits."""
    if item:
        return opening(words)
    _ = words.gettext
    saves = [_save(number, save, words) for number, save in enumerate(facts.saves[:_SHOWN])]
    earlier: tuple[Piece, ...] = tuple(saves[_LATEST:])
    return (
        Panels((_now(facts, words), Panel(_("New content"), fresh(facts, words)))),
        *report(facts, words),
        Panels((_versions(facts, words), _changes(facts, saves[:_LATEST], words))),
        *((Heading(_("Earlier changes")),) if earlier else ()),
        *earlier,
    )


def _now(facts: Snapshot, words: Wording) -> Panel:
    """Return what shows, with the pictures that home has."""
    found = facts.content
    pictures = tuple(Picture(c.path, c.title, c.tint) for c in found.chapters if c.path)
    name = f"{found.title} · {found.version}"
    told = f"{origin_words(found.origin, words)}. {counted(found, words)}."
    return Panel(
        words.gettext("On the screen now"),
        (Line(name, told, plain=True), *((Pictures(pictures),) if pictures else ())),
    )


def _versions(facts: Snapshot, words: Wording) -> Panel:
    """Return the versions that are kept, and the way back to the one before."""
    _ = words.gettext
    lines: list[Piece] = []
    for version in facts.installed:
        press = None
        if version.back:
            press = Press(_("Go back"), e.Ask(e.Step.GO_BACK), icon="back")
        state = _("Live") if version.live else _("Kept")
        lines.append(Line(version.name, state, press, plain=True))
    if not lines:
        lines = [
            Line(facts.content.version, _("Live"), plain=True),
            Words(_("Once new content is installed, this one is kept: one touch brings it back.")),
        ]
    return Panel(_("Versions"), tuple(lines))


def _changes(facts: Snapshot, latest: list[Line], words: Wording) -> Panel:
    """Return what was changed here, the newest first, and where it is kept."""
    _ = words.gettext
    pieces: list[Piece] = [*latest]
    if not latest:
        pieces.append(Words(_("Nothing was changed here yet. What you change can be undone here.")))
    if facts.edited_place:
        where = _("The pages that were changed here are in {folder}.")
        aside = Press(_("Set them aside"), e.Ask(e.Step.SET_ASIDE), icon="close")
        pieces += [Words(where.format(folder=facts.edited_place)), Presses((aside,))]
        if facts.content.origin is not Origin.EDITED:
            hidden = _("They do not show now; the Overview says why.")
            pieces.append(Words(hidden, alarm=True))
    return Panel(_("Last changes"), tuple(pieces))


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


def _save(number: int, save: SavedChange, words: Wording) -> Line:
    """Return a change; only the newest can be undone, and then the one before it."""
    undo = Press(words.gettext("Undo"), e.Undo(), icon="back") if number == 0 else None
    return Line(_what(save, words), day_words(save.day), undo, plain=number < _LATEST)
