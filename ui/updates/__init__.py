"""Looks for new content, and for sticks that bring some."""
