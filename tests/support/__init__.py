"""Page objects, a clock that tests move, readers of codes, and what they share."""
