"""A pack as large as the format allows, in five languages, beside the built-in one.

The format holds 2,000 files a language (`MAX_FILES_A_FOLDER`): `PAGES` and `QUESTIONS` fill it.
"""

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import contestants, outside
from benchmarks.processes import running
from benchmarks.report import Row, table
from benchmarks.xserver import x_server
from kiosk.content.model.report import Report
from kiosk.content.store.store import open_pack
from kiosk.shared.issue import terminal_line
from kiosk.shared.paths import built_in_pack
from kiosk.startup.content_rules import CONTENT_RULES

PAGES, QUESTIONS = 200, 1_700
LANGUAGES = ("en", "de", "fr", "es", "it")
_SIZE, _RUNS, _SETTLES = (1920, 1080), 5, 8.0


def write_pack(folder: Path) -> Path:
    """Write a pack of the built-in pages and questions, again and again under other ids."""
    shutil.copytree(built_in_pack(), folder)
    home = folder / LANGUAGES[0]
    pages = [_copied(home / "sections/stories.md", n) for n in range(PAGES)]
    known = sorted((home / "faq").glob("*.md"))
    for n in range(QUESTIONS - len(known)):
        _copied(known[n % len(known)], n)
    pack = folder / "pack.toml"
    text = pack.read_text(encoding="utf-8").replace(
        'languages = ["en"]', f"languages = {list(LANGUAGES)}".replace("'", '"')
    )
    more = "".join(f', "{page}"' for page in pages)
    pack.write_text(text.replace('"stories"]', f'"stories"{more}]'), encoding="utf-8")
    for language in LANGUAGES[1:]:
        shutil.copytree(home, folder / language)
    return folder


def _copied(file: Path, number: int) -> str:
    """Write a file again under another id and with another title; return the id."""
    text = re.sub(
        r'^title = "', f'title = "{number}. ', file.read_text(encoding="utf-8"), flags=re.M
    )
    text = re.sub(r"^number = \d+$", f"number = {100 + number}", text, flags=re.M)
    copy = file.with_stem(f"{file.stem}-{number}")
    copy.write_text(text, encoding="utf-8")
    return copy.stem


def checked(folder: Path, cache: Path) -> float:
    """Return the seconds that it takes to check and compile a pack that was never seen."""
    begun = time.perf_counter()
    found = open_pack(folder, cache, CONTENT_RULES)
    if isinstance(found, Report):
        problems = "\n".join(terminal_line(problem) for problem in found.errors[:10])
        raise SystemExit(f"The large pack has errors:\n{problems}")
    return time.perf_counter() - begun


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures for the table."""
    big = write_pack(folder / "pack")
    usual = contestants.kiosk(folder / "usual")
    large = contestants.kiosk(folder / "large")
    # into the kiosk's own cache: a clinic checks a pack once and starts with it every day
    cache = Path(large.folders["XDG_CACHE_HOME"]) / "pure-physio-kiosk"
    yield Row("large pack: full check", "s", checked(big, cache), goal=10)
    large = contestants.Contestant("large", (*large.command, "--content", str(big)), large.folders)
    with x_server(*_SIZE) as server:
        found = outside.starts([usual, large], server, _RUNS)
        memory = {}
        for one in (usual, large):
            with running(one.command, one.environment(server)) as tree:
                time.sleep(_SETTLES)
                memory[one.name] = tree.pss_mb()
    begins, usually = (found[one.name].usual * 1e3 for one in (large, usual))
    yield Row("large pack: start, beside the built-in one", "ms", begins, usually, share=1.2)
    held, usually = memory[large.name], memory[usual.name]
    yield Row("large pack: memory, beside the built-in one", "MB", held, usually, share=1.2)


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="big-") as folder:
        print(table(list(rows(Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
