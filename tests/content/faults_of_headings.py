"""Faults in the marks of the headings that begin a section's pages."""

from tests.content.fault import Fault, added
from tests.content.packs import (
    EXERCISE_WORDS,
    EXERCISE_WORDS_FILE,
    QUESTION,
    QUESTION_FILE,
    SECTION,
    SECTION_FILE,
)

LAST = SECTION.count("\n") + 2  # the line of the first heading that is added to the section
IN_ANSWER = QUESTION.count("\n") + 2
IN_EXERCISE = EXERCISE_WORDS.count("\n") + 2
S, Q = SECTION_FILE, QUESTION_FILE
MUSCLE = "::: muscle\n### Rest {state=relaxed}\nIt rests.\n:::\n"


def _page(marks: str, words: str = "It helps.", level: str = "##") -> str:
    return f"\n{level} Night cramps {marks}\n\n{words}\n"


HEADING_FAULTS = (
    Fault(
        "a page's picture that is not there",
        added(_page("{picture=images/tille.svg}")),
        f"{S}:{LAST}",
        "no picture",
        "Did you mean images/tile.svg?",
    ),
    Fault(
        "a page's picture outside of the pack",
        added(_page("{picture=../tile.svg}")),
        f"{S}:{LAST}",
        "leads out of the pack",
    ),
    Fault(
        "a mark that a page has not",
        added(_page("{pictur=images/tile.svg}")),
        f"{S}:{LAST}",
        "{pictur=…}” is not possible",
        "{picture=…}",
    ),
    Fault(
        "a page's mark without a value", added(_page("{nav=}")), f"{S}:{LAST}", "{nav=} is empty"
    ),
    Fault(
        "a page's nav that no button holds",
        added(_page("{nav=What to do about night cramps}")),
        f"{S}:{LAST}",
        "29 characters; at most 22",
    ),
    Fault(
        "a page's caption that no picture holds",
        added(_page(f"{{picture=images/tile.svg}} {{caption={'word ' * 25}}}")),
        f"{S}:{LAST}",
        "124 characters; at most 120",
    ),
    Fault(
        "a page's mark on a heading within the page",
        added(_page("{picture=images/tile.svg}", level="###")),
        f"{S}:{LAST}",
        "is not possible here",
        "Remove it",
    ),
    Fault(
        "a page's picture in an answer",
        added(_page("{picture=images/tile.svg}"), Q),
        f"{Q}:{IN_ANSWER}",
        "{picture=…} has no effect here",
        "in a section only",
    ),
    Fault(
        "a page's picture in an exercise",
        added(_page("{picture=images/tile.svg}"), EXERCISE_WORDS_FILE),
        f"{EXERCISE_WORDS_FILE}:{IN_EXERCISE}",
        "{picture=…} has no effect here",
    ),
    Fault(
        "a page's nav in an answer",
        added(_page("{nav=At night}"), Q),
        f"{Q}:{IN_ANSWER}",
        "{nav=…} has no effect here",
    ),
    Fault(
        "a page's picture on the page for booking",
        lambda pack: pack.swap(S, 'picture = "', 'screen = "booking"\npicture = "').add(
            S, _page("{picture=images/tile.svg}")
        ),
        f"{S}:{LAST + 1}",
        "{picture=…} has no effect here",
    ),
    Fault(
        "a caption without its picture",
        added(_page("{caption=A calf}")),
        f"{S}:{LAST}",
        "no effect without a picture",
    ),
    Fault(
        "a caption of what a box opens, without its picture",
        added("\n::: timeline\n### Now {caption=A calf}\nIt hurts.\n:::\n"),
        f"{S}:{LAST + 1}",
        "no effect without a picture",
        "{picture=images/its-name.svg}",
    ),
    Fault(
        "a caption of a choice that has a picture to touch, and none beside the words",
        added(
            "\n::: choose\n### A {picture=images/tile.svg} {caption=A calf}\nOne.\n"
            "### B\nTwo.\n:::\n"
        ),
        f"{S}:{LAST + 1}",
        "no effect without a picture",
        "{beside=images/its-name.svg}",
    ),
    Fault(
        "a caption of what a box opens that no picture holds",
        added(
            f"\n::: risks\n### A {{picture=images/tile.svg}} {{caption={'word ' * 25}}}\n"
            "It is.\n\nDo it.\n:::\n"
        ),
        f"{S}:{LAST + 1}",
        "124 characters; at most 120",
    ),
    Fault(
        "a picture beside a box with its own",
        added(_page("{picture=images/tile.svg}", MUSCLE)),
        f"{S}:{LAST}",
        "brings its own picture",
    ),
    Fault(
        "a nav on the first page",
        lambda pack: pack.swap(S, "\nIt hurts", "\n## Pain {nav=It hurts}\n\nIt hurts"),
        f"{S}:12",
        "no effect on a section's first page",
        "nav",
    ),
    Fault(
        "a page without words",
        added("\n## Night cramps\n\n## Sport cramps\n\nThey pass.\n"),
        f"{S}:{LAST}",
        "the page has no words",
        "###",
    ),
)
