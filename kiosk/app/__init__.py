"""The visit as one value: its state, its events, its reducer, and the whole screen as Props."""
