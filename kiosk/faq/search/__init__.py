"""Search that forgives: words, spelling, ranking, and words for the keyboard."""
