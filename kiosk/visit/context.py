"""What Props depend on besides the state: the pack, the clinic, the translations."""

from dataclasses import dataclass

from kiosk.clinic.notices import MOST_AT_ONCE, Notice, current
from kiosk.clinic.settings import Clinic
from kiosk.content.model.pack import Chapter, Library, Toc
from kiosk.shared.clock import WallTime
from kiosk.shared.qr import LARGEST_SIDE
from kiosk.shared.wording import Words
from kiosk.visit.paging import NO_PAGING, Paging

HELP_SECTION = "get-help"
"""The section of the warning signs, which every pack has."""


@dataclass(frozen=True, slots=True)
class ViewContext:
    """Everything that views need besides the state, in one language.

    `now` is the local time; None where nothing depends on it or the clock cannot be right.
    `printer` is the name of the printer for plans, empty if there is none. `code_modules`: the
    most modules a side that a code on this screen may have. `speaks`: a voice has this language.
    `paging`: the screenfuls of the place that shows.
    """

    library: Library
    toc: Toc
    clinic: Clinic
    words: Words
    now: WallTime | None = None
    printer: str = ""
    code_modules: int = LARGEST_SIDE
    notices: tuple[Notice, ...] = ()
    speaks: bool = False
    paging: Paging = NO_PAGING

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages to choose from: those of the clinic's list that the pack has, or all it
        has."""
        known = self.library.languages
        if not self.clinic.show_drafts:
            drafts = draft_languages(self.library)
            known = tuple(code for code in known if code not in drafts)
        return tuple(code for code in self.clinic.languages if code in known) or known

    @property
    def notices_now(self) -> tuple[str, ...]:
        """Today's notices in this language, the latest first."""
        if self.now is None or not self.notices:
            return ()
        shown = sorted(current(self.notices, self.now.day), key=lambda n: n.first, reverse=True)
        default = self.library.languages[0]
        words = (notice.words(self.language, default) for notice in shown)
        return tuple(text for text in words if text)[:MOST_AT_ONCE]

    @property
    def language(self) -> str:
        """The language that the visitor reads."""
        return self.toc.language


def draft_languages(library: Library) -> tuple[str, ...]:
    """Return the translations with a page that no clinician has signed. A pack's first language is
    not a translation."""
    return tuple(
        language
        for language in library.languages[1:]
        if any(h.review.status == "draft" for h in library.toc(language).sections.values())
    )


def page_order(toc: Toc) -> tuple[str, ...]:
    """Return every section in the order of paging: chapter by chapter."""
    return tuple(section for chapter in toc.chapters for section in chapter.sections)


def section_of_kind(toc: Toc, screen: str) -> str:
    """Return the first section with this kind of screen; empty if the pack has none."""
    return next((i for i in page_order(toc) if toc.sections[i].screen == screen), "")


def plan_section(toc: Toc) -> str:
    """Return the section of the plan to take home; empty if the pack has none."""
    return section_of_kind(toc, "take-home")


def chapter_of(toc: Toc, section: str) -> Chapter:
    """Return the chapter that a section stands in; StopIteration for an unknown section."""
    return next(chapter for chapter in toc.chapters if section in chapter.sections)
