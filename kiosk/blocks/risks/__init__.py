"""Cards that turn: what adds to a risk, and what one can do about it."""
