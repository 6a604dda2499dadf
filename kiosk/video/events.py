"""Events of a video: touches, and reports of its player."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VideoAction:
    """A touch on a video's controls, or what its player reports (`kiosk/video/watching.py`)."""

    video: str
    what: str
    seconds: float = 0.0

    @property
    def reported(self) -> bool:
        """Whether it is a report of the player, and not a touch."""
        return self.what in ("moved", "ended", "failed")
