"""An exercise shown big and paced by a clinician: what shows, and what a touch changes."""
