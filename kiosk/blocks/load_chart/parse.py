"""The box `::: load-chart`."""

from kiosk.blocks.load_chart.block import LoadChart
from kiosk.blocks.parsing import program_id
from kiosk.content.markdown.boxes import Opened


def parse(opened: Opened) -> LoadChart | None:
    """Return how the load of a program grows."""
    program = program_id(opened)
    return LoadChart(program) if program else None
