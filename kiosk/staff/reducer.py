"""The reducer of staff mode: `fold(state, event, now)`.

It is total and pure: it returns the next state and the requests that follow. `now` is monotonic
seconds.
"""

from dataclasses import replace
from math import floor
from typing import TypeAlias

from kiosk.faq.keyboard.full import after_character, layer_after
from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.fields import Field
from kiosk.staff.model.state import (
    CLEANING,
    PREVIEW_AFTER,
    Asking,
    Editing,
    Gate,
    StaffState,
    first_layer,
)
from kiosk.staff.pin.store import TRIES, LockedOut, PinStatus, Ready
from kiosk.staff.pin_reducer import at_gate, unlocked

Step: TypeAlias = tuple[StaffState, tuple[r.Request, ...]]


def enter(
    standing: PinStatus,
    now: float,
    drafts: tuple[tuple[Field, str], ...] = (),
    *,
    first_start: bool = False,
) -> Step:
    """Return the state before the PIN."""
    return StaffState(now, Gate(standing, first_start=first_start), drafts=drafts), ()


def at_desk(now: float) -> Step:
    """Return the state of an editor in a window: no PIN, no lock."""
    state = StaffState(now, None, e.PageName.QUESTIONS, desk=True)
    return state, (r.Refresh(),)


def fold(state: StaffState, event: e.Event, now: float) -> Step:
    """Return what follows from `event` at `now`."""
    if isinstance(event, e.Tick):
        return _ticked(state, now)
    outcome = _outcome(state, event)
    if outcome is not None:
        return outcome
    if state.clean_until is not None:
        return state, ()
    state = replace(state, last_touch=now)
    if isinstance(event, e.Close):
        changing = state.gate is not None and state.gate.changing
        return (replace(state, gate=None), ()) if changing else _ended(state)
    if state.gate is not None:
        return at_gate(state, state.gate, event)
    if state.editing is not None:
        return _edited(state, state.editing, event, now)
    return _inside(state, event, now)


def next_wake(state: StaffState, now: float) -> float | None:
    """Return when the next `Tick` is due; None while nothing waits for time."""
    due = [_next_second(state, now)]
    if state.editing is not None:
        due.append(state.editing.preview_due)
    if state.gate is not None and isinstance(state.gate.standing, LockedOut):
        due.append(_after(state.gate.standing.until, now))
    waits = [max(now, moment) for moment in due if moment is not None]
    return min(waits, default=None)


def seconds_left(state: StaffState, now: float) -> int | None:
    """Return the whole seconds until it locks, or until cleaning ends; None: it never does."""
    end = _end(state)
    return None if end is None else max(0, floor(end - now + 0.999))


def _end(state: StaffState) -> float | None:
    if state.clean_until is not None:
        return state.clean_until
    quiet = state.quiet()
    return None if quiet is None else state.last_touch + quiet


def _next_second(state: StaffState, now: float) -> float | None:
    end = _end(state)
    return None if end is None else _after(end, now)


def _after(end: float, now: float) -> float:
    """Return the next moment that is whole seconds before `end`."""
    return max(now, end - floor(max(0.0, end - now - 0.001)))


def _ticked(state: StaffState, now: float) -> Step:
    if state.clean_until is not None:
        over = now >= state.clean_until
        return (replace(state, clean_until=None, last_touch=now) if over else state), ()
    quiet = state.quiet()
    if quiet is not None and now - state.last_touch >= quiet:
        return _ended(state)
    if state.gate is not None:
        return replace(state, gate=unlocked(state.gate, now)), ()
    editing = state.editing
    if editing is None or editing.preview_due is None or now < editing.preview_due:
        return state, ()
    asked = r.Preview(editing.field, editing.text)
    return replace(state, editing=replace(editing, preview_due=None)), (asked,)


def _ended(state: StaffState) -> Step:
    """Close; a draft that was not saved is kept for the next time."""
    drafts, editing = state.drafts, state.editing
    if editing is not None and editing.changed:
        drafts = (*_without(state, editing.field), (editing.field, editing.text))
    return replace(state, drafts=drafts, editing=None), (r.End(),)


def _without(state: StaffState, wanted: Field) -> tuple[tuple[Field, str], ...]:
    return tuple(draft for draft in state.drafts if draft[0] != wanted)


def _outcome(state: StaffState, event: e.Event) -> Step | None:
    """Return what follows from the end of something that was asked for; None for the rest."""
    editing = state.editing
    match event:
        case e.PinChecked() | e.PinKept():
            return (state, ()) if state.gate is None else at_gate(state, state.gate, event)
        case e.Saved(field, notes):
            if editing is not None and editing.field == field:
                editing = None
            left = _without(state, field)
            said = ("saved", *notes)
            return replace(state, editing=editing, drafts=left, said=said, working=False), (
                r.Refresh(),
            )
        case e.Refused(field, problems):
            if editing is not None and editing.field == field:
                editing = replace(editing, problems=problems, busy=False)
                return replace(state, editing=editing), ()
            return replace(state, said=("refused", *problems), working=False), ()
        case e.Previewed(text, blocks, problems):
            if editing is not None and editing.text == text:
                seen = blocks or editing.preview
                editing = replace(editing, preview=seen, preview_problems=problems)
            return replace(state, editing=editing), ()
        case e.RequestFailed(text):
            return _broken(state, text), ()
        case e.Message(text, item):
            said = ("told", text) if text else state.said
            return replace(state, said=said, working=False, item=item), (r.Refresh(),)
        case _:
            return None


