"""A clock that stands still until a test moves it."""

from datetime import date


class FakeClock:
    """Monotonic seconds that start at 1,000 and a fixed date."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def today(self) -> date:
        return date(2026, 11, 23)
