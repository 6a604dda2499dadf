"""A clock that stands still until a test moves it."""

from datetime import date

from kiosk.shared.clock import WallTime


class FakeClock:
    """Monotonic seconds that start at 1,000, and a Monday that stands at a quarter past ten."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.day = date(2026, 11, 23)
        self.minute = 10 * 60 + 15

    def monotonic(self) -> float:
        return self.now

    def today(self) -> date:
        return self.day

    def wall(self) -> WallTime:
        return WallTime(self.today(), self.minute)
