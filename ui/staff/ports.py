"""What staff mode can reach outside itself."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.state import StaffState
from kiosk.staff.snapshot import Snapshot
from kiosk.staff.view.preview import PreviewProps
from kiosk.visit.context import ViewContext
from ui.theme.theme import Theme

Performer = Callable[[r.Request], e.Event]


@dataclass(frozen=True)
class StaffPorts:
    """What staff mode can reach outside itself.

    `news` adds the progress of an update and the sticks to a snapshot; `fetch` checks for content
    at a place, or on the server. `preview` reads a page of waiting content; None if there is none.
    `first_start` returns whether the device's first PIN may be chosen here. `facts` (the snapshot
    for the open page and item), `preview` and `perform` are slow and run in another thread;
    `theme` and `context` are those of the moment. `changed` is called for every saved file.
    """

    theme: Callable[[], Theme]
    context: Callable[[], ViewContext]
    first_start: Callable[[], bool]
    facts: Callable[[StaffState], Snapshot]
    perform: Performer
    changed: Callable[[], None]
    news: Callable[[Snapshot], Snapshot]
    fetch: Callable[[str], None]
    preview: Callable[[str], PreviewProps | None]
    stop_fetching: Callable[[], None]
