"""What shows and can change while the kiosk runs: pack, clinic details, notices."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from kiosk.app.context import KioskContext
from kiosk.app.state import VisitRules
from kiosk.clinic.notices import Notice
from kiosk.clinic.settings import Clinic
from kiosk.content.model.pack import Library
from kiosk.exercise.repository import ExerciseRepository, Exercises
from kiosk.faq.service import Answers, SearchService
from kiosk.shared.comfort import Comfort, TextSize, ThemeName
from kiosk.shared.wording import Words
from kiosk.startup.loaded_pack import LoadedPack, film_file
from kiosk.usage.pack import pack_of
from kiosk.usage.recorder import CountedPack
from kiosk.visit.context import HELP_SECTION, page_order, section_of_kind
from kiosk.visit.idle import IdleLimits
from ui.shared.gallery import art_of
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LaunchOptions:
    """How visits begin, from the command line; empty or None means as the clinic has set."""

    language: str = ""
    text_size: TextSize | None = None
    theme: ThemeName = ThemeName.LIGHT


@dataclass(frozen=True, slots=True)
class ActiveContent:
    """What shows. Immutable: a change makes a new one."""

    shown: LoadedPack
    clinic: Clinic
    notices: tuple[Notice, ...]
    exercises: Exercises
    answers: Callable[[str], Answers]
    rules: VisitRules
    context: Callable[[str], KioskContext]
    art: PackArt
    counted: Callable[[], CountedPack]

    @property
    def library(self) -> Library:
        """The pack."""
        return self.shown.library

    @property
    def start_context(self) -> KioskContext:
        """The context of a visit in the language that it begins in."""
        return self.context(self.rules.start.language)

    def start_theme(self, screen: Screen) -> Theme:
        """Return the theme that a visit begins with; staff mode uses it too."""
        comfort = self.rules.start
        tokens = make_tokens(screen, comfort.text_size, comfort.theme, reduced_motion=True)
        return Theme(tokens, self.art, self.start_context.words.right_to_left)


def active_content(
    shown: LoadedPack, clinic: Clinic, notices: tuple[Notice, ...], wish: LaunchOptions
) -> ActiveContent:
    """Return a pack as a clinic shows it."""
    library = shown.library
    language = _language(wish.language, clinic, library)
    size = wish.text_size or clinic.text_size
    comfort = Comfort(language, size, wish.theme, volume=clinic.volume)
    first = library.languages[0]
    exercises = ExerciseRepository(
        library.exercise_file,
        lambda name: library.program(first, name),
        lambda name: _written_steps(library, first, name),
    )
    answers = cache(lambda language: SearchService(library, language))

    @cache
    def context(language: str) -> KioskContext:
        words = Words(language, library.wording(language))
        toc = library.toc(language)
        return KioskContext(
            library, toc, clinic, words,
            notices=notices, exercises=exercises, answers=answers(language),
        )  # fmt: skip

    rules = _rules(library, clinic, comfort)
    return ActiveContent(
        shown,
        clinic,
        notices,
        exercises,
        answers,
        rules,
        context,
        art_of(library, partial(film_file, shown)),
        cache(lambda: _counted(library, language, answers)),
    )


def _written_steps(library: Library, language: str, exercise: str) -> int:
    from kiosk.exercise.session.setup_words import steps_of  # with the first exercise

    return len(steps_of(library.exercise(language, exercise)))


def _counted(library: Library, language: str, answers: Callable[[str], Answers]) -> CountedPack:
    plan = section_of_kind(library.toc(language), "take-home")
    return pack_of(library, answers, plan)


def _language(wish: str, clinic: Clinic, library: Library) -> str:
    """Return the language that a visit starts in; languages that the pack lacks are logged."""
    wanted = [code for code in (wish, *clinic.languages) if code]
    for code in wanted:
        if code not in library.languages:
            known = ", ".join(library.languages)
            _log.warning("The content has no language “%s”; it has: %s.", code, known)
    return next(code for code in (*wanted, *library.languages) if code in library.languages)


def _rules(library: Library, clinic: Clinic, comfort: Comfort) -> VisitRules:
    toc = library.toc(comfort.language)
    return VisitRules(
        order=page_order(toc),
        questions=section_of_kind(toc, "questions"),
        help=HELP_SECTION,
        asks=bool(toc.signs.asked()),
        seated=toc.seated,
        suggesting=frozenset(toc.suggested_for),
        start=comfort,
        limits=IdleLimits(quiet=clinic.idle_seconds),
    )
