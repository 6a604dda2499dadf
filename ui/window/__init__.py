"""The native window: fingers, the screen that it fills, the screen saver."""
