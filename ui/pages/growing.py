"""Words grow with the room: those of a section together, what sums it up on its own."""

from collections.abc import Sequence

from ui.pages.page import PageScreen

_FULL, _UPRIGHT_FULL = 0.92, 0.55
"""The share of the room up to which larger words may fill it; upright the picture has the rest."""


def grow(pages: Sequence[PageScreen], steps: Sequence[float], *, upright: bool) -> None:
    """Set the words of all pages larger by the largest step for which each has room.

    A page with a check keeps its size whatever the others do, as its questions keep their places.
    A page that sums up is read from afar: it grows by itself.
    """
    full = _UPRIGHT_FULL if upright else _FULL
    told = [page for page in pages if page.sums_up]
    others = [page for page in pages if page not in told and not _checks(page)]
    base = 1.0
    if not any(_may_get_more(page) or page.step_size < 1 for page in others):
        base = next((step for step in steps if _all_take(others, step, full)), 1.0)
    for page in told:
        next((step for step in steps if step >= base and _takes(page, step, full)), 1.0)


def _checks(page: PageScreen) -> bool:
    """Tell whether it asks step by step."""
    return any(part.step for part in page.parts)


def _may_get_more(page: PageScreen) -> bool:
    """Tell whether a touch may add words: these need the room."""
    return not all(part.steady for part in page.parts)


def _all_take(pages: Sequence[PageScreen], step: float, full: float) -> bool:
    taken: list[PageScreen] = []
    for page in pages:
        if not _takes(page, step, full):
            for other in taken:
                other.take_step(1.0)
            return False
        taken.append(page)
    return True


def _takes(page: PageScreen, step: float, full: float) -> bool:
    """Set the words of a page of one screenful so many times as large if they have the room; tell
    whether they do."""
    if page.whole:
        return True
    before, was = page.flow.divided(0), page.step_size
    if before.screenfuls > 1 or before.fullest * step > full:
        return False
    page.take_step(step)
    after = page.flow.divided(0)
    same = (after.screenfuls, after.torn) <= (before.screenfuls, before.torn)
    if same and after.fullest <= full and not page.flow.overfull() and page.words_fit():
        return True
    page.take_step(was)
    return False
