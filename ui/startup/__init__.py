"""Around the event loop: exit codes, watchdog, the plain page, work after the first picture."""
