"""New content on the Content page: what waits, what is under way, and where to look."""

from kiosk.shared.wording import Words as Wording
from kiosk.staff.model import events as e
from kiosk.staff.pages.pieces import Heading, Line, Piece, Press, Presses, Words
from kiosk.staff.snapshot import Snapshot, WaitingContent
from kiosk.updates.model.differences import Changed, Differences

_TITLES = 8
"""Removed pages that the report names."""
_LINES = 60
"""New or changed pages that have a line of their own."""
_WARNINGS = 10


def fresh(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return that part of the page."""
    _ = words.gettext
    at = facts.updating
    heading = Heading(_("New content"))
    if at.working:
        percent = _("Looking and checking: {n} %").format(n=round(100 * at.share))
        stop = Press(_("Stop"), e.StopLooking(), icon="close")
        sticks = () if at.place else _sticks(facts, words)  # a stick goes before the server
        return (heading, Line(_name(at.place) or _("Update server"), percent, stop), *sticks)
    waiting = () if facts.waiting is None else _report(facts.waiting, words)
    return (heading, *_outcome(facts), *waiting, *_places(facts, words))


def opening(words: Wording) -> tuple[Piece, ...]:
    """Return what stands there until a page of the content that waits is read."""
    _ = words.gettext
    back = Press(_("Back to the report"), e.OpenItem(""), icon="back")
    return (Presses((back,)), Words(_("One moment …")))


def _outcome(facts: Snapshot) -> tuple[Piece, ...]:
    at = facts.updating
    if at.end == "new":
        return ()
    text = at.text if at.end else facts.last_look
    return (Words(text, alarm=at.end != "same"),) if text else ()


def _places(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    looks = _reads(facts, words)
    if facts.has_server:
        looks.append(Press(_("Ask the server now"), e.LookForContent()))
    pieces: list[Piece] = [Presses(tuple(looks))] if looks else []
    if not facts.sticks:
        pieces.append(Words(_("A stick with signed content shows here once it is put in.")))
    return tuple(pieces)


def _sticks(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    looks = _reads(facts, words)
    return (Presses(tuple(looks)),) if looks else ()


def _reads(facts: Snapshot, words: Wording) -> list[Press]:
    read = words.gettext("Read the stick “{name}”")
    return [Press(read.format(name=_name(s)), e.LookForContent(s)) for s in facts.sticks]


def _report(waiting: WaitingContent, words: Wording) -> tuple[Piece, ...]:
    """Return what a pack that waits would change, and the answers to it."""
    changes = waiting.changes
    return (
        *_answers(waiting, words),
        *_remarks(waiting, words),
        *_pages(words.gettext("New"), changes.new, words),
        *_pages(words.gettext("Changed"), changes.changed, words),
        *_rest(changes, words),
    )


def _answers(waiting: WaitingContent, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    version = waiting.changes.version
    out = Press(_("Leave it out"), e.LeaveOut(), icon="close")
    if not waiting.undecided:
        signed = _("Signed by the publisher this kiosk trusts, checked. It shows once you leave.")
        return (
            Line(_("Version {version} waits").format(version=version), signed),
            Presses((out,)),
        )
    signed = _(
        "Signed by the publisher this kiosk trusts, checked. It shows only if you install it."
    )
    install = Press(_("Install"), e.Install(), kind="primary", icon="check")
    return (
        Line(_("Version {version} is not decided yet").format(version=version), signed),
        Presses((install, out)),
    )


def _pages(label: str, pages: tuple[Changed, ...], words: Wording) -> tuple[Piece, ...]:
    """Return a line for each page, with the way to see it."""
    look = words.gettext("Look")
    lines = [
        Line(page.title, label, Press(look, e.OpenItem(f"{page.kind}/{page.id}")))
        for page in pages[:_LINES]
    ]
    return (*lines, *(Words(text) for text in _more(len(pages) - _LINES, words)))


def _rest(changes: Differences, words: Wording) -> tuple[Piece, ...]:
    """Return what can only be named: removed pages, and pictures."""
    _ = words.gettext
    pieces: list[Piece] = []
    if changes.removed:
        names = [page.title for page in changes.removed]
        more = _more(len(names) - _TITLES, words)
        pieces.append(Line(_("Removed"), "; ".join([*names[:_TITLES], *more])))
    if changes.pictures:
        count = words.ngettext("{n} picture", "{n} pictures", changes.pictures)
        pieces.append(Line(_("New or changed"), count))
    if changes.nothing:
        pieces.append(Words(_("No page differs from what shows now.")))
    return tuple(pieces)


def _remarks(waiting: WaitingContent, words: Wording) -> tuple[Piece, ...]:
    """Return what to know before it is installed: drafts, and the check's warnings."""
    pieces: list[Piece] = []
    drafts, warnings = waiting.changes.drafts, waiting.warnings
    if drafts:
        count = words.ngettext("{n} page is a draft.", "{n} pages are drafts.", drafts)
        pieces.append(Words(count))
    if warnings:
        count = words.ngettext(
            "The check has {n} warning:", "The check has {n} warnings:", len(warnings)
        )
        more = _more(len(warnings) - _WARNINGS, words)
        shown = (*warnings[:_WARNINGS], *more)
        pieces += [Words(count), *(Words(text, small=True) for text in shown)]
    return tuple(pieces)


def _more(left: int, words: Wording) -> tuple[str, ...]:
    return (words.ngettext("and {n} more", "and {n} more", left),) if left > 0 else ()


def _name(stick: str) -> str:
    """Return a folder's own name, whichever system it is on."""
    return stick.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
