"""Device: the screen's true size, how visits begin, and the languages."""

from dataclasses import replace

from kiosk.clinic.file_names import CLINIC
from kiosk.shared.clock import plausible
from kiosk.shared.comfort import TextSize, Volume
from kiosk.shared.wording import Words as Wording
from kiosk.shared.wording import language_name
from kiosk.staff.edit.documents import NO, YES
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field, FieldKind
from kiosk.staff.pages.clinic import line
from kiosk.staff.pages.overview import clock_words, day_words
from kiosk.staff.pages.pieces import (
    Check,
    Line,
    Panel,
    Panels,
    Piece,
    Press,
    Presses,
    Ruler,
    Words,
)
from kiosk.staff.pages.screen import size_words, which_screen
from kiosk.staff.snapshot import Snapshot
from kiosk.visit.comfort_words import size_name, volume_name

_RULER = 100
"""Millimetres."""


def device(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return the page of the machine."""
    _ = words.gettext
    found = facts.device
    sizes = {size.value: size_name(size, words) for size in TextSize}
    volumes = {volume.value: volume_name(volume, words) for volume in Volume}
    ruler = _("Hold a ruler to this line. It should be {n} mm long.").format(n=_RULER)
    diagonal = line(facts, "screen_diagonal", words, FieldKind.NUMBER)
    screen = (
        *(Words(text) for text in size_words(found, words)),
        Ruler(_RULER, ruler),
        replace(diagonal, plain=True),
        *which_screen(facts, words),
    )
    visits = (
        _choices(_("Text size"), "text_size", facts.clinic.text_size, sizes),
        _choices(_("Volume"), "volume", facts.clinic.volume, volumes),
    )
    pin = Line(_("PIN for staff"), _("Six digits or more"), Press(_("Change"), e.ChangePin()))
    return (
        Panels((Panel(_("Screen"), screen), Panel(_("Each visit begins with"), visits))),
        *_clock(facts, words),
        line(facts, "idle_seconds", words, FieldKind.NUMBER),
        pin,
    )


def _clock(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return what the clock says; a later day that it has said before is forgotten by a touch."""
    _ = words.gettext
    if facts.wall is None:
        return ()
    said = clock_words(facts.wall, words)
    if not plausible(facts.wall.day):
        wrong = _("That cannot be right. Set day and time of this computer.")
        pieces: tuple[Piece, ...] = (said, Words(wrong))
    elif facts.seen_later is None:
        pieces = (said,)
    else:
        later = _("It has said {day} before. New content counts as expired because of that.")
        before = Words(later.format(day=day_words(facts.seen_later)))
        press = Press(_("The clock is right now"), e.TrustClock(), "primary", "check")
        pieces = (said, before, Presses((press,)))
    return (Panels((Panel(_("Day and time"), pieces),)),)


def languages(facts: Snapshot, words: Wording) -> tuple[Piece, ...]:
    """Return the page of the languages."""
    _ = words.gettext
    known = facts.content.languages
    shown = tuple(code for code in facts.clinic.languages if code in known) or known
    names = {code: language_name(code) for code in known}
    first = [
        Press(
            names[code],
            _chosen(
                "languages", ", ".join((code, *(c for c in shown if c != code))), FieldKind.LIST
            ),
            "primary" if code == shown[0] else "plain",
            "check" if code == shown[0] else "",
        )
        for code in shown
    ]
    offered = [_offer(code, names[code], shown) for code in known]
    drafts = {YES: _("Show drafts"), NO: _("Hide drafts")}
    unsigned = _choices(
        "", "show_drafts", YES if facts.clinic.show_drafts else NO, drafts, FieldKind.TRUTH
    )
    return (
        Panels(
            (
                Panel(_("Offered to visitors"), (Presses(tuple(offered)),)),
                Panel(_("Each visit begins in"), (Presses(tuple(first)),)),
                Panel(_("Translations that no clinician has signed yet"), (unsigned,)),
                _voices(facts, words),
            )
        ),
    )


def _voices(facts: Snapshot, words: Wording) -> Panel:
    """Return which languages of the content the computer can speak, and where more come from."""
    _ = words.gettext
    spoken, silent = _("A voice reads it"), _("No voice: exercises sound tones")
    checks = (
        Check(language_name(code), spoken, well=True)
        if code in facts.device.voices
        else Check(language_name(code), silent)
        for code in facts.content.languages
    )
    more = _("Further languages come with new content, voices with the computer’s own software.")
    return Panel(_("Read aloud"), (*checks, Words(more)))


def _offer(code: str, name: str, shown: tuple[str, ...]) -> Press:
    on = code in shown
    after = tuple(c for c in shown if c != code) if on else (*shown, code)
    event = _chosen("languages", ", ".join(after or shown), FieldKind.LIST)
    return Press(name, event, "primary" if on else "plain", "check" if on else "")


def _choices(
    label: str, key: str, chosen: str, names: dict[str, str], kind: FieldKind = FieldKind.LINE
) -> Presses:
    return Presses(
        tuple(
            Press(
                name,
                _chosen(key, value, kind),
                "primary" if value == chosen else "plain",
                "check" if value == chosen else "",
            )
            for value, name in names.items()
        ),
        label,
    )


def _chosen(key: str, value: str, kind: FieldKind) -> e.Choose:
    return e.Choose(Field(CLINIC, key, kind), value)
