"""Every string of a pack has a limit, and what is said about one that is too long is short."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.shared.issue import terminal_line
from kiosk.startup.content_rules import exercise_faults
from tests.content.packs import SECTION_FILE, PackFiles, tiny_pack
from tests.support.packs import load

LONG = "word " * 9_000
PACK = tiny_pack().put("en/synonyms.toml", 'gp = ["doctor"]\n')


def _strings() -> Iterator[tuple[str, str]]:
    """Yield each file of the pack, by name and with one of its strings as long as a book."""
    for path, data in PACK.files.items():
        text = data.decode()
        for match in re.finditer(r'(?<=")[^"\n]+(?=")', text) if "." in path else ():
            if path.endswith((".toml", ".md")):
                name = f"{path}:{text[: match.start()].count(chr(10)) + 1} {match.group()[:20]}"
                yield name, text[: match.start()] + LONG + text[match.end() :]


STRINGS = dict(_strings())


def _load(path: str, text: str, folder: Path) -> list[str]:
    pack = PackFiles(dict(PACK.files)).put(path, text)
    loaded = load(pack.write(folder), check_exercise=exercise_faults)
    assert (loaded.pack is None) is loaded.report.has_errors
    return [terminal_line(problem) for problem in loaded.report.errors]


@pytest.mark.parametrize("name", STRINGS)
def test_a_string_without_end_is_refused_in_few_words(name: str, tmp_path: Path) -> None:
    errors = _load(name.partition(":")[0], STRINGS[name], tmp_path)
    assert errors
    assert max(map(len, errors)) < 1_100


BODIES = {
    "a heading": ("## " + "word " * 40, "A heading has 199 characters"),
    "a heading of a card": (
        "::: cards\n### " + "word " * 40 + "\nWords.\n:::",
        "A heading has 199",
    ),
    "a paragraph": ("word " * 500, "These words have 2499 characters"),
    "an item": ("- " + "word " * 500, "These words have 2499 characters"),
    "a cell": ("| A |\n| - |\n| " + "word " * 500 + "|", "These words have 2499 characters"),
    "a word": ("a" * 101, "This word has 101 letters"),
    "a word in a list": ("- " + "a" * 101, "This word has 101 letters"),
    "a button": (f"[{'word ' * 40}](section:get-help)", "A button has 199 characters"),
}


@pytest.mark.parametrize(("body", "says"), BODIES.values(), ids=BODIES)
def test_what_no_screen_has_room_for_is_refused(body: str, says: str, tmp_path: Path) -> None:
    text = PACK.files[SECTION_FILE].decode() + f"\n{body}\n"
    errors = _load(SECTION_FILE, text, tmp_path)
    assert any(says in error for error in errors), errors
