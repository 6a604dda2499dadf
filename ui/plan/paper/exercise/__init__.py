"""An exercise on paper, and its parts."""
