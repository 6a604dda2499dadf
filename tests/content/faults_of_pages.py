"""Faults in front matter, text and wording."""

from tests.content.fault import Fault, added, put, swapped
from tests.content.packs import FRONT, QUESTION_FILE, SECTION, SECTION_FILE

LAST = SECTION.count("\n") + 1  # the line on which words added to the section stand
S, Q = SECTION_FILE, QUESTION_FILE
MUSCLE = "\n::: muscle\n### Rest {state=relaxed}\nIt rests.\n:::\n"
MAP = "\n::: bodymap\n### Calf {muscle=calf}\nIt cramps.\n\n[Stretch](exercise:calf)\n:::\n"

PAGE_FAULTS = (
    # front matter
    Fault("no front matter", put(Q, "Words\n"), f"{Q}:1", "does not start with a line +++"),
    Fault("an open front matter", swapped(S, "+++\n\nIt", "\nIt"), f"{S}:1", "do not end"),
    Fault(
        "a broken line in it",
        swapped(S, 'status = "draft"', "status draft"),
        f"{S}:9",
        "without a “=”",
    ),
    Fault(
        "an unknown key in it",
        swapped(S, "lead =", "leed ="),
        f"{S}:5",
        "no “leed”",
        "Did you mean “lead”?",
    ),
    Fault(
        "a nav too long",
        swapped(S, 'nav = "What it is"', 'nav = "What a cramp really is."'),
        f"{S}:4",
        "23 characters; at most 22",
    ),
    Fault(
        "a status that is none",
        swapped(S, '"draft"', '"drafted"'),
        f"{S}:9",
        "“drafted” is not possible",
        "Did you mean draft?",
    ),
    Fault(
        "reviewed by nobody",
        swapped(S, '"draft"', '"reviewed"'),
        f"{S}:9",
        "nobody has signed",
    ),
    Fault(
        "signed, but a draft",
        swapped(S, 'by = ""', 'by = "A. Physio"'),
        f"{S}:9",
        "still says “draft”",
    ),
    Fault(
        "reviewed, but not when",
        lambda pack: pack.swap(S, 'by = ""', 'by = "A. Physio"').swap(S, "draft", "reviewed"),
        f"{S}:9",
        "not when",
    ),
    Fault(
        "a day as words",
        swapped(S, "2027-11-01", '"2027-11-01"'),
        f"{S}:8",
        "must be a day",
    ),
    Fault("a day that is none", swapped(S, "11-01", "11-31"), f"{S}:8", "does not exist"),
    Fault("a time for a day", swapped(S, "11-01", "11-01T10:00:00"), f"{S}:8", "must be a day"),
    Fault(
        "stress in a title",
        swapped(S, '"A cramp is', '"A **cramp** is'),
        f"{S}:5",
        "holds a **",
    ),
    Fault(
        "a topic that is none",
        swapped(Q, '["night"]', '["nights"]'),
        f"{Q}:3",
        "no topic “nights”",
        "Did you mean night?",
    ),
    Fault(
        "a caption below no picture",
        swapped(Q, 'topics = ["night"]', 'topics = ["night"]\npicture_caption = "A calf."'),
        f"{Q}:4",
        "no effect without a picture",
    ),
    Fault(
        "a section's caption below no picture",
        swapped(S, 'picture = "images/tile.svg"', 'picture_caption = "A calf."'),
        f"{S}:6",
        "no effect without a picture",
    ),
    Fault("no topic", swapped(Q, '["night"]', "[]"), f"{Q}:3", "empty"),
    Fault(
        "a synonym that is a number",
        swapped(Q, '["tablets"]', "[\n  3,\n]"),
        f"{Q}:4",
        "must be words",
    ),
    # text
    Fault(
        "a page without text",
        put("en/sections/get-help.md", FRONT),
        "en/sections/get-help.md:1",
        "no text",
    ),
    Fault(
        "a link to no section",
        swapped(S, "section:get-help", "section:get-halp"),
        f"{S}:18",
        "no section “get-halp”",
        "Did you mean get-help?",
    ),
    Fault("a link to no question", added("[x](faq:no)\n"), f"{S}:{LAST}", "no question “no”"),
    Fault("no such term", added("A [b](glossary:no).\n"), f"{S}:{LAST}", "no term “no”"),
    Fault("no such reference", added("So.[^myo]\n"), f"{S}:{LAST}", "no reference “myo”", "mayo?"),
    Fault(
        "no such exercise",
        added("[Go](exercise:wall-calf)\n"),
        f"{S}:{LAST}",
        "no exercise “wall-calf”",
        "Did you mean calf?",
    ),
    Fault(
        "a routine with an unknown exercise",
        added("[Go](routine:calf,calv)\n"),
        f"{S}:{LAST}",
        "no exercise “calv”",
        "Did you mean calf?",
    ),
    Fault(
        "a routine with a gap",
        added("[Go](routine:calf,)\n"),
        f"{S}:{LAST}",
        "does not name an id",
        "routine:ID,ID",
    ),
    Fault(
        "no such picture",
        added("\n![](images/tille.svg)\n"),
        f"{S}:{LAST + 1}",
        "no picture",
        "Did you mean images/tile.svg?",
    ),
    Fault(
        "no such icon",
        added("\n::: cards\n### A {icon=drip}\nWords.\n:::\n"),
        f"{S}:{LAST + 2}",
        "no icon “drip”",
        "Did you mean drop?",
    ),
    # boxes with a picture of their own
    Fault(
        "a state that a muscle has not",
        added("\n::: muscle\n### Rest {state=relax}\nIt rests.\n:::\n"),
        f"{S}:{LAST + 2}",
        "“relax” is not a state",
        "Did you mean relaxed?",
    ),
    Fault(
        "a state twice",
        added(MUSCLE.replace(":::\n", "### Again {state=relaxed}\nIt rests.\n:::\n")[1:]),
        f"{S}:{LAST + 3}",
        "stands here twice",
    ),
    Fault(
        "a muscle that the body has not",
        added("\n::: bodymap\n### Arm {muscle=arm}\nIt lifts.\n:::\n"),
        f"{S}:{LAST + 2}",
        "“arm” is not a muscle",
        "calf",
    ),
    Fault(
        "a muscle's button that leads to no exercise",
        added(MAP.replace("exercise:calf", "exercise:calv")),
        f"{S}:{LAST + 5}",
        "no exercise “calv”",
        "Did you mean calf?",
    ),
    Fault(
        "two boxes with a picture of their own",
        added(MUSCLE + MAP),
        f"{S}:{LAST + 6}",
        "a picture of its own already, from ::: muscle",
    ),
    Fault(
        "a moving muscle in an answer",
        added(MUSCLE, Q),
        f"{Q}:11",
        "no place for it",
        "section's page",
    ),
    Fault(
        "a way in phases in an answer",
        added("\n::: timeline\n### A\nb\n:::\n", Q),
        f"{Q}:11",
        "answers to touch",
        "link to that",
    ),
    Fault(
        "a check on the page for booking",
        lambda pack: pack.swap(S, 'picture = "', 'screen = "booking"\npicture = "').swap(
            S, "::: tip\nDrink water.", "::: redflag-check"
        ),
        f"{S}:15",
        "answers to touch",
    ),
    # wording
    Fault("a broken catalogue", put("wording/en.po", "msgid Back\n"), "wording/en.po:1", "be read"),
    Fault(
        "a senseless head of a catalogue",
        swapped("wording/en.po", "nplurals=2; plural=(n != 1)", "nplurals=2; plural=(n !!)"),
        "wording/en.po:2",
        "cannot be worked out",
    ),
    Fault(
        "a place that the original has not",
        added('\nmsgid "Page {n}"\nmsgstr "Page {m}"\n', "wording/en.po"),
        "wording/en.po:9",
        "{m}",
    ),
    Fault(
        "a catalogue of no language",
        put("wording/fr.po", "x"),
        "wording/fr.po:1",
        "no place",
        "en.po",
    ),
)
