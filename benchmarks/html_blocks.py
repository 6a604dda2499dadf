"""One block of a page as HTML."""

from collections.abc import Iterable
from html import escape

from kiosk.content.model import blocks as b
from kiosk.content.model.pack import Toc

_FILLED = b.References | b.Credits | b.RedFlags
"""Boxes that fill themselves."""


def to_html(block: b.AnyBlock, toc: Toc) -> str:
    """Return the block as HTML."""
    match block:
        case b.Heading(level=level, text=text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case b.Paragraph(runs=runs):
            return f"<p>{_runs(runs)}</p>"
        case b.BulletList() | b.Summary():
            return _list(block)
        case b.Table():
            return _table(block)
        case b.Figure(src=src, caption=caption):
            return f'<figure><img src="{src}" alt=""><p>{escape(caption)}</p></figure>'
        case b.Actions(items=items):
            return "".join(f'<a class="button">{escape(i.text)}</a>' for i in items)
        case _ if isinstance(block, _FILLED):
            return _items(map(escape, _lists(block, toc)))
        case _:
            return "".join(_boxes(block, toc))


def _lists(block: b.AnyBlock, toc: Toc) -> Iterable[str]:
    """Yield what a box fills itself with; a page of plain HTML has no program to follow."""
    if isinstance(block, b.References):
        yield from (f"{r.title}. {r.publisher}" for r in toc.references.values())
    if isinstance(block, b.Credits):
        yield from (f"{c.title}: {c.credit}" for c in toc.credits.values())
    if isinstance(block, b.RedFlags):
        yield from (f"{s.sign}: {s.here} {s.home}" for s in toc.signs.chosen(block.ids))


def _boxes(block: b.AnyBlock, toc: Toc) -> Iterable[str]:
    match block:
        case b.Story(title=title, parts=parts):
            yield _told(title, parts)
        case b.Callout(paragraphs=paragraphs):
            yield f'<div class="box">{"".join(f"<p>{_runs(p)}</p>" for p in paragraphs)}</div>'
        case b.Cards() | b.Steps():
            yield from (_box(item.title, item.runs) for item in block.items)
        case _:
            yield from (_box(passage.title, passage.runs) for passage in block.passages())
            signs = toc.signs.signs if block.shows_signs else ()
            yield _items(escape(sign.question) for sign in signs)


def _box(title: str, *paragraphs: b.Runs) -> str:
    words = "".join(f"<p>{_runs(runs)}</p>" for runs in paragraphs)
    return f'<div class="box"><h3>{escape(title)}</h3>{words}</div>'


def _told(title: str, parts: Iterable[b.StoryPart]) -> str:
    inside = "".join(f"<p><b>{escape(p.label)}</b> {_runs(p.runs)}</p>" for p in parts)
    return f'<div class="box"><h3>{escape(title)}</h3>{inside}</div>'


def _list(block: b.BulletList | b.Summary) -> str:
    return _items(map(_runs, block.items))


def _items(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _table(block: b.Table) -> str:
    head = "".join(f"<th>{_runs(cell)}</th>" for cell in block.header)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_runs(cell)}</td>' for cell in row)}</tr>" for row in block.rows
    )
    return f"<table><tr>{head}</tr>{rows}</table>"


def _runs(runs: b.Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: b.Run) -> str:
    text = escape(run.text)
    if run.target:
        text = f'<a href="#{run.target.partition(":")[2]}">{text or "*"}</a>'
    text = f"<strong>{text}</strong>" if run.strong else text
    return f"<em>{text}</em>" if run.em else text
