"""Staff mode on the tour: the PIN pad, the pages, the editor, as staff see them."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from kiosk.clinic.file_names import CLINIC
from kiosk.content.model.pack import Library
from kiosk.staff.edit.documents import shown
from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.fields import BODY, Field, FieldKind, section_file
from kiosk.staff.model.state import Gate, StaffState
from kiosk.staff.pin.store import Ready
from kiosk.staff.snapshot import WaitingContent
from kiosk.staff.view.preview import build_preview_view
from kiosk.updates.model.differences import Changed, Differences
from ui.app.kiosk import Kiosk

_WARNING = (
    "en/questions/magnesium.md:12: Warning: This sentence has 34 words. Make two of it; 30 words "
    "are easy to follow."
)


def staff_stops(kiosk: Kiosk, now: float) -> Iterator[str]:
    """Bring the kiosk from screen to screen of staff mode and say each one's name."""
    desk = kiosk.staff
    desk.begin(StaffState(now, Gate(Ready(), entered="123")), ())
    yield "staff-pin"
    desk.close()
    desk.begin(StaffState(now, None), (r.Refresh(),))
    for page in e.PageName:
        desk.dispatch(e.OpenPage(page))
        _settle(kiosk)
        yield f"staff-{page.value}"
    address = kiosk.clinic.booking.web
    desk.dispatch(e.Edit(Field(CLINIC, "booking.web"), address))
    yield "staff-edit-web"
    desk.dispatch(e.Cancel())
    language = kiosk.controller.state.comfort.language
    section = next(iter(kiosk.library.toc(language).sections))
    field = Field(section_file(language, section), BODY, FieldKind.TEXT)
    desk.dispatch(e.OpenPage(e.PageName.SECTIONS, section))
    _settle(kiosk)
    text = shown(desk.facts.text(field.file), field)
    desk.dispatch(e.Edit(field, text))
    desk.dispatch(e.Previewed(text, kiosk.library.section(language, section).blocks))
    yield "staff-edit-page"
    desk.close()
    yield from waiting_stops(kiosk, now)


def some_waiting(library: Library, language: str) -> WaitingContent:
    """Return a report of some pages of the content that shows, as if another brought them."""
    toc = library.toc(language)
    pages = [Changed("page", name, head.title) for name, head in toc.sections.items()]
    asked = [Changed("question", question.id, question.title) for question in toc.questions]
    moves = [Changed("exercise", name, head.title) for name, head in toc.exercises.items()]
    new, changed = (*pages[:2], *asked[:1], *moves[:1]), (*pages[2:5], *asked[1:3])
    changes = Differences(toc.version, new, changed, tuple(asked[3:5]), pictures=3, drafts=2)
    return WaitingContent(changes, undecided=True, warnings=(_WARNING,))


def waiting_stops(kiosk: Kiosk, now: float) -> Iterator[str]:
    """Bring staff mode to content that is not decided on, then to a page of each kind of it."""
    desk = kiosk.staff
    desk.begin(StaffState(now, None, e.PageName.CONTENT), (r.Refresh(),))
    _settle(kiosk)
    context = kiosk.content.present.context(kiosk.controller.state.comfort.language)
    waiting = some_waiting(context.library, context.language)
    facts = replace(desk.facts, waiting=waiting)
    desk.show_facts(facts)
    yield "staff-waiting"
    desk.close()
    items = {page.kind: f"{page.kind}/{page.id}" for page in reversed(waiting.changes.new)}
    for kind, item in items.items():
        desk.begin(StaffState(now, None, e.PageName.CONTENT, item=item), ())
        desk.show_facts(facts)
        desk.show_peek(build_preview_view(item, context.library, context))
        yield f"staff-preview-{kind}"
        desk.close()


def _settle(kiosk: Kiosk) -> None:
    """Wait until the page's facts are there."""
    kiosk.worker.wait()
    QApplication.processEvents()
