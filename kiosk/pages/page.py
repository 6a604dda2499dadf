"""A section: a row of pages, each with a picture on one side and text on the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.blocks.page import PageState, Parts
from kiosk.blocks.registry import build_parts_view
from kiosk.content.model.blocks import Blocks, Heading
from kiosk.content.model.pack import Section, Toc
from kiosk.content.model.pages import begins_page, page_ranges, short_title
from kiosk.content.model.pictures import Credit, PictureLabel
from kiosk.pages.labels import BlockLabels, block_labels
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext, chapter_of
from kiosk.visit.events import OpenSheet
from kiosk.visit.sheets import ReferenceSheet
from kiosk.warning_signs.book import SignBook, sign_book

_TITLES_A_LINE = 8


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A reference in a list: the event that opens it, its number, its title, its site."""

    event: OpenSheet
    number: str
    title: str
    publisher: str
    domain: str


@dataclass(frozen=True, slots=True)
class CreditLine:
    """Maker, licence and source in one line, with the titles of their pictures.

    More titles of the same makers follow in further lines, whose `line` is empty.
    """

    line: str
    titles: str


@dataclass(frozen=True, slots=True)
class TextProps:
    """What blocks need to be drawn: labels, numbers, alt texts, lists, warning signs.

    `unsigned` stands above the references while no clinician has signed the content; then empty.
    """

    labels: BlockLabels
    numbers: Mapping[str, str]
    alts: Mapping[str, str]
    references: tuple[ReferenceLine, ...]
    credits: tuple[CreditLine, ...]
    signs: SignBook
    unsigned: str = ""


@dataclass(frozen=True, slots=True)
class PageProps:
    """One page of a section. `name` is its short title for buttons, empty for a long one.

    `parts` are the Props of the blocks that answer to touch; what is open in one may bring its own
    picture. `labels` are the words in the picture.
    """

    title: str
    lead: str
    name: str
    picture: str
    alt: str
    caption: str
    blocks: Blocks
    parts: Parts
    labels: tuple[PictureLabel, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionProps:
    """One section. `key` names it for caches; `view` is the screenful from 0, of all its pages."""

    key: str
    tint: int
    pages: tuple[PageProps, ...]
    text: TextProps
    view: int


def build_section_view(
    section: Section, view: int, state: PageState, context: ViewContext
) -> SectionProps:
    """Return the Props of `section`."""
    head = section.head
    parts = build_parts_view(head.id, section.blocks, state, context)
    pages = (_page(section, part, parts, context) for part in page_ranges(section.blocks))
    return SectionProps(
        key=head.id,
        tint=chapter_of(context.toc, head.id).tint,
        pages=tuple(pages),
        text=build_text_view(context),
        view=view,
    )


def _page(section: Section, part: range, parts: Parts, context: ViewContext) -> PageProps:
    """Return one page; the section's title and lead stand on the first."""
    head, blocks = section.head, section.blocks[part.start : part.stop]
    first = blocks[0] if blocks else None
    own = first if isinstance(first, Heading) and begins_page(first) else None
    opens = part.start == 0
    if own is None or opens:
        title, lead, name = head.title, head.lead, head.nav
    else:
        title, lead, name = own.text, "", short_title(own)
        blocks = blocks[1:]
    start = part.stop - len(blocks)
    here = {i - start: parts[i] for i in range(start, part.stop) if i in parts}
    picture = (own and own.picture) or head.picture
    caption = own.caption if own and own.picture else head.picture_caption
    if opened := next((props for props in here.values() if props.picture), None):
        picture, caption = opened.picture, opened.caption
    credit = context.toc.credits.get(picture)
    return PageProps(
        title=title,
        lead=lead,
        name=name,
        picture=picture,
        alt=credit.alt if credit else "",
        caption=caption,
        blocks=blocks,
        parts=here,
        labels=credit.labels if credit else (),
    )


def build_text_view(context: ViewContext) -> TextProps:
    """Return what blocks need in this language."""
    toc = context.toc
    references = sorted(toc.references.values(), key=lambda r: r.number)
    return TextProps(
        labels=block_labels(context.words),
        numbers={r.id: str(r.number) for r in references},
        alts={path: credit.alt for path, credit in toc.credits.items()},
        references=tuple(
            ReferenceLine(
                OpenSheet(ReferenceSheet(r.id)), str(r.number), r.title, r.publisher, site_of(r.url)
            )
            for r in references
        ),
        credits=_credit_lines(toc.credits.values()),
        signs=sign_book(toc.signs, context.clinic, context.words),
        unsigned=_unsigned(toc, context.words),
    )


def _unsigned(toc: Toc, words: Words) -> str:
    """Return what a visitor is told while a page or the warning signs wait for a signature."""
    reviews = [head.review for head in toc.sections.values()]
    if toc.signs.review is not None:
        reviews.append(toc.signs.review)
    waits = any(review.status == "draft" for review in reviews)
    if not waits:
        return ""
    return words.gettext(
        "This content waits for a clinician’s signature. Our words follow the sources below; if you"
        " are not sure about something, ask your physio."
    )


def _credit_lines(pictures: Iterable[Credit]) -> tuple[CreditLine, ...]:
    titles: dict[str, list[str]] = {}
    for credit in pictures:
        line = f"{credit.credit} · {credit.licence} · {credit.source}"
        titles.setdefault(line, []).append(credit.title)
    return tuple(line for maker in sorted(titles) for line in _lines(maker, sorted(titles[maker])))


def _lines(maker: str, titles: Sequence[str]) -> Iterator[CreditLine]:
    """Yield lines that are short enough for the smallest screen."""
    for start in range(0, len(titles), _TITLES_A_LINE):
        shown = "; ".join(titles[start : start + _TITLES_A_LINE])
        yield CreditLine("" if start else maker, shown)


def site_of(url: str) -> str:
    """Return the site of an address: the part before the first slash."""
    return domain_of(url).partition("/")[0]


def domain_of(url: str) -> str:
    """Return an address for reading: without scheme, `www.` and the last slash."""
    _, _, rest = url.partition("://")
    return (rest or url).removeprefix("www.").rstrip("/")
