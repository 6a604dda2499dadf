"""Blocks that answer to touch: what each shows follows from what was chosen in it.

A kind has one name everywhere: `kiosk/blocks/NAME.py` derives its Props, `ui/blocks/kinds/NAME.py`
draws them, `tests/blocks/test_NAME.py` tests both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, Union

from kiosk.content.model import blocks as b
from kiosk.shared.comfort import Comfort
from kiosk.visit.choices import Choices, Made

if TYPE_CHECKING:
    from kiosk.blocks.bodymap import BodyMapProps
    from kiosk.blocks.choose import ChooseProps
    from kiosk.blocks.compare import CompareProps
    from kiosk.blocks.evidence import EvidenceProps
    from kiosk.blocks.load_chart import LoadProps
    from kiosk.blocks.muscle import MuscleProps
    from kiosk.blocks.program import ProgramProps
    from kiosk.blocks.redflag_check import RedFlagCheckProps
    from kiosk.blocks.risks import RisksProps
    from kiosk.blocks.timeline import TimelineProps
    from kiosk.blocks.video import VideoProps
    from kiosk.video.watching import Playback
    from kiosk.visit.animation import Film
    from kiosk.visit.context import ViewContext

PartProps: TypeAlias = Union[
    "BodyMapProps",
    "LoadProps",
    "MuscleProps",
    "ProgramProps",
    "TimelineProps",
    "VideoProps",
    "ChooseProps",
    "RisksProps",
    "RedFlagCheckProps",
    "CompareProps",
    "EvidenceProps",
]
Parts: TypeAlias = Mapping[int, PartProps]
"""Props of a page's parts, by the index of their block."""


@dataclass(frozen=True, slots=True)
class PageState:
    """What of a visit shows in a page: its choices, what moves in it, what is watched."""

    comfort: Comfort
    choices: Made = ()
    film: Film | None = None
    video: Playback | None = None


def build_parts_view(page: str, blocks: b.Blocks, state: PageState, world: ViewContext) -> Parts:
    """Return the Props of every block of `page` that answers to touch."""
    still = state.comfort.reduced_motion

    def choices(index: int) -> Choices:
        return Choices(f"{page}/{index}", state.choices, state.film, still)

    def props_of(index: int, block: b.AnyBlock) -> PartProps | None:
        if isinstance(block, b.VideoBox):
            return _derive_video(block, state, world)
        return _derive(block, choices(index), world)

    found = {index: props_of(index, block) for index, block in enumerate(blocks)}
    return {index: props for index, props in found.items() if props is not None}


def _derive(block: b.AnyBlock, choices: Choices, world: ViewContext) -> PartProps | None:
    match block:
        case b.BodyMap():
            from kiosk.blocks.bodymap import build_bodymap_view

            return build_bodymap_view(block, choices, world.words, world.toc.words.touch)
        case b.Muscle():
            from kiosk.blocks.muscle import build_muscle_view

            return build_muscle_view(block, choices, world.words)
        case b.ProgramPath():
            from kiosk.blocks.program import build_program_view

            return build_program_view(block, choices, world)
        case b.LoadChart():
            from kiosk.blocks.load_chart import build_load_view

            return build_load_view(block, choices, world)
        case _:
            return _derive_words(block, choices, world)


def _derive_video(block: b.VideoBox, state: PageState, world: ViewContext) -> PartProps:
    from kiosk.blocks.video import build_video_view

    video = world.library.video(world.language, block.video)
    credit = world.toc.credits.get(video.poster)
    alt = credit.alt if credit else ""
    return build_video_view(video, alt, state.video, state.comfort, world.words)


def _derive_words(block: b.AnyBlock, choices: Choices, world: ViewContext) -> PartProps | None:
    """Return the Props of a block whose words stand in the pack, and open by choice."""
    match block:
        case b.Timeline():
            from kiosk.blocks.timeline import build_timeline_view

            return build_timeline_view(block, choices, world.words)
        case b.Choose():
            from kiosk.blocks.choose import build_choose_view

            return build_choose_view(block, choices, world.words)
        case b.Risks():
            from kiosk.blocks.risks import build_risks_view

            return build_risks_view(block, choices, world.words)
        case b.RedFlagCheck():
            from kiosk.blocks.redflag_check import build_redflag_check_view

            return build_redflag_check_view(block, choices, world)
        case b.Compare():
            from kiosk.blocks.compare import build_compare_view

            return build_compare_view(block, choices, world.words)
        case b.Evidence():
            from kiosk.blocks.evidence import build_evidence_view

            return build_evidence_view(block, choices, world.toc.references, world.words)
        case _:
            return None
