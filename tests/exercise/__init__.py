"""Exercises: the session, the demonstration, programs, and their screens."""
