"""New content on the Content page: what waits, what is under way, and where to look."""

from kiosk.screens.staff_pieces import Heading, Line, Piece, Press, Presses, Words
from kiosk.staff import events as e
from kiosk.staff.facts import Facts
from kiosk.updates.differences import Differences
from kiosk.wording import Words as Wording

_TITLES = 8
"""Titles that a line of the report names."""


def fresh(facts: Facts, words: Wording) -> tuple[Piece, ...]:
    """Return that part of the page."""
    _ = words.gettext
    at = facts.updating
    heading = Heading(_("New content"))
    if at.working:
        percent = _("Looking and checking: {n} %").format(n=round(100 * at.share))
        stop = Press(_("Stop"), e.StopLooking(), icon="close")
        return (heading, Line(_name(at.place) or _("Update server"), percent, stop))
    waiting = () if facts.waiting is None else _report(facts.waiting, words)
    return (heading, *_outcome(facts), *waiting, *_places(facts, words))


def _outcome(facts: Facts) -> tuple[Piece, ...]:
    at = facts.updating
    if at.end == "new":
        return ()
    text = at.text if at.end else facts.last_look
    return (Words(text, alarm=at.end != "same"),) if text else ()


def _places(facts: Facts, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    read = _("Read the stick “{name}”")
    looks = [Press(read.format(name=_name(s)), e.LookForContent(s)) for s in facts.sticks]
    if facts.has_server:
        looks.append(Press(_("Ask the server now"), e.LookForContent()))
    pieces: list[Piece] = [Presses(tuple(looks))] if looks else []
    if not facts.sticks:
        pieces.append(Words(_("A stick with signed content shows here once it is put in.")))
    return tuple(pieces)


def _report(found: Differences, words: Wording) -> tuple[Piece, ...]:
    """Return what a pack that waits would change, and the two answers to it."""
    _ = words.gettext
    signed = _("Signed by the publisher this kiosk trusts, checked. It shows once you leave.")
    lists = ((_("New"), found.new), (_("Changed"), found.changed), (_("Removed"), found.removed))
    now = Press(_("Show it now"), e.ShowNow(), kind="primary", icon="check")
    pieces: list[Piece] = [
        Line(_("Version {version} waits").format(version=found.version), signed),
        Presses((now, Press(_("Leave it out"), e.LeaveOut(), icon="close"))),
        *(Line(label, _titles(titles, words)) for label, titles in lists if titles),
    ]
    if found.pictures:
        count = words.ngettext("{n} picture", "{n} pictures", found.pictures)
        pieces.append(Line(_("New or changed"), count))
    if found.nothing:
        pieces.append(Words(_("No page differs from what shows now.")))
    if found.drafts:
        count = words.ngettext("{n} page is a draft.", "{n} pages are drafts.", found.drafts)
        pieces.append(Words(count))
    return tuple(pieces)


def _titles(titles: tuple[str, ...], words: Wording) -> str:
    left = len(titles) - _TITLES
    more = [words.ngettext("and {n} more", "and {n} more", left)] if left > 0 else []
    return ", ".join([*titles[:_TITLES], *more])


def _name(stick: str) -> str:
    """Return a folder's own name, whichever system it is on."""
    return stick.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
