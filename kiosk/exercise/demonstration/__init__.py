"""The demonstration, an exercise shown large and paced by a clinician: timeline and state."""
