"""The plan that a visitor takes home: on a phone, in a calendar, on paper. Nothing of it stays."""
