"""The compiled pack that starts in milliseconds, and the copy of a pack that staff edit."""
