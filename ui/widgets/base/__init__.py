"""Bases of all widgets: touch, fingers, flow items, and their division into screenfuls."""
