"""What a touch on a video means, and what its player reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VideoAction:
    """A touch on a video's controls, or what its player reports (`kiosk/video/watching.py`)."""

    video: str
    what: str
    seconds: float = 0.0

    @property
    def reported(self) -> bool:
        """Whether the player says it by itself, and nobody touched."""
        return self.what in ("moved", "ended", "failed")
