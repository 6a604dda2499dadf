"""Marks of the headings that begin pages, and captions: they say what shows, so it must."""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.model.blocks import Heading
from kiosk.content.model.pages import begins_page, page_ranges
from kiosk.content.model.report import Log
from kiosk.content.model.schema import QuestionFront, SectionFront
from kiosk.content.parse.parts import PackParts, PageFile


class _Told(NamedTuple):
    """A mark that has no effect, why, and how to mend it."""

    mark: str
    message: str
    remedy: str


def check_page_marks(parts: PackParts, log: Log) -> None:
    """Note in `log` each mark of a heading that nobody would see, and each page without words."""
    for page in parts.pages:
        if page.front is None:
            continue
        if isinstance(page.front, (SectionFront, QuestionFront)):
            _check_caption(page, page.front, log)
        if isinstance(page.front, SectionFront) and page.front.screen == "page":
            for part in page_ranges(page.body.blocks):
                _check_page(page, part, log)
        else:
            _check_pageless(page, log)


def _check_caption(page: PageFile, front: SectionFront | QuestionFront, log: Log) -> None:
    if front.picture_caption and not front.picture:
        log.error(
            page.path,
            page.line("picture_caption"),
            "This caption has no effect without a picture.",
            'Write picture = "images/its-name.svg" as well, or remove it.',
            "picture_caption",
        )


def _check_page(page: PageFile, part: range, log: Log) -> None:
    head = page.body.blocks[part.start] if part else None
    if not isinstance(head, Heading) or not begins_page(head):
        return
    line = page.body.lines[part.start]
    if len(part) == 1:
        log.error(
            page.path,
            line,
            "This heading begins a page, and the page has no words.",
            "Write what belongs there, or write ### for a heading within the page.",
        )
    own = any(page.body.blocks[i].place == "picture" for i in part)
    for told in _without_effect(head, opens=part.start == 0, own_picture=own):
        log.error(page.path, line, f"{{{told.mark}=…}} {told.message}", told.remedy, told.mark)


def _without_effect(head: Heading, *, opens: bool, own_picture: bool) -> Iterator[_Told]:
    if head.nav and opens:
        yield _Told(
            "nav",
            "has no effect on a section's first page.",
            "Buttons call it by the section's nav: write it there.",
        )
    if head.picture and own_picture:
        yield _Told(
            "picture",
            "has no effect on a page with a box that brings its own picture.",
            "Remove the mark, or move the box to another page.",
        )
    if head.caption and not head.picture:
        yield _Told(
            "caption",
            "has no effect without a picture.",
            "Write {picture=images/its-name.svg} as well, or remove it.",
        )


def _check_pageless(page: PageFile, log: Log) -> None:
    for block, line in zip(page.body.blocks, page.body.lines, strict=True):
        if not isinstance(block, Heading):
            continue
        marks = {"picture": block.picture, "caption": block.caption, "nav": block.nav}
        if page.kind == "program":  # a stage's picture
            del marks["picture"]
        for mark in (name for name, value in marks.items() if value):
            log.error(
                page.path,
                line,
                f"{{{mark}=…}} has no effect here: this text has no pages.",
                "Remove it; headings begin pages in a section only.",
                mark,
            )
