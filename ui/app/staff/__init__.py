"""How staff mode is reached and put together."""
