"""What begins a guided exercise that has been opened."""

from kiosk.app import events as e
from kiosk.exercise.session.events import InPosition

SAFE_AND_READY = (
    e.AnswerSafety(has_sign=False),
    e.AnswerStanding(stands=True),
    e.StretchAction(InPosition()),
)
"""No warning sign, able to stand, and in position at once."""
