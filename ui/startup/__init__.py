"""Around the event loop: exit codes, watchdog, the page without content, work after the start."""
