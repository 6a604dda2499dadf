"""`kiosk content search WORDS`: what visitors find for some words, and why, for authors."""

import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.model.report import Report
from kiosk.content.store.store import open_pack
from kiosk.faq.language.forms import SAYING_NOTHING
from kiosk.faq.language.words import fold, stem, words
from kiosk.faq.search.entry import FaqEntry, entries
from kiosk.faq.search.examples import Nearest
from kiosk.faq.search.finder import Finder
from kiosk.faq.search.results import SearchResult
from kiosk.shared import paths
from kiosk.shared.issue import terminal_line
from kiosk.startup.content_rules import CONTENT_RULES

FINE, REFUSED = 0, 1
_NO_EXAMPLES = Nearest()
SHOWN = 3


def main(folder: Path, language: str, query: str) -> int:
    """Print the first three questions for a query with the reason; return the exit code."""
    library = open_pack(folder, paths.cache_folder(), CONTENT_RULES)
    if isinstance(library, Report):
        for problem in library.errors:
            print(terminal_line(problem), file=sys.stderr)
        return REFUSED
    language = language or library.languages[0]
    if language not in library.languages:
        known = ", ".join(library.languages)
        print(f"kiosk: the pack has no language “{language}”; it has: {known}", file=sys.stderr)
        return REFUSED
    searched = {entry.id: entry for entry in entries(library, language)}
    # a space says that the last word is whole
    finder = Finder(searched.values(), language, library.asked(language))
    found = finder.find(f"{query} ", SHOWN)
    for line in explained(found, searched, query, language, finder.nearest(query)):
        print(line)
    return FINE


def explained(
    found: SearchResult,
    searched: dict[str, FaqEntry],
    query: str,
    language: str,
    nearest: Nearest = _NO_EXAMPLES,
) -> Iterator[str]:
    """Yield what was found, a question and its reason a line, then what was not."""
    meant = [word.form for word in words(query)]
    for correction in found.corrections:
        yield f"“{correction.typed}” is taken for “{correction.meant}”."
        meant.append(fold(correction.meant))
    asked = {near.name: near for near in nearest.answers}
    for number, hit in enumerate(found.hits, 1):
        yield f"{number}. {hit.title}  ({hit.id})"
        if near := asked.get(hit.id):
            yield f"     asked as: {near.example} ({near.score:.2f})"
        for reason in _reasons(searched[hit.id], meant, language):
            yield f"     {reason}"
    for word in found.unanswered:
        yield f"No answer about “{word}”. If a question has one, say so in asked.toml."
    if not found.hits and not found.unanswered:
        yield f"Nothing is found for “{query}”."


def _reasons(entry: FaqEntry, meant: list[str], language: str) -> Iterator[str]:
    """Yield where a question holds the words: its title, its likest synonym, its answer."""
    asking = SAYING_NOTHING.get(language.partition("-")[0], frozenset())
    stems = {stem(form, language) for form in meant if form not in asking}

    def held(text: str) -> list[str]:
        found = (text[w.start : w.end] for w in words(text) if stem(w.form, language) in stems)
        return list(dict.fromkeys(found))

    if said := held(entry.title):
        yield f"title: {', '.join(said)}"
    synonym = max(entry.synonyms, key=lambda text: len(held(text)), default="")
    if held(synonym):
        yield f"synonym: {synonym}"
    if said := held(entry.text):
        yield f"answer: {', '.join(said)}"
    if said := held(entry.about):
        yield f"its topics and glossary terms: {', '.join(said)}"
