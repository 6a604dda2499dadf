"""The pack as one static HTML document, for a browser: same words, pictures and typeface."""

import shutil
from collections.abc import Iterable
from html import escape
from pathlib import Path

from benchmarks.html_blocks import to_html
from kiosk.content.model.pack import Chapter, Library, Section, Toc
from kiosk.visit.context import page_order

_PAGE = Path(__file__).parent / "page"
_FONTS = {
    (400, "normal"): "fonts/atkinson-hyperlegible-next-400-normal.woff2",
    (400, "italic"): "fonts/atkinson-hyperlegible-next-400-italic.woff2",
    (700, "normal"): "fonts/atkinson-hyperlegible-next-700-normal.woff2",
}


def write_html(library: Library, folder: Path) -> Path:
    """Write the pack's first language into `folder`; return the document's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in _PAGE.iterdir():
        shutil.copy(file, folder)
    language = library.languages[0]
    toc = library.toc(language)
    sections = [library.section(language, i) for i in page_order(toc)]
    _write_assets(library, [*_FONTS.values(), *_pictures(toc, sections)], folder)
    pages = [_attract(), _home(toc.chapters), *(_page(s, toc, library) for s in sections)]
    document = folder / "index.html"
    document.write_text(_document(toc, pages), encoding="utf-8")
    return document


def _document(toc: Toc, pages: Iterable[str]) -> str:
    faces = "\n".join(
        f'@font-face{{font-family:"Next";font-weight:{weight};font-style:{style};src:url({path})}}'
        for (weight, style), path in _FONTS.items()
    )
    return (
        f'<!doctype html><html lang="{toc.language}"><meta charset="utf-8">'
        f"<title>{escape(toc.pack_title)}</title><style>{faces}</style>"
        '<link rel="stylesheet" href="style.css"><script defer src="page.js"></script>\n'
        f"<body>{''.join(pages)}</body></html>\n"
    )


def _attract() -> str:
    return (
        '<section class="page attract shown"><div><h1>Muscle cramp?</h1><p>Find out why it '
        "happens, how to ease it now, and how to stop it coming back.</p><b>Touch to start</b>"
        '</div><img src="images/attract.svg" alt=""></section>\n'
    )


def _home(chapters: Iterable[Chapter]) -> str:
    tiles = "".join(
        f'<a class="tile tint-{c.tint}" href="#{c.sections[0]}"><img src="{c.picture}" alt="">'
        f"<b>{escape(c.kicker)}</b><h2>{escape(c.title)}</h2><p>{escape(c.blurb)}</p></a>"
        for c in chapters
    )
    return f'<section class="page home"><h1>How can we help?</h1>{tiles}</section>\n'


def _page(section: Section, toc: Toc, library: Library) -> str:
    head = section.head
    tint = next(c.tint for c in toc.chapters if head.id in c.sections)
    words = "".join(to_html(block, toc) for block in section.blocks)
    if head.screen == "questions":
        words += _questions(toc, library)
    return (
        f'<section class="page tint-{tint}" id="{head.id}"><img src="{head.picture}" alt="">'
        f"<article><h1>{escape(head.title)}</h1><p>{escape(head.lead)}</p>{words}</article>"
        "</section>\n"
    )


def _questions(toc: Toc, library: Library) -> str:
    found = []
    for question in toc.questions:
        blocks = library.question(toc.language, question.id).blocks
        answer = "".join(to_html(block, toc) for block in blocks)
        found.append(f"<details><summary>{escape(question.title)}</summary>{answer}</details>")
    return "".join(found)


def _pictures(toc: Toc, sections: Iterable[Section]) -> Iterable[str]:
    yield "images/attract.svg"
    yield from (c.picture for c in toc.chapters)
    yield from (s.head.picture for s in sections if s.head.picture)
    yield from toc.credits


def _write_assets(library: Library, paths: Iterable[str], folder: Path) -> None:
    for path in dict.fromkeys(paths):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(library.asset(path))
