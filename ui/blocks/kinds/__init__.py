"""Blocks that answer to touch, drawn: one module a kind, named as in `kiosk/parts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks import PartProps
from ui.blocks.interactive import InteractiveBlock, PartPanel

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder
    from ui.theme.theme import Theme


def build_part(props: PartProps, builder: Builder) -> InteractiveBlock:
    """Return the pieces of a block that answers to touch."""
    match type(props).__name__:
        case "BodyMapProps":
            from kiosk.blocks.bodymap import BodyMapProps
            from ui.blocks.kinds.bodymap import build_bodymap

            assert isinstance(props, BodyMapProps)
            return build_bodymap(props, builder)
        case "MuscleProps":
            from kiosk.blocks.muscle import MuscleProps
            from ui.blocks.kinds.muscle import build_muscle

            assert isinstance(props, MuscleProps)
            return build_muscle(props, builder)
        case "LoadProps":
            from kiosk.blocks.load_chart import LoadProps
            from ui.blocks.kinds.load_chart import build_load

            assert isinstance(props, LoadProps)
            return build_load(props, builder)
        case "VideoProps":
            from kiosk.blocks.video import VideoProps
            from ui.blocks.kinds.video import build_video

            assert isinstance(props, VideoProps)
            return build_video(props, builder)
        case "ProgramProps":
            from kiosk.blocks.program import ProgramProps
            from ui.blocks.kinds.program import build_program

            assert isinstance(props, ProgramProps)
            return build_program(props, builder)
    return _build_words(props, builder)


def _build_words(props: PartProps, builder: Builder) -> InteractiveBlock:
    """Return the pieces of a block whose words stand in the pack."""
    from kiosk.blocks import choose, compare, evidence, redflag_check, risks, timeline

    match props:
        case choose.ChooseProps():
            from ui.blocks.kinds.choose import build_choose

            return build_choose(props, builder)
        case risks.RisksProps():
            from ui.blocks.kinds.risks import build_risks

            return build_risks(props, builder)
        case compare.CompareProps():
            from ui.blocks.kinds.compare import build_compare

            return build_compare(props, builder)
        case evidence.EvidenceProps():
            from ui.blocks.kinds.evidence import build_evidence

            return build_evidence(props, builder)
        case redflag_check.RedFlagCheckProps():
            from ui.blocks.kinds.redflag_check import build_redflag_check

            return build_redflag_check(props, builder)
    from ui.blocks.kinds.timeline import build_timeline

    assert isinstance(props, timeline.TimelineProps)
    return build_timeline(props, builder)


def build_panel(props: PartProps, theme: Theme, ground: str) -> PartPanel | None:
    """Return the picture of a block that has one of its own; None for the others."""
    match type(props).__name__:
        case "BodyMapProps":
            from kiosk.blocks.bodymap import BodyMapProps
            from ui.blocks.kinds.bodymap import BodyPanel

            assert isinstance(props, BodyMapProps)
            return BodyPanel(theme, props, ground)
        case "MuscleProps":
            from kiosk.blocks.muscle import MuscleProps
            from ui.blocks.kinds.muscle import MusclePanel

            assert isinstance(props, MuscleProps)
            return MusclePanel(theme, props, ground)
        case "VideoProps":
            from kiosk.blocks.video import VideoProps
            from ui.blocks.kinds.video import VideoPanel

            assert isinstance(props, VideoProps)
            return VideoPanel(theme, props, ground)
    return None
