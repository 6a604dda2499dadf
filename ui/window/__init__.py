"""The native window: fingers, the screen it fills, the screen saver."""
