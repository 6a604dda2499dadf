"""A page of content that waits, as visitors will see it."""

from dataclasses import dataclass, field, replace

from kiosk.blocks.page import PageState
from kiosk.blocks.registry import build_parts_view
from kiosk.content.model.blocks import Blocks, Paragraph, Run
from kiosk.content.model.pack import ExerciseWords, Library, QuestionHead
from kiosk.exercise.repository import ExerciseRepository
from kiosk.exercise.session.words import guides
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.skeleton.sides import Side
from kiosk.pages.page import PageProps, SectionProps, build_section_view, build_text_view
from kiosk.shared.comfort import Comfort
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True)
class PreviewProps:
    """`item` is the kind and the id of the page. Pictures come from `library`.

    `back` leads to the report, `before` and `after` through the screenfuls. `figure` does the
    exercise that the page is about, in its most telling moment, and `alt` says what it does.
    """

    item: str
    title: str
    back: str
    before: str
    after: str
    page: SectionProps
    library: Library = field(compare=False)
    figure: Drawing | None = field(default=None, compare=False)
    alt: str = ""


def build_preview_view(item: str, library: Library, context: ViewContext) -> PreviewProps:
    """Return a page of `library`, which waits, for staff who read the words of `context`.

    Slow, so it runs beside the screen. KeyError if there is no such page.
    """
    _ = context.words.gettext
    there = _context(library, context)
    title = _("Preview of version {version}").format(version=there.toc.version)
    kind, _slash, name = item.partition("/")
    moves = kind == "exercise"
    return PreviewProps(
        item,
        title,
        _("Back to the report"),
        _("Back"),
        _("Next"),
        _page(item, there),
        library,
        _figure(name, library) if moves else None,
        there.toc.exercises[name].lead if moves else "",
    )


def _figure(exercise: str, library: Library) -> Drawing:
    """Return the figure as it holds; of two sides the left one, as in the exercise itself."""
    exercises = ExerciseRepository(library.exercise_file)
    side: Side = "left" if exercises.demonstration(exercise).sided else "both"
    scene = exercises.scene(exercise)
    return scene.draw(scene.telling_phase, 0.0, side)


def _context(library: Library, context: ViewContext) -> ViewContext:
    """Return the world as it will be once `library` shows."""
    known = library.languages
    language = context.language if context.language in known else known[0]
    return replace(context, library=library, toc=library.toc(language))


def _page(item: str, context: ViewContext) -> SectionProps:
    kind, _, name = item.partition("/")
    if kind == "page":
        section = context.library.section(context.language, name)
        return build_section_view(section, 0, _still(context), context)
    if kind == "question":
        question = context.library.question(context.language, name)
        picture = question.picture or _topic_picture(question.head, context)
        return _words(item, question.head.title, "", question.blocks, context, picture)
    exercise = context.library.exercise(context.language, name)
    return _words(
        item,
        exercise.head.title,
        exercise.head.lead,
        _of_exercise(exercise, context.words),
        context,
    )


def _still(context: ViewContext) -> PageState:
    return PageState(Comfort(context.language, reduced_motion=True))


def _topic_picture(question: QuestionHead, context: ViewContext) -> str:
    """Return the picture of the first topic that has one: a page of words alone looks empty."""
    pictures = {topic.id: topic.picture for topic in context.toc.topics}
    return next((pictures[topic] for topic in question.topics if pictures.get(topic)), "")


def _words(
    item: str, title: str, lead: str, blocks: Blocks, context: ViewContext, picture: str = ""
) -> SectionProps:
    """Return a page that is no part of a section."""
    parts = build_parts_view(item, blocks, _still(context), context)
    credit = context.toc.credits.get(picture)
    page = PageProps(title, lead, "", picture, credit.alt if credit else "", "", blocks, parts)
    return SectionProps(item, 1, (page,), build_text_view(context), 0)


def _of_exercise(exercise: ExerciseWords, words: Words) -> Blocks:
    """Return the words of an exercise: its steps, then what is said while it goes on."""
    said = dict.fromkeys(guides(exercise, words))
    return (*exercise.blocks, *(Paragraph((Run(text),)) for text in said if text))
