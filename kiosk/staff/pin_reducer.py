"""Reducer of the PIN pad: digits, and the answers of the PIN store."""

from dataclasses import replace

from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.state import Gate, Said, StaffState
from kiosk.staff.pin.rules import MOST, fault_of
from kiosk.staff.pin.store import TRIES, Correct, Damaged, LockedOut, Ready

Step = tuple[StaffState, tuple[r.Request, ...]]


def at_gate(state: StaffState, gate: Gate, event: e.Event) -> Step:
    """Return what follows from an event while the PIN pad shows."""
    match event:
        case e.PinChecked():
            return _judged(state, event)
        case e.PinKept(why):
            refused = replace(gate, busy=False, trouble=why)
            if why:
                return _at(state, refused)
            return _inside(replace(state, said=("pin",)) if gate.changing else state)
        case _ if gate.busy or not gate.open:
            return state, ()
        case e.Digit(digit) if len(digit) == 1 and digit.isascii() and digit.isdigit():
            entered = (gate.entered + digit)[:MOST]
            return _at(state, replace(gate, entered=entered, said=Said.NOTHING, trouble=""))
        case e.DeleteDigit():
            return _at(state, replace(gate, entered=gate.entered[:-1]))
        case e.EnterPin() if gate.choosing:
            return _chosen(state, gate)
        case e.EnterPin() if gate.entered:
            return replace(state, gate=replace(gate, busy=True)), (r.TryPin(gate.entered),)
        case _:
            return state, ()


def unlocked(gate: Gate, now: float) -> Gate:
    """Return the gate at `now`: a lockout ends by itself."""
    if isinstance(gate.standing, LockedOut) and now >= gate.standing.until:
        return Gate(Ready(TRIES))
    return gate


def _at(state: StaffState, gate: Gate) -> Step:
    return replace(state, gate=gate), ()


def _inside(state: StaffState) -> Step:
    return replace(state, gate=None), (r.Refresh(),)


def _judged(state: StaffState, event: e.PinChecked) -> Step:
    match event.verdict:
        case Correct(unwritten) if unwritten:
            return _inside(replace(state, said=("unwritten", unwritten)))
        case Correct():
            return _inside(state)
        case Ready():
            return _at(state, Gate(event.verdict, said=Said.WRONG))
        case Damaged(why):
            return _at(state, Gate(event.verdict, trouble=why))
        case _:
            return _at(state, Gate(event.verdict))


def _chosen(state: StaffState, gate: Gate) -> Step:
    """Return the step after a new PIN: it is checked, asked for again, then stored."""
    if not gate.first:
        fault = fault_of(gate.entered)
        if fault is not None:
            return _at(state, replace(gate, entered="", said=fault))
        return _at(state, replace(gate, entered="", first=gate.entered, said=Said.AGAIN))
    if gate.entered != gate.first:
        return _at(state, replace(gate, entered="", first="", said=Said.DIFFERENT))
    return replace(state, gate=replace(gate, busy=True)), (r.KeepPin(gate.entered, gate.changing),)
