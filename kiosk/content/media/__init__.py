"""Pictures, fonts and films by their own bytes: the right kind, whole, and within limits."""
