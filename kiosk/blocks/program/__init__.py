"""A program as a way with stations: one is open, with its goal and its exercises."""
