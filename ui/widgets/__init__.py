"""Building bricks: they know Qt and the theme, and take plain values."""
