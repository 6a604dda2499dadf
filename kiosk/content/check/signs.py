"""What warning signs must be: complete, pictured, alike in each language; what signers are told."""

from kiosk.content.check.links import HELP_SECTION, check_picture
from kiosk.content.check.reading import reading_grade
from kiosk.content.files.layout import REFERENCES
from kiosk.content.model import blocks as b
from kiosk.content.model import limits
from kiosk.content.model.pack import Review, SignGroup, WarningSign, WarningSigns
from kiosk.content.model.report import Log
from kiosk.content.model.sign_schema import SignEntry, SignsFile
from kiosk.content.model.words import sentences, word_count
from kiosk.content.parse.parts import PackParts, PageKind, TomlRead
from kiosk.shared.issue import closest, quote

FILE = "warning-signs.toml"
_URGENCY = ("now", "today", "visit")

_PAGE_KINDS: dict[str, PageKind] = {
    "section": "section",
    "faq": "question",
    "program": "program",
    "exercise": "exercise",
    "video": "video",
}


def check_signs(parts: PackParts, log: Log) -> None:
    """Note in `log` what is missing, unknown or different between languages."""
    for language, read in parts.signs.items():
        if read.values is not None:
            _check_file(read, read.values, parts, log)
            if language != parts.default:
                _check_translation(read, read.values, parts, log)
    _check_named(parts, log)
    _check_shown(parts, log)


def check_signs_reading(parts: PackParts, log: Log) -> None:
    """Note in `log` the sentences that are too long, and words that are too hard."""
    for language, read in parts.signs.items():
        if read.values is None:
            continue
        for index, sign in enumerate(read.values.signs):
            for key in ("question", "here", "home"):
                for sentence in sentences(getattr(sign, key)):
                    if (count := word_count(sentence)) > limits.MAX_SENTENCE_WORDS:
                        log.warning(
                            read.path,
                            read.line("signs", index, key),
                            f"This sentence has {count} words: {quote(sentence)}.",
                            f"Make two of it; {limits.MAX_SENTENCE_WORDS} words are easy.",
                            f"signs.{index + 1}.{key}",
                        )
        if language.partition("-")[0] == "en" and (grade := _grade(read)) > limits.MAX_GRADE:
            log.warning(
                read.path,
                1,
                f"The reading grade is {grade:.1f}; {limits.MAX_GRADE:.0f} is the limit.",
                "Use shorter words and shorter sentences.",
            )


def assemble_signs(parts: PackParts, language: str) -> WarningSigns:
    """Return the signs in a language, or in the first one; `parts` must be without errors."""
    read = parts.signs.get(language) or parts.signs.get(parts.default)
    if read is None or read.values is None:
        return WarningSigns()
    file = read.values
    signs = sorted(file.signs, key=lambda sign: _URGENCY.index(sign.level))
    return WarningSigns(
        tuple(
            WarningSign(
                id=sign.id,
                level=sign.level,
                sign=sign.sign,
                question=sign.question,
                here=sign.here,
                home=sign.home,
                references=tuple(sign.references),
                picture=sign.picture,
                group=sign.group,
            )
            for sign in signs
        ),
        tuple(SignGroup(group.id, group.ask, group.picture) for group in file.groups),
        Review(file.reviewed_by, file.reviewed_on, file.review_due, file.status),
    )


def _grade(read: TomlRead[SignsFile]) -> float:
    assert read.values is not None
    said = dict.fromkeys(text for s in read.values.signs for text in (s.question, s.here, s.home))
    return reading_grade(" ".join(said))


def _check_file(read: TomlRead[SignsFile], file: SignsFile, parts: PackParts, log: Log) -> None:
    groups = [group.id for group in file.groups]
    for index, group in enumerate(file.groups):
        line = read.line("groups", index, "picture")
        check_picture(group.picture, read.path, line, parts, log)
        if not any(sign.group == group.id for sign in file.signs):
            log.error(
                read.path,
                read.line("groups", index),
                f"No sign belongs to the group {quote(group.id)}, so it would be asked in vain.",
                f'Write group = "{group.id}" below a sign, or remove the group.',
                f"groups.{index + 1}",
            )
    known = parts.references.names() if parts.references else ()
    for index, sign in enumerate(file.signs):
        check_picture(sign.picture, read.path, read.line("signs", index, "picture"), parts, log)
        if sign.group and sign.group not in groups:
            near = closest(sign.group, groups)
            log.error(
                read.path,
                read.line("signs", index, "group"),
                f"There is no group {quote(sign.group)}.",
                f"Did you mean {near}?" if near else "Add it as [[groups]], or remove the line.",
                f"signs.{index + 1}.group",
            )
        for name in sign.references:
            if name not in known and parts.references and parts.references.toml:
                near = closest(name, known)
                log.error(
                    read.path,
                    read.line("signs", index, "references"),
                    f"There is no reference {quote(name)}.",
                    f"Did you mean {near}?" if near else f"Add it to {REFERENCES}.",
                    f"signs.{index + 1}.references",
                )


