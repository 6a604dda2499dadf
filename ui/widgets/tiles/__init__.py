"""Tiles that lead on: words and a large picture, set alike in a grid."""
