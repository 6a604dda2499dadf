"""Faults in programs: in the calendar, the doses, the words, and where one is without the other."""

from tests.content.fault import Fault, added, dropped, swapped
from tests.content.packs import (
    EXERCISE_FILE,
    PROGRAM_FILE,
    PROGRAM_WORDS,
    PROGRAM_WORDS_FILE,
    SECTION,
    SECTION_FILE,
)

P, W, S = PROGRAM_FILE, PROGRAM_WORDS_FILE, SECTION_FILE
LAST = SECTION.count("\n") + 1
DOSE = "sets = 3, hold = 30, a_day = 2"

PROGRAM_FAULTS = (
    # one without the other
    Fault("a program without words", dropped(W), f"{P}:1", "no words", f"Add {W}"),
    Fault("words without a program", dropped(P), f"{W}:1", "have no program", f"Add {P}"),
    Fault(
        "words of a misspelt program",
        lambda pack: pack.drop(W).put("en/programs/two-wekes.md", PROGRAM_WORDS),
        "en/programs/two-wekes.md:1",
        "have no program",
        "Did you mean two-weeks?",
    ),
    Fault("another program's id", swapped(P, '"two-weeks"', '"two"'), f"{P}:1", "file's name says"),
    # the calendar
    Fault(
        "weeks that overlap",
        swapped(P, "[2, 2]", "[1, 2]"),
        f"{P}:15",
        "Week 1 stands in two stages",
        "begin in week 2",
    ),
    Fault("a week left out", swapped(P, "[2, 2]", "[3, 4]"), f"{P}:15", "No stage has week 2"),
    Fault("a late beginning", swapped(P, "[1, 1]", "[2, 2]"), f"{P}:8", "No stage has week 1"),
    Fault("weeks back to front", swapped(P, "[2, 2]", "[3, 2]"), f"{P}:15", "ends in week 2"),
    Fault(
        "one week alone",
        swapped(P, "[2, 2]", "[2]"),
        f"{P}:15",
        "first and a last week",
        "weeks = [1, 2]",
    ),
    # the exercises and the doses
    Fault(
        "an exercise that is none",
        swapped(P, 'id = "calf"', 'id = "clf"'),
        f"{P}:11",
        "no exercise “clf”",
        "Did you mean calf?",
    ),
    Fault("no sets", swapped(P, DOSE, "hold = 30"), f"{P}:12", "“sets” is missing", "sets = 3"),
    Fault(
        "a dose of two kinds in a program",
        swapped(P, DOSE, "sets = 3, hold = 30, reps = 12"),
        f"{P}:12",
        "exactly one of hold",
    ),
    Fault("no kind of dose", swapped(P, DOSE, "sets = 3"), f"{P}:12", "exactly one of hold"),
    Fault("a hold of an hour", swapped(P, "hold = 30", "hold = 3600"), f"{P}:12", "too large"),
    Fault("no set at all", swapped(P, "sets = 3", "sets = 0"), f"{P}:12", "too small"),
    Fault("a hold that is counted", swapped(P, "hold = 30", "reps = 9"), f"{P}:12", "is held"),
    Fault(
        "a movement that is held",
        swapped(EXERCISE_FILE, 'id = "calf"', 'id = "calf"\nkind = "reps"'),
        f"{P}:12",
        "moves",
    ),
    Fault("an unknown key of a dose", swapped(P, "a_day", "aday"), f"{P}:12", "no “aday”", "a_day"),
    # the load
    Fault("no load", swapped(P, "[load]\ngrowth = 10\njump = 50\n", ""), f"{P}:1", "“load” is m"),
    Fault("a load that explodes", swapped(P, "growth = 10", "growth = 90"), f"{P}:4", "too large"),
    Fault(
        "a load that never grows",
        swapped(P, "growth = 10", "first_week = 2\ngrowth = 10"),
        f"{P}:4",
        "ends with week 2",
        "at most 1",
    ),
    # the words
    Fault("a program without a title", swapped(W, 'title = "Two weeks"\n', ""), f"{W}:2", "missin"),
    Fault(
        "a stage without a heading",
        swapped(W, "## More length\n\n- Calf stretch again\n", ""),
        f"{W}:8",
        "2 stages, but 1",
    ),
    Fault("an exercise without a name", swapped(W, "- Calf stretch\n", ""), f"{W}:8", "0 names"),
    Fault(
        "a name too many", swapped(W, "again\n", "again\n- And more\n"), f"{W}:14", "but 2 names"
    ),
    Fault("words before a stage", swapped(W, "## Length", "Hm.\n\n## Length"), f"{W}:8", "before"),
    Fault(
        "a box in a stage",
        swapped(W, "again\n", "again\n\n::: tip\nDrink.\n:::\n"),
        f"{W}:18",
        "does not belong",
    ),
    # the boxes
    Fault(
        "a program that is none",
        added("\n::: program two-wekes\n:::\n"),
        f"{S}:{LAST + 1}",
        "no program “two-wekes”",
        "Did you mean two-weeks?",
    ),
    Fault(
        "a box of no program",
        added("\n::: load-chart\n:::\n"),
        f"{S}:{LAST + 1}",
        "which program",
        "::: load-chart calf-cramps",
    ),
    Fault(
        "a program with words in its box",
        added("\n::: program two-weeks\nWords.\n:::\n"),
        f"{S}:{LAST + 2}",
        "holds nothing",
    ),
)
