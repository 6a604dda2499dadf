"""What a pack holds: blocks, contents, the schema of its files, limits, and issues."""
