"""Exercises: their files, checked and turned into something that can be drawn and paced."""
