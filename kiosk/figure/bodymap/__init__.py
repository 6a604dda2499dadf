"""A body from the front and from behind, with the muscles that cramp.

Drawn by this project; anatomy is simplified. Metres, y up, the middle at x = 0, feet at y = 0.
"""
