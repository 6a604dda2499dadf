"""Home: a large tile for each chapter."""

from dataclasses import dataclass

from kiosk.content.model.pack import Chapter
from kiosk.visit.context import ViewContext
from kiosk.visit.events import OpenSection


@dataclass(frozen=True, slots=True)
class TileProps:
    """One chapter. `tint` is 1 to 6; `event` opens it."""

    kicker: str
    title: str
    blurb: str
    pages: str
    picture: str
    tint: int
    event: OpenSection


@dataclass(frozen=True, slots=True)
class HomeProps:
    """The question above the tiles, the tiles, and the clinic's notices."""

    title: str
    tiles: tuple[TileProps, ...]
    notices: tuple[str, ...] = ()


def build_home_view(context: ViewContext) -> HomeProps:
    """Return home's Props."""
    tiles = tuple(_tile(chapter, context) for chapter in context.toc.chapters)
    title = context.words.gettext("How can we help?")
    return HomeProps(title, tiles, context.notices_now)


def _tile(chapter: Chapter, context: ViewContext) -> TileProps:
    return TileProps(
        kicker=chapter.kicker,
        title=chapter.title,
        blurb=chapter.blurb,
        pages=context.words.ngettext("{n} page", "{n} pages", len(chapter.sections)),
        picture=chapter.picture,
        tint=chapter.tint,
        event=OpenSection(chapter.sections[0]),
    )
