"""Questions and answers: topics beside a list in which one answer is open, and a search."""

from dataclasses import dataclass

from kiosk.content.keyboard_file import LAYERS, LETTERS
from kiosk.keyboard.keys import KeyboardProps, KeyWords, derive_keyboard
from kiosk.navigation import Page, Searching
from kiosk.screens.answer import AnswerProps, Judgements, derive_answer
from kiosk.screens.page import TextProps, derive_text
from kiosk.screens.question_list import ListProps, TopicLine, derive_list, derive_topics, searches
from kiosk.screens.world import World, chapter_of


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
    """Everything on the questions screen; `answer` is None while none is open."""

    key: str
    tint: int
    search: SearchProps
    topics: tuple[TopicLine, ...]
    list: ListProps
    answer: AnswerProps | None
    text: TextProps
    view: int


def derive_questions(route: Page, judgements: Judgements, world: World) -> QuestionsProps:
    """Return the questions screen of `route`."""
    head = world.toc.sections[route.section]
    return QuestionsProps(
        key=head.id,
        tint=chapter_of(world.toc, head.id).tint,
        search=_search(route.search, world),
        topics=derive_topics(route.search, world),
        list=derive_list(route.search, head, world),
        answer=derive_answer(route.question, judgements, world) if route.question else None,
        text=derive_text(world),
        view=route.view,
    )


def _search(search: Searching, world: World) -> SearchProps:
    _ = world.words.gettext
    return SearchProps(
        hint=_("Search a word"),
        clear=_("Clear"),
        query=search.query,
        typing=bool(search.keys),
        keyboard_name=_("Keyboard"),
        keyboard=_keyboard(search, world) if search.keys else None,
    )


def _keyboard(search: Searching, world: World) -> KeyboardProps | None:
    _ = world.words.gettext
    keyboard = world.answers.keyboard
    if keyboard is None:
        return None
    words = KeyWords(_("Delete"), _("Clear"), _("Space"), _("Done"), "check")
    layer = next((known for known in LAYERS if known == search.keys), LETTERS)
    suggested = world.answers.suggest(search.query) if searches(search) else ()
    return derive_keyboard(keyboard, layer, words, suggested)
