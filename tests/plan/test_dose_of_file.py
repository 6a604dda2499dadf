"""What an exercise's file says of its dose reaches the plan to take home, by the real way."""

from kiosk.clinic.settings import EXAMPLE
from kiosk.content.model.pack import Library
from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.repository import ExerciseRepository
from kiosk.plan.model import build_take_home_view
from kiosk.plan.text import plan_text
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext
from tests.content.test_source_facts import built_in

ROOMY = 100_000
"""Bytes: room for everything."""


class WithBand:
    """The built-in pack, whose heel raises are done against a band."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getattr__(self, name: str) -> object:
        return getattr(self._library, name)

    def exercise_file(self, name: str) -> bytes:
        file = self._library.exercise_file(name)
        more = b'dose = { hold = 4, resistance = { band = "green" },'
        return file.replace(b"dose = {", more).replace(b"top = 1.0, ", b"")


def test_days_and_a_band_are_on_the_plan() -> None:
    library, words = WithBand(built_in()), Words("en")
    repository = ExerciseRepository(library.exercise_file)
    name = "seated-heel-raise"
    context = ViewContext(library, library.toc("en"), EXAMPLE, words)  # type: ignore[arg-type, operator]
    wanted = [prescribed(name, repository.plan(name), library.exercise_file(name))]
    plan = build_take_home_view(wanted, context)
    said = "3 sets of 12, hold each for 4 seconds, with a green band; 3 days a week"
    assert plan.exercises[0].dose_words == said
    assert "with a green band" in plan_text(plan, ROOMY, words).text
    assert repository.plan(name)[1].seconds == 12 * (1.5 + 4 + 2.0 + 0.5)


def test_the_plan_says_how_a_heel_drop_goes() -> None:
    library, words = built_in(), Words("en")
    repository = ExerciseRepository(library.exercise_file)
    context = ViewContext(library, library.toc("en"), EXAMPLE, words)
    name = "eccentric-drop"
    wanted = [prescribed(name, repository.plan(name), library.exercise_file(name))]
    text = plan_text(build_take_home_view(wanted, context), ROOMY, words).text
    assert "Hold on with both hands, rise on two feet, lower on one." in text
