"""The exit codes of the commands; `kiosk --help` tells them."""

FINE, CONTENT_HAS_ERRORS, WRONG_USE, NO_DISPLAY, ALREADY_RUNNING = 0, 1, 2, 3, 5
