"""Programs of several weeks: their exercises, and how the load may grow."""
