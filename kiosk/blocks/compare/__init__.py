"""People before and after, one at a time."""
