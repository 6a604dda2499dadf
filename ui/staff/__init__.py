"""Staff mode on the screen: its controller, its frame, and its screens."""
