"""Measures the kiosk beside Chromium in kiosk mode; `make bench` prints a table, never asserts."""
