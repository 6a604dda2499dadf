"""Faults in exercises: in their words, in what moves them, and where one is without the other."""

from tests.content.fault import Fault, dropped, put, swapped
from tests.content.packs import EXERCISE, EXERCISE_FILE, EXERCISE_WORDS, EXERCISE_WORDS_FILE

E, W = EXERCISE_FILE, EXERCISE_WORDS_FILE
SETUP_END = "\n[[setup]]\nphase = 1.0\n"
STEPS = EXERCISE_WORDS.index("::: steps")

EXERCISE_FAULTS = (
    # one without the other
    Fault("an exercise without words", dropped(W), f"{E}:1", "no words", f"Add {W}"),
    Fault("words without an exercise", dropped(E), f"{W}:1", "have no exercise", f"Add {E}"),
    Fault(
        "words of a misspelt name",
        lambda pack: pack.drop(W).put("en/exercises/calv.md", EXERCISE_WORDS),
        "en/exercises/calv.md:1",
        "have no exercise",
        "Did you mean calf?",
    ),
    Fault(
        "words in a language that has them alone",
        lambda pack: (
            pack.swap("pack.toml", '["en"]', '["en", "de"]')
            .put("de/titles.toml", pack.files["en/titles.toml"])
            .put("de/exercises/other.md", EXERCISE_WORDS)
        ),
        "de/exercises/other.md:1",
        "does not exist in en",
    ),
    # the words
    Fault("an unknown key in the words", swapped(W, "feel =", "feal ="), f"{W}:6", "no “feal”"),
    Fault("no cue", swapped(W, 'cue = "Heel down."\n', ""), f"{W}:2", "“cue” is missing"),
    Fault("a long title", swapped(W, '"Calf stretch"', f'"{"a" * 31}"'), f"{W}:2", "at most 30"),
    Fault(
        "a long button",
        swapped(W, 'nav = "Calf stretch"', f'nav = "{"a" * 23}"'),
        f"{W}:3",
        "at most 22",
    ),
    Fault("a long cue", swapped(W, '"Heel down."', f'"{"a" * 61}"'), f"{W}:9", "at most 60"),
    Fault("a claim without a source", swapped(W, '["mayo"]', "[]"), f"{W}:10", "empty"),
    Fault(
        "an exercise with no such reference",
        swapped(W, '["mayo"]', '["myo"]'),
        f"{W}:10",
        "no reference “myo”",
        "mayo?",
    ),
    Fault("no steps", put(W, EXERCISE_WORDS[:STEPS] + "Lean in.\n"), f"{W}:1", "has no steps"),
    Fault("no words below the front", put(W, EXERCISE_WORDS[:STEPS]), f"{W}:1", "has no steps"),
    Fault(
        "an exercise reviewed by nobody",
        swapped(W, '"draft"', '"reviewed"'),
        f"{W}:13",
        "nobody has signed",
    ),
    # what moves it
    Fault("an exercise that is not TOML", put(E, "id = calf\n"), f"{E}:1", "cannot be read"),
    Fault("an exercise that is not UTF-8", put(E, b'id = "\xff"\n'), f"{E}:1", "not UTF-8"),
    Fault(
        "an exercise with an unknown key",
        swapped(E, "person", "sped = 3\nperson"),
        f"{E}:2",
        "no “sped”",
    ),
    Fault("an exercise of nobody", swapped(E, "mateo", "nobody"), f"{E}:1", "Nobody is called"),
    Fault(
        "an exercise without a dose",
        swapped(E, "dose", "does"),
        f"{E}:5",
        "no “does”",
        "Did you mean “dose”?",
    ),
    Fault(
        "a dose of two kinds", swapped(E, "30", "30, seconds = 9"), f"{E}:5", "xactly one of hold"
    ),
    Fault("another exercise's id", swapped(E, '"calf"', '"cald"'), f"{E}:1", "file's name says"),
    Fault("a box inside out", swapped(E, "[-0.9", "[1.9"), f"{E}:1", "smaller ones first"),
    Fault("an angle that is no number", swapped(E, "knee = 8", "knee = nan"), f"{E}:13", "finite"),
    Fault(
        "a knee bent backwards",
        swapped(E, "knee = 8", "knee = -30"),
        f"{E}:11",
        "cannot be posed",
        "until a body can do it",
    ),
    Fault(
        "no dose", swapped(E, "dose = { sets = 3, hold = 30 }\n", ""), f"{E}:1", "“dose” is missing"
    ),
    Fault(
        "a misspelt muscle",
        swapped(E, '"gastrocnemius"', '"gastrocnemus"'),
        f"{E}:3",
        "There is no muscle “gastrocnemus”.",
        "Did you mean gastrocnemius?",
    ),
    Fault(
        "a misspelt prop",
        swapped(E, "\n[[keys]]", '\n[[props]]\nkind = "chairr"\nx = 0.3\n\n[[keys]]'),
        f"{E}:8",
        "There is no prop “chairr”.",
        "Did you mean chair?",
    ),
    Fault(
        "a held stretch that is counted",
        swapped(E, "hold = 30", "reps = 10"),
        f"{E}:5",
        "an exercise of the kind 'hold' has hold, not reps",
    ),
    Fault(
        "a held stretch that is timed",
        swapped(E, "hold = 30", "seconds = 30"),
        f"{E}:5",
        "has hold, not seconds",
    ),
    Fault(
        "a counted movement that is held",
        swapped(E, "person", 'kind = "reps"\nperson'),
        f"{E}:6",
        "has reps, not hold",
    ),
    Fault(
        "a counted movement that is timed",
        lambda pack: pack.swap(E, "person", 'kind = "reps"\nperson').swap(
            E, "hold = 30", "seconds = 30"
        ),
        f"{E}:6",
        "has reps, not seconds",
    ),
    Fault(
        "a tempo of an hour",
        swapped(E, "hold = 30", "hold = 30, tempo = { up = 3600 }"),
        f"{E}:5",
        "“3600” is too large",
        "20.0 or less",
    ),
    Fault(
        "half a set",
        swapped(E, "sets = 3", "sets = 2.5"),
        f"{E}:5",
        "whole number",
    ),
    Fault(
        "two poses for three steps",
        put(E, EXERCISE + "\n[[setup]]\nphase = 0.0\n\n[[setup]]\nphase = 1.0\n"),
        f"{W}:1",
        "3 steps are written here, but exercises/calf.toml poses 2",
        "one [[setup]]",
    ),
    Fault(
        "a step's pose that nobody can take",
        put(E, EXERCISE + 2 * "\n[[setup]]\nnear_leg = { knee = -30 }\n" + SETUP_END),
        f"{E}:15",
        "cannot be posed",
    ),
    Fault(
        "a misspelt joint of a step",
        put(E, EXERCISE + 2 * "\n[[setup]]\nnear_leg = { nee = 30 }\n" + SETUP_END),
        f"{E}:16",
        "no “nee”",
    ),
    Fault(
        "an id as long as a page", swapped(E, '"calf"', f'"{"a" * 60_000}"'), f"{E}:1", "at most 60"
    ),
    Fault("a huge exercise", put(E, EXERCISE + "#" * 70_000), f"{E}:1", "at most 64 kB"),
)
