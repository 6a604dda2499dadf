"""How staff mode is opened and built."""
