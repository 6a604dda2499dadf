"""Booking, drawn."""
