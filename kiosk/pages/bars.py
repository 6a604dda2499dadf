"""The top and the bottom bar: where am I, comfort, navigation."""

from dataclasses import dataclass

from kiosk.content.model.pack import Toc
from kiosk.shared.comfort import HIGH_CONTRAST, ThemeName
from kiosk.visit.context import HELP_SECTION, ViewContext, page_order, plan_section, section_of_kind
from kiosk.visit.events import OpenSection
from kiosk.visit.navigation import Exercise, Home, Page, Route

"""The page of warning signs; every pack must have it (`kiosk/content`)."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A button on home: its word, its icon and what it opens."""

    text: str
    icon: str
    event: OpenSection


@dataclass(frozen=True, slots=True)
class TopBarProps:
    """Where am I, and the comfort controls. `language` is empty if there is only one."""

    clinic: str
    where: str
    text_size: str
    contrast: str
    contrast_on: bool
    language: str


@dataclass(frozen=True, slots=True)
class BottomBarProps:
    """Navigation. `index` is the screenful's number in its section, from 0; −1 for none;
    `position` says it in words, `place` in numbers.

    On home, `shortcuts` take the place of Back and Home.
    """

    back: str
    home: str
    help: str
    help_here: bool
    book: str
    book_here: bool
    next: str
    next_title: str
    index: int
    count: int
    position: str
    place: str
    shortcuts: tuple[Shortcut, ...]


def build_top_bar_view(
    route: Route, theme: ThemeName, exercise: str, context: ViewContext
) -> TopBarProps:
    """Return the top bar's Props; `exercise` is the guided exercise, if there is one."""
    _ = context.words.gettext
    where = ""
    if isinstance(route, Exercise):
        where = context.toc.exercises[exercise].nav
    if isinstance(route, Page):
        where = context.toc.sections[route.section].nav
    return TopBarProps(
        clinic=context.clinic.name,
        where=where,
        text_size=_("Text size"),
        contrast=_("Contrast"),
        contrast_on=theme in HIGH_CONTRAST,
        language=_("Language") if len(context.languages) > 1 else "",
    )


def build_bottom_bar_view(route: Route, context: ViewContext) -> BottomBarProps:
    """Return the bottom bar's Props for this route."""
    _ = context.words.gettext
    section = route.section if isinstance(route, Page) else ""
    toc = context.toc
    paging = context.paging
    numbers = {"page": paging.view + 1, "pages": len(paging.names)}
    return BottomBarProps(
        back=_("Back"),
        home=_("Home"),
        help=_("When to get help"),
        help_here=section == HELP_SECTION,
        book=_("Book"),
        book_here=bool(section) and section == section_of_kind(toc, "booking"),
        next=_next(section, context),
        next_title=_next_title(section, context),
        index=paging.view if section else -1,
        count=len(paging.names),
        position=_("Page {page} of {pages}").format(**numbers) if section else "",
        place=_("{page} of {pages}").format(**numbers) if section else "",
        shortcuts=build_shortcuts_view(context) if isinstance(route, Home) else (),
    )


def build_shortcuts_view(context: ViewContext) -> tuple[Shortcut, ...]:
    """Return home's shortcuts, which take the place of Back and Home."""
    _ = context.words.gettext
    offers = (
        Shortcut(_("Video"), "play", OpenSection("video")),
        Shortcut(_("My plan"), "stretch", OpenSection(plan_section(context.toc))),
    )
    return tuple(o for o in offers if o.event.section in context.toc.sections)


def _next(section: str, context: ViewContext) -> str:
    """Return what stands above the name on Next: which part of its page follows, if it has more
    than one."""
    _ = context.words.gettext
    if not section:
        return _("Start here")
    number, of = context.paging.part_after()
    if number == 1:
        return _("Next")
    return _("Next ({part} of {parts})").format(part=number, parts=of)


def _next_title(section: str, context: ViewContext) -> str:
    """Return what Next leads to: the next screenful, then the next section, then home."""
    _ = context.words.gettext
    name = context.paging.name_after() if section else None
    if name is not None:
        return name or context.toc.sections[section].nav
    following = _following(context.toc, section)
    return context.toc.sections[following].nav if following else _("Home")


def _following(toc: Toc, section: str) -> str:
    """Return the section after this one; the first one from home; empty after the last."""
    order = page_order(toc)
    index = order.index(section) + 1 if section else 0
    return order[index] if index < len(order) else ""
