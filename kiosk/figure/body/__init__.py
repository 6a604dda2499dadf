"""The parts of a person as outlines, from the side and from the front."""
