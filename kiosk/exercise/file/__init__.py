"""`exercises/ID.toml`: its schema, and its loader."""
