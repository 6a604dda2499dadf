"""A visit on the screen: its controller, and what draws it."""
