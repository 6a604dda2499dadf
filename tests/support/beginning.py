"""What begins a guided exercise that has been opened."""

from kiosk.app import events as e
from kiosk.exercise.session.events import ChooseSide, InPosition

SAFE_AND_READY = (
    e.AnswerSafety(has_sign=False),
    e.AnswerStanding(stands=True),
    e.StretchAction(ChooseSide("left")),
    e.StretchAction(InPosition()),
)
"""No warning sign, able to stand, the left side where it is asked, and in position at once."""
