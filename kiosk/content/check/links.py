"""What a pack's files say of each other: nothing may point at nothing, nothing lie about unused."""

from collections.abc import Collection

from kiosk.content.files.layout import PACK, REFERENCES
from kiosk.content.files.tree import is_inside
from kiosk.content.markdown.context import Usage
from kiosk.content.model import limits
from kiosk.content.model.blocks import Steps
from kiosk.content.model.report import Log
from kiosk.content.model.schema import (
    AskedFile,
    ExerciseFront,
    PackFile,
    QuestionFront,
    SectionFront,
)
from kiosk.content.parse.parts import PackParts, PageFile, TomlRead
from kiosk.shared.issue import closest, one_of, quote
from kiosk.shared.toml import toml_text

HELP_SECTION = "get-help"  # one touch away from every screen, so every pack must have it
_MOST_NAMED = 8


def check_links(parts: PackParts, log: Log) -> None:
    """Note in `log` every link to nothing and every page that nothing leads to."""
    _check_chapters(parts, log)
    _check_exercises(parts, log)
    _check_setups(parts, log)
    for page in parts.pages:
        _check_page(page, parts, log)
    _check_questions(parts, log)
    _check_asked(parts, log)
    _check_often(parts, log)


def _check_chapters(parts: PackParts, log: Log) -> None:
    if parts.pack is None or parts.pack.values is None:
        return
    known = parts.ids("section", parts.default)
    home: dict[str, str] = {}
    _check_lists(parts, parts.pack, parts.pack.values, log)
    for index, entry in enumerate(parts.pack.values.now):
        _check_moving(parts, entry.exercise, parts.pack.line("now", index, "exercise"), "now", log)
        check_picture(entry.picture, PACK, parts.pack.line("now", index, "picture"), parts, log)
    _check_topic_pictures(parts, parts.pack, parts.pack.values, log)
    for index, chapter in enumerate(parts.pack.values.chapters):
        line = parts.pack.line("chapters", index, "sections")
        check_picture(
            chapter.picture, PACK, parts.pack.line("chapters", index, "picture"), parts, log
        )
        for section in chapter.sections:
            if section not in known:
                hint = _hint(section, known, f"{parts.default}/sections/{section}.md")
                log.error(PACK, line, f"There is no section {quote(section)}.", hint, "sections")
            elif section in home:
                log.error(
                    PACK,
                    line,
                    f"The section {quote(section)} stands in two chapters, "
                    f"{home[section]} and {chapter.id}.",
                    "Keep it in one.",
                    "sections",
                )
            home.setdefault(section, chapter.id)
    for section in sorted(known - home.keys()):
        says = "No chapter lists this section, so nobody would find it."
        mend = f'Add "{section}" to the sections of a chapter in pack.toml, or remove the file.'
        log.error(f"{parts.default}/sections/{section}.md", 1, says, mend)
    if HELP_SECTION not in known and HELP_SECTION not in home:
        says = f"The pack has no section {quote(HELP_SECTION)}, which every screen leads to."
        mend = f"Add {parts.default}/sections/{HELP_SECTION}.md with the warning signs."
        log.error(PACK, 1, says, mend)


def _check_topic_pictures(
    parts: PackParts, read: TomlRead[PackFile], pack: PackFile, log: Log
) -> None:
    for topic, picture in pack.topic_pictures.items():
        line = read.line("topic_pictures", topic)
        check_picture(picture, PACK, line, parts, log)
        if topic not in pack.topics:
            hint = _hint(topic, pack.topics, "it to topics")
            log.error(PACK, line, f"There is no topic {quote(topic)}.", hint, "topic_pictures")


def _check_questions(parts: PackParts, log: Log) -> None:
    """Note questions that nothing leads to: they show on a page for them, and nowhere else."""
    fronts = [page.front for page in parts.of_kind("section", parts.default)]
    known = [front for front in fronts if isinstance(front, SectionFront)]
    if len(known) < len(fronts) or any(front.screen == "questions" for front in known):
        return  # all of them have a page, or one that cannot be read may be it
    remedy = 'Add a section with screen = "questions", or remove this.'
    for page in parts.of_kind("question", parts.default):
        log.warning(page.path, 1, "Nothing leads to this question.", remedy)
    for page in parts.pages:
        for use in page.body.uses:
            if use.kind == "faq":
                says = "This link leads nowhere: no page shows the questions."
                log.warning(page.path, use.line, says, remedy)


