"""What a chart on the screen has plotted."""

from tests.support.drivers.kiosk import KioskDriver
from ui.widgets.media import chart


def plotted(kiosk: KioskDriver) -> tuple[list[float], ...]:
    """Return what the plot holds, bar by bar: its band if any, the plan, what lies above."""
    chart.loading().wait()
    chart._picture.cache_clear()
    kiosk.pieces(chart.Chart)[0].repaint()
    return chart.plotter().heights()