def _check_translation(
    read: TomlRead[SignsFile], file: SignsFile, parts: PackParts, log: Log
) -> None:
    """A translation changes words, never what is asked or how long it can wait."""
    first = parts.signs.get(parts.default)
    if first is None:
        says = f"There are no warning signs in {parts.default}, the pack's first language."
        log.error(read.path, 1, says, f"Add {parts.default}/{FILE}, or remove this file.")
        return
    if first.values is None:
        return
    wanted = {sign.id: sign for sign in first.values.signs}
    there = {sign.id: index for index, sign in enumerate(file.signs)}
    for name in wanted:
        if name not in there:
            log.error(
                read.path,
                1,
                f"The sign {quote(name)} of {first.path} is missing.",
                "Translate it: nobody who reads this language may miss a sign.",
                "signs",
            )
    for name, index in there.items():
        if name not in wanted:
            near = closest(name, [n for n in wanted if n not in there])
            log.error(
                read.path,
                read.line("signs", index, "id"),
                f"{first.path} has no sign {quote(name)}.",
                f"Did you mean {near}?" if near else "Remove it, or add it there.",
                f"signs.{index + 1}.id",
            )
        else:
            _check_same(read, index, file.signs[index], wanted[name], log)
    _check_same_groups(read, file, first, log)


def _check_same(
    read: TomlRead[SignsFile], index: int, sign: SignEntry, first: SignEntry, log: Log
) -> None:
    for key in ("level", "group"):
        said, wanted = getattr(sign, key), getattr(first, key)
        if said != wanted:
            log.error(
                read.path,
                read.line("signs", index, key),
                f"The {key} of {quote(sign.id)} is {quote(said)} here and {quote(wanted)} in the"
                " first language.",
                f'Write {key} = "{wanted}".' if wanted else f"Remove the line {key}.",
                f"signs.{index + 1}.{key}",
            )


def _check_same_groups(
    read: TomlRead[SignsFile], file: SignsFile, first: TomlRead[SignsFile], log: Log
) -> None:
    assert first.values is not None
    there, wanted = {g.id for g in file.groups}, {g.id for g in first.values.groups}
    for name in sorted(wanted - there):
        says = f"The group {quote(name)} of {first.path} is missing."
        log.error(read.path, 1, says, "Translate it as well.", "groups")


def _check_named(parts: PackParts, log: Log) -> None:
    """Note the signs that pages name and the pack has not."""
    read = parts.signs.get(parts.default)
    if read is not None and read.values is None:
        return
    known = [sign.id for sign in read.values.signs] if read and read.values else []
    for page in parts.pages:
        for use in page.body.uses:
            if use.kind == "sign" and use.target not in known:
                near = closest(use.target, known)
                log.error(
                    page.path,
                    use.line,
                    f"There is no warning sign {quote(use.target)}.",
                    f"Did you mean {near}?" if near else f"Add it to {parts.default}/{FILE}.",
                    "::: redflags",
                )


def _check_shown(parts: PackParts, log: Log) -> None:
    """Note signs that nobody would see, boxes that would be empty, exercises that ask nothing."""
    pages = [(page, block) for page in parts.pages for block in page.body.blocks]
    boxes = [(p, x) for p, x in pages if x.shows_signs]
    path = f"{parts.default}/{FILE}"
    if parts.default not in parts.signs:
        for page, _box in boxes[:1]:
            says = "This page shows warning signs, and the pack has none."
            log.error(page.path, 1, says, f"Add {path}, or remove the box.")
        if not boxes and parts.exercise_ids:
            log.warning(
                path,
                1,
                "Before an exercise, nobody is asked for warning signs: the pack has none.",
                "Add the file; docs/content-format.md has an example.",
            )
        return
    lists = [x.ids for page, x in boxes if page.id == HELP_SECTION and isinstance(x, b.RedFlags)]
    if () in lists:
        return
    named = {name for ids in lists for name in ids}
    read = parts.signs[parts.default]
    signs = read.values.signs if read.values is not None else []
    left_out = [sign.id for sign in signs if not named & {sign.id, sign.level}]
    if left_out or not named:
        names = ", ".join(map(quote, left_out))
        log.error(
            f"{parts.default}/sections/{HELP_SECTION}.md",
            1,
            f"The page that every screen leads to does not list all warning signs: {names}."
            if named
            else "The page does not list the warning signs, which every screen leads to.",
            "Add a box ::: redflags without ids, or one for each of now, today and visit.",
        )


def check_review_rows(parts: PackParts, log: Log) -> None:
    """Note rows for the clinician about pages and references that are not there, as warnings."""
    known = parts.references.values if parts.references and parts.references.values else {}
    for language, read in parts.reviews.items():
        for index, row in enumerate(read.values.rows if read.values else ()):
            kind, _, name = row.page.partition(":")
            pages = parts.ids(_PAGE_KINDS[kind], language)
            if name not in pages:
                near = closest(name, pages)
                log.warning(
                    read.path,
                    read.line("rows", index, "page"),
                    f"There is no page {quote(row.page)}, so nobody reads this row.",
                    f"Did you mean {near}?" if near else "Remove the row, or add the page.",
                    f"rows.{index + 1}.page",
                )
            for reference in sorted(set(row.references) - set(known)):
                near = closest(reference, known)
                log.warning(
                    read.path,
                    read.line("rows", index, "references"),
                    f"There is no reference {quote(reference)}.",
                    f"Did you mean {near}?" if near else "Add it to references.toml.",
                    f"rows.{index + 1}.references",
                )
