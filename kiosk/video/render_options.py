"""Which film to render, from which words, and where its files go."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.video.script import Script


@dataclass(frozen=True)
class RenderOptions:
    """What to render: `still` is the second of the poster, `height` of the pixels is 16:9."""

    pack: Path
    script: Script
    film: Path
    captions: Path
    poster: Path
    still: float
    height: int

    @property
    def width(self) -> int:
        """The frames' width in pixels."""
        return self.height * 16 // 9

    def exercise(self, name: str) -> Path:
        """Return where an exercise's file is."""
        return self.pack / f"exercises/{name}.toml"
