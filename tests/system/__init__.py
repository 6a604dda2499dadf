"""The machine: screen, compositor, supervisor, crashes."""
