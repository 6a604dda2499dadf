"""`kiosk plan`: a plan as a PDF, to see it without a visit."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.cli.exit_codes import CONTENT_HAS_ERRORS, FINE
from kiosk.cli.starting import refused
from kiosk.cli.terminal import existing_file
from kiosk.content.files.root import pack_folder
from kiosk.content.model.pack import Library
from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.repository import ExerciseRepository
from kiosk.plan.model import build_take_home_view
from kiosk.plan.sheet import SheetProps, build_sheet_view
from kiosk.plan.view import suggested
from kiosk.shared import paths
from kiosk.shared.clock import SystemClock
from kiosk.shared.printing import PAPERS
from kiosk.shared.wording import Words
from kiosk.startup.resolve import open_clinic, open_content
from kiosk.system import log as logs
from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """A plan to write: what, onto which paper, where; `library` has its fonts."""

    sheet: SheetProps
    paper: str
    out: Path
    library: Library


def main(words: list[str]) -> int:
    """Write the PDF."""
    logs.set_up(None)
    if refused(_parser().parse_args(words).content):
        return CONTENT_HAS_ERRORS
    options = read_options(words, SystemClock().today())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.startup.typefaces import typefaces
    from ui.plan.paper import pdf
    from ui.plan.paper.base.canvas import Paper
    from ui.plan.print.letterhead import mark_of
    from ui.startup import run
    from ui.theme import fonts

    application = run.start_qt()
    fonts.load(typefaces(options.library, paths.cache_folder()).files)
    sheet = replace(options.sheet, mark=mark_of(options.library))
    pdf.write_pdf(options.out, sheet, Paper(options.paper))
    del application
    print(f"{options.out} is written")
    return FINE


def read_options(arguments: Sequence[str], today: date) -> PlanOptions:
    """Return what the command line asks for; SystemExit (2) with a message if it makes no sense."""
    parser = _parser()
    given = parser.parse_args(arguments)
    library = open_content(given.content, paths.cache_folder())
    language = given.language or library.languages[0]
    if language not in library.languages:
        known = ", ".join(library.languages)
        parser.error(f"the content has no language “{language}”; it has: {known}")
    toc = library.toc(language)
    names = tuple(dict.fromkeys(filter(None, given.exercises.split(","))))
    if unknown := [name for name in names if name not in toc.exercises]:
        known = ", ".join(sorted(toc.exercises))
        parser.error(f"there is no exercise “{unknown[0]}”; known are: {known}")
    clinic = open_clinic(given.clinic or paths.clinic_file())
    words = Words(language, library.wording(language))
    repository = ExerciseRepository(library.exercise_file)
    wanted = [prescribed(n, repository.plan(n), library.exercise_file(n)) for n in names]
    context = ViewContext(library, toc, clinic, words)
    plan = build_take_home_view(wanted, context, () if wanted else suggested(context, repository))
    return PlanOptions(
        build_sheet_view(plan, repository, words, today), given.paper, given.out, library
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, prog="kiosk plan")
    parser.add_argument(
        "--exercises", default="", metavar="A,B", help="ids with commas between, in order"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the PDF to write")
    parser.add_argument("--paper", choices=PAPERS, default="a4", help="the sheet (a4)")
    parser.add_argument("--language", default="", metavar="CODE", help="e.g. en")
    parser.add_argument(
        "--content", type=pack_folder, metavar="PATH", help="a content pack's folder"
    )
    parser.add_argument("--clinic", type=existing_file, metavar="FILE", help="another clinic.toml")
    return parser
