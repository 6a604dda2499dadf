"""A way in phases: where am I, and what happens there."""
