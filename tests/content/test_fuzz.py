"""Nothing that a file can hold raises or takes long: there are only problems."""

import os
import random
import string
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.model import limits
from kiosk.content.model.report import Log
from kiosk.shared.issue import terminal_line
from kiosk.startup.content_rules import exercise_faults
from tests.content.packs import (
    EXERCISE_FILE,
    EXERCISE_WORDS_FILE,
    FRONT,
    QUESTION_FILE,
    SECTION_FILE,
    TODAY,
    tiny_pack,
)
from tests.support.packs import check_pack, parse

PIECES = (
    "::: cards\n", "::: steps\n", "::: story a\n", "::: tip\n", ":::\n", "### A {icon=b}\n",
    "#### A\n", "::: timeline\n", "::: choose\n", "::: risks\n", "::: redflag-check\n",
    "::: compare\n", "- **A:** b {bar=1/2}\n",
    "## A\n", "1. **a** b\n", "- a\n", "- (!) a\n", "  - b\n", "> ", "| a | b |\n", "| - | - |\n",
    "[a](section:b) ", "![](c.svg)", "[^a]", "[^a]: b\n", "^[a]", "[a]: b\n", "**", "*", "`", "<b>",
    "    ", "\n\n", "\\\n", "  \n", "word ", "---\n", "```\n", "&amp;", "\x00", "\t", "{icon=", "é",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text())
def test_random_markdown_never_raises(text: str) -> None:
    body = parse("x.md", text, 1, Log())
    assert len(body.blocks) == len(body.lines)


WORDS = st.lists(st.sampled_from(PIECES), max_size=30)


@given(WORDS)
def test_no_word_is_lost_in_silence(pieces: list[str]) -> None:
    """Whatever stands around it, a marked word is in a block, or there is a problem."""
    text = "".join(pieces) + "zebra"
    log = Log()
    body = parse("x.md", text, 1, log)
    assert log.issues or "zebra" in repr(body.blocks)


NOTES = [SECTION_FILE, QUESTION_FILE, EXERCISE_FILE, EXERCISE_WORDS_FILE, "pack.toml",
         "credits.toml", "en/titles.toml", "en/glossary.toml", "references.toml", "wording/en.po",
         "images/tile.svg"]  # fmt: skip
TRIES = 200 if "KIOSK_SOAK" in os.environ else 40
"""Mutations of each of these files; `make soak` tries more than two thousand packs."""


@pytest.mark.parametrize("path", NOTES)
@settings(max_examples=TRIES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=80), at=st.integers(0, 400), keep=st.booleans())
def test_random_bytes_in_any_file_never_raise(
    path: str, data: bytes, at: int, keep: bool, tmp_path: Path
) -> None:
    pack = tiny_pack()
    whole = pack.files[path]
    pack.put(path, whole[:at] + data + (whole[at:] if keep else b"")).write(tmp_path)
    for problem in check_pack(tmp_path, TODAY, exercise_faults).report.issues:
        assert problem.line >= 1
        assert problem.what
        assert problem.remedy
        assert "\n" not in terminal_line(problem)


SIZE = limits.MAX_TEXT_BYTES - len(FRONT) - 10
LARGE = {
    "brackets": "[" * SIZE,
    "bracket pairs": "[](" * (SIZE // 3),
    "stars": "*" * SIZE,
    "star words": "**a " * (SIZE // 4),
    "mixed stress": "*a_ " * (SIZE // 4),
    "ticks": "".join("`" * (i % 90) + " " for i in range(SIZE // 46)),
    "quotes": "> " * (SIZE // 2),
    "nested lists": "".join("  " * i + "- a\n" for i in range(250)),
    "list marks": "- " * (SIZE // 2),
    "boxes": "::: tip\n" * (SIZE // 8),
    "nested boxes": "".join(":" * (200 - i) + " tip\n" for i in range(190)),
    "table rows": "| a |\n| - |\n" + "| b |\n" * (SIZE // 6 - 3),
    "table columns": "|a" * (SIZE // 8) + "|\n" + "|-" * (SIZE // 8) + "|\n" + "|b" * 9,
    "footnotes": "[^a]" * (SIZE // 4),
    "open footnotes": "[^" * (SIZE // 2),
    "definitions": "".join(f"[a{i}]: b\n" for i in range(SIZE // 12)),
    "html": "<a " * (SIZE // 3),
    "comments": "<!-- " * (SIZE // 5),
    "entities": "&amp" * (SIZE // 4),
    "dashes": "a " + "-" * SIZE,
    "dots": "a" + "." * (SIZE - 2) + "x",
    "blanks": "a" + " " * (SIZE - 2) + "b",
    "blanks in a heading": "::: cards\n### a" + " " * (SIZE - 40) + "{b\nc\n:::",
    "braces": "::: cards\n### " + "{" * (SIZE - 40) + "\nc\n:::",
    "sentences": "A b. " * (SIZE // 5),
    "pictures": "![" * (SIZE // 2),
    "links": "[a](section:b) " * (SIZE // 15),
    "words without end": "a" * SIZE,
    "noise": "".join(random.Random(1).choices(string.punctuation + " \nab", k=SIZE)),
}  # fmt: skip


VALUES = {
    "hexadecimal number": "0x" + "f" * 20_000,
    "deep table": "a." * 900 + "a = 1",
    "many dots": "a." * 20_000 + "a = 1",
    "long words": '"' + "a" * 60_000 + '"',
    "endless": "inf",
    "time": "2026-11-20T10:00:00Z",
    "list of lists": "[" * 90 + "]" * 90,
}


@pytest.mark.parametrize("key", ["number", "title", "screen", "review_due", "topics", "odd"])
@pytest.mark.parametrize("value", VALUES)
def test_a_monstrous_value_is_one_short_problem(value: str, key: str, tmp_path: Path) -> None:
    front = "\n".join(line for line in FRONT.splitlines() if not line.startswith(key + " "))
    text = VALUES[value]
    entry = f"{key}.{text}" if text.startswith("a.") else f"{key} = {text}"
    pack = tiny_pack().put("en/sections/get-help.md", front.replace("+++", "+++\n" + entry, 1))
    began = time.process_time()
    problems = check_pack(pack.write(tmp_path), TODAY).report.errors
    assert time.process_time() - began < 10
    assert all(problem.file == "en/sections/get-help.md" for problem in problems)
    assert problems
    assert max(len(terminal_line(problem)) for problem in problems) < 400


@pytest.mark.parametrize("name", LARGE)
def test_a_full_page_of_anything_ends_soon(name: str, tmp_path: Path) -> None:
    pack = tiny_pack().put("en/sections/get-help.md", FRONT + LARGE[name])
    folder = pack.write(tmp_path)
    began = time.process_time()
    check_pack(folder, TODAY)
    assert time.process_time() - began < 10
