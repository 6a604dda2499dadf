"""What a start reads and settles, and what is looked at again while the kiosk runs."""
