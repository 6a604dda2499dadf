"""Home, pages, the attract screen."""
