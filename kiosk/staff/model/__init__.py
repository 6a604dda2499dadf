"""Staff mode as a value: its state, its events, its requests."""
