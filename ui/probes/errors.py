"""What is said of a picture that cannot be drawn."""


class NotDrawnError(Exception):
    """There can be no print of a picture; the words say why, for staff."""
