"""The commands, as somebody calls them."""
