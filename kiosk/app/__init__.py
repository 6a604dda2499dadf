"""The visit as one value: its state, what each event makes of it, and the screen that follows."""
