"""New content on the Content page: what waits, what is under way, and where to look."""

from kiosk.shared.wording import Words as Wording
from kiosk.staff.model import events as e
from kiosk.staff.pages.pieces import (
    ButtonKind,
    Heading,
    Line,
    Panel,
    Panels,
    Piece,
    Press,
    Presses,
    Words,
)
from kiosk.staff.snapshot import Snapshot, WaitingContent
from kiosk.updates.model.differences import Changed, Differences

_TITLES = 8
"""Removed pages that the report names."""
_LINES = 60
"""New or changed pages that have a line of their own."""
_WARNINGS = 10


def fresh(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return what stands on its card: what is under way or waits, and what can be done."""
    _ = words.gettext
    at = facts.updating
    if at.working:
        percent = _("Looking and checking: {n} %").format(n=round(100 * at.share))
        stop = Press(_("Stop"), e.StopLooking(), icon="close")
        sticks = () if at.place else _sticks(facts, words)  # a stick goes before the server
        under_way = Line(_name(at.place) or _("Update server"), percent, stop, plain=True)
        return (under_way, *sticks)
    waiting = () if facts.waiting is None else _decision(facts.waiting, words)
    return (*_outcome(facts), *waiting, *_places(facts, words))


def report(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return what content that waits would change, with the way to look at each page."""
    if facts.waiting is None or facts.updating.working:
        return ()
    changes, _ = facts.waiting.changes, words.gettext
    return (
        *_remarks(facts.waiting, words),
        Heading(_("What it changes")),
        *_pages(_("New"), changes.new, words),
        *_pages(_("Changed"), changes.changed, words),
        *_rest(changes, words),
    )


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
    """Return where new content comes from: a stick, and the publisher's server if one is set."""
    _ = words.gettext
    ask = Press(_("Ask the server now"), e.LookForContent())
    if facts.waiting is not None:
        looks = (*_reads(facts, words), *((ask,) if facts.has_server else ()))
        return (Presses(looks),) if looks else ()
    stick = _("Put it in: signed content on it is offered here. Nothing shows before you decide.")
    server = _("It comes by itself, and shows once you leave staff mode.")
    unset = _("None is set for this kiosk.")
    return (
        Line(_("From a stick"), stick, plain=True),
        *_sticks(facts, words),
        Line(
            _("From your publisher’s server"),
            server if facts.has_server else unset,
            ask if facts.has_server else None,
            plain=True,
        ),
    )


def _sticks(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    looks = _reads(facts, words)
    return (Presses(tuple(looks)),) if looks else ()


def _reads(facts: Snapshot, words: Wording) -> list[Press]:
    read = words.gettext("Read the stick “{name}”")
    kind: ButtonKind = "plain" if facts.waiting else "primary"
    return [Press(read.format(name=_name(s)), e.LookForContent(s), kind) for s in facts.sticks]


def _decision(waiting: WaitingContent, words: Wording) -> tuple[Piece, ...]:
    """Return what waits, the answers to it, and how much it changes."""
    _, many = words.gettext, words.ngettext
    changes = waiting.changes
    amounts = (
        (len(changes.new), many("{n} page is new.", "{n} pages are new.", len(changes.new))),
        (
            len(changes.changed),
            many("{n} page is changed.", "{n} pages are changed.", len(changes.changed)),
        ),
        (
            len(changes.removed),
            many("{n} page is removed.", "{n} pages are removed.", len(changes.removed)),
        ),
        (changes.drafts, many("{n} page is a draft.", "{n} pages are drafts.", changes.drafts)),
    )
    told = " ".join(text for n, text in amounts if n)
    return (*_answers(waiting, words), *((Words(told),) if told else ()))


def _answers(waiting: WaitingContent, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    version = waiting.changes.version
    out = Press(_("Leave it out"), e.LeaveOut(), icon="close")
    if not waiting.undecided:
        signed = _("Signed by the publisher this kiosk trusts, checked. It shows once you leave.")
        return (
            Line(_("Version {version} waits").format(version=version), signed, plain=True),
            Presses((out,)),
        )
    signed = _(
        "Signed by the publisher this kiosk trusts, checked. It shows only if you install it."
    )
    install = Press(_("Install"), e.Install(), kind="primary", icon="check")
    undecided = _("Version {version} is not decided yet").format(version=version)
    return (Line(undecided, signed, plain=True), Presses((install, out)))


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
    """Return the check's warnings on a card, to be known before it is installed."""
    warnings = waiting.warnings
    if not warnings:
        return ()
    count = words.ngettext("The check has {n} warning", "The check has {n} warnings", len(warnings))
    shown = (*warnings[:_WARNINGS], *_more(len(warnings) - _WARNINGS, words))
    return (Panels((Panel(count, tuple(Words(text, small=True) for text in shown)),)),)


def _more(left: int, words: Wording) -> tuple[str, ...]:
    return (words.ngettext("and {n} more", "and {n} more", left),) if left > 0 else ()


def _name(stick: str) -> str:
    """Return a folder's own name, whichever system it is on."""
    return stick.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
