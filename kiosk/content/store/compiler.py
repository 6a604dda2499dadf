"""A loaded pack into the SQLite image that `store.py` reads."""

import sqlite3
from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from kiosk.content.check.assemble import Pack

Row: TypeAlias = tuple[str, str, str, bytes]

_SCHEMA = """
CREATE TABLE rows (
    kind TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (kind, language, name)
) WITHOUT ROWID
"""


def compile_image(pack: Pack) -> bytes:
    """Return the pack as the bytes of a SQLite database."""
    base = sqlite3.connect(":memory:")
    try:
        base.execute(_SCHEMA)
        base.executemany("INSERT INTO rows VALUES (?, ?, ?, ?)", _rows(pack))
        base.commit()
        return bytes(base.serialize())
    finally:
        base.close()


def _rows(pack: Pack) -> Iterator[Row]:
    encode = msgspec.msgpack.Encoder().encode
    assets = {entry.path: (entry.size, entry.mtime_ns) for entry in pack.assets}
    yield "languages", "", "", encode(pack.languages)
    yield "assets", "", "", encode(assets)
    for name, data in pack.exercise_files.items():
        yield "exercise file", "", name, data
    for language in pack.languages:
        yield "toc", language, "", encode(pack.tocs[language])
        for name, section in pack.sections[language].items():
            yield "section", language, name, encode(section)
        for name, question in pack.questions[language].items():
            yield "question", language, name, encode(question)
        for name, exercise in pack.exercises[language].items():
            yield "exercise", language, name, encode(exercise)
        for name, program in pack.programs[language].items():
            yield "program", language, name, encode(program)
        for name, video in pack.videos[language].items():
            yield "video", language, name, encode(video)
        if language in pack.asked:
            yield "asked", language, "", encode(pack.asked[language])
        if language in pack.wording:
            yield "wording", language, "", pack.wording[language]
