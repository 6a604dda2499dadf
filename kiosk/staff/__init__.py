"""Staff mode: the way in, the PIN, the pages behind it, and what they change."""
