"""A keyboard on the screen: which keys there are, and what a key does to a text."""
