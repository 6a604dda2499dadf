"""What a start reads and settles."""
