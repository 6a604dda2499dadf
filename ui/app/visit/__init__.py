"""A visit on the screen: its state step, and what is drawn of it."""
