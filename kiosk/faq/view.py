"""Questions and answers: topics beside a list, an answer beside its neighbours, and a search."""

from dataclasses import dataclass

from kiosk.content.parse.keyboard_file import LAYERS, LETTERS
from kiosk.faq.answer_view import AnswerProps, Judgements, build_answer_view
from kiosk.faq.keyboard.keys import KeyboardProps, KeyWords, build_keyboard_view
from kiosk.faq.list_view import (
    ListProps,
    QuestionGroup,
    TopicLine,
    build_asked_most_view,
    build_list_view,
    build_neighbours_view,
    build_topics_view,
    searches,
)
from kiosk.faq.service import Answers
from kiosk.pages.page import TextProps, build_text_view
from kiosk.visit.context import ViewContext, chapter_of
from kiosk.visit.navigation import Page, Searching

_FEWEST = 3
"""With fewer lines, all questions and a single topic, there is nothing to choose from."""


@dataclass(frozen=True, slots=True)
class SearchProps:
    """The search field: its text or hint, the word on the button that empties it, the keyboard.

    `typing`: the visitor has touched the field. `keyboard` is None while it is away.
    """

    hint: str
    clear: str
    query: str
    typing: bool
    keyboard_name: str
    keyboard: KeyboardProps | None


@dataclass(frozen=True, slots=True)
class QuestionsProps:
    """Everything on the questions screen; `answer` is None while none is open.

    `welcome`: nothing was chosen or typed yet, so the topics show, with their pictures. `beside`
    are questions one touch away: those asked most where the topics show, an open answer's
    neighbours; None beside a list and a keyboard.
    """

    key: str
    tint: int
    search: SearchProps
    topics: tuple[TopicLine, ...]
    list: ListProps
    answer: AnswerProps | None
    text: TextProps
    view: int
    welcome: bool = False
    beside: QuestionGroup | None = None


def build_questions_view(
    route: Page, judgements: Judgements, context: ViewContext, answers: Answers
) -> QuestionsProps:
    """Return the questions screen of `route`."""
    head, toc, search = context.toc.sections[route.section], context.toc, route.search
    topics = build_topics_view(search, route.question, context)
    listed = build_list_view(search, route.question, head, context, answers)
    answer = build_answer_view(route.question, judgements, context) if route.question else None
    welcome = len(topics) >= _FEWEST and search == Searching() and not route.question
    beside = None
    if answer:
        beside = build_neighbours_view(answer.id, listed, context, answers)
    elif welcome or (listed.offers and not search.keys):
        beside = build_asked_most_view(context)
    return QuestionsProps(
        key=head.id,
        tint=chapter_of(toc, head.id).tint,
        search=_search(search, context, answers),
        topics=topics,
        list=listed,
        answer=answer,
        text=build_text_view(context),
        view=route.view,
        welcome=welcome,
        beside=beside if beside and beside.rows else None,
    )


def _search(search: Searching, context: ViewContext, answers: Answers) -> SearchProps:
    _ = context.words.gettext
    return SearchProps(
        hint=_("Search a word"),
        clear=_("Clear"),
        query=search.query,
        typing=bool(search.keys),
        keyboard_name=_("Keyboard"),
        keyboard=_keyboard(search, context, answers) if search.keys else None,
    )


def _keyboard(search: Searching, context: ViewContext, answers: Answers) -> KeyboardProps | None:
    _ = context.words.gettext
    keyboard = answers.keyboard
    if keyboard is None:
        return None
    words = KeyWords(_("Delete"), _("Clear"), _("Space"), _("Done"), "check")
    layer = next((known for known in LAYERS if known == search.keys), LETTERS)
    suggested = answers.suggest(search.query) if searches(search) else ()
    return build_keyboard_view(keyboard, layer, words, suggested)
