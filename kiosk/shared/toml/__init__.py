"""TOML: read with limits, and edited so that nothing else changes."""
