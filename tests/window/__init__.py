"""Fingers, keys and windows, on a screen and without one."""
