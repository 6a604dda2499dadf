"""What is wrong with one booking setting, in words for staff."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """`key` is the setting's dotted name in `clinic.toml`; `says` what is wrong with its value."""

    key: str
    says: str
    remedy: str
