"""The display list that painters are given, its geometry, and the same as SVG."""
