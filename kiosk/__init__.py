"""What the kiosk decides. Nothing in this package imports Qt or reads a clock by itself."""
