"""SVG as the world makes it, into a plain file that needs nothing and reaches nothing."""
