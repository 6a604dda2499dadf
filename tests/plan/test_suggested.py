"""What stands on the plan of somebody who has done no exercise: a start that is safe for them."""

import pytest

from kiosk.app import events as e
from tests.support.fixtures import MakeKiosk


@pytest.mark.parametrize(
    ("read", "suggested", "never"),
    [
        ("after-a-stroke", "Seated calf stretch", "Wall calf stretch"),
        ("for-carers", "Seated calf stretch", "Wall calf stretch"),
        ("night-cramps", "Evening chair stretch", "Wall calf stretch"),
        ("what-a-cramp-is", "Wall calf stretch", "Seated calf stretch"),
    ],
)
def test_what_is_suggested_is_for_the_one_who_reads(
    make_kiosk: MakeKiosk, read: str, suggested: str, never: str
) -> None:
    """Somebody with a stick goes home with no exercise that is done standing."""
    kiosk = make_kiosk()
    kiosk.go(e.LeaveAttract(), e.OpenSection(read), e.OpenSection("my-plan"))
    (text,) = kiosk.code.texts()
    assert suggested in text
    assert never not in text
    kiosk.show(suggested)
    (on_paper,) = kiosk.plan.paper().plan.exercises
    assert on_paper.title == suggested
