"""Markdown into blocks, or every issue found in it."""
