"""The composition root, the loop, and the frame around every screen."""
