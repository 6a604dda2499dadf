"""An exercise shown big and paced by a clinician: its timeline, its state, what shows."""
