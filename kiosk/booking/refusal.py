"""Why an address or a number is not shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an address is not shown, and how to mend it."""

    says: str
    remedy: str
