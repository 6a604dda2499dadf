"""What a chart on the screen has plotted."""

from tests.support.drivers.kiosk import KioskDriver
from ui.widgets.media import chart


def plotted(kiosk: KioskDriver, which: int = 0) -> tuple[list[float], ...]:
    """Return what one chart holds, bar by bar: its band if any, the plan, what lies above."""
    chart.loading().wait()
    chart._picture.cache_clear()
    kiosk.pieces(chart.Chart)[which].repaint()
    return chart.plotter().heights()


def lettered(kiosk: KioskDriver, which: int = 0) -> tuple[str, tuple[str, ...]]:
    """Return what stands above one chart's side, and its key."""
    data = kiosk.pieces(chart.Chart)[which]._data
    return data.upwards, data.keys
