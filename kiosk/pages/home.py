"""Home: help for somebody who needs it at once, and a large tile for each chapter."""

from dataclasses import dataclass

from kiosk.blocks.links import LinkEvent, link_event
from kiosk.content.model.pack import Chapter, NowChoice
from kiosk.exercise.events import OpenExercise
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
class NowChoiceProps:
    """One muscle to ease at once: its name, what `spoken` says of it, and the exercise."""

    text: str
    spoken: str
    picture: str
    event: OpenExercise


@dataclass(frozen=True, slots=True)
class NowProps:
    """The first card: what is wrong now, how to choose, and the choices; at least one.

    The first choice is the usual one: a touch beside all of them means it.
    """

    title: str
    lead: str
    choices: tuple[NowChoiceProps, ...]


@dataclass(frozen=True, slots=True)
class OftenProps:
    """What many look for: its words, and where they lead."""

    text: str
    event: LinkEvent


@dataclass(frozen=True, slots=True)
class HomeProps:
    """The question above the tiles, the tiles, and the clinic's notices.

    `now` is None and `often` empty where the pack names none.
    """

    title: str
    tiles: tuple[TileProps, ...]
    notices: tuple[str, ...] = ()
    now: NowProps | None = None
    often_title: str = ""
    often: tuple[OftenProps, ...] = ()


def build_home_view(context: ViewContext) -> HomeProps:
    """Return home's Props."""
    _ = context.words.gettext
    often = tuple(_often(context))
    return HomeProps(
        title=_("How can we help?"),
        tiles=tuple(_tile(chapter, context) for chapter in context.toc.chapters),
        notices=context.notices_now,
        now=_now(context),
        often_title=_("Often asked") if often else "",
        often=often,
    )


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


def _now(context: ViewContext) -> NowProps | None:
    toc = context.toc
    if not toc.now:
        return None
    return NowProps(
        title=toc.words.now or context.words.gettext("I need help now"),
        lead=toc.words.touch,
        choices=tuple(_choice(choice, context) for choice in toc.now),
    )


def _choice(choice: NowChoice, context: ViewContext) -> NowChoiceProps:
    head = context.toc.exercises[choice.exercise]
    return NowChoiceProps(
        text=head.muscle,
        spoken=f"{head.muscle}. {head.title}",
        picture=choice.picture,
        event=OpenExercise(choice.exercise, release=True),
    )


def _often(context: ViewContext) -> list[OftenProps]:
    found = [(link.text, link_event(link.link)) for link in context.toc.often]
    return [OftenProps(text, event) for text, event in found if event is not None]
