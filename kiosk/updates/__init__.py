"""Signed content from a server or a stick: published, fetched, checked, installed, taken over."""
