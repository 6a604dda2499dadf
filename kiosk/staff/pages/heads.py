"""What each page of staff mode is called, and what it is for."""

from kiosk.shared.wording import Words
from kiosk.staff.model import events as e
from kiosk.staff.model.state import StaffState
from kiosk.visit.context import ViewContext


def page_names(words: Words) -> dict[e.PageName, str]:
    """Return the pages' names, in the order of the menu."""
    _ = words.gettext
    return {
        e.PageName.OVERVIEW: _("Overview"),
        e.PageName.CONTENT: _("Content"),
        e.PageName.CLINIC: _("Clinic and booking"),
        e.PageName.NOTICES: _("Notices"),
        e.PageName.QUESTIONS: _("Questions"),
        e.PageName.SECTIONS: _("Pages"),
        e.PageName.USAGE: _("Usage"),
        e.PageName.LANGUAGES: _("Languages"),
        e.PageName.DEVICE: _("Device"),
        e.PageName.LOG: _("Log"),
    }


def head(state: StaffState, context: ViewContext) -> tuple[str, str]:
    """Return the heading of the open page and a sentence on what it is for."""
    if state.item and state.page in (e.PageName.QUESTIONS, e.PageName.SECTIONS):
        return _of_item(state, context)
    return page_names(context.words)[state.page], _purpose(state.page, context.words)


def _of_item(state: StaffState, context: ViewContext) -> tuple[str, str]:
    _ = context.words.gettext
    toc = context.library.toc(state.language or context.language)
    titles = {question.id: question.title for question in toc.questions}
    if state.page is e.PageName.SECTIONS:
        titles = {name: section.title for name, section in toc.sections.items()}
    purpose = _("Touch “Change” beside what you want to change.")
    return titles.get(state.item, state.item), purpose


def _purpose(page: e.PageName, words: Words) -> str:
    _ = words.gettext
    return {
        e.PageName.OVERVIEW: _("See whether the kiosk is well, and what needs you."),
        e.PageName.CONTENT: _("See which content shows, and go back if something went wrong."),
        e.PageName.CLINIC: _("Keep your phone number, your address and your hours right."),
        e.PageName.NOTICES: _("Show a notice to all visitors for some days."),
        e.PageName.QUESTIONS: _("Change, add or remove the questions that patients can open."),
        e.PageName.SECTIONS: _("Change the words of the pages that patients read."),
        e.PageName.USAGE: _("See what patients read, do and look for."),
        e.PageName.LANGUAGES: _("Choose which languages patients can pick."),
        e.PageName.DEVICE: _("Set the screen, the sound and the PIN."),
        e.PageName.LOG: _("The last messages, the newest first, for whoever helps you."),
    }[page]
