"""Blocks that answer to touch: one folder a kind, found by `registry.py`."""
