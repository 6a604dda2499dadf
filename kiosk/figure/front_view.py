"""A person in the front view, from joints to display list."""

from kiosk.figure.drawing import Item
from kiosk.figure.muscles import Muscle
from kiosk.figure.people import Person
from kiosk.figure.pose import Joints
from kiosk.figure.side_view import Look


def draw_front(
    joints: Joints, who: Person, look: Look, muscles: tuple[Muscle, ...], strength: float
) -> list[Item]:
    """Return the person facing the viewer."""
    return []
