"""What a new pack changes, page by page, in the words of the packs themselves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from kiosk.content.model.pack import Library

Kind = Literal["page", "question", "exercise"]


@dataclass(frozen=True, slots=True)
class Changed:
    """A page, question or exercise that differs, by its title."""

    kind: Kind
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Differences:
    """Pages, questions and exercises, in one language.

    `pictures` are new or changed; `drafts` are pages that no clinician has signed.
    """

    version: str = ""
    new: tuple[Changed, ...] = ()
    changed: tuple[Changed, ...] = ()
    removed: tuple[Changed, ...] = ()
    pictures: int = 0
    drafts: int = 0

    @property
    def nothing(self) -> bool:
        """Whether no page differs."""
        return not (self.new or self.changed or self.removed or self.pictures)


def compare(old: Library, new: Library, language: str) -> Differences:
    """Return what `new` changes of `old`. In a language that one has not its first one is read."""
    before, after = _pages(old, _known(old, language)), _pages(new, _known(new, language))
    titles = {key: Changed(*key, title) for key, (title, _) in {**before, **after}.items()}
    pairs = [(key, before.get(key), after.get(key)) for key in titles]
    toc = new.toc(_known(new, language))
    return Differences(
        version=toc.version,
        new=tuple(titles[key] for key, was, _ in pairs if was is None),
        changed=tuple(titles[key] for key, was, now in pairs if was and now and was != now),
        removed=tuple(titles[key] for key, _, now in pairs if now is None),
        pictures=sum(_asset(old, path) != _asset(new, path) for path in toc.credits),
        drafts=sum(head.review.status == "draft" for head in toc.sections.values()),
    )


def _known(library: Library, language: str) -> str:
    return language if language in library.languages else library.languages[0]


def _pages(library: Library, language: str) -> Mapping[tuple[Kind, str], tuple[str, object]]:
    toc = library.toc(language)
    found: dict[tuple[Kind, str], tuple[str, object]] = {}
    kinds: tuple[tuple[Kind, Mapping[str, str], Callable[[str, str], object]], ...] = (
        ("page", {i: h.title for i, h in toc.sections.items()}, library.section),
        ("question", {q.id: q.title for q in toc.questions}, library.question),
        ("exercise", {i: x.title for i, x in toc.exercises.items()}, library.exercise),
    )
    for kind, titles, read in kinds:
        for name, title in titles.items():
            found[kind, name] = (title, read(language, name))
    return found


def _asset(library: Library, path: str) -> bytes:
    try:
        return library.asset(path)
    except KeyError:
        return b""
