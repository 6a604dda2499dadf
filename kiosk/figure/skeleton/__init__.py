"""Bones, poses, people, and which side is meant."""
