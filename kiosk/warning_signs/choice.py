"""The name under which a visit keeps what was touched in the check, and what leads into it."""

CHECK = "warning-signs"
"""The key of the check's choice: the same on every page that shows it."""
UNSURE = "?"
"""Opens what is kept where somebody has one sign of several, or is not sure of it."""


def unsure_of(signs: tuple[str, ...]) -> str:
    """Return what is kept for somebody who may have one of `signs`; none: of all that are asked."""
    return ".".join((UNSURE, *signs))


def at_the_end(*signs: str) -> str:
    """Return what is kept once every step of a check was passed, however many there are."""
    return ".".join(("999", *signs))
