"""What the pack of a kiosk holds."""

from kiosk.content.model.blocks import Blocks, Paragraph
from kiosk.content.model.pack import Library, Toc
from tests.support.drivers.screen import ScreenDriver


class PackDriver:
    """The pack that shows."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    @property
    def sections(self) -> tuple[str, ...]:
        """Its sections in their order, as the clinic shows them."""
        return self._screen.built.controller.state.rules.order

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has."""
        return self._library.languages

    @property
    def exercises(self) -> tuple[str, ...]:
        """Every exercise of the pack."""
        return tuple(self._toc.exercises)

    @property
    def questions(self) -> dict[str, str]:
        """Every question of the pack: id and title."""
        return {question.id: question.title for question in self._toc.questions}

    @property
    def asked_before_exercise(self) -> list[str]:
        """The lines of the question before an exercise, a group of warning signs each."""
        return [group.ask for group in self._toc.signs.groups]

    @property
    def signs(self) -> list[str]:
        """What cards call each warning sign."""
        return [sign.sign for sign in self._toc.signs.signs]

    @property
    def asked_most(self) -> list[str]:
        """The titles of the questions that show before a topic is chosen."""
        return [self.questions[name] for name in self._toc.asked_most]

    @property
    def topics(self) -> list[str]:
        """The titles of the topics."""
        return [topic.title for topic in self._toc.topics]

    def alt(self, picture: str) -> str:
        """What is said of a picture to those who cannot see it."""
        return self._toc.credits[picture].alt

    def nav(self, section: str) -> str:
        """What buttons call a section."""
        return self._toc.sections[section].nav

    def title(self, section: str) -> str:
        """What a section is called above its first page."""
        return self._toc.sections[section].title

    def blocks(self, section: str) -> Blocks:
        """What the pack holds for a section, behind every touch too."""
        return self._library.section(self._screen.language, section).blocks

    def longest_terms(self, count: int) -> list[str]:
        """The glossary terms with the longest meanings."""
        terms = self._toc.terms
        return sorted(terms, key=lambda t: -len(terms[t].meaning))[:count]

    def longest_references(self, count: int) -> list[str]:
        """The sources with the longest titles."""
        references = self._toc.references
        return sorted(references, key=lambda r: -len(references[r].title))[:count]

    def first_words(self, question: str) -> str:
        """The words that an answer begins with."""
        first = self._library.question(self._screen.language, question).blocks[0]
        assert isinstance(first, Paragraph)
        return first.runs[0].text.strip()

    def longest_answers(self, count: int) -> list[str]:
        """The questions with the longest answers."""
        language = self._screen.language
        lengths = {q: repr(self._library.question(language, q).blocks) for q in self.questions}
        return sorted(lengths, key=lambda q: -len(lengths[q]))[:count]

    @property
    def _library(self) -> Library:
        return self._screen.built.library

    @property
    def _toc(self) -> Toc:
        return self._library.toc(self._screen.language)
