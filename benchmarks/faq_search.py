"""`python -m benchmarks.faq_search`: our search beside SQLite FTS5, rapidfuzz, and both.

How often the right answer is among the first three for the queries of `tests/faq`, and how much
processor time a key takes, in the built-in questions and in 10,000. Each contestant runs in a
process of its own. Processor time rather than the clock's: others may use the machine.
"""

import gc
import json
import random
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faq_contestants import CONTESTANTS, Search
from benchmarks.faq_questions import many, misspelt
from benchmarks.report import Row, quantile, table
from kiosk.content.model.pack import Asked
from kiosk.content.model.report import Report
from kiosk.content.store.store import open_pack
from kiosk.faq.search.entry import FaqEntry, entries
from kiosk.shared.paths import built_in_pack
from kiosk.startup.content_rules import CONTENT_RULES

LISTS = Path(__file__).resolve().parent.parent / "tests/faq"
NO_ANSWER = "no-answer"  # the table of queries that no question answers
MANY = 10_000
FIRST = 3  # places in which the right answer counts
Queries = Mapping[str, Sequence[str]]
Figures = dict[str, float]

_KEY_GOAL, _MISSED_GOAL = 10.0, 5.0
_EVERY = 6  # of the queries that are typed key by key at 10,000 questions
_PEERS = ("FTS5 words", "FTS5 trigrams", "rapidfuzz")


def queries(name: str) -> Queries:
    """Return a list of `tests/faq`: query → ids of the questions that answer it."""
    tables = tomllib.loads((LISTS / name).read_text(encoding="utf-8"))
    asked = (tables[title] for title in tables if title != NO_ANSWER)
    return {query: right for table in asked for query, right in table.items()}


def unanswered(name: str) -> list[str]:
    """Return the queries of a list of `tests/faq` that no question answers."""
    return list(tomllib.loads((LISTS / name).read_text(encoding="utf-8"))[NO_ANSWER])


def missed(search: Search, asked: Queries) -> list[str]:
    """Return the queries without a right answer among the first three."""
    return [q for q, right in asked.items() if not set(right) & set(search(q)[:FIRST])]


def built_in_entries() -> list[FaqEntry]:
    """Return the questions of the built-in content."""
    return built_in()[0]


def built_in() -> tuple[list[FaqEntry], Asked]:
    """Return the questions of the built-in content, and how people ask for them."""
    with TemporaryDirectory(prefix="bench-") as folder:
        library = open_pack(built_in_pack(), Path(folder), CONTENT_RULES)
        if isinstance(library, Report):
            raise SystemExit("The built-in content has errors: run kiosk check")
        return list(entries(library, "en")), library.asked("en")


def rows() -> Iterator[Row]:
    """Yield the figures of all contestants, ours beside each of the others."""
    found = {name: _figures(name) for name in ("kiosk", *_PEERS)}
    mine = found["kiosk"]
    for peer in _PEERS:
        theirs = found[peer]
        label = f"search, beside {peer}"
        for key, what in (("missed", "list"), ("unseen", "second list")):
            yield Row(f"{label}: missed, {what}", "%", mine[key], theirs[key], _MISSED_GOAL)
        for count in (int(mine["count"]), MANY):
            for share in ("p50", "p99"):
                goal = _KEY_GOAL if share == "p99" else 0.0
                key = f"{share} {count}"
                yield Row(f"{label}: a key of {count}, {share}", "ms", mine[key], theirs[key], goal)


def compare() -> str:
    """Return every contestant's figures as a table for docs/adr/0009-faq-search.md."""
    keys = ["missed", "unseen", "two errors", "p50 few", "p99 few", "p50 10000", "p99 10000"]
    keys += ["build, s", "memory, MB", "import, ms"]
    lines = ["| way | " + " | ".join(keys) + " |", "| --- |" + " ---: |" * len(keys)]
    for name in CONTESTANTS:
        found = _figures(name)
        for share in ("p50", "p99"):
            found[f"{share} few"] = found[f"{share} {found['count']:.0f}"]
        lines.append(f"| {name} | " + " | ".join(f"{found[key]:.3g}" for key in keys) + " |")
    return "\n".join(lines)


def _figures(name: str) -> Figures:
    print(f"Measuring the search: {name} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks.faq_search", name]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=LISTS.parent.parent)
    figures: Figures = json.loads(told.stdout)
    return figures


def measure(name: str) -> Figures:
    """Measure one contestant in this process."""
    make = CONTESTANTS[name]
    real = built_in_entries()
    asked, unseen = queries("queries.toml"), queries("unseen.toml")
    begun = time.thread_time()
    small = make(real)
    first = _milliseconds(begun)  # its libraries are imported here
    begun = time.thread_time()
    small = make(real)
    found = {"count": float(len(real)), "import, ms": first - _milliseconds(begun)}
    found["missed"] = 100 * len(missed(small, asked)) / len(asked)
    found["unseen"] = 100 * len(missed(small, unseen)) / len(unseen)
    found |= _keys(small, list(asked), len(real))
    questions = many(real, MANY)
    gc.collect()
    before, begun = _resident(), time.thread_time()
    large = make(questions)
    found["build, s"] = _milliseconds(begun) / 1000
    found["memory, MB"] = _resident() - before
    found["two errors"] = _missed_titles(large, real)
    return found | _keys(large, list(asked)[::_EVERY], MANY)


def _keys(search: Search, asked: Sequence[str], count: int) -> Figures:
    """Type every query, key by key, and return the times of a key in milliseconds."""
    for query in asked[:5]:
        search(query)
    took = []
    for query in asked:
        for end in range(1, len(query) + 1):
            begun = time.thread_time()
            search(query[:end])
            took.append(_milliseconds(begun))
    return {f"p50 {count}": quantile(took, 0.5), f"p99 {count}": quantile(took, 0.99)}


def _missed_titles(search: Search, real: Sequence[FaqEntry]) -> float:
    """Return how many per cent of the real titles are missed when two words are misspelt."""
    chance = random.Random(2)
    typed = {misspelt(entry.title, 2, chance): [entry.id] for entry in real}
    return 100 * len(missed(search, typed)) / len(typed)


def _milliseconds(begun: float) -> float:
    return (time.thread_time() - begun) * 1000


def _resident() -> float:
    """Return the memory in use, in MB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] in CONTESTANTS:
        print(json.dumps(measure(sys.argv[1])))
    elif sys.argv[1:] == ["--all"]:
        print(compare())
    else:
        print(table(list(rows())))
