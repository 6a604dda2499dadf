"""Guided exercises to begin, each with its picture."""
