"""Staff mode: its loop, its frame, and what it shows."""
