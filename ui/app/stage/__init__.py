"""The part between the bars: which screen shows, and how it changes to the next."""
