"""Home, a page, the attract screen, bars and sheets, drawn."""