def _check_lists(parts: PackParts, read: TomlRead[PackFile], pack: PackFile, log: Log) -> None:
    for key in ("attract", "seated", "suggested"):
        for name in getattr(pack, key):
            _check_moving(parts, name, read.line(key), key, log)
    sections, questions = (parts.ids(kind, parts.default) for kind in ("section", "question"))
    for section, names in pack.suggested_for.items():
        line = read.line("suggested_for", section)
        place = line, "suggested_for", f"{parts.default}/sections/{section}.md"
        _check_known("section", section, sections, place, log)
        for name in names:
            _check_moving(parts, name, line, "suggested_for", log)
    for name in pack.asked_most:
        place = read.line("asked_most"), "asked_most", f"{parts.default}/faq/{name}.md"
        _check_known("question", name, questions, place, log)


def _check_moving(parts: PackParts, name: str, line: int, key: str, log: Log) -> None:
    """Note an exercise that pack.toml names under `key` and that has no file or no words."""
    known = parts.exercise_ids & parts.ids("exercise", parts.default)
    _check_known("exercise", name, known, (line, key, f"exercises/{name}.toml and its words"), log)


def _check_known(
    kind: str, name: str, known: Collection[str], place: tuple[int, str, str], log: Log
) -> None:
    """Note a name in pack.toml that nothing has. `place`: its line, its key, what is missing."""
    line, key, file = place
    if name not in known:
        hint = _hint(name, known, file)
        log.error(PACK, line, f"There is no {kind} {quote(name)}.", hint, key)


def _check_often(parts: PackParts, log: Log) -> None:
    """Note in `log` what titles.toml lists as often looked for and leads nowhere."""
    places = {
        "section": ("section", parts.ids("section", parts.default), "sections"),
        "faq": ("question", parts.ids("question", parts.default), "faq"),
    }
    for read in parts.titles.values():
        for index, entry in enumerate(read.values.often if read.values else ()):
            kind, _, name = entry.link.partition(":")
            line = read.line("often", index, "link")
            if kind not in places:
                says = f"{quote(entry.link)} leads to no page."
                log.error(read.path, line, says, "Write section:its-id or faq:its-id.", "link")
                continue
            what, known, folder = places[kind]
            if name not in known:
                hint = _hint(name, known, f"{parts.default}/{folder}/{name}.md")
                log.error(read.path, line, f"There is no {what} {quote(name)}.", hint, "link")


def _check_exercises(parts: PackParts, log: Log) -> None:
    """Every exercise has a file that moves it and words that explain it."""
    posed, worded = parts.exercise_ids, parts.ids("exercise", parts.default)
    for name in sorted(posed - worded):
        log.error(
            f"exercises/{name}.toml",
            1,
            "This exercise has no words.",
            f"Add {parts.default}/exercises/{name}.md, or remove this file.",
        )
    for name in sorted(worded - posed):
        near = closest(name, posed - worded)
        hint = f"Did you mean {near}? If not, add" if near else "Add"
        log.error(
            f"{parts.default}/exercises/{name}.md",
            1,
            "These words have no exercise.",
            f"{hint} exercises/{name}.toml, or remove this file.",
        )


def _check_setups(parts: PackParts, log: Log) -> None:
    """An exercise's file has a pose for each written step, or none at all."""
    for page in parts.pages:
        steps = [len(b.items) for b in page.body.blocks if isinstance(b, Steps)]
        if page.kind != "exercise" or not steps or page.id not in parts.exercises:
            continue
        posed = _posed_steps(parts.exercises[page.id])
        if posed and posed != steps[0]:
            log.error(
                page.path,
                1,
                f"{steps[0]} steps are written here, but exercises/{page.id}.toml poses {posed}.",
                "Give each step one [[setup]] in that file, in the same order.",
                "steps",
            )


