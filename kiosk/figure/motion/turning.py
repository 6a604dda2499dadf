"""A person goes round to the other side."""

TURN = 1.5
"""Seconds that it takes."""
