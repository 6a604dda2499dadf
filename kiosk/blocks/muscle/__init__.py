"""The muscle in motion: at rest, at work, in a cramp, in a stretch."""