def _posed_steps(data: bytes) -> int:
    """Return how many steps an exercise's file poses; 0 where the file cannot tell."""
    try:
        setup = toml_text.loads(data.decode("utf-8-sig")).get("setup", [])
    except (ValueError, RecursionError):
        return 0
    return len(setup) if isinstance(setup, list) else 0


def _check_page(page: PageFile, parts: PackParts, log: Log) -> None:
    if page.language != parts.default and page.id not in parts.ids(page.kind, parts.default):
        log.error(
            page.path,
            1,
            f"This page does not exist in {parts.default}, the pack's first language.",
            f"Add {page.path.replace(page.language, parts.default, 1)}, or remove this file.",
        )
    if isinstance(page.front, (SectionFront, QuestionFront)) and page.front.picture:
        check_picture(page.front.picture, page.path, page.line("picture"), parts, log)
    if isinstance(page.front, SectionFront):
        if not page.body.blocks and page.front.screen == "page":
            _note_empty(page, log)
    elif isinstance(page.front, QuestionFront):
        _check_topics(page, page.front, parts, log)
        if not page.body.blocks:
            _note_empty(page, log)
    elif isinstance(page.front, ExerciseFront):
        for reference in page.front.references:
            _check_use(Usage("ref", reference, page.line("references")), page, parts, log)
        _check_steps(page, log)
    # signs are looked at in `sign_check.py`
    for use in (use for use in page.body.uses if use.kind != "sign"):
        _check_use(use, page, parts, log)


def _note_empty(page: PageFile, log: Log) -> None:
    """Say that a page has no text, unless its text is there and has its own problems."""
    if not log.mentions(page.path):
        log.error(page.path, 1, "The page has no text.", "Write it below the second line +++.")


def _check_steps(page: PageFile, log: Log) -> None:
    """An exercise is told in steps; that there are none may be a problem that is named already."""
    told = zip(page.body.blocks, page.body.lines, strict=True)
    counts = [(len(block.items), line) for block, line in told if isinstance(block, Steps)]
    if not counts and not log.mentions(page.path):
        log.error(
            page.path,
            1,
            "The exercise has no steps.",
            "Write them below the second line +++, in a box ::: steps.",
        )
    for count, line in counts:
        if not limits.MIN_STEPS <= count <= limits.MAX_STEPS:
            log.warning(
                page.path,
                line,
                f"The exercise has {count} steps.",
                f"{limits.MIN_STEPS} to {limits.MAX_STEPS} are easy to follow.",
            )


def _check_topics(page: PageFile, front: QuestionFront, parts: PackParts, log: Log) -> None:
    if parts.pack is None or parts.pack.values is None:
        return
    known = parts.pack.values.topics
    for topic in front.topics:
        if topic not in known:
            hint = _hint(topic, known, "it to topics in pack.toml")
            log.error(
                page.path, page.line("topics"), f"There is no topic {quote(topic)}.", hint, "topics"
            )


def _check_use(use: Usage, page: PageFile, parts: PackParts, log: Log) -> None:
    if use.kind == "picture":
        check_picture(use.target, page.path, use.line, parts, log)
        return
    place = page.language
    known: Collection[str]
    if use.kind == "section":
        what, known = "section", parts.ids("section", parts.default)
        remedy = f"{parts.default}/sections/{use.target}.md"
    elif use.kind == "faq":
        what, known = "question", parts.ids("question", parts.default)
        remedy = f"{parts.default}/faq/{use.target}.md"
    elif use.kind == "exercise":
        what, known = "exercise", parts.ids("exercise", parts.default)
        remedy = f"exercises/{use.target}.toml and {parts.default}/exercises/{use.target}.md"
    elif use.kind == "program":
        what, known = "program", parts.program_ids
        remedy = f"programs/{use.target}.toml and {parts.default}/programs/{use.target}.md"
    elif use.kind == "video":
        what, known = "video", parts.ids("video", parts.default)
        remedy = f"{parts.default}/videos/{use.target}.md"
    elif use.kind == "glossary":
        what, known = "term", _terms(parts, place)
        remedy = f"it to {place}/glossary.toml"
    elif use.kind == "ref":
        what, known = "reference", parts.references.names() if parts.references else ()
        remedy = f"it to {REFERENCES}"
    else:
        what, known = "icon", _icons(parts)
        remedy = f"images/icons/{use.target}.svg"
    if use.target not in known and not _is_unreadable(use, parts, place):
        log.error(
            page.path,
            use.line,
            f"There is no {what} {quote(use.target)}.",
            _hint(use.target, known, remedy),
        )


