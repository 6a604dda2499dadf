"""What home, a page, the attract screen, bars and sheets show."""
