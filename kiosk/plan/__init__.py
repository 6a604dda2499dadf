"""The plan that a visitor takes home: on a phone, in a calendar, on paper. None of it is stored."""
