"""A way in phases: one is open, a touch opens another."""

from kiosk import events as e
from kiosk.content.blocks import Phase, Run, Timeline
from kiosk.links import event_for
from kiosk.parts.choices import Choices
from kiosk.parts.timeline import derive_timeline
from tests.drivers import KioskDriver

WAY = Timeline(tuple(Phase(name, (Run(f"In {name}."),)) for name in ("first", "second", "third")))


def _choice(link: str) -> tuple[str, str]:
    event = event_for(link)
    assert isinstance(event, e.Choose)
    return event.key, event.value


def test_the_first_phase_is_open_until_another_is_touched() -> None:
    before = derive_timeline(WAY, Choices("page/0"))
    assert [phase.chosen for phase in before.phases] == [True, False, False]
    after = derive_timeline(WAY, Choices("page/0", (_choice(before.phases[2].link),)))
    assert [phase.chosen for phase in after.phases] == [False, False, True]
    assert after.runs == (Run("In third."),)


def test_a_choice_that_the_block_has_not_opens_the_first() -> None:
    for odd in ("7", "-1", "x"):
        shown = derive_timeline(WAY, Choices("page/0", (("page/0", odd),)))
        assert shown.phases[0].chosen


def test_a_phase_opens_on_the_page_and_is_forgotten_with_the_visit(kiosk: KioskDriver) -> None:
    kiosk.go(e.Start(), e.OpenSection("how-physio-helps"))
    assert "while the pain is new" in kiosk.words()
    kiosk.touch("Stay well")
    assert "while the pain is new" not in kiosk.words()
    assert "stop cramps from coming back" in kiosk.words()
    kiosk.wait(200)
    kiosk.go(e.Start(), e.OpenSection("how-physio-helps"))
    assert "while the pain is new" in kiosk.words()
