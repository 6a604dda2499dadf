"""Each answer, page and spot of the body opens the stretch that its own words ask for.

The tables are read by people: what is asked, and what a physiotherapist would show. Whoever adds a
button adds its line here; a button that opens another exercise than its line says is a fault.
"""

import re
from pathlib import Path

import pytest

from kiosk.app import events as e
from tests.support.drivers.kiosk import KioskDriver

PACK = Path(__file__).parents[2] / "resources" / "en"
_BUTTON = re.compile(r"\[([^\]]+)\]\((exercise|routine):([a-z0-9,-]+)\)")

ANSWERS = {
    # a cramp at this moment: standing, heel down, toes up, for as long as it takes
    ("cramp-right-now", "Start the stretch"): "cramp-release",
    ("balance", "Stand on one leg"): "single-leg-balance",
    ("sleeping", "Show me the stretch"): "evening-chair",
    ("run-after-cramp", "Stretch your calf"): "wall-calf",
    ("keep-training", "Start the stretch"): "cramp-release",
    ("stretching-always-help", "Show me the stretch"): "cramp-release",
    ("painkillers", "Show me the stretch"): "cramp-release",
    # a cramp that wakes somebody: in bed
    ("cramp-wakes-me", "Show me the stretch"): "night-calf",
    # before bed, on a chair: prevention at night, older people, instead of quinine
    ("older-evening", "Show me the stretch"): "evening-chair",
    ("older-evening", "Back of the thigh"): "hamstring-chair",
    ("stop-night-cramps", "Show me the stretch"): "evening-chair",
    ("stop-night-cramps", "Back of the thigh"): "hamstring-chair",
    ("quinine", "Show me the stretch"): "evening-chair",
    # how hard: the one whose pull is in the own hands
    ("should-stretch-hurt", "Show me the stretch"): "towel-calf",
    # 30 seconds, three times, morning and night: the daily plan's own
    ("how-long-hold", "Show me the stretch"): "wall-calf",
    ("how-often-stretch", "Show me the stretch"): "wall-calf",
    ("what-works", "Show me the stretch"): "wall-calf",
    # each muscle its own
    ("which-muscles", "Calf"): "wall-calf",
    ("which-muscles", "Back of the thigh"): "hamstring-chair",
    ("which-muscles", "Front of the thigh"): "quad-standing",
    ("which-muscles", "Foot and toes"): "foot-toe",
    ("thigh-cramp", "Back of the thigh"): "hamstring-chair",
    ("thigh-cramp", "Front of the thigh"): "quad-standing",
    ("foot-cramp", "Foot and toe stretch"): "foot-toe",
    ("hand-cramp", "Hand and forearm stretch"): "forearm-stretch",
    # sitting: those with a chair
    ("chair-exercises", "Evening chair stretch"): "evening-chair",
    ("chair-exercises", "Hamstring stretch"): "hamstring-chair",
    ("chair-exercises", "Seated heel raise"): "seated-heel-raise",
}

