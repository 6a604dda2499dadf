"""A page of content that waits, as visitors will see it."""

from dataclasses import dataclass, field, replace

from kiosk.blocks.page import PageState
from kiosk.blocks.registry import build_parts_view
from kiosk.content.model.blocks import Blocks, Paragraph, Run
from kiosk.content.model.pack import ExerciseWords, Library
from kiosk.exercise.session.words import guides
from kiosk.pages.page import PageProps, build_page_view, build_text_view
from kiosk.shared.comfort import Comfort
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True)
class PreviewProps:
    """`item` is the kind and the id of the page. Pictures come from `library`."""

    item: str
    title: str
    back: str
    page: PageProps
    library: Library = field(compare=False)


def build_preview_view(item: str, library: Library, world: ViewContext) -> PreviewProps:
    """Return a page of `library`, which waits, for staff who read the words of `world`.

    Slow, so it runs beside the screen. KeyError if there is no such page.
    """
    _ = world.words.gettext
    there = _world(library, world)
    title = _("Preview of version {version}").format(version=there.toc.version)
    return PreviewProps(item, title, _("Back to the report"), _page(item, there), library)


def _world(library: Library, world: ViewContext) -> ViewContext:
    """Return the world as it will be once `library` shows."""
    known = library.languages
    language = world.language if world.language in known else known[0]
    return replace(world, library=library, toc=library.toc(language))


def _page(item: str, world: ViewContext) -> PageProps:
    kind, _, name = item.partition("/")
    if kind == "page":
        section = world.library.section(world.language, name)
        return build_page_view(section, 0, _still(world), world)
    if kind == "question":
        question = world.library.question(world.language, name)
        return _words(item, question.head.title, "", question.blocks, world)
    exercise = world.library.exercise(world.language, name)
    return _words(
        item, exercise.head.title, exercise.head.lead, _of_exercise(exercise, world.words), world
    )


def _still(world: ViewContext) -> PageState:
    return PageState(Comfort(world.language, reduced_motion=True))


def _words(item: str, title: str, lead: str, blocks: Blocks, world: ViewContext) -> PageProps:
    """Return a page that has no picture."""
    parts = build_parts_view(item, blocks, _still(world), world)
    return PageProps(item, 1, title, lead, "", "", "", blocks, parts, build_text_view(world), 0)


def _of_exercise(exercise: ExerciseWords, words: Words) -> Blocks:
    """Return the words of an exercise: its steps, then what is said while it goes on."""
    said = dict.fromkeys(guides(exercise, words))
    return (*exercise.blocks, *(Paragraph((Run(text),)) for text in said if text))
