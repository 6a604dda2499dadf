"""Finding an answer: search that forgives, words for the keyboard, related questions."""
