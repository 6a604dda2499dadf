"""What of a question is searched, taken from a pack."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from kiosk.content.model import blocks as b
from kiosk.content.model.pack import Library, Toc, WarningSign
from kiosk.faq.language.everyday import EverydayWords


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """One question as it is searched.

    `topics` and `links` are ids, of topics and of questions; `about` is what is known of the
    answer's words beyond it, such as the meanings of its glossary terms: they add to a hit, are no
    answer by themselves and are never shown; `signs` are the words of its warning signs.
    `urgent`: the first warning sign that the answer names is one to tell somebody of at once.
    `warns`: it is urgent and nothing but warning signs, with a line before them.
    """

    id: str
    title: str
    topics: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    text: str = ""
    links: tuple[str, ...] = ()
    about: str = ""
    urgent: bool = False
    warns: bool = False
    signs: str = ""


def entries(library: Library, language: str) -> Iterator[FaqEntry]:
    """Yield the questions of a pack; KeyError for a language that it has not."""
    toc = library.toc(language)
    topics = {topic.id: topic.title for topic in toc.topics}
    everyday = EverydayWords(toc.synonyms, language)
    for head in toc.questions:
        found = library.question(language, head.id).blocks
        runs = [run for block in found for run in _runs(block)]
        signs = _signs(toc, found)
        named = " ".join(topics.get(topic, "") for topic in head.topics)
        yield FaqEntry(
            id=head.id,
            title=head.title,
            topics=head.topics,
            synonyms=head.synonyms + everyday.said_for((head.title, *head.synonyms)),
            text=plain(found),
            links=tuple(dict.fromkeys(_links(found, runs))),
            about=f"{named} {_meanings(toc, runs)}".rstrip(),
            signs=_words_of(signs),
            urgent=_urgent(toc, found),
            warns=_warns(toc, found),
        )


def plain(found: b.Blocks) -> str:
    """Return the words of an answer without its buttons, block by block, as one text."""
    texts = ("".join(run.text for run in _runs(block)) for block in found)
    return " ".join(text.strip() for text in texts if text.strip())


def _meanings(toc: Toc, runs: list[b.Run]) -> str:
    names = dict.fromkeys(r.target.removeprefix("glossary:") for r in runs if r.target)
    terms = (toc.terms[name] for name in names if name in toc.terms)
    return " ".join(f"{term.name} {term.meaning}" for term in terms)


def _signs(toc: Toc, found: b.Blocks) -> list[WarningSign]:
    boxes = (block for block in found if isinstance(block, b.RedFlags))
    return [sign for box in boxes for sign in toc.signs.chosen(box.ids)]


def _urgent(toc: Toc, found: b.Blocks) -> bool:
    box = next((block for block in found if isinstance(block, b.RedFlags)), None)
    return box is not None and any(s.level == "now" for s in toc.signs.chosen(box.ids[:1]))


def _warns(toc: Toc, found: b.Blocks) -> bool:
    rest = [block for block in found[1:] if not isinstance(block, b.Actions)]
    return _urgent(toc, found) and len(rest) == 1 and isinstance(rest[0], b.RedFlags)


def _words_of(signs: list[WarningSign]) -> str:
    return " ".join(f"{sign.sign}. {sign.question}" for sign in signs)


def _links(found: b.Blocks, runs: list[b.Run]) -> Iterator[str]:
    actions = [a.target for block in found if isinstance(block, b.Actions) for a in block.items]
    for target in (*actions, *(run.target for run in runs)):
        if target.startswith("faq:"):
            yield target.removeprefix("faq:")


@singledispatch
def _runs(block: b.AnyBlock) -> Iterator[b.Run]:
    """Yield the words of a block. Those that an answer does not hold in words have none."""
    for title, runs, style in block.passages():
        if title and style != "button":
            yield b.Run(f"{title}: " if style == "label" else f"{title} ")
        if runs:
            yield from (*runs, b.Run(" "))


@_runs.register
def _(block: b.Heading) -> Iterator[b.Run]:
    yield b.Run(block.text)


@_runs.register
def _(block: b.Paragraph) -> Iterator[b.Run]:
    yield from block.runs


@_runs.register(b.BulletList)
@_runs.register(b.Summary)
def _(block: b.BulletList | b.Summary) -> Iterator[b.Run]:
    for item in block.items:
        yield from (*item, b.Run(" "))


@_runs.register(b.Cards)
@_runs.register(b.Steps)
def _(block: b.Cards | b.Steps) -> Iterator[b.Run]:
    for item in block.items:
        yield from (b.Run(f"{item.title} "), *item.runs, b.Run(" "))


@_runs.register
def _(block: b.Callout) -> Iterator[b.Run]:
    for paragraph in block.paragraphs:
        yield from (*paragraph, b.Run(" "))


@_runs.register
def _(block: b.Table) -> Iterator[b.Run]:
    for row in (block.header, *block.rows):
        for cell in row:
            yield from (*cell, b.Run(" "))


@_runs.register
def _(block: b.Story) -> Iterator[b.Run]:
    yield b.Run(f"{block.title} ")
    for part in block.parts:
        yield from (b.Run(f"{part.label}: "), *part.runs, b.Run(" "))
