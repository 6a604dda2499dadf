"""Ways to search questions: ours, and those that a library offers as they come.

Each is given the same questions, synonyms and texts, and answers with ids, best first.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from kiosk.faq.search.entry import FaqEntry

_WEIGHTS = "8.0, 6.0, 2.0, 1.0"  # title, synonyms, text, about: as ours weighs them, roughly


class Search(Protocol):
    def __call__(self, query: str) -> Sequence[str]: ...


def ours(entries: Sequence[FaqEntry]) -> Search:
    from benchmarks.faq_search import built_in
    from kiosk.faq.search.finder import Finder

    finder = Finder(entries, "en", built_in()[1])
    return lambda query: [hit.id for hit in finder.find(query).hits]


def full_text(entries: Sequence[FaqEntry]) -> Search:
    """SQLite FTS5, whole words with English endings taken off, the last one as a beginning."""
    ask = _fts(entries, "porter unicode61 remove_diacritics 2")

    def find(query: str) -> Sequence[str]:
        found = _words(query)
        return ask([*(f'"{word}"' for word in found), *(f'"{w}"*' for w in found[-1:])])

    return find


def trigrams(entries: Sequence[FaqEntry]) -> Search:
    """SQLite FTS5 with its trigram tokenizer: any three letters that both have count."""
    ask = _fts(entries, "trigram")
    return lambda query: ask(_trigrams(query))


def fuzzy(entries: Sequence[FaqEntry]) -> Search:
    """rapidfuzz alone: the query beside every title and synonym."""
    from rapidfuzz import fuzz, process, utils

    pairs = [(entry.id, phrase) for entry in entries for phrase in (entry.title, *entry.synonyms)]
    phrases = [utils.default_process(phrase) for _, phrase in pairs]

    def find(query: str) -> Sequence[str]:
        asked = utils.default_process(query)
        found = process.extract(asked, phrases, scorer=fuzz.WRatio, limit=30, score_cutoff=40)
        return list(dict.fromkeys(pairs[at][0] for _, _, at in found))[:8]

    return find


def trigrams_weighed(entries: Sequence[FaqEntry]) -> Search:
    """Trigrams find a hundred questions, rapidfuzz puts them in order."""
    from rapidfuzz import fuzz, utils

    ask = _fts(entries, "trigram", 100)
    phrases = {e.id: [utils.default_process(p) for p in (e.title, *e.synonyms)] for e in entries}

    def find(query: str) -> Sequence[str]:
        asked = utils.default_process(query)

        def likeness(name: str) -> float:
            return max(fuzz.WRatio(asked, phrase) for phrase in phrases[name])

        return sorted(ask(_trigrams(query)), key=likeness, reverse=True)[:8]

    return find


def full_text_mended(entries: Sequence[FaqEntry]) -> Search:
    """FTS5's words, after rapidfuzz has turned each unknown one into the nearest it knows."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    ask = _fts(entries, "porter unicode61 remove_diacritics 2")
    texts = (part for e in entries for part in (e.title, *e.synonyms, e.text, e.about) if part)
    known = list(dict.fromkeys(word for text in texts for word in _words(text)))
    is_known = set(known)

    def find(query: str) -> Sequence[str]:
        found = _words(query)
        terms = []
        for word in found:
            near = (
                []
                if word in is_known
                else process.extract(word, known, scorer=OSA.distance, score_cutoff=2, limit=5)
            )
            terms += [f'"{word}"', *(f'"{other}"' for other, _, _ in near)]
        return ask([*terms, *(f'"{word}"*' for word in found[-1:])])

    return find


CONTESTANTS: dict[str, Callable[[Sequence[FaqEntry]], Search]] = {
    "kiosk": ours,
    "FTS5 words": full_text,
    "FTS5 trigrams": trigrams,
    "rapidfuzz": fuzzy,
    "FTS5 trigrams, then rapidfuzz": trigrams_weighed,
    "FTS5 words, mended by rapidfuzz": full_text_mended,
}


def _fts(entries: Sequence[FaqEntry], tokenizer: str, limit: int = 8) -> Callable[..., list[str]]:
    base = sqlite3.connect(":memory:")
    base.execute(
        "CREATE VIRTUAL TABLE faq USING fts5(title, synonyms, text, about, id UNINDEXED,"
        f" tokenize='{tokenizer}')"
    )
    base.executemany(
        "INSERT INTO faq VALUES (?, ?, ?, ?, ?)",
        ((e.title, " | ".join(e.synonyms), e.text, e.about, e.id) for e in entries),
    )

    def ask(terms: Iterable[str]) -> list[str]:
        asked = " OR ".join(dict.fromkeys(terms))
        if not asked:
            return []
        rows = base.execute(
            f"SELECT id FROM faq WHERE faq MATCH ? ORDER BY bm25(faq, {_WEIGHTS}) LIMIT {limit}",
            (asked,),
        )
        return [row[0] for row in rows]

    return ask


def _words(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() else " " for c in text.casefold())
    return kept.split()


def _trigrams(query: str) -> list[str]:
    return [f'"{word[at : at + 3]}"' for word in _words(query) for at in range(len(word) - 2)]
