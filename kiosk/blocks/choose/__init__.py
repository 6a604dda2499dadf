"""Choose what fits you, and see what is for you."""
