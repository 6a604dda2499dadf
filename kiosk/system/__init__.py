"""The machine: screen, compositor, systemd, log, crash guard, storage."""
