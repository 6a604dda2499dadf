"""Rules of the house: imports, names, sizes."""
