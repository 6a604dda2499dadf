"""Questions and sections: a list, and what can be changed of the one that is open."""

import re
from collections.abc import Iterator

from kiosk.content.model.pack import QuestionHead, Toc
from kiosk.shared.wording import Words as Wording
from kiosk.shared.wording import language_name
from kiosk.staff.edit.documents import shown
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import (
    BODY,
    NEW,
    TOPIC,
    Field,
    FieldKind,
    question_file,
    review_file,
    section_file,
)
from kiosk.staff.pages.pieces import Heading, Line, Piece, Press, Presses, Words
from kiosk.staff.pages.review import to_sign
from kiosk.staff.snapshot import Snapshot

_LONGEST = 240
_SIGN = re.compile(r"\[\^[^\]]*\]|^:{3,}.*$|^#+ ", re.MULTILINE)
"""What stands for a source, a block or a heading: not for a glance at a page."""


def questions(facts: Snapshot, item: str, toc: Toc, words: Wording) -> tuple[Piece, ...]:
    """Return the questions of a topic, or the open one."""
    _ = words.gettext
    if not item or item.startswith(TOPIC):
        return tuple(_of_a_topic(facts, item, toc, words))
    file = question_file(toc.language, item)
    if not facts.has(file):
        return (_back_to_list(item, toc, words), Words(_("One moment …")))
    remove = Press(_("Remove this question"), e.Ask(e.Step.REMOVE, file), "alarm", "close")
    return (
        _back_to_list(item, toc, words),
        _field(facts, Field(file, "title"), words),
        _field(facts, Field(file, BODY, FieldKind.TEXT), words),
        _field(facts, Field(file, "synonyms", FieldKind.LIST), words),
        _field(facts, Field(file, "topics", FieldKind.LIST), words),
        *_review(facts, file, words),
        *_to_sign(facts, f"faq:{item}", toc, words),
        Presses((remove,)),
    )


def sections(facts: Snapshot, item: str, toc: Toc, words: Wording) -> tuple[Piece, ...]:
    """Return the list of sections, or the open one."""
    _ = words.gettext
    if not item:
        order = [section for chapter in toc.chapters for section in chapter.sections]
        lines = (_entry(toc.sections[section].title, section, words) for section in order)
        return (*_languages(facts, toc, words), *lines)
    file = section_file(toc.language, item)
    if not facts.has(file):
        return (_back(_("All pages")), Words(_("One moment …")))
    return (
        _back(_("All pages")),
        _field(facts, Field(file, "title"), words),
        _field(facts, Field(file, "nav"), words),
        _field(facts, Field(file, "lead"), words),
        _field(facts, Field(file, BODY, FieldKind.TEXT), words),
        *_review(facts, file, words),
        *_to_sign(facts, f"section:{item}", toc, words),
    )


def _of_a_topic(facts: Snapshot, item: str, toc: Toc, words: Wording) -> Iterator[Piece]:
    """Yield the choice of topics, with the first one chosen, and the questions of that topic."""
    _ = words.gettext
    listed: dict[str, list[QuestionHead]] = {topic.id: [] for topic in toc.topics}
    for question in toc.questions:
        for topic in question.topics or ("",):
            listed.setdefault(topic, []).append(question)
    names = {topic.id: topic.title for topic in toc.topics} | {"": _("Without a topic")}
    topics = [topic for topic, found in listed.items() if found]
    wanted = item.removeprefix(TOPIC)
    chosen = wanted if item and wanted in topics else next(iter(topics), "")
    add = e.Edit(Field(question_file(toc.language, ""), NEW, FieldKind.TEXT), "")
    yield from _languages(facts, toc, words)
    ways = (
        Press(
            names.get(topic, topic),
            e.OpenItem(f"{TOPIC}{topic}"),
            "primary" if topic == chosen else "plain",
            "check" if topic == chosen else "",
        )
        for topic in topics
    )
    yield Presses((*ways, Press(_("Add a question"), add, icon="plus")))
    yield from (_entry(q.title, q.id, words) for q in listed.get(chosen, ()))


def _back_to_list(item: str, toc: Toc, words: Wording) -> Presses:
    """Return the way back to the questions of this one's topic."""
    found = next((q.topics for q in toc.questions if q.id == item and q.topics), ("",))
    back = Press(words.gettext("All questions"), e.OpenItem(f"{TOPIC}{found[0]}"), icon="back")
    return Presses((back,))


def _languages(facts: Snapshot, toc: Toc, words: Wording) -> tuple[Piece, ...]:
    """Return the choice of whose words are listed, where the pack has several languages."""
    known = facts.content.languages
    if len(known) < 2:
        return ()
    presses = tuple(
        Press(
            language_name(code),
            e.OpenLanguage(code),
            "primary" if code == toc.language else "plain",
            "check" if code == toc.language else "",
        )
        for code in known
    )
    return (Presses(presses, words.gettext("Language")),)


def label(field: Field, words: Wording) -> str:
    """Return what a part of a page is called."""
    _ = words.gettext
    if "/faq/" in field.file and field.key in ("title", BODY):
        return _("Question") if field.key == "title" else _("Answer")
    return {
        "title": _("Title"),
        "nav": _("Short title, for buttons"),
        "lead": _("What it is for, in one sentence"),
        BODY: _("Text"),
        NEW: _("A new question"),
        "synonyms": _("Other words that find it"),
        "topics": _("Topics"),
        "review_due": _("To be reviewed by"),
    }.get(field.key, field.key)


def hint(field: Field, words: Wording) -> str:
    """Return how a part of a page is written."""
    _ = words.gettext
    return {
        BODY: _("Leave signs such as [^1] where they are: they name the source of a fact."),
        "nav": _("At most 22 characters."),
        NEW: _("The question on the first line, the answer below it."),
        "synonyms": _("With commas between them."),
        "topics": _("With commas between them."),
    }.get(field.key, "")


def _review(facts: Snapshot, file: str, words: Wording) -> tuple[Piece, ...]:
    _ = words.gettext
    return (
        Heading(_("Review")),
        _field(facts, Field(file, "review_due", FieldKind.DAY), words),
    )


def _to_sign(facts: Snapshot, page: str, toc: Toc, words: Wording) -> tuple[Piece, ...]:
    return to_sign(facts.text(review_file(toc.language)), page, toc, words)


def _entry(title: str, item: str, words: Wording) -> Line:
    return Line(title, "", Press(words.gettext("Open"), e.OpenItem(item)))


def _back(text: str) -> Presses:
    return Presses((Press(text, e.OpenItem(""), icon="back"),))


def _field(facts: Snapshot, field: Field, words: Wording) -> Line:
    _ = words.gettext
    kept = shown(facts.text(field.file), field)
    short = " ".join(_SIGN.sub("", kept).split())
    if len(short) > _LONGEST:
        short = short[:_LONGEST].rsplit(" ", 1)[0] + " …"
    press = Press(_("Change"), e.Edit(field, kept))
    return Line(label(field, words), short or _("Not set"), press, wide=field.many_lines)
