"""What the links mean that authors write."""

import pytest

from kiosk.blocks.links import link_event
from kiosk.content.markdown.inline import LINK_KINDS
from kiosk.exercise.events import OpenExercise
from kiosk.visit.events import OpenQuestion, OpenSection, OpenSheet
from kiosk.visit.sheets import ReferenceSheet, TermSheet

LINKS = {
    "section:get-help": OpenSection("get-help"),
    "faq:heat": OpenQuestion("heat"),
    "exercise:calf": OpenExercise("calf"),
    "routine:calf,foot": OpenExercise("calf", routine=("calf", "foot")),
    "glossary:cramp": OpenSheet(TermSheet("cramp")),
    "ref:nhs": OpenSheet(ReferenceSheet("nhs")),
    "": None,
    "play:one/0=cramped": None,
}


@pytest.mark.parametrize(("target", "event"), LINKS.items(), ids=str)
def test_a_link_means(target: str, event: object) -> None:
    assert link_event(target) == event


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_every_link_that_can_be_written_means_something(kind: str) -> None:
    assert link_event(f"{kind}:a") is not None
