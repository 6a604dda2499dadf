"""Doses: how much of an exercise to do."""
