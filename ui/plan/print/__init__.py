"""Printing while the kiosk runs: in a process of its own, since print systems may block."""
