"""The machine: screen, compositor, supervisor, log, crashes, storage."""
