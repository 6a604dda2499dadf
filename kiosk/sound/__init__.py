"""What is said and which tones sound. `ui/sound/` makes it heard."""
