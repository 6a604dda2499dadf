"""Keyframes and what lies between them: easing, pacing, and what stays planted."""
