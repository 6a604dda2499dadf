"""What moves by itself on a screen, and how it ends."""
