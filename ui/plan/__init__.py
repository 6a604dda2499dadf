"""The plan to take home: on the screen, on paper, to the printer."""
