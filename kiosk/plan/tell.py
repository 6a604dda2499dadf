"""What the physio should know: what the visitor marked in this visit, and a list to fill in.

Marks live in the state of the visit alone. Nobody keeps them: they go home on the plan, or end with
the visit.
"""

from collections.abc import Iterator

from kiosk.content.model.pack import Toc
from kiosk.plan.state import Told
from kiosk.visit.context import ViewContext, page_order
from kiosk.warning_signs import checking
from kiosk.warning_signs.cards import opened
from kiosk.warning_signs.choice import CHECK


def marked(told: Told, context: ViewContext) -> tuple[str, ...]:
    """Return what was marked, a few words each: signs first, then what felt worse, then lines, then
    open questions."""
    toc, lines, _ = context.toc, list[str](), context.words.gettext
    for key, value in told.choices:
        lines += _signs(value, toc) if key == CHECK else ()
    felt, known = _("It felt worse after: {exercise}"), toc.exercises
    lines += [felt.format(exercise=known[name].title) for name in told.worse if name in known]
    for key, _value in told.choices:
        lines += _line(key, context) if key != CHECK else ()
    titles = {question.id: question.title for question in toc.questions}
    asked = _("My question: {question}")
    lines += [asked.format(question=titles[name]) for name in told.questions if name in titles]
    return tuple(dict.fromkeys(lines))


def lines_on_paper(context: ViewContext) -> tuple[str, ...]:
    """Return each line of the pack that stands on paper with a box, in the order of its pages."""
    found = (
        line
        for section in page_order(context.toc)
        for block in context.library.section(context.language, section).blocks
        for line in block.on_paper()
    )
    return tuple(dict.fromkeys(found))


def _signs(word: str, toc: Toc) -> tuple[str, ...]:
    """Return the signs that were touched in the check; none for whoever is not sure which."""
    state = checking.read(word, toc.signs)
    if state.unsure or not state.touched:
        return ()
    return tuple(opened(sign.sign) for sign in toc.signs.chosen(state.touched))


def _line(key: str, context: ViewContext) -> Iterator[str]:
    """Yield the line that a key names, if the content still has it."""
    _ticked, page, block, line = key.split("/")
    if page not in context.toc.sections:
        return
    blocks = context.library.section(context.language, page).blocks
    lines = blocks[int(block)].to_tell() if int(block) < len(blocks) else ()
    yield from lines[int(line) :][:1]
