"""The questions screen as a person meets it; what its widgets are is known here alone."""

from kiosk.app import events as e
from kiosk.visit.navigation import ALL_TOPICS, Page, Searching
from tests.support.drivers.screen import ScreenDriver
from ui.faq.screen import QuestionsScreen
from ui.widgets.input.keyboard import Keyboard
from ui.widgets.input.question import QuestionRow

_SPACE, _FIELD = "Space", "Search a word"


class QuestionsDriver:
    """The questions screen of a kiosk."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def enter(self) -> "QuestionsDriver":
        """Go to the list of all questions, as a visit begins."""
        self.arrive()
        self._screen.go(e.OpenTopic(ALL_TOPICS))
        return self

    def arrive(self) -> "QuestionsDriver":
        """Go to the questions and see what shows first."""
        self._screen.go(e.LeaveAttract(), e.OpenSection("questions"))
        return self

    @property
    def fills(self) -> list[float]:
        """How full each screenful of the questions is, as a share of its room."""
        shown = self._screen.built.controller.frame.stage.screen_shown
        assert isinstance(shown, QuestionsScreen), "the questions do not show"
        return shown.flow.fills()

    # What a person does.

    def touch_field(self) -> None:
        """Touch the search field."""
        self._screen.touch(_FIELD)

    def type(self, text: str) -> None:
        """Touch the keys of `text`, one after the other, and the field first if need be."""
        if not self.keys:
            self.touch_field()
        for letter in text:
            self._screen.touch(_SPACE if letter == " " else letter)

    # What a person sees.

    @property
    def query(self) -> str:
        """What stands in the field."""
        return self._search.query

    @property
    def open(self) -> str:
        """The id of the open question, or nothing."""
        route = self._screen.route
        return route.question if isinstance(route, Page) else ""

    @property
    def judged(self) -> tuple[tuple[str, bool], ...]:
        """What this visitor said of answers."""
        return self._screen.built.controller.state.judged

    @property
    def shown(self) -> list[str]:
        """The questions that show now, from the top."""
        rows = sorted(self._screen.pieces(QuestionRow), key=self._top)
        return [row.accessibleName() for row in rows]

    @property
    def everywhere(self) -> list[str]:
        """The questions of all screenfuls; the first one shows afterwards."""
        found: list[str] = []
        _, views = self._screen.view
        for view in range(views):
            self._screen.go(e.ShowView(view))
            found += self.shown
        self._screen.go(e.ShowView(0))
        return found

    @property
    def topics(self) -> list[str]:
        """What a screen reader calls the topics that show, all questions among them."""
        toc = self._screen.built.library.toc(self._screen.language)
        known = {topic.title for topic in toc.topics}
        return [
            name
            for name in self._screen.names()
            if name in known or name.startswith("All questions")
        ]

    @property
    def count(self) -> int:
        """How many questions there are, as is said where all of them can be chosen."""
        (every,) = (name for name in self.topics if name.startswith("All questions"))
        return int(every.removeprefix("All questions, ").split()[0])

    @property
    def headings(self) -> list[str]:
        """What each screenful of the list begins with; the first one shows afterwards."""
        found = []
        _, views = self._screen.view
        for view in range(views):
            self._screen.go(e.ShowView(view))
            top = min(self._screen.rect_of(row).top() for row in self.shown)
            found.append(self._screen.words_above(top))
        self._screen.go(e.ShowView(0))
        return found

    @property
    def keys(self) -> dict[str, tuple[float, float]]:
        """The keys of the keyboard, each with its width and height in millimetres."""
        per_mm = self._screen.tokens.screen.px_per_mm
        return {
            t.name: (t.rect.width() / per_mm, t.rect.height() / per_mm)
            for t in self._screen.targets()
            if isinstance(t.widget, Keyboard)
        }

    @property
    def _search(self) -> Searching:
        route = self._screen.route
        assert isinstance(route, Page)
        return route.search

    def _top(self, row: QuestionRow) -> int:
        return self._screen.rect_of(row.accessibleName()).top()
