"""By which means a sound process may try to be heard, after the failures there were."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Means: TypeAlias = Literal["voice", "tones"]

RETRY = 3600.0
"""Seconds after a failure until everything is tried again: a sound server may have come back."""

_AFTER: tuple[Means, ...] = ("voice", "tones")


@dataclass(frozen=True, slots=True)
class Health:
    """How often sound failed, and when last (monotonic seconds)."""

    failures: int = 0
    failed_at: float = 0.0


def failed(health: Health, now: float) -> Health:
    """Return the health after a failure at `now`."""
    return Health(_counted(health, now) + 1, now)


def means(health: Health, now: float) -> Means | None:
    """Return what to try at `now`: voice and tones, tones alone, or None for silence."""
    failures = _counted(health, now)
    return _AFTER[failures] if failures < len(_AFTER) else None


def _counted(health: Health, now: float) -> int:
    return 0 if now - health.failed_at >= RETRY else health.failures
