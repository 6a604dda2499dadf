"""Every word of a pack in one language: only these may be written of a search."""

from collections.abc import Iterator

from kiosk.content.model.pack import Library
from kiosk.faq.language.words import words
from kiosk.faq.search.entry import entries, plain


def vocabulary(library: Library, language: str) -> frozenset[str]:
    """Return the folded words of pages, questions and glossary; not of references, which hold
    names.

    Takes about 20 ms; done once a pack, when a search has been repeated often enough.
    """
    return frozenset(word.form for text in _texts(library, language) for word in words(text))


def _texts(library: Library, language: str) -> Iterator[str]:
    toc = library.toc(language)
    for entry in entries(library, language):
        yield from (entry.title, entry.text, *entry.synonyms)
    for head in toc.sections.values():
        yield head.title
        yield plain(library.section(language, head.id).blocks)
    for term in toc.terms.values():
        yield from (term.name, term.meaning)
    for exercise in toc.exercises.values():
        yield exercise.title
    for topic in toc.topics:
        yield topic.title
