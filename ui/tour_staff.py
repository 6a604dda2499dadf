"""Staff mode on the tour: the PIN pad, the pages, the editor, as staff see them."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from kiosk.content.blocks import Paragraph, Run
from kiosk.staff import events as e
from kiosk.staff import requests as r
from kiosk.staff.fields import BODY, CLINIC, Field, Kind, section_file
from kiosk.staff.state import Gate, StaffState
from kiosk.staff.vault import Ready
from ui import app

_SOME = (Paragraph((Run("What is typed on one side shows on the other."),)),)


def staff_stops(kiosk: app.Kiosk, now: float) -> Iterator[str]:
    """Bring the kiosk from screen to screen of staff mode and say each one's name."""
    desk = kiosk.staff
    desk.begin(StaffState(now, Gate(Ready(), entered="123")), ())
    yield "staff-pin"
    desk.close()
    desk.begin(StaffState(now, None), (r.Look(),))
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
    text = "What is typed on one side shows on the other."
    desk.dispatch(e.Edit(Field(section_file(language, section), BODY, Kind.TEXT), text))
    desk.dispatch(e.Previewed(text, _SOME))
    yield "staff-edit-page"
    desk.close()


def _settle(kiosk: app.Kiosk) -> None:
    """Wait until the page's facts are there."""
    kiosk.rooms.settle()
    QApplication.processEvents()
