"""Untrusted files tried in processes of their own, with little memory and little time."""
