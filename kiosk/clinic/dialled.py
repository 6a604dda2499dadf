"""Numbers to dial as a clinic writes them: one, or a few with "or" between them."""

import re

MOST, LONGEST = 3, 20
_APART = re.compile(r"\s*(?:[,;/]|\bor\b)\s*")
_NUMBER = re.compile(r"\+?[0-9][0-9 ()-]*[0-9]")


def are_numbers(text: str) -> bool:
    """Tell whether `text` is one to three numbers as people dial them; empty is none, and fine."""
    parts = _APART.split(text.strip()) if text.strip() else []
    return len(parts) <= MOST and all(
        len(part) <= LONGEST and _NUMBER.fullmatch(part) for part in parts
    )


def listed(text: str) -> tuple[str, ...]:
    """Return the numbers one by one."""
    return tuple(part for part in _APART.split(text.strip()) if part)
