"""What every part of the screen builds on: the ticker, slow work, child processes."""
