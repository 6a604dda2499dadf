"""The editor: one value, its keyboard, and beside it what visitors will get."""

from dataclasses import dataclass

import msgspec

from kiosk.blocks.page import PageState, Parts
from kiosk.blocks.registry import build_parts_view
from kiosk.booking.targets import KINDS, targets
from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.content.model.blocks import Blocks
from kiosk.faq.keyboard.full import build_full_view
from kiosk.faq.keyboard.keys import KeyboardProps, KeyWords
from kiosk.faq.keyboard.layout import find
from kiosk.pages.page import TextProps, build_text_view
from kiosk.shared.comfort import Comfort
from kiosk.shared.issue import staff_sentence
from kiosk.shared.wording import Words, language_name
from kiosk.staff.edit.documents import TypingError, parsed
from kiosk.staff.model.fields import Field
from kiosk.staff.model.state import Editing
from kiosk.staff.pages import clinic, pages
from kiosk.staff.snapshot import Snapshot
from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True)
class CodePreview:
    """A booking code as visitors will scan it; `words` is what a reader finds in it."""

    content: str
    words: str


@dataclass(frozen=True, slots=True)
class EditorProps:
    """`problems` are what the checker says; `blocks` what a page will show."""

    title: str
    hint: str
    text: str
    many_lines: bool
    problems: tuple[str, ...]
    save: str
    cancel: str
    open: bool
    keyboard: KeyboardProps | None
    code: CodePreview | None
    preview_title: str
    blocks: Blocks | None
    blocks_text: TextProps | None
    parts: Parts


def build_editor_view(
    editing: Editing, facts: Snapshot, context: ViewContext, *, keys: bool
) -> EditorProps:
    """Return the editor of a draft; `keys`: with a keyboard on the screen."""
    _ = context.words.gettext
    field, words = editing.field, context.words
    code, fault = _code(editing, facts)
    notes = (_("You had not saved this. It is as you left it."),) if editing.restored else ()
    return EditorProps(
        title=_title(field, words),
        hint=_hint(field, words),
        text=editing.text,
        many_lines=field.many_lines,
        problems=(*notes, *editing.problems, *fault, *editing.preview_problems),
        save=_("Checking …") if editing.busy else _("Save"),
        cancel=_("Cancel"),
        open=not editing.busy,
        keyboard=_keyboard(editing, context) if keys else None,
        code=code,
        preview_title=_("Preview") if field.many_lines and field.in_pack else "",
        blocks=editing.preview,
        blocks_text=build_text_view(context) if editing.preview else None,
        parts=_parts(editing.preview or (), context),
    )


def _parts(blocks: Blocks, context: ViewContext) -> Parts:
    """Return the parts that answer to touch as every visit first sees them."""
    still = PageState(Comfort(context.language, reduced_motion=True))
    return build_parts_view("preview", blocks, still, context)


def _title(field: Field, words: Words) -> str:
    if field.file == CLINIC:
        return clinic.label(field.key, words)
    if field.file == NOTICES:
        key = field.key.partition(".")[2]
        _ = words.gettext
        days = {"from": _("First day"), "until": _("Last day")}
        return days.get(key) or language_name(key.removeprefix("text."))
    return pages.label(field, words)


def _hint(field: Field, words: Words) -> str:
    if field.file == CLINIC:
        return clinic.hint(field.key, words)
    if field.file == NOTICES:
        day = words.gettext("Year-month-day, such as 2026-12-24.")
        return day if not field.key.partition(".")[2].startswith("text.") else ""
    return pages.hint(field, words)


def _code(editing: Editing, facts: Snapshot) -> tuple[CodePreview | None, tuple[str, ...]]:
    """Return the code that a way to book would have, or why it has none."""
    _, _, name = editing.field.key.partition(".")
    if editing.field.file != CLINIC or name not in KINDS or not editing.text.strip():
        return None, ()
    try:
        wish = str(parsed(editing.text, editing.field.kind) or "")
    except TypingError as error:
        return None, (str(error),)
    booking = msgspec.structs.replace(facts.clinic.booking, **{name: wish})
    found, issues = targets(booking, facts.clinic.kiosk_id)
    code = next((CodePreview(t.content, t.content) for t in found if t.kind == name), None)
    why = tuple(staff_sentence(i) for i in issues if i.key == f"booking.{name}")
    return code, () if editing.problems else why


def _keyboard(editing: Editing, context: ViewContext) -> KeyboardProps | None:
    _ = context.words.gettext
    keys = find(context.library, _language(editing.field, context))
    if keys is None:
        return None
    many = editing.field.many_lines
    names = KeyWords(
        delete=_("Delete"),
        clear=_("Clear"),
        space=_("Space"),
        done=_("New line") if many else _("Save"),
    )
    return build_full_view(keys, editing.layer, names, _("Shift"))


def _language(field: Field, context: ViewContext) -> str:
    """Return the language that a field is written in."""
    if field.file == NOTICES and ".text." in field.key:
        return field.key.rpartition(".")[2]
    first = field.file.partition("/")[0]
    return first if first in context.library.languages else context.language
