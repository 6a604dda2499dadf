"""Staff mode as Props: the bar, the menu, the page, and what lies over them."""

from dataclasses import dataclass

from kiosk.clinic.file_names import CLINIC
from kiosk.content.model.pack import Toc
from kiosk.staff.model import events as e
from kiosk.staff.model.state import CLEANING, Asking, StaffState
from kiosk.staff.pages import clinic, content, device, log, notices, overview, pages, usage
from kiosk.staff.pages.heads import head, page_names
from kiosk.staff.pages.pieces import Line, Piece, Press, Words
from kiosk.staff.reducer import seconds_left
from kiosk.staff.snapshot import Snapshot
from kiosk.staff.view.editor import EditorProps, build_editor_view
from kiosk.staff.view.gate import GateProps, build_gate_view, clock_words
from kiosk.staff.view.preview import PreviewProps
from kiosk.staff.view.turns import TurnWords, turn_words
from kiosk.visit.context import ViewContext

_DESK_PAGES = (e.PageName.QUESTIONS, e.PageName.SECTIONS, e.PageName.CONTENT)


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page in the menu."""

    text: str
    event: e.Event
    here: bool


@dataclass(frozen=True, slots=True)
class PageProps:
    """A page of staff mode; `key` names it, so that another one begins at its top.

    `purpose` says in a sentence what it is for.
    """

    key: str
    title: str
    purpose: str
    pieces: tuple[Piece, ...]
    view: int
    turns: TurnWords


@dataclass(frozen=True, slots=True)
class QuestionProps:
    """What is asked before a step."""

    title: str
    body: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class CleaningProps:
    """The screen while it is cleaned; no touch counts."""

    title: str
    body: str
    seconds: str
    share: float


@dataclass(frozen=True, slots=True)
class StaffProps:
    """Everything of staff mode. While the gate shows there is nothing else.

    `menu_over`: the menu lies over the page, where the screen has no room beside it.
    """

    title: str
    locks: str
    close: str
    gate: GateProps | None = None
    menu: tuple[MenuEntry, ...] = ()
    menu_name: str = ""
    menu_over: bool = False
    page: PageProps | None = None
    editor: EditorProps | None = None
    preview: PreviewProps | None = None
    question: QuestionProps | None = None
    cleaning: CleaningProps | None = None


def build_staff_view(
    state: StaffState,
    facts: Snapshot,
    context: ViewContext,
    now: float,
    preview: PreviewProps | None = None,
) -> StaffProps:
    """Return staff mode as it is at `now`; `preview` is the page of waiting content read last."""
    _ = context.words.gettext
    close = _("Close") if state.desk else _("Back to the kiosk")
    title = _("Edit content") if state.desk else _("Staff")
    if state.gate is not None:
        return StaffProps(title, "", close, gate=build_gate_view(state.gate, now, context.words))
    left = seconds_left(state, now)
    locks = (
        ""
        if left is None or state.clean_until is not None
        else _("Locks in {time}").format(time=clock_words(left))
    )
    editing = state.editing
    return StaffProps(
        title=title,
        locks=locks,
        close=close,
        menu=_menu(state, context),
        menu_name=_("Menu"),
        menu_over=state.menu and state.asking is None and state.clean_until is None,
        page=_page(state, facts, context),
        editor=None
        if editing is None
        else build_editor_view(editing, facts, context, keys=not state.desk),
        preview=preview if _peeks(state, preview) else None,
        question=None if state.asking is None else _question(state.asking, context),
        cleaning=_cleaning(state, left or 0, context),
    )


def _peeks(state: StaffState, preview: PreviewProps | None) -> bool:
    return state.page is e.PageName.CONTENT and preview is not None and preview.item == state.item


def _menu(state: StaffState, context: ViewContext) -> tuple[MenuEntry, ...]:
    names = page_names(context.words)
    shown = _DESK_PAGES if state.desk else tuple(names)
    return tuple(MenuEntry(names[p], e.OpenPage(p), p is state.page) for p in shown)


def _page(state: StaffState, facts: Snapshot, context: ViewContext) -> PageProps:
    _ = context.words.gettext
    known = facts.has(CLINIC)
    title, purpose = head(state, context)
    shown = _pieces(state, facts, context) if known else (Words(_("One moment …")),)
    pieces = (*_said(state, context), *shown)
    key = f"{state.page} {state.item} {state.language}"
    return PageProps(key, title, purpose, pieces, state.view, turn_words(context.words))


def _pieces(state: StaffState, facts: Snapshot, context: ViewContext) -> tuple[Piece, ...]:
    words = context.words
    match state.page:
        case e.PageName.OVERVIEW:
            return overview.overview(facts, words)
        case e.PageName.CONTENT:
            return content.content(facts, state.item, words)
        case e.PageName.CLINIC:
            return clinic.clinic(facts, words)
        case e.PageName.NOTICES:
            return notices.notices(facts, context.language, words)
        case e.PageName.QUESTIONS:
            return pages.questions(facts, state.item, _toc(state, context), words)
        case e.PageName.SECTIONS:
            return pages.sections(facts, state.item, _toc(state, context), words)
        case _:
            return _of_the_machine(state, facts, context)


def _toc(state: StaffState, context: ViewContext) -> Toc:
    """Return the contents in the language whose pages are edited."""
    return context.library.toc(state.language or context.language)


def _of_the_machine(state: StaffState, facts: Snapshot, context: ViewContext) -> tuple[Piece, ...]:
    words = context.words
    match state.page:
        case e.PageName.USAGE:
            return usage.usage(facts, state.item, context.toc, words)
        case e.PageName.LANGUAGES:
            return device.languages(facts, words)
        case e.PageName.DEVICE:
            return device.device(facts, words)
        case _:
            return log.log(facts, words)


def _said(state: StaffState, context: ViewContext) -> tuple[Piece, ...]:
    _ = context.words.gettext
    if state.working:
        return (Words(_("One moment …")),)
    if not state.said:
        return ()
    kind, *lines = state.said
    if kind == "pin":
        return (Line(_("The new PIN counts from now on."), "", done=True),)
    if kind == "unwritten":
        says = _("Wrong tries of the PIN are counted only until the next start: {why}")
        mend = _(
            "Look whether the disk is full or write-protected. Nothing can be saved until then."
        )
        return (Words(says.format(why=lines[0]), alarm=True), Words(mend))
    if kind == "saved":
        undo = Press(_("Undo"), e.Undo(), icon="back")
        saved = Line(_("Saved"), _("Visitors see it from the next visit on."), undo, done=True)
        return (saved, *(Words(note) for note in lines))
    return tuple(Words(line, alarm=kind == "refused") for line in lines)


def _question(asking: Asking, context: ViewContext) -> QuestionProps:
    _ = context.words.gettext
    title, body, yes = {
        e.Step.RESTART: (
            _("Restart the kiosk?"),
            _("The screen goes dark for some seconds."),
            _("Restart"),
        ),
        e.Step.LEAVE: (
            _("Leave the kiosk?"),
            _("The program ends. It starts again when the computer does."),
            _("Leave"),
        ),
        e.Step.GO_BACK: (
            _("Go back to the version before?"),
            _("It shows from the next visit on. The version that you leave is not taken again."),
            _("Go back"),
        ),
        e.Step.SET_ASIDE: (
            _("Set your changes aside?"),
            _("The content shows as it was before them. They are kept in a folder."),
            _("Set aside"),
        ),
        e.Step.REMOVE: (
            _("Remove it?"),
            _("“Undo” on the Content page brings it back."),
            _("Remove"),
        ),
    }[asking.step]
    return QuestionProps(title, body, yes, _("No"))


def _cleaning(state: StaffState, left: int, context: ViewContext) -> CleaningProps | None:
    if state.clean_until is None:
        return None
    _ = context.words.gettext
    body = _("No touch counts now. Wipe with a soft cloth that is barely damp.")
    return CleaningProps(_("Clean the screen"), body, str(left), left / CLEANING)
