"""Programs of some weeks: what is done in them, and how the load may grow."""
