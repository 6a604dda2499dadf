"""Warning signs: what to do about each, in the words of the pack and with the clinic's numbers."""
