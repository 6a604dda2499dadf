"""The PIN pad: what it asks, how far somebody is, and what went wrong."""

from dataclasses import dataclass, replace
from math import ceil

from kiosk.shared.wording import Words
from kiosk.staff.model.state import Gate, Said
from kiosk.staff.pin.rules import LEAST, PinFault
from kiosk.staff.pin.store import LOCKOUT, TRIES, Damaged, LockedOut, Missing, Ready


@dataclass(frozen=True, slots=True)
class GateProps:
    """`entered` counts digits; none of them is ever shown. `open` lets keys do something.

    `titles`, `bodies` and `troubles` are all that this pad may say in a place: room is kept for the
    longest, so that no key moves while somebody types.
    """

    title: str
    body: str
    trouble: str
    entered: int
    places: int
    open: bool
    digits: str
    delete: str
    enter: str
    back: str
    count: str
    titles: tuple[str, ...]
    bodies: tuple[str, ...]
    troubles: tuple[str, ...]


def build_gate_view(gate: Gate, now: float, words: Words) -> GateProps:
    """Return the pad as it is at `now`."""
    _ = words.gettext
    return GateProps(
        title=_title(gate, words),
        body=_body(gate, words),
        trouble=_("Checking …") if gate.busy else _trouble(gate, now, words),
        entered=len(gate.entered),
        places=max(LEAST, len(gate.entered)),
        open=gate.open and not gate.busy,
        digits="123456789",
        delete=_("Delete"),
        enter=_("OK"),
        back=_("Back"),
        count=words.ngettext("{n} digit", "{n} digits", len(gate.entered)),
        titles=tuple(_title(other, words) for other in _moments(gate)),
        bodies=tuple(_body(other, words) for other in _moments(gate)),
        troubles=tuple(_trouble(other, now, words) for other in _moments(gate)),
    )


def _title(gate: Gate, words: Words) -> str:
    _ = words.gettext
    if gate.first:
        return _("Enter the new PIN again")
    if gate.changing:
        return _("Choose a new PIN")
    return _("Choose a PIN for staff") if gate.choosing else _("PIN for staff")


def _moments(gate: Gate) -> tuple[Gate, ...]:
    """Return the pad as it may look until somebody is inside."""
    plain = replace(gate, entered="", first="", trouble="", busy=False)
    if gate.choosing:
        said = (*PinFault, Said.DIFFERENT)
        return (plain, replace(plain, first="1"), *(replace(plain, said=word) for word in said))
    wrong = Gate(Ready(TRIES - 1), said=Said.WRONG)
    return (gate, plain, wrong, Gate(LockedOut(LOCKOUT)))


def _body(gate: Gate, words: Words) -> str:
    _ = words.gettext
    if gate.changing and not gate.first:
        return _("Six digits or more, and not easy to guess. Then tell your colleagues.")
    if isinstance(gate.standing, Missing) and not gate.choosing:
        return _("No PIN has been chosen yet. Choose one on the computer: kiosk staff set-pin")
    if gate.choosing and not gate.first:
        return _("There is none yet. Six digits or more, and not easy to guess.")
    return ""


def _trouble(gate: Gate, now: float, words: Words) -> str:
    _ = words.gettext
    if gate.trouble:
        return _("{why} Set a new PIN on the computer: kiosk staff set-pin").format(
            why=gate.trouble
        )
    match gate.standing:
        case LockedOut(until):
            return _("Too many wrong tries. Try again in {time}.").format(
                time=clock_words(max(0, ceil(until - now)))
            )
        case Ready(tries) if gate.said == Said.WRONG:
            left = words.ngettext("{n} try is left.", "{n} tries are left.", tries)
            return f"{_('That is not the PIN.')} {left}"
        case Damaged(why):
            return _("{why} Set a new PIN on the computer: kiosk staff set-pin").format(why=why)
        case _:
            return _fault(gate.said, words)


def _fault(said: str, words: Words) -> str:
    _ = words.gettext
    return {
        Said.DIFFERENT.value: _("The two were not the same. Choose one again."),
        PinFault.SHORT.value: _("Too short. Use six digits or more."),
        PinFault.LONG.value: _("Too long. Use twelve digits at most."),
        PinFault.DIGITS.value: _("Use digits only."),
        PinFault.SAME.value: _("All digits are the same. That is guessed at once."),
        PinFault.ROW.value: _("The digits are in a row. That is guessed at once."),
        PinFault.REPEATED.value: _("The digits repeat. That is guessed at once."),
    }.get(said, "")


def clock_words(seconds: int) -> str:
    """Return seconds as minutes and seconds: 1:32."""
    return f"{seconds // 60}:{seconds % 60:02}"
