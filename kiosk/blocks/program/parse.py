"""The box `::: program`."""

from kiosk.blocks.parsing import program_id
from kiosk.blocks.program.block import ProgramPath
from kiosk.content.markdown.boxes import Opened


def parse(opened: Opened) -> ProgramPath | None:
    """Return the stages of a program."""
    program = program_id(opened)
    return ProgramPath(program) if program else None