def _broken(state: StaffState, text: str) -> StaffState:
    """Return the state after a request failed: nothing waits for it any more."""
    gate, editing = state.gate, state.editing
    if gate is not None:
        return replace(state, gate=replace(gate, busy=False, entered="", trouble=text))
    if editing is not None:
        editing = replace(editing, busy=False, problems=(text,))
    return replace(state, editing=editing, working=False, said=("refused", text))


def _edited(state: StaffState, editing: Editing, event: e.Event, now: float) -> Step:
    if editing.busy:
        return state, ()
    match event:
        case e.Typed(text) if text != editing.text:
            due = now + PREVIEW_AFTER if editing.field.many_lines else None
            layer = after_character(editing.layer)
            after = replace(editing, text=text, problems=(), preview_due=due, layer=layer)
            return replace(state, editing=after), ()
        case e.Layer(key):
            return replace(
                state, editing=replace(editing, layer=layer_after(editing.layer, key))
            ), ()
        case e.Save() if not editing.changed and not editing.restored:
            return replace(state, editing=None), ()
        case e.Save():
            change = r.Change(editing.field, editing.text)
            return replace(state, editing=replace(editing, busy=True, problems=())), (change,)
        case e.Cancel():
            return replace(state, editing=None, drafts=_without(state, editing.field)), ()
        case _:
            return state, ()


def _inside(state: StaffState, event: e.Event, now: float) -> Step:
    if state.asking is not None:
        return _answered(state, state.asking, event)
    match event:
        case e.OpenPage() | e.OpenItem() | e.OpenLanguage():
            after = _opened_page(state, event)
            peeks = after.page is e.PageName.CONTENT and after.item
            return after, (r.Refresh(), *([r.OpenPreview(after.item)] if peeks else []))
        case e.ChangePin():
            return replace(state, gate=Gate(Ready(TRIES), changing=True), said=()), ()
        case e.ShowMenu(shown):
            return replace(state, menu=shown), ()
        case e.ShowView(view):
            return replace(state, view=max(0, view)), ()
        case e.Edit(field, kept):
            return _opened(state, field, kept, now)
        case e.Ask(step, item):
            return replace(state, asking=Asking(step, item), said=()), ()
        case e.Clean():
            return replace(state, clean_until=now + CLEANING), ()
        case _:
            return _passed_on(state, event) or _asked(state, event)


def _passed_on(state: StaffState, event: e.Event) -> Step | None:
    """Return what follows from a touch that asks for something beyond staff mode; else None."""
    match event:
        case e.LookForContent(place):
            return replace(state, said=()), (r.Fetch(place),)
        case e.StopLooking():
            return state, (r.StopFetching(),)
        case e.ShowPatients():
            return state, (r.ShowPatients(),)
        case _:
            return None


def _opened_page(state: StaffState, event: e.OpenPage | e.OpenItem | e.OpenLanguage) -> StaffState:
    """Return what shows next, from its top; what was said of the page before is gone."""
    state = replace(state, view=0, said=(), menu=False)
    match event:
        case e.OpenPage(page, item):
            return replace(state, page=page, item=item)
        case e.OpenItem(item):
            return replace(state, item=item)
        case e.OpenLanguage(language):
            return replace(state, language=language, item="")


def _opened(state: StaffState, field: Field, kept: str, now: float) -> Step:
    draft = state.draft_of(field)
    text = kept if draft is None else draft
    editing = Editing(
        field,
        kept,
        text,
        restored=draft is not None,
        layer=first_layer(field),
        preview_due=now if field.many_lines else None,
    )
    return replace(state, editing=editing, said=()), ()


def _asked(state: StaffState, event: e.Event) -> Step:
    """Return what follows from a touch that changes something at once."""
    asked: r.Request
    match event:
        case e.Choose(field, value):
            asked = r.Change(field, value)
        case e.Undo():
            asked = r.TakeBack()
        case e.AddNotice(language, text):
            asked = r.NewNotice(language, text)
        case e.Install():
            asked = r.Install()
        case e.LeaveOut():
            asked = r.LeaveOut()
        case e.TrustClock():
            asked = r.TrustClock()
        case _:
            return state, ()
    if state.working:
        return state, ()
    return replace(state, working=True, said=()), (asked,)


def _answered(state: StaffState, asking: Asking, event: e.Event) -> Step:
    if not isinstance(event, e.Answer):
        return state, ()
    state = replace(state, asking=None)
    if not event.yes:
        return state, ()
    asked: dict[e.Step, r.Request] = {
        e.Step.RESTART: r.Restart(),
        e.Step.LEAVE: r.Leave(),
        e.Step.GO_BACK: r.GoBack(),
        e.Step.SET_ASIDE: r.SetAside(),
        e.Step.REMOVE: r.Remove(asking.item),
    }
    return replace(state, working=True), (asked[asking.step],)
