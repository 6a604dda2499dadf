"""What an exercise's file may say: doses, muscles, things to hold, and what a mistake is told."""

from typing import get_args

import pytest

from kiosk.content.model.pack import ProgramDose
from kiosk.exercise.dose.extras import Band, Extras, extras
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.file.loader import build_exercise
from kiosk.exercise.file.schema import ExerciseFile, Place
from kiosk.exercise.program.dose_words import dose_words as program_words
from kiosk.figure.body.hands import Grip
from kiosk.figure.body.muscles import ARMS, HEAT, Muscle
from kiosk.figure.drawing.display_list import Drawing, Glow, bounds
from kiosk.figure.scene.held import Held, Strap
from kiosk.figure.scene.props import Prop, PropKind, draw_props
from kiosk.plan.dose import dose_words
from kiosk.shared.toml import toml_text
from tests.figure.bodies import FOLDER, ROOT
from tests.plan.plans import WORDS

TEMPO = "tempo = { up = 1.5, top = 1.0, down = 2.0, bottom = 0.5 }"
DOSE = f"dose = {{ sets = 3, reps = 12, rest = 30, days_a_week = 3, {TEMPO} }}"


def changed(old: str, new: str, name: str = "seated-heel-raise") -> str:
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def built(text: str, name: str = "seated-heel-raise") -> ExerciseFile:
    exercise, found = build_exercise(name, toml_text.loads(text))
    assert exercise, found
    return exercise


def with_dose(dose: str) -> str:
    return changed(DOSE, f"dose = {{ {dose} }}")


AGREED = "on the days you agreed"
SAID = {
    "each repetition held": (
        "sets = 2, reps = 10, hold = 5",
        f"2 sets of 10, hold each for 5 seconds; {AGREED}",
    ),
    "a band": (
        "sets = 2, reps = 10, resistance = { band = 'red' }",
        f"2 sets of 10, with a red band; {AGREED}",
    ),
    "a weight": (
        "sets = 1, reps = 8, resistance = { kg = 1.5 }",
        f"1 set of 8, with 1.5 kg; {AGREED}",
    ),
    "a whole weight": (
        "sets = 1, reps = 8, resistance = { kg = 2 }",
        f"1 set of 8, with 2 kg; {AGREED}",
    ),
    "three days": ("sets = 3, reps = 12, days_a_week = 3", "3 sets of 12; 3 days a week"),
    "one day": ("sets = 3, reps = 12, days_a_week = 1", "3 sets of 12; 1 day a week"),
    "all of it": (
        "sets = 3, reps = 8, hold = 2, a_day = 1, days_a_week = 5, resistance = { band = 'blue' }",
        "3 sets of 8, hold each for 2 seconds, with a blue band; 5 days a week, once a day",
    ),
}


@pytest.mark.parametrize(("dose", "said"), SAID.values(), ids=SAID)
def test_a_dose_is_said_in_words(dose: str, said: str) -> None:
    text = with_dose(dose)
    given = built(text).dose
    a_day = given.a_day if "a_day" in given.model_fields_set else None
    item = Prescribed("x", given.sets, reps=given.reps, each_side=False, a_day=a_day)
    assert dose_words(item, WORDS, extras(text.encode())).line == said


def test_a_programs_days_come_before_the_exercises_own() -> None:
    item = Prescribed("x", 3, reps=12, each_side=False, days_a_week=2)
    assert dose_words(item, WORDS, Extras(days_a_week=5)).line == "3 sets of 12; 2 days a week"
    dose = ProgramDose(3, reps=12, a_day=1, days_a_week=2)
    assert program_words(dose, WORDS) == "3 sets of 12, once a day, 2 days a week"


def test_a_held_repetition_stays_at_its_top_so_long() -> None:
    tempo = built(with_dose("sets = 2, reps = 10, hold = 5")).pace().tempo
    assert (tempo.top, tempo.up) == (5.0, 1.5)
    assert built(with_dose("sets = 2, reps = 10")).pace().tempo.top == 1.0


WRONG = {
    "eight days a week": ("sets = 3, reps = 12, days_a_week = 8", "too large"),
    "days for a cramp now": ("sets = 3, reps = 12, days_a_week = 2, as_needed = true", "not both"),
    "a band of no colour": ("sets = 3, reps = 12, resistance = { band = 'pink' }", "pink"),
    "a band and a weight": (
        "sets = 3, reps = 12, resistance = { band = 'red', kg = 2 }", "colour of a band or kg",
    ),
    "no resistance in it": ("sets = 3, reps = 12, resistance = { }", "colour of a band or kg"),
    "a weight of nothing": ("sets = 3, reps = 12, resistance = { kg = 0 }", "0"),
    "two ways to hold": ("sets = 3, reps = 12, hold = 3, tempo = { top = 2 }", "the same"),
    "reps and seconds": ("sets = 3, reps = 12, seconds = 30", "exactly one of hold"),
    "nothing to count": ("sets = 3", "exactly one of hold"),
}  # fmt: skip


