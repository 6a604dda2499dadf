"""Turns a page's blocks into the items of a flow."""
