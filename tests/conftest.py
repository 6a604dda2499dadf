"""What every test shares: no screen, no leftovers, no quiet warnings."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"

from hypothesis import HealthCheck, settings

EXAMPLES = 1_000 if "KIOSK_SOAK" in os.environ else 100
settings.register_profile(
    "kiosk",
    deadline=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("kiosk")

pytest_plugins = ["tests.support.fixtures", "tests.support.written"]