def _is_unreadable(use: Usage, parts: PackParts, language: str) -> bool:
    """Tell whether the list that would know the name is broken, which is a problem of its own."""
    if use.kind == "ref":
        return parts.references is not None and parts.references.toml is None
    if use.kind == "glossary":
        glossaries = [parts.glossaries.get(lang) for lang in (language, parts.default)]
        return any(glossary and glossary.toml is None for glossary in glossaries)
    return False


def _terms(parts: PackParts, language: str) -> set[str]:
    found: set[str] = set()
    for place in (language, parts.default):
        if glossary := parts.glossaries.get(place):
            found.update(glossary.names())
    return found


def _icons(parts: PackParts) -> set[str]:
    folder = "images/icons/"
    return {
        path[len(folder) :].removesuffix(".svg")
        for path in parts.paths
        if path.startswith(folder) and path.endswith(".svg")
    }


def check_picture(picture: str, path: str, line: int, parts: PackParts, log: Log) -> None:
    """Note in `log`, for the file `path`, if `picture` is not a picture of the pack."""
    if not is_inside(picture):
        log.error(
            path,
            line,
            f"{quote(picture)} leads out of the pack.",
            "Copy the picture into images and write images/its-name.svg.",
            "picture",
        )
    elif picture.lower().endswith((".webm", ".mp4", ".mov", ".avi", ".mkv", ".gif")):
        log.error(
            path,
            line,
            f"{quote(picture)} is a film, and a picture is wanted here.",
            "Name a picture; a film shows with ::: video and its id.",
            "picture",
        )
    elif picture not in parts.paths or picture not in parts.pictures:
        hint = _hint(picture, parts.pictures, picture)
        log.error(path, line, f"There is no picture {quote(picture)}.", hint, "picture")


def _hint(name: str, known: Collection[str], remedy: str) -> str:
    near = closest(name, known)
    if near:
        return f"Did you mean {near}? If not, add {remedy}."
    if 0 < len(known) <= _MOST_NAMED:
        return f"Add {remedy}, or choose {one_of(sorted(known))}."
    return f"Add {remedy}, or mend the name."


def _check_asked(parts: PackParts, log: Log) -> None:
    """Note in `log` examples of questions that are not there, and what is listed against itself.

    Warnings: whoever removes a question must not lose the pack over its examples.
    """
    questions = parts.ids("question", parts.default)
    for language, read in parts.asked.items():
        known = questions | parts.ids("question", language)
        for name in sorted((read.values.answers if read.values else {}).keys() - known):
            near = closest(name, known)
            log.warning(
                read.path,
                read.line("answers", name),
                f"There is no question {quote(name)}, so its examples find nothing.",
                f"Did you mean {near}?" if near else "Remove them, or add the question.",
                f"answers.{name}",
            )
        if read.values:
            _check_both(read, read.values, log)


def _check_both(read: TomlRead[AskedFile], values: AskedFile, log: Log) -> None:
    """Note what both has an answer and has none: the screen would say both."""
    answered = {text.casefold(): name for name, said in values.answers.items() for text in said}
    for subject, said in values.unanswered.items():
        for text in said:
            if name := answered.get(text.casefold()):
                log.warning(
                    read.path,
                    read.line("unanswered", subject),
                    f"{quote(text)} stands under {quote(subject)}, which has no answer, "
                    f"and under the question {quote(name)}.",
                    "Keep it in one place.",
                    f"unanswered.{subject}",
                )
