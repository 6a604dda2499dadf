"""Blocks that answer to touch: what each shows follows from what was chosen in it.

A kind has one name everywhere: `kiosk/parts/NAME.py` derives its Props, `ui/parts/NAME.py` draws
them, `tests/parts/test_NAME.py` tests both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, Union

from kiosk.content import blocks as b
from kiosk.parts.choices import Choices

if TYPE_CHECKING:
    from kiosk.app_state import AppState
    from kiosk.parts.bodymap import BodyMapProps
    from kiosk.parts.choose import ChooseProps
    from kiosk.parts.compare import CompareProps
    from kiosk.parts.evidence import EvidenceProps
    from kiosk.parts.load_chart import LoadProps
    from kiosk.parts.muscle import MuscleProps
    from kiosk.parts.program import ProgramProps
    from kiosk.parts.redflag_check import RedFlagCheckProps
    from kiosk.parts.risks import RisksProps
    from kiosk.parts.timeline import TimelineProps
    from kiosk.parts.video import VideoProps
    from kiosk.screens.world import World

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


def derive_parts(page: str, blocks: b.Blocks, state: AppState, world: World) -> Parts:
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


def _derive(block: b.AnyBlock, choices: Choices, world: World) -> PartProps | None:
    match block:
        case b.BodyMap():
            from kiosk.parts.bodymap import derive_bodymap

            return derive_bodymap(block, choices, world.words, world.toc.words.touch)
        case b.Muscle():
            from kiosk.parts.muscle import derive_muscle

            return derive_muscle(block, choices, world.words)
        case b.ProgramPath():
            from kiosk.parts.program import derive_program

            return derive_program(block, choices, world)
        case b.LoadChart():
            from kiosk.parts.load_chart import derive_load

            return derive_load(block, choices, world)
        case _:
            return _derive_words(block, choices, world)


def _derive_video(block: b.VideoBox, state: AppState, world: World) -> PartProps:
    from kiosk.parts.video import derive_video

    video = world.library.video(world.language, block.video)
    credit = world.toc.credits.get(video.poster)
    alt = credit.alt if credit else ""
    return derive_video(video, alt, state.video, state.comfort, world.words)


def _derive_words(block: b.AnyBlock, choices: Choices, world: World) -> PartProps | None:
    """Return the Props of a block whose words stand in the pack, and open by choice."""
    match block:
        case b.Timeline():
            from kiosk.parts.timeline import derive_timeline

            return derive_timeline(block, choices, world.words)
        case b.Choose():
            from kiosk.parts.choose import derive_choose

            return derive_choose(block, choices, world.words)
        case b.Risks():
            from kiosk.parts.risks import derive_risks

            return derive_risks(block, choices, world.words)
        case b.RedFlagCheck():
            from kiosk.parts.redflag_check import derive_redflag_check

            return derive_redflag_check(block, choices, world)
        case b.Compare():
            from kiosk.parts.compare import derive_compare

            return derive_compare(block, choices, world.words)
        case b.Evidence():
            from kiosk.parts.evidence import derive_evidence

            return derive_evidence(block, choices, world.toc.references, world.words)
        case _:
            return None