PAGES = {
    ("ease-a-cramp", "Calf now, standing"): "cramp-release",
    ("ease-a-cramp", "Calf now, in bed"): "night-calf",
    ("ease-a-cramp", "Calf, every day"): "wall-calf",
    ("ease-a-cramp", "Calf, knee bent"): "wall-calf-bent",
    ("ease-a-cramp", "Calf, sitting"): "towel-calf",
    ("ease-a-cramp", "Back of the thigh"): "hamstring-chair",
    ("ease-a-cramp", "Front of the thigh"): "quad-standing",
    ("ease-a-cramp", "Foot and toes"): "foot-toe",
    ("night-cramps", "Try the bed stretch"): "night-calf",
    ("night-cramps", "Show me the stretch"): "night-calf",
    ("night-cramps", "Start the evening routine"): "evening-chair,hamstring-chair",
    ("special-groups", "Start the evening routine"): "evening-chair,hamstring-chair",
    ("stories", "Start the evening routine"): "evening-chair,hamstring-chair",
    ("special-groups", "Cramp in bed"): "night-calf",
    ("special-groups", "Stretch your calf"): "wall-calf",
    ("evidence", "Stretch your calf"): "wall-calf",
    ("video", "Stretch your calf"): "wall-calf",
    ("why-cramps-happen", "Wall calf stretch"): "wall-calf",
    ("why-cramps-happen", "Hamstring stretch"): "hamstring-chair",
    ("why-cramps-happen", "Standing thigh stretch"): "quad-standing",
    ("why-cramps-happen", "Foot and toe stretch"): "foot-toe",
    ("after-a-stroke", "Calf, in a chair"): "seated-calf",
    ("after-a-stroke", "Calf, with a carer"): "carer-calf",
    ("for-carers", "Calf stretch with a carer"): "carer-calf",
    ("stretches", "Calf, knee straight"): "wall-calf",
    ("stretches", "Calf, knee bent"): "wall-calf-bent",
    ("stretches", "Front of the thigh"): "quad-standing",
    ("stretches", "Heel raise"): "standing-heel-raise",
    ("stretches", "One-leg balance"): "single-leg-balance",
    ("stretches", "Calf, with a towel"): "seated-calf",
    ("stretches", "Calf, in the evening"): "evening-chair",
    ("stretches", "Back of the thigh"): "hamstring-chair",
    ("stretches", "Foot and toes"): "foot-toe",
    ("stretches", "Hand and forearm"): "forearm-stretch",
    ("stretches", "Seated heel raise"): "seated-heel-raise",
    ("stretches", "Calf, in bed"): "night-calf",
    ("stretches", "Ankle pump: feet up and down"): "ankle-pump",
    ("stretches", "Calf, with a carer"): "carer-calf",
    ("stretches", "Calf, on the floor"): "towel-calf",
    ("stretches", "Slow heel drop"): "eccentric-drop",
    ("stretches", "Lunge: a big step"): "walking-lunge",
    ("stretches", "Low hops"): "low-hops",
    ("stretches", "Jog on the spot"): "jog-on-the-spot",
    ("stretches", "Marching skip: knees up"): "marching-skip",
}

SPOTS = {
    "Calf": "Wall calf stretch",
    "Back of thigh": "Hamstring stretch",
    "Front of thigh": "Standing thigh stretch",
    "Foot": "Foot and toe stretch",
}


@pytest.mark.parametrize(("folder", "table"), [("faq", ANSWERS), ("sections", PAGES)])
def test_every_button_of_a_stretch_is_in_the_table(
    folder: str, table: dict[tuple[str, str], str]
) -> None:
    found = {
        (path.stem, words): target
        for path in sorted((PACK / folder).glob("*.md"))
        for words, _kind, target in _BUTTON.findall(path.read_text(encoding="utf-8"))
    }
    assert found == table


def test_an_answer_opens_its_own(kiosk: KioskDriver, subtests: pytest.Subtests) -> None:
    for (question, button), exercise in ANSWERS.items():
        with subtests.test(question, button=button):
            _begin_a_visit(kiosk, e.OpenQuestion(question))
            _find_and_touch(kiosk, button)
            assert kiosk.place == exercise


def test_a_spot_of_the_body_opens_its_own(kiosk: KioskDriver, subtests: pytest.Subtests) -> None:
    for spot, stretch in SPOTS.items():
        with subtests.test(spot):
            _begin_a_visit(kiosk, e.OpenSection("why-cramps-happen"))
            kiosk.touch(spot)
            kiosk.touch(stretch)
            assert kiosk.place == PAGES["why-cramps-happen", stretch]


def test_the_page_for_a_cramp_opens_each(kiosk: KioskDriver, subtests: pytest.Subtests) -> None:
    for button in [button for page, button in PAGES if page == "ease-a-cramp"]:
        with subtests.test(button):
            _begin_a_visit(kiosk, e.OpenSection("ease-a-cramp"))
            _find_and_touch(kiosk, button)
            assert kiosk.place == PAGES["ease-a-cramp", button]


def _begin_a_visit(kiosk: KioskDriver, opens: e.Event) -> None:
    """Begin a visit of its own, whatever the one before has opened."""
    kiosk.end_visit()
    kiosk.go(e.LeaveAttract(), opens)


def _find_and_touch(kiosk: KioskDriver, button: str) -> None:
    kiosk.turn_until(lambda: button in kiosk.names())
    kiosk.touch(button)
