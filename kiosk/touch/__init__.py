"""Fingers on glass: which contact is a palm, and what has only just come under a finger."""
