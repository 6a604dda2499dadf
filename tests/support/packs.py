"""Packs read as the kiosk reads them: with every kind of block, and the judge that is asked for."""

import shutil
from datetime import date
from pathlib import Path
from typing import TextIO

from kiosk.blocks.registry import kinds
from kiosk.content.check import load as loading
from kiosk.content.check import report
from kiosk.content.check.load import CheckedPack
from kiosk.content.check.report import Checked, DrawPictures, not_drawn
from kiosk.content.files.tree import Tree
from kiosk.content.markdown import document
from kiosk.content.markdown.document import ParsedBody
from kiosk.content.model.pack import Library
from kiosk.content.model.report import Log, Report
from kiosk.content.parse.rules import CheckExercise, ContentRules, posed_elsewhere
from kiosk.content.store import store
from kiosk.content.store.store import CompiledLibrary
from kiosk.shared import paths


def load(
    folder: Path, found: Tree | None = None, check_exercise: CheckExercise = posed_elsewhere
) -> CheckedPack:
    return loading.load(folder, ContentRules(kinds(), check_exercise), found)


def open_pack(
    folder: Path, cache: Path, check_exercise: CheckExercise = posed_elsewhere
) -> Library | Report:
    return store.open_pack(folder, cache, ContentRules(kinds(), check_exercise))


def library_of(folder: Path, image: bytes) -> CompiledLibrary:
    return CompiledLibrary(folder, image, ContentRules(kinds()))


def parse(path: str, text: str, first_line: int, log: Log) -> ParsedBody:
    return document.parse(path, text, first_line, log, kinds())


def check_pack(
    folder: Path,
    today: date,
    check_exercise: CheckExercise = posed_elsewhere,
    draw: DrawPictures = not_drawn,
) -> Checked:
    return report.check_pack(folder, today, ContentRules(kinds(), check_exercise), draw)


def check_command(
    path: Path,
    today: date,
    out: TextIO,
    check_exercise: CheckExercise = posed_elsewhere,
    draw: DrawPictures = not_drawn,
) -> int:
    return report.check_command(path, today, out, ContentRules(kinds(), check_exercise), draw)


def mirrored_pack(folder: Path, languages: str) -> Path:
    """Return a pack whose Arabic is the English text: only the direction differs."""
    pack = folder / "pack"
    shutil.copytree(paths.built_in_pack(), pack)
    shutil.copytree(pack / "en", pack / "ar")
    manifest = pack / "pack.toml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('languages = ["en"]', f"languages = {languages}"), "utf-8")
    return pack
