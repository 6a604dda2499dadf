"""What must be said of everything: titles, credits, alt texts, and each in every language."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO

from kiosk.content.files.layout import CREDITS, PACK
from kiosk.content.files.leftovers import original_of
from kiosk.content.model.report import Log
from kiosk.content.model.schema import CreditEntry, PackFile, QuestionFront, TitlesFile
from kiosk.content.parse.keyboard_file import unreachable
from kiosk.content.parse.parts import PackParts
from kiosk.content.parse.po_entries import entries
from kiosk.shared import paths, small_files
from kiosk.shared.issue import closest, quote

_TEMPLATE = "wording/kiosk.pot"
_OURS = "en"
"""The language that the program speaks by itself."""
_SHOWN_INSTEAD = "Until then the pack's first language shows."


def check_coverage(parts: PackParts, log: Log) -> None:
    """Note in `log` what lacks a title, a credit or an alt text, and what lacks a translation."""
    if parts.pack and parts.pack.values:
        _check_titles(parts, parts.pack.values, log)
        _check_unused_topics(parts, parts.pack.values, log)
    _check_credits(parts, log)
    _check_keyboards(parts, log)
    for language in parts.languages[1:]:
        _check_translation(parts, language, log)


def _check_titles(parts: PackParts, pack: PackFile, log: Log) -> None:
    if parts.default not in parts.titles:
        log.error(
            f"{parts.default}/titles.toml",
            1,
            "The file with the names of the chapters and topics is missing.",
            "Add it, with a table [chapters.ID] for each chapter and one [topics].",
        )
    for language, read in parts.titles.items():
        if read.values is None:
            continue
        chapters = [chapter.id for chapter in pack.chapters]
        _check_names(parts, language, "chapters", chapters, read.values, log)
        _check_names(parts, language, "topics", pack.topics, read.values, log)


def _check_names(
    parts: PackParts, language: str, table: str, wanted: list[str], titles: TitlesFile, log: Log
) -> None:
    read = parts.titles[language]
    named = set(titles.chapters if table == "chapters" else titles.topics)
    one = table.removesuffix("s")
    for name in wanted:
        if name not in named:
            note = log.error if language == parts.default else log.warning
            note(
                read.path,
                read.line(table),
                f"The {one} {quote(name)} of pack.toml has no name here.",
                f"Add it to the table {table}.",
                table,
            )
    for name in sorted(named - set(wanted)):
        near = closest(name, [n for n in wanted if n not in named])
        log.error(
            read.path,
            read.line(table, name),
            f"pack.toml has no {one} {quote(name)}.",
            f"Did you mean {near}?" if near else f"Remove it, or list it under {table}.",
            f"{table}.{name}",
        )


def _check_unused_topics(parts: PackParts, pack: PackFile, log: Log) -> None:
    fronts = [page.front for page in parts.of_kind("question", parts.default)]
    if any(front is None for front in fronts):
        return
    used = {t for front in fronts if isinstance(front, QuestionFront) for t in front.topics}
    line = parts.pack.line("topics") if parts.pack else 1
    for topic in pack.topics:
        if topic not in used:
            log.warning(
                PACK,
                line,
                f"No question has the topic {quote(topic)}.",
                "Give it to a question, or remove it.",
                "topics",
            )


def _check_credits(parts: PackParts, log: Log) -> None:
    if parts.credits is None:
        if parts.pictures or parts.films:
            log.error(
                CREDITS,
                1,
                "The file with the makers of the pictures is missing.",
                "Add it, with a table for each picture.",
            )
        return
    if parts.credits.toml is None:
        return
    named = set(parts.credits.names())
    for path in (*parts.pictures, *parts.films):
        if path not in named and not _is_copy(path, parts, log):
            film = path in parts.films
            log.error(
                path,
                1,
                "Nobody is named as the film's maker."
                if film
                else "Nobody is named as the picture's maker, and it has no alt text.",
                f'Add a table ["{path}"] to {CREDITS}.',
            )
    known = [*parts.pictures, *parts.films]
    for name in sorted(named - set(known)):
        near = closest(name, [p for p in known if p not in named])
        log.error(
            CREDITS,
            parts.credits.line(name),
            f"There is no picture {quote(name)}.",
            f"Did you mean {near}?" if near else "Remove its table, or add the picture.",
            name,
        )
    for name, entry in (parts.credits.values or {}).items():
        _check_picture_words(parts, name, entry, log)


def _is_copy(path: str, parts: PackParts, log: Log) -> bool:
    """Tell, and say, whether a file is a copy that a computer made and no page shows."""
    original = original_of(path, parts.paths)
    if not original or path in parts.shown_files():
        return False
    name = original.rpartition("/")[2]
    log.warning(
        path,
        1,
        "No page shows this file, so it is left out.",
        f"It looks like a copy of {name}: remove it, or give it a name of its own.",
    )
    return True


def _check_picture_words(parts: PackParts, name: str, entry: CreditEntry, log: Log) -> None:
    """The alt text, and what stands in the picture, in every language of the pack."""
    example = 'Add a line such as alt.{} = "What the picture shows."'
    _check_said(parts, name, "alt", entry.alt, ("alt text", example), log)
    for label in entry.labels:
        said = next(iter(label.word.values()), "")
        words = (f"label for {quote(said)}", 'Add word.{} = "Heat" to it.')
        _check_said(parts, name, "labels", label.word, words, log)


def _check_said(
    parts: PackParts,
    name: str,
    key: str,
    said: Mapping[str, str],
    words: tuple[str, str],
    log: Log,
) -> None:
    """Note the languages in which a thing is missing, and those that the pack does not have."""
    assert parts.credits is not None
    what, remedy = words
    for language in parts.languages:
        if language not in said:
            note = log.error if language == parts.default else log.warning
            note(
                CREDITS,
                parts.credits.line(name, key),
                f"{quote(name)} has no {what} in “{language}”.",
                remedy.format(language),
                f"{name}.{key}",
            )
    for language in said:
        if language not in parts.languages:
            log.error(
                CREDITS,
                parts.credits.line(name, key, language),
                f"pack.toml does not list the language “{language}”.",
                "Remove the line, or add the language to pack.toml.",
                f"{name}.{key}",
            )


def _check_keyboards(parts: PackParts, log: Log) -> None:
    """A visitor must be able to type the words that questions are found by."""
    for language in parts.languages if parts.keyboards else ():
        written = language if language in parts.keyboards else language.partition("-")[0]
        keyboard = parts.keyboards.get(written)
        if keyboard is None:
            path = f"keyboards/{written}.toml"
            if path not in parts.paths:
                log.warning(path, 1, f"There is no keyboard for “{language}”.", _SHOWN_INSTEAD)
            continue
        fronts = [page.front for page in parts.of_kind("question", language)]
        asked = [front for front in fronts if isinstance(front, QuestionFront)]
        words = " ".join(word for front in asked for word in (front.title, *front.synonyms))
        if letters := unreachable(keyboard, words):
            log.warning(
                f"keyboards/{written}.toml",
                1,
                f"Words of the questions have letters without a key: {' '.join(letters)}.",
                "Add them to the letters, or write the questions without them.",
                "letters",
            )


def _check_translation(parts: PackParts, language: str, log: Log) -> None:
    wanted = [f"{language}/titles.toml", f"wording/{language}.po"]
    if parts.default in parts.glossaries:
        wanted.append(f"{language}/glossary.toml")
    if parts.default in parts.signs:
        wanted.append(f"{language}/warning-signs.toml")
    wanted += [f"{language}/sections/{i}.md" for i in sorted(parts.ids("section", parts.default))]
    wanted += [f"{language}/faq/{i}.md" for i in sorted(parts.ids("question", parts.default))]
    exercises = sorted(parts.ids("exercise", parts.default))
    wanted += [f"{language}/exercises/{i}.md" for i in exercises]
    programs = sorted(parts.ids("program", parts.default))
    wanted += [f"{language}/programs/{i}.md" for i in programs]
    for video in sorted(parts.ids("video", parts.default)):
        wanted.append(f"{language}/videos/{video}.md")
    for path in wanted:
        if path not in parts.paths:
            log.warning(path, 1, f"There is no translation into “{language}”.", _SHOWN_INSTEAD)


def check_translations(parts: PackParts, log: Log) -> None:
    """Note which of the program's messages lack a translation, and translations of none."""
    known = _messages()
    for language, compiled in sorted(parts.wording.items()):
        if not known or language.split("-")[0] == _OURS:
            continue
        path, there = f"wording/{language}.po", _translated(compiled)
        if missing := len(known - there):
            log.warning(
                path,
                1,
                f"{missing} of {len(known)} messages have no translation, or are marked fuzzy; the"
                " original shows there.",
                "Translate them in a .po editor, and take the mark from those that are right.",
            )
        if strange := sorted(there - known):
            log.warning(
                path,
                1,
                f"{len(strange)} messages are none of the program's, such as {quote(strange[0])}.",
                "Leave each msgid as kiosk.pot has it; msgmerge brings an older file up to date.",
            )


def _translated(compiled: bytes) -> set[str]:
    from babel.messages.mofile import read_mo

    catalogue = read_mo(BytesIO(compiled))
    ids = (message.id for message in catalogue if message.id)
    return {found if isinstance(found, str) else found[0] for found in ids}


@cache
def _messages() -> frozenset[str]:
    """Return what the program says, as its list has it; nothing if that is not there."""
    try:
        text = small_files.read_text(paths.built_in_pack() / _TEMPLATE)
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(entry.id for entry in entries(text) if entry.id)
