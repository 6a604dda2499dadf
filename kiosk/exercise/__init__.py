"""Exercises: what a file says, checked, and as something that can be drawn and paced."""
