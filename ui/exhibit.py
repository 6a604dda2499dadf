"""Everything that shows and can be changed while the kiosk runs: pack, clinic, notices."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial

from kiosk.answers import Answers, Desk
from kiosk.app_state import Rules
from kiosk.comfort import Comfort, TextSize, ThemeName, Volume
from kiosk.content.model import Library
from kiosk.guided import Exercises, Shelf
from kiosk.idle import IdleLimits
from kiosk.screens.chrome import HELP_SECTION
from kiosk.screens.world import World, page_order, section_of_kind
from kiosk.settings.clinic import Clinic
from kiosk.settings.notices import Notice
from kiosk.shown import Shown, film_file
from kiosk.wording import Words
from ui.gallery import art_of
from ui.theme.look import Art

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Start:
    """How a visit begins where the command line says so; empty or None leaves it to the clinic."""

    language: str = ""
    text_size: TextSize | None = None
    theme: ThemeName = ThemeName.LIGHT


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What shows. A change makes a new one."""

    shown: Shown
    clinic: Clinic
    notices: tuple[Notice, ...]
    exercises: Exercises
    answers: Callable[[str], Answers]
    rules: Rules
    world_of: Callable[[str], World]
    art: Art

    @property
    def library(self) -> Library:
        """The pack."""
        return self.shown.library


def exhibit(shown: Shown, clinic: Clinic, notices: tuple[Notice, ...], wish: Start) -> Exhibit:
    """Return what shows of a pack for a clinic."""
    library = shown.library
    language = _language(wish.language, clinic, library)
    size = wish.text_size or TextSize(clinic.text_size)
    comfort = Comfort(language, size, wish.theme, volume=Volume(clinic.volume))
    first = library.languages[0]
    exercises = Shelf(library.exercise_file, lambda name: library.program(first, name))
    answers = cache(lambda language: Desk(library, language))

    @cache
    def world_of(language: str) -> World:
        words = Words(language, library.wording(language))
        toc = library.toc(language)
        world = World(library, toc, clinic, words, exercises, answers(language))
        return replace(world, notices=notices)

    rules = _rules(library, clinic, comfort)
    return Exhibit(
        shown,
        clinic,
        notices,
        exercises,
        answers,
        rules,
        world_of,
        art_of(library, partial(film_file, shown)),
    )


def _language(wish: str, clinic: Clinic, library: Library) -> str:
    """Return the language that a visit starts in; wishes that the pack lacks are logged."""
    wanted = [code for code in (wish, *clinic.languages) if code]
    for code in wanted:
        if code not in library.languages:
            known = ", ".join(library.languages)
            _log.warning("The content has no language “%s”; it has: %s.", code, known)
    return next(code for code in (*wanted, *library.languages) if code in library.languages)


def _rules(library: Library, clinic: Clinic, comfort: Comfort) -> Rules:
    toc = library.toc(comfort.language)
    return Rules(
        order=page_order(toc),
        questions=section_of_kind(toc, "questions"),
        help=HELP_SECTION,
        asks=bool(toc.signs.asked()),
        start=comfort,
        limits=IdleLimits(quiet=clinic.idle_seconds),
    )
