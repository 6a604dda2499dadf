"""Questions and answers: one open answer at a time."""

from dataclasses import dataclass

from kiosk.content.blocks import Blocks
from kiosk.navigation import Page
from kiosk.screens.page import TextProps, derive_text
from kiosk.screens.world import World, chapter_of


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question in the list."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """A topic and its questions; each question stands under its first topic only."""

    title: str
    rows: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class QuestionsProps:
    """The list, and the answer that is open (`open_id` empty: none)."""

    key: str
    tint: int
    title: str
    lead: str
    picture: str
    alt: str
    caption: str
    groups: tuple[QuestionGroup, ...]
    open_id: str
    answer: Blocks
    text: TextProps
    view: int


def derive_questions(route: Page, world: World) -> QuestionsProps:
    """Return the questions screen of `route`."""
    toc = world.toc
    head = toc.sections[route.section]
    known = {question.id for question in toc.questions}
    open_id = route.question if route.question in known else ""
    answer = world.library.question(world.language, open_id).blocks if open_id else ()
    credit = toc.credits.get(head.picture)
    return QuestionsProps(
        key=head.id,
        tint=chapter_of(toc, head.id).tint,
        title=head.title,
        lead=head.lead,
        picture=head.picture,
        alt=credit.alt if credit else "",
        caption=head.picture_caption,
        groups=_groups(world),
        open_id=open_id,
        answer=answer,
        text=derive_text(world),
        view=route.view,
    )


def _groups(world: World) -> tuple[QuestionGroup, ...]:
    groups = []
    for topic in world.toc.topics:
        rows = tuple(
            QuestionRow(q.id, q.title) for q in world.toc.questions if q.topics[:1] == (topic.id,)
        )
        if rows:
            groups.append(QuestionGroup(topic.title, rows))
    return tuple(groups)
