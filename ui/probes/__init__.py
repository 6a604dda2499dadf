"""Draws pictures that came from anywhere, in a process of its own that may be ended at any."""