@pytest.mark.parametrize(("dose", "says"), WRONG.values(), ids=WRONG)
def test_a_wrong_dose_is_explained(dose: str, says: str) -> None:
    exercise, found = build_exercise("seated-heel-raise", toml_text.loads(with_dose(dose)))
    assert exercise is None
    assert any(says in f"{issue.what} {issue.remedy}" for _key, issue in found), found


def test_a_stretch_cannot_be_held_for_two_seconds_or_be_counted() -> None:
    for dose, says in (
        ("sets = 3, hold = 2", "5 seconds at least"),
        ("sets = 3, hold = 9, reps = 2", "not reps"),
    ):
        text = changed(
            "dose = { sets = 3, hold = 30, rest = 10, a_day = 2 }",
            f"dose = {{ {dose} }}",
            "foot-toe",
        )
        exercise, found = build_exercise("foot-toe", toml_text.loads(text))
        assert exercise is None
        assert any(says in issue.what for _key, issue in found), found


# where each muscle lights up on somebody who sits with hanging arms, facing right
MUSCLES: tuple[Muscle, ...] = get_args(Muscle)


def lit(muscle: str, name: str = "walking-lunge") -> tuple[Drawing, Glow]:
    text = changed('muscles = ["quadriceps", "gluteals"]', f'muscles = ["{muscle}"]', name)
    drawing = built(text, name).scene().draw(1.0)
    (light,) = (x for x in drawing.moving if isinstance(x, Glow) and x.fill == HEAT)
    return drawing, light


@pytest.mark.parametrize("muscle", MUSCLES)
def test_every_muscle_lights_up_inside_the_person(muscle: Muscle) -> None:
    drawing, light = lit(muscle)
    box = bounds([x for x in drawing.moving if not isinstance(x, Glow)])
    assert box
    assert light.clip is not None
    left, bottom, right, top = light.clip.bounds()
    assert left - 0.05 < light.centre[0] < right + 0.05
    assert bottom - 0.05 < light.centre[1] < top + 0.05
    assert box[0] < light.centre[0] < box[2]


def test_muscles_lie_where_they_are_in_a_person() -> None:
    where = {muscle: lit(muscle)[1].centre for muscle in MUSCLES}
    drawing, _ = lit("quadriceps")
    hip, knee = drawing.legs[0].hip, drawing.legs[0].knee
    # the front thigh is level in a lunge: its front is up
    assert where["quadriceps"][1] > where["adductor"][1] > where["hamstrings"][1]
    assert where["hip_flexor"][0] < where["quadriceps"][0] < knee[0] + 0.05
    assert where["gluteals"][0] < hip[0] + 0.05
    assert where["shoulder"][1] > where["trunk"][1] > hip[1]
    assert {"shoulder", "forearm"} == ARMS


PROPS: tuple[PropKind, ...] = get_args(PropKind)


@pytest.mark.parametrize("kind", PROPS)
def test_every_prop_is_drawn_where_it_stands(kind: PropKind) -> None:
    box = bounds(draw_props((Prop(kind, 0.2, 0.4, 0.5),)))
    assert box
    left, bottom, _right, top = box
    # a cone stands about its point, a bed has its headboard, a wall its skirting
    assert 0.0 < left < 0.3
    assert -0.06 < bottom < 0.31
    assert top > 0.02 if kind == "mat" else top > 0.38


HELD: tuple[str, ...] = (*get_args(Held), *get_args(Strap))


@pytest.mark.parametrize("what", sorted({*HELD} - {"none"}))
def test_what_a_hand_holds_is_drawn_at_the_hand(what: str) -> None:
    key = "strap" if what in get_args(Strap) else "held"
    text = changed('sides = "each"\n', f'sides = "each"\n{key} = "{what}"\n', "seated-calf")
    text = text.replace('strap = "towel"\n', "", 1)
    held = built(text, "seated-calf").scene().draw(0.0).moving
    bare = built(text.replace(f'{key} = "{what}"\n', ""), "seated-calf").scene().draw(0.0).moving
    new = [item for item in held if item not in bare]
    box = bounds(new)
    assert box
    hand = (0.36, 0.66)
    assert box[0] - 0.05 < hand[0] < box[2] + 0.05
    assert box[1] - 0.05 < hand[1] < box[3] + 0.05


def test_somebody_else_who_is_nobody_is_named() -> None:
    text = changed('person = "amara"', 'person = "amelia"', "carer-calf")
    exercise, found = build_exercise("carer-calf", toml_text.loads(text))
    assert exercise is None
    assert "amelia" in found[0][1].what


def test_a_carer_who_cannot_reach_the_foot_is_told_so() -> None:
    text = changed("x = -0.53", "x = -0.95", "carer-calf")
    exercise, found = build_exercise("carer-calf", toml_text.loads(text))
    assert exercise is None
    assert {key for key, _issue in found} == {("carer",)}
    assert "carer's near hand stays" in found[0][1].what


def test_the_guide_for_authors_names_every_value() -> None:
    guide = (ROOT / "docs" / "content-format.md").read_text(encoding="utf-8")
    kinds = (Muscle, PropKind, Held, Strap, Band, Place, Grip)
    named = {value for kind in kinds for value in get_args(kind)} - {"none"}
    assert [value for value in sorted(named) if f"`{value}`" not in guide] == []
